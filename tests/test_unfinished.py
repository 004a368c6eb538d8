"""Builds that were stopped, or cannot be: no half of a dataset is taken for all, and the way on is told whole."""
import json
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner
from toy import Toy

from arcft.stream import open_dataset
from arcgen.commands import arcgen as arcgen_command
from arcgen.core.errors import UserError
from arcgen.dataset import plan
from arcgen.dataset.build import build
from arcgen.dataset.estimate import estimate
from arcgen.dataset.recipe import recipe


def run(*words):
    return CliRunner().invoke(arcgen_command, [str(w) for w in words[1:]], catch_exceptions=False)


@pytest.fixture(scope="module")
def stopped(tmp_path_factory):
    """A build of the command line that was stopped when two shards were there."""
    home = tmp_path_factory.mktemp("stopped")
    pairs = [[{"input": [[k] * (i + 2), [5] * (i + 2)], "output": [[k]]} for k in range(4)] for i in range(4)]
    tasks = {f"t{i}": {"train": found[1:], "test": found[:1]} for i, found in enumerate(pairs)}
    (home / "four tasks.json").write_text(json.dumps(tasks))
    out = home / "my data"

    class Stop(Exception):
        pass

    def stop(entry, seen=[]):       # noqa: B006 - counts the calls
        seen.append(entry)
        if len(seen) == 2:
            raise Stop
    made = recipe({"name": "mine", "tasks": 4, "variants": 150, "sources": [str(home / "four tasks.json")],
                   "decontaminate": "none", "shards": 6})
    with pytest.raises(Stop):
        build(made, out, 1, finished=stop)
    assert len(list((out / "data").iterdir())) >= 2
    return out


READERS = [["arcgen", "show"], ["arcgen", "stats"], ["arcgen", "verify"], ["arcgen", "push"],
           ["arcgen", "augment", "--copies", "2", "--out", "x"],
           ["arcgen", "build", "--tasks", "1", "--variants", "1", "--decontaminate", "none", "--out", "x", "--source"]]


@pytest.mark.parametrize("reader", READERS, ids=lambda words: words[1])
def test_every_reader_refuses_it_in_one_line_with_the_command_that_finishes_it(stopped, reader, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    said = run(*reader, stopped)
    assert said.exit_code == 2 and said.stderr.count("\n") == 1 and "unfinished dataset" in said.stderr, said.output
    assert f"--out '{stopped}'" in said.stderr and "--name mine" in said.stderr
    assert not (tmp_path / "x").exists()


def test_training_refuses_it_too(stopped):
    with pytest.raises(UserError, match=r"unfinished dataset.*--name mine"):
        open_dataset(str(stopped))


def test_that_command_finishes_it(stopped):
    command = run("arcgen", "show", stopped).stderr.split("`")[1]
    words = shlex.split(command)
    assert words[:2] == ["arcgen", "build"]
    made = run(*words, "--workers", 1, "--quiet")
    assert made.exit_code == 0 and "600 rows of 4 tasks" in made.stdout, made.output
    assert run("arcgen", "verify", stopped, "--workers", 1).exit_code == 0


# ---------------------------------------------------------------- what cannot be

class Slow(Toy):
    def proposal(self, *args):
        raise AssertionError("drawn from before all limits were looked at")


def open_slow(spec, **options):
    return Slow(spec, None) if spec == "slow" else Toy(spec, 10)


@pytest.mark.parametrize("tasks, share", [(40, 20), (16, 8)])
def test_what_a_collection_has_is_known_before_others_are_drawn_from(tmp_path, tasks, share):
    """Of ten draws two are dull and one is there already."""
    made = recipe({"tasks": tasks, "sources": ["slow:0.5", "toy:0.5"]})
    for attempt in (lambda: build(made, tmp_path / "out", 1, open_slow), lambda: estimate(made, 1, open_slow)):
        with pytest.raises(plan.TooFew, match=f"only 7 distinct tasks of the {share}") as refused:
            attempt()
        assert "2 dull, 1 duplicate" in str(refused.value)
        most = int(str(refused.value).partition("--tasks ")[2].split()[0])
        assert plan.apportion(most, [0.5, 0.5])[1] == 7 and plan.apportion(most + 1, [0.5, 0.5])[1] >= 7
    assert not (tmp_path / "out").exists()


def test_a_folder_takes_the_number_that_it_was_told_to_take(tmp_path):
    out = tmp_path / "out"
    with pytest.raises(UserError, match=r"only 7 distinct tasks.*at most --tasks 7$"):
        build(recipe({"tasks": 10, "variants": 2, "sources": ["toy"]}), out, 1, open_slow)
    assert build(recipe({"tasks": 7, "variants": 2, "sources": ["toy"]}), out, 1, open_slow).rows == 13
    with pytest.raises(UserError, match="another recipe"):
        build(recipe({"tasks": 6, "variants": 2, "sources": ["toy"]}), out, 1, open_slow)
    assert Path(out / "manifest.json").is_file()


def test_what_a_spent_source_leaves_is_no_obstacle_either(tmp_path, monkeypatch):
    """An endless source whose rules run out says so after PATIENCE draws, when the folder is there already."""
    monkeypatch.setattr(plan, "PATIENCE", 40)
    out = tmp_path / "out"

    class Narrow(Toy):
        def proposal(self, seed, draw, *known):
            return super().proposal(seed, draw % 5, *known)
    with pytest.raises(UserError, match=r"only 4 distinct tasks of the 9 .*at most --tasks 4"):
        build(recipe({"tasks": 9, "variants": 1, "sources": ["narrow"]}), out, 1, lambda spec, **_: Narrow(spec, None))
    assert not out.exists()
