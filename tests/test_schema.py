"""Settings are written once: what a dataclass of them says, commands and values obey."""
from dataclasses import dataclass, fields

import click
import pytest
from click.testing import CliRunner

from arcft.commands import arcft
from arcft.settings import AdaptSettings, PredictSettings, TrainSettings
from arcgen.core.errors import UserError
from arcgen.core.readers import flag, maybe, names, one_of, share, whole
from arcgen.core.schema import flag_of, marked, options, read_fields, setting


@dataclass(frozen=True)
class Tea:
    cups: int = setting(2, "Cups.", whole(1, 9), marks=("water",))
    sugar: float = setting(0.0, "Share of sugar (default: {default}).", share)
    hot: bool = setting(True, "Keep it hot.", flag)
    iced: bool = setting(False, "Put ice in.", flag)
    herbs: tuple[str, ...] = setting((), "Herbs.", names, flag="--herb", metavar="NAME")
    pot: str | None = setting(None, read=maybe(one_of("tin", "clay")), marks=("water",))
    secret: int = setting(7, option=False)

    def __post_init__(self):
        read_fields(self)


def asked(only_given: bool, *args: str) -> dict:
    """What a command gets that has the options of Tea."""
    got = {}

    @click.command()
    @options(Tea, only_given=only_given)
    def command(**values):
        got.update(values)
    run = CliRunner().invoke(command, args)
    assert run.exit_code == 0, run.output
    return got or run.output


def test_options_follow_from_the_fields():
    usual = {"cups": 2, "sugar": 0.0, "hot": True, "iced": False, "herbs": (), "pot": None}
    assert asked(False) == usual and Tea(**asked(False)) == Tea()
    assert asked(True) == {**dict.fromkeys(usual), "herbs": ()}
    given = ["--cups", "3", "--no-hot", "--herb", "mint", "--herb", "sage", "--pot", "clay", "--iced", "--sugar", "0.5"]
    wanted = {"cups": 3, "sugar": 0.5, "hot": False, "iced": True, "herbs": ("mint", "sage"), "pot": "clay"}
    assert asked(False, *given) == asked(True, *given) == wanted
    help = " ".join(asked(False, "--help").split())
    assert "Cups. [default: 2]" in help and "(default: 0)." in help and "--hot / --no-hot" in help
    assert "--secret" not in help and "--no-iced" not in help


def test_values_are_read_and_found():
    assert Tea(herbs="mint, sage").herbs == ("mint", "sage") and Tea(sugar=1).sugar == 1.0
    assert marked(Tea(cups=4), "water") == {"cups": 4, "pot": None}
    for wrong, words in (({"cups": 0}, "cups: expected a whole number from 1 to 9, not 0"), ({"hot": 1}, "hot: "),
                         ({"pot": "gold"}, "pot: expected one of tin, clay, not 'gold'")):
        with pytest.raises(UserError, match=f"^{words}"):
            Tea(**wrong)


@pytest.mark.parametrize("command, settings, but", [
    ("train", TrainSettings, ("out", "kinds")), ("eval", PredictSettings, ()),
    ("adapt", AdaptSettings, ("jointly", "joint_steps"))])         # of arcft submit only
def test_every_setting_of_arcft_is_an_option_with_its_default(command, settings, but):
    params = {param.name: param for param in arcft.commands[command].params}
    assert not set(params) & set(but) - {"out", "kinds"}
    for field in fields(settings):
        if flag_of(field) and field.name not in but:
            assert params[field.name].opts == [flag_of(field)]
            assert (params[field.name].default or None) == (field.default or None), field.name


@pytest.mark.parametrize("made, words", [
    (lambda: TrainSettings(max_steps=0), "--max-steps 0: expected 1 or more"),
    (lambda: PredictSettings(predictions=0), "--predictions 0: expected 1 or more"),
    (lambda: PredictSettings(time_limit=float("nan")), "--time-limit nan: expected more than 0"),
    (lambda: AdaptSettings(learning_rate=0.0), "--learning-rate 0.0: expected more than 0")])
def test_a_setting_out_of_range_is_named_by_its_option(made, words):
    with pytest.raises(UserError) as caught:
        made()
    assert str(caught.value) == words
