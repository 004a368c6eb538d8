import hashlib
import inspect
import json
import re
from dataclasses import fields, replace

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from arcgen.commands.building import build
from arcgen.concepts.version import LIBRARY
from arcgen.core.errors import UserError
from arcgen.core.schema import flag_of
from arcgen.dataset import recipe as recipes
from arcgen.dataset.recipe import Recipe, load, names, recipe, resolve
from arcgen.dataset.sources import open_source
from arcgen.synthesis.source import SynthSource
from arcgen.tasks import augment
from arcgen.tasks.given import GivenSource
from arcgen.tasks.rearc import ReArcSource


def test_shipped_recipes_are_complete_and_valid():
    assert {"arcgen-400x100", "arcgen-smoke"} <= set(names())
    for name in names():
        assert resolve(name, {}).name == name
    full = resolve("arcgen-400x100", {})
    assert (full.tasks, full.variants, full.pairs, full.sources) == (400, 100, None, (("synth", 1.0),))


def test_the_folder_of_recipes_is_no_package():
    """An __init__.py there would hide the library `datasets` from whoever works in the checkout."""
    assert not (recipes.FOLDER / "__init__.py").exists()
    import datasets
    assert hasattr(datasets, "load_dataset")


def test_options_go_on_top_of_a_file_and_none_is_not_given(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text("tasks: 7\nseed: 3\nsources: {synth: 3, arc-1/training: 1}\n")
    made = resolve(str(path), {"tasks": 9, "variants": None})
    assert (made.name, made.tasks, made.variants, made.seed) == ("mine", 9, 100, 3)
    assert made.sources == (("synth", 3.0), ("arc-1/training", 1.0))


@pytest.mark.parametrize("value, meant", [
    (None, None), ("arc", None), (3, (3, 3)), ("3", (3, 3)), ("2-5", (2, 5)), ([2, 5], (2, 5))])
def test_pairs(value, meant):
    assert recipe({"pairs": value}).pairs == meant


@pytest.mark.parametrize("value, meant", [
    ("synth", (("synth", 1.0),)),
    (["synth:0.8", "re-arc:0.2"], (("synth", 0.8), ("re-arc", 0.2))),
    ((("synth", 0.8), ["re-arc", 1]), (("synth", 0.8), ("re-arc", 1.0))),
    ("C:/grids", (("C:/grids", 1.0),)),
    ("C:/grids:2", (("C:/grids", 2.0),))])
def test_sources(value, meant):
    assert recipe({"sources": value}).sources == meant


@pytest.mark.parametrize("value", ["none", ["none"], ("none",), [], ""])
def test_decontamination_can_be_left_out(value):
    assert recipe({"decontaminate": value}).decontaminate == ()


GOLDEN = {"name": "all", "seed": 7, "tasks": 50, "variants": 3, "pairs": "2-5", "sources": ["synth:0.75", "re-arc"],
          "concepts": "halo", "holdout_concepts": ["comb"], "validation": 0.25, "compose": 0.5, "augment": True,
          "preserve_colours": True, "move_black": 0.5, "decontaminate": "none", "format": "parquet", "shards": 4,
          "profile": "arc-2"}


def test_fingerprints_stay_what_they_were():
    """Computed before recipes were read by their dataclass: but for keys that are newer, a change here makes
    every built folder another recipe's."""
    def digest(made):
        newer = ("against", "code", "columns", "library", "profile", "skip_invalid")
        value = {key: said for key, said in made.to_json().items() if key not in newer}
        return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()
    assert digest(Recipe()) == "bf95002e7aa24249f832248859c11a6ea2ff3cba369aab45393b8dc3e074baa6"
    assert resolve("arcgen-400x100", {}) == Recipe()
    assert digest(resolve("arcgen-smoke", {})) == "9fd772cd9e19cda89313b90a3a67119255eea3ba3b9b7057537cff1ed040a637"
    assert digest(recipe(GOLDEN)) == "f85daf29deef561abfbd96d54e1c9ecde579565b58cfb6bdc960d9b9f9deb641"


@pytest.mark.parametrize("asked, words", [(LIBRARY - 1, "this library is newer"), (LIBRARY + 1, "pip install -U")])
def test_a_recipe_of_another_version_of_the_library_is_refused_in_one_line(asked, words):
    with pytest.raises(UserError, match=f"library: the recipe asks for version {asked}.*{words}"):
        recipe({"library": asked})
    assert recipe({"library": LIBRARY}) == Recipe() and Recipe().to_json()["library"] == LIBRARY


def test_a_recipe_is_made_and_checked_in_python_as_well():
    made = Recipe(tasks=40, variants=10, pairs="2-5", sources={"synth": 3, "re-arc": 1}, concepts="a,b")
    assert (made.pairs, made.rows) == ((2, 5), 400)
    assert made.sources == (("synth", 3.0), ("re-arc", 1.0)) and made.concepts == ("a", "b")
    assert made == recipe({"tasks": 40, "variants": 10, "pairs": [2, 5], "sources": ["synth:3", "re-arc"],
                           "concepts": ["a", "b"]})
    assert replace(made, seed=1) == Recipe(**{**vars(made), "seed": 1})         # what was read may be read again
    with pytest.raises(UserError, match=r"^tasks: expected a whole number from 1 to 10000000, not 0$"):
        Recipe(tasks=0)
    with pytest.raises(UserError, match=r"^shards: 9 shards for 4 rows"):
        Recipe(tasks=2, variants=2, shards=9)


def test_a_key_that_is_written_once_is_everywhere():
    """Every key is an option with the reader's default, but the name, which is the argument of the command."""
    params = {param.name: param for param in build.params}
    for field in fields(Recipe):
        assert (field.name in params) and field.metadata["read"], field.name
        if field.name != "name":
            assert params[field.name].opts == [flag_of(field)] and params[field.name].help
    asked = set().union(*(inspect.signature(source).parameters for source in (SynthSource, ReArcSource, GivenSource)))
    assert asked - {"name", "spec"} == set(Recipe().options())
    assert Recipe.move_black == inspect.signature(augment.Augmentation.sample).parameters["move_black"].default


def test_sources_are_opened_with_what_a_recipe_takes():
    source = open_source("arc-1/training", pairs="2-3", move_black=0)
    assert source._pairs == (2, 3) and source.held_out is None
    with pytest.raises(UserError, match="compose"):
        open_source("arc-1/training", compose=2)
    with pytest.raises(TypeError, match="taks"):
        open_source("arc-1/training", taks=2)


@pytest.mark.parametrize("values, words", [
    ({"taks": 3}, "did you mean 'tasks'"),
    ({"tasks": 0}, "tasks"), ({"tasks": "many"}, "tasks"), ({"tasks": True}, "tasks"), ({"tasks": 2.5}, "tasks"),
    ({"variants": -1}, "variants"), ({"seed": -1}, "seed"), ({"seed": 2**63}, "seed"),
    ({"pairs": "5-2"}, "pairs"), ({"pairs": 0}, "pairs"), ({"pairs": "x"}, "pairs"), ({"pairs": 99}, "pairs"),
    ({"sources": "synth:-1"}, "weight"), ({"sources": ["synth:nan"]}, "weight"), ({"sources": []}, "source"),
    ({"sources": ["synth", "synth:2"]}, "twice"), ({"sources": {"synth": "x"}}, "weight"),
    ({"validation": 1.5}, "validation"), ({"validation": 1}, "validation"),
    ({"validation": float("nan")}, "validation"),
    ({"compose": "often"}, "compose"), ({"format": "json"}, "arrow, parquet"), ({"augment": 1}, "augment"),
    ({"shards": 0}, "shards"), ({"tasks": 2, "variants": 2, "shards": 5}, "shards"),
    ({"name": "../up"}, "name"), ({"name": ""}, "name"), ({"concepts": 5}, "concepts"),
    ({"concepts": ["a"], "holdout_concepts": "a,b"}, "holdout_concepts")])
def test_mistakes_are_named(values, words):
    with pytest.raises(UserError, match=words) as caught:
        recipe(values, "here")
    assert "\n" not in str(caught.value) and str(caught.value).startswith("here: ")


def test_unknown_recipe_and_unreadable_files(tmp_path):
    with pytest.raises(UserError, match="did you mean 'arcgen-400x100'"):
        load("arcgen-400x10")
    for name in ("../pyproject", "nothing-like-it", "."):
        with pytest.raises(UserError, match="no recipe"):
            load(name)
    with pytest.raises(UserError, match="cannot read"):
        load(str(tmp_path / "none.yaml"))
    for text in ("tasks: [", "- a\n- b\n", "tasks: !!python/object:os.system x", "? [a]\n: b", "\x00", ""):
        (tmp_path / "bad.yaml").write_text(text)
        with pytest.raises(UserError):
            resolve(str(tmp_path / "bad.yaml"), {})


def test_yaml_whose_aliases_multiply_is_refused_at_once(tmp_path):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 12)]
    for key in ("pairs", "tasks", "sources", "concepts", "name", "format"):
        (tmp_path / "bomb.yaml").write_text("\n".join([*lines, f"{key}: *a11"]))
        values = yaml.safe_load((tmp_path / "bomb.yaml").read_text())
        with pytest.raises(UserError):
            recipe({key: values[key]})


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
    | st.sampled_from(["synth:0.5", "2-5", "arc", "arrow", "none", "a,b", ":", "-", "1-"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3), max_leaves=6)
