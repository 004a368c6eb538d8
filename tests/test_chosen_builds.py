"""Filters and the order of a recipe: every row is as it was asked for, and all of them are there."""
import json

import numpy as np
import pyarrow as pa
import pytest
from click.testing import CliRunner
from folders import content
from toy import CONCEPTS, Toy

from arcgen.commands import arcgen as arcgen_command
from arcgen.core.errors import UserError
from arcgen.core.seeds import stream
from arcgen.core.task import Pair, Task
from arcgen.dataset import plan, rows
from arcgen.dataset.build import build
from arcgen.dataset.estimate import estimate
from arcgen.dataset.recipe import recipe
from arcgen.dataset.verify import verify
from arcgen.prompts.length import task_tokens
from arcgen.tasks.filters import Filters

pytestmark = pytest.mark.usefixtures("fixed_versions")

ASKED = {"name": "chosen", "tasks": 18, "variants": 5, "sources": ["varied"], "validation": 0.2, "shards": 4}


class Varied(Toy):
    """Its rules differ in how large and how hard their rows are, and rows of a rule differ too."""

    def row(self, seed, payload, variant):
        rule = payload["rule"]
        rng = stream("varied", seed, rule, variant)
        side = 3 + rule % 7 + int(rng.integers(0, 4))
        pairs = []
        for _ in range(4 + rule % 2):
            grid = rng.integers(0, 10, (side, side - 1)).astype(np.uint8)
            pairs.append(Pair(grid, (grid + 1) % 10))
        hard = min(1.0, (rule % 10) / 12 + rng.random() / 10)
        return Task(f"toy{rule:05d}", tuple(pairs[:3]), tuple(pairs[3:]), {"difficulty": hard, "description": "Add."})


def open_varied(spec, **options):
    name, _, limit = spec.partition("/")
    return Varied(name, int(limit) if limit else None)


def tasks(out) -> list[Task]:
    entries = json.loads((out / "manifest.json").read_text())["shards"]
    return [task for e in entries for batch in pa.ipc.open_stream((out / e["file"]).read_bytes())
            for task in rows.from_batch(batch)]


@pytest.mark.parametrize("asked", [
    {"difficulty": "0.2-0.5"}, {"max_side": 7}, {"max_cells": 400}, {"max_tokens": "400:plain"}, {"tests": 2},
    {"exclude_concepts": "copy,turn"}, {"difficulty": "0-0.6", "max_side": 8, "tests": "1"}])
def test_every_row_is_as_it_was_asked_for_and_all_are_there(tmp_path, asked):
    made = build(recipe({**ASKED, **asked}), tmp_path / "out", 1, open_varied)
    found, wanted = tasks(made.out), Filters(**asked)
    assert len(found) == 18 * 5 == made.rows and len({task.id for task in found}) == 18
    assert not [why for task in found if (why := wanted.refusal(task))]
    assert verify(made.out, workers=1).failed == 0
    option, value = next(iter(recipe({**ASKED, **asked}).said().items()))
    assert f"| `{option}` |" in (made.out / "README.md").read_text() and value
    # they were not so by themselves
    plain = build(recipe(ASKED), tmp_path / "plain", 1, open_varied)
    assert [why for task in tasks(plain.out) if (why := wanted.refusal(task))]
    rejected = made.manifest["tasks"]["rejected"]
    assert any(why in rejected for task in tasks(plain.out) if (why := wanted.refusal(task)))


def test_no_row_has_more_tokens_than_were_asked_for(tmp_path):
    made = build(recipe({**ASKED, "max_tokens": 700}), tmp_path / "out", 1, open_varied)
    assert max(task_tokens(task, "shape+rows") for task in tasks(made.out)) <= 700


class Uneven(Varied):
    """Its pairs differ in size, so that what is asked of a row depends on which of them are its tests."""

    def row(self, seed, payload, variant):
        task = super().row(seed, payload, variant)
        pairs = tuple(Pair(pair.input[:2 + i], pair.output[:2 + i]) for i, pair in enumerate(task.pairs))
        return Task(task.id, pairs[:3], pairs[3:], task.meta)


def open_uneven(spec, **options):
    name, _, limit = spec.partition("/")
    return Uneven(name, int(limit) if limit else None)


@pytest.mark.parametrize("asked", [{"max_tokens": "250:plain", "tests": 2}, {"max_tokens": 400},
                                   {"max_side": 8, "max_cells": 250}])
def test_rows_in_disguise_are_as_they_were_asked_for_too(tmp_path, asked):
    """A disguise makes other pairs the test and lays grids on their side, which changes what is asked of a row."""
    made = build(recipe({**ASKED, **asked, "augment": True}), tmp_path / "out", 1, open_uneven)
    found, wanted = tasks(made.out), Filters(**asked)
    assert len(found) == 18 * 5 and len({task.meta["augmentation"] for task in found}) > 80
    assert not [refusal for task in found if (refusal := wanted.refusal(task))]
    assert verify(made.out, workers=1).failed == 0
    assert {*made.manifest["tasks"]["rejected"]} - {"dull", "duplicate", "with another number of tests"}