KEYS = st.sampled_from([*Recipe.__dataclass_fields__]) | st.text(max_size=6) | st.integers()


@given(st.dictionaries(KEYS, VALUES, max_size=4) | VALUES)
@settings(max_examples=400)
def test_any_yaml_is_a_recipe_or_one_clear_line(values):
    try:
        made = recipe(yaml.safe_load(yaml.safe_dump(values)))
    except UserError as error:
        assert str(error) and "\n" not in str(error)
    else:
        assert recipe(made.to_json()) == made
        assert recipe(made.to_json()).fingerprint() == made.fingerprint()


def test_the_fingerprint_knows_every_field():
    base = recipe({"tasks": 50})
    changes = {"name": "x", "seed": 1, "tasks": 51, "variants": 2, "pairs": 3, "sources": "re-arc", "concepts": "a",
               "holdout_concepts": "a", "validation": .1, "compose": .1, "augment": True, "preserve_colours": True,
               "move_black": .5, "decontaminate": "none", "format": "parquet", "shards": 4, "profile": "arc-2",
               "traces": True, "against": "x", "code": True, "skip_invalid": True, "columns": "train=x",
                   "difficulty": "0-0.5", "max_side": 9, "max_cells": 99, "max_tokens": 99, "tests": 1,
                   "exclude_concepts": "a", "per_concept": 2, "order": "difficulty"}
    others = {"library", "trace_detail", "trace_tokens"}    # the one value that there is; what goes with traces
    assert {*changes} | others == {*Recipe.__dataclass_fields__}
    prints = {recipe({"tasks": 50, **{key: value}}).fingerprint() for key, value in changes.items()}
    assert len(prints | {base.fingerprint()}) == len(changes) + 1


def test_the_default_name_tells_recipes_apart(tmp_path):
    assert (Recipe().name, Recipe(tasks=4, variants=2).name) == ("arcgen-400x100", "arcgen-4x2")
    assert Recipe(seed=2).name == "arcgen-400x100-seed2"
    changes = [{"concepts": "halo"}, {"concepts": "comb"}, {"format": "parquet"}, {"against": "x"}, {"augment": True},
               {"sources": "re-arc"}, {"sources": "here/mine"}, {"decontaminate": "none"}, {"profile": "arc-2"}]
    names = [Recipe(tasks=4, variants=2, **change).name for change in changes]
    assert len({*names}) == len(names)
    assert all(re.fullmatch(r"arcgen-4x2-[0-9a-f]{6}", name) for name in names)
    for home in ("one", "two"):                     # a folder may move
        (tmp_path / home / "mine").mkdir(parents=True)
    assert len({Recipe(sources=str(tmp_path / home / "mine")).name for home in ("one", "two")}) == 1