def test_filters_do_not_depend_on_workers_and_keep_the_rows_that_they_take(tmp_path):
    asked = recipe({**ASKED, "max_side": 8, "order": "difficulty", "per_concept": 7})
    one, two = (build(asked, tmp_path / str(n), n, open_varied) for n in (1, 2))
    assert content(one.out) == content(two.out)
    plain = {rows.row_id(t.id, 0, t.meta["variant"]): t
             for t in tasks(build(recipe(ASKED), tmp_path / "plain", 1, open_varied).out)}
    wanted = Filters(max_side=8)
    same = [t for t in tasks(one.out)
            if (before := plain.get(rows.row_id(t.id, 0, t.meta["variant"]))) and not wanted.refusal(before)]
    assert len(same) > 5 and all(
        t.pairs == plain[rows.row_id(t.id, 0, t.meta["variant"])].pairs for t in same)


def test_easy_tasks_come_first_each_with_all_of_its_rows(tmp_path):
    made = build(recipe({**ASKED, "order": "difficulty", "validation": 0}), tmp_path / "out", 1, open_varied)
    found = tasks(made.out)
    assert [t.meta["variant"] for t in found] == [0, 1, 2, 3, 4] * 18
    firsts = [t.difficulty for t in found if t.meta["variant"] == 0]
    assert firsts == sorted(firsts) and len(set(firsts)) > 5
    assert "Easy tasks come first" in (made.out / "README.md").read_text()


def test_so_many_of_a_concept(tmp_path):
    made = build(recipe({**ASKED, "per_concept": 6}), tmp_path / "out", 1, open_varied)
    assert made.manifest["tasks"]["concepts"] == dict.fromkeys(CONCEPTS, 6)
    assert made.manifest["tasks"]["rejected"]["beyond 6 of a concept"] >= 1
    with pytest.raises(UserError, match=r"only 15 distinct tasks of the 18 asked for.* beyond 5 of a concept.*ask for "
                                        "at most --tasks 15, or widen --per-concept 5"):
        build(recipe({**ASKED, "per_concept": 5, "sources": ["varied/100"]}), tmp_path / "few", 1, open_varied)


def test_a_filter_that_leaves_too_little_says_so_with_numbers_and_a_remedy(tmp_path, monkeypatch):
    monkeypatch.setattr(plan, "PATIENCE_OF_FILTERS", 40)
    with pytest.raises(UserError, match=r"source varied: only 0 distinct tasks of the 18 asked for, in \d+ draws "
                                        r"\(rejected: \d+ with a side over 2.*widen --max-side 2$"):
        build(recipe({**ASKED, "max_side": 2}), tmp_path / "out", 1, open_varied)
    assert not (tmp_path / "out").exists()
    with pytest.raises(UserError, match="no task in"):
        estimate(recipe({**ASKED, "max_side": 2}), 1, open_varied)


def test_verify_finds_a_row_that_the_recipe_does_not_want(tmp_path):
    made = build(recipe(ASKED), tmp_path / "out", 1, open_varied)
    manifest = json.loads((made.out / "manifest.json").read_text())
    manifest["recipe"]["max_side"] = 6
    (made.out / "manifest.json").write_text(json.dumps(manifest))
    report = verify(made.out, workers=1)
    assert report.failed and "with a side over 6, which the recipe does not want" in report.failures[0]


@pytest.mark.parametrize("values, words", [
    ({"difficulty": "2"}, "difficulty: expected a range"), ({"max_side": 31}, "max_side"), ({"tests": 0}, "tests"),
    ({"max_tokens": "99:nice"}, "max_tokens: expected a number of tokens"), ({"max_tokens": "x"}, "max_tokens"),
    ({"order": "size"}, "order"), ({"per_concept": 0}, "per_concept"),
    ({"concepts": "a,b", "exclude_concepts": "b"}, "exclude_concepts: b is named by concepts too")])
def test_mistakes_name_the_key(values, words):
    with pytest.raises(UserError, match=words):
        recipe(values)


def test_a_recipe_with_filters_reads_its_own_words():
    made = recipe({"difficulty": [0.2, 0.5], "max_tokens": 4096, "tests": 1, "exclude_concepts": ["a", "b"],
                   "order": "difficulty", "per_concept": 3, "max_cells": 10_000_000})
    said = made.to_json()
    assert said["difficulty"] == "0.2-0.5" and said["max_tokens"] == "4096:shape+rows" and said["tests"] == "1-1"
    assert recipe(said) == made and made.to_json() == recipe(said).to_json()
    assert not {"difficulty", "max_tokens", "order"} & {*recipe({}).to_json()}


def test_show_heeds_the_same_filters(tmp_path):
    grid = [[0, 1], [1, 0]]
    pair = {"input": grid, "output": [[1, 0], [0, 1]]}
    values = {name: {"train": [pair, pair], "test": [pair] * n} for name, n in (("one", 1), ("two", 2), ("three", 3))}
    path = tmp_path / "three.json"
    path.write_text(json.dumps(values))

    def show(*args):
        return CliRunner().invoke(arcgen_command, ["show", str(path), *args], catch_exceptions=False)
    run = show("--tests", "2-3")
    assert run.exit_code == 0 and "two" in run.stdout and "three" in run.stdout and "one " not in run.stdout
    run = show("--max-cells", "5")
    assert run.exit_code == 2 and "rows left out: 3 of more than 5 cells" in run.stderr
    assert show("--max-side", "99").exit_code == 2
