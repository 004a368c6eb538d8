"""Which dataset a folder holds: a source that changed is noticed, wherever it lies, and no path is told."""
from __future__ import annotations

import gzip
import json
import shutil

import pytest
from click.testing import CliRunner

from arcgen.commands import arcgen
from arcgen.core.errors import UserError
from arcgen.dataset import build as building
from arcgen.dataset import identity
from arcgen.dataset.build import build
from arcgen.dataset.recipe import Recipe, recipe
from arcgen.tasks.tasksets.digest import digest


def task(n: int) -> dict:
    """A task of 1 x 1 grids, that differs from those of other numbers up to colours."""
    return {side: [{"input": [[c]], "output": [[c] * n]} for c in range(1, 4)] for side in ("train", "test")}


def saved(path, *numbers, **named):
    """A file of tasks, by their numbers or, of those that are named, by names."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({name: task(n) for name, n in {**{str(n): n for n in numbers}, **named}.items()}))
    return path


def of(*paths, **values) -> Recipe:
    return recipe({"name": "mine", "tasks": 2 * len(paths), "variants": 2, "sources": list(map(str, paths)),
                   "decontaminate": "none", **values})


def test_a_changed_file_is_noticed_and_an_unchanged_one_may_move(tmp_path):
    mine = saved(tmp_path / "here/mine.json", 2, 3)
    out = build(of(mine), tmp_path / "out", 1).out
    assert build(of(mine), out, 1).already
    moved = shutil.copytree(tmp_path / "here", tmp_path / "there") / "mine.json"
    assert build(of(moved), out, 1).already
    saved(mine, 2, 4)
    with pytest.raises(UserError, match=r"another state of its sources \(mine\.json has changed since\).*delete it"):
        build(of(mine), out, 1)
    again = build(of(mine), tmp_path / "new", 1)        # what an earlier build has read is not taken for what is there
    shown = [e["sha256"] for e in again.manifest["shards"]]
    assert shown != [e["sha256"] for e in building.Folder(out).manifest["shards"]]


def test_augment_notices_too_and_says_when_it_was_complete(tmp_path):
    mine = saved(tmp_path / "mine.json", 2, 3)
    args = ["augment", str(mine), "--out", str(tmp_path / "out"), "--copies", "3", "--workers", "1", "--quiet"]
    first, second = (CliRunner().invoke(arcgen, args) for _ in range(2))
    assert first.exit_code == second.exit_code == 0
    assert "already complete" not in first.stdout and "already complete: 6 rows of 2 tasks" in second.stdout
    saved(mine, 2, 4)
    third = CliRunner().invoke(arcgen, args)
    assert third.exit_code == 2 and "mine.json has changed since" in third.stderr and third.stderr.count("\n") == 1


def test_so_is_a_changed_exclusion(tmp_path):
    mine, out = saved(tmp_path / "mine.json", 2, 3), saved(tmp_path / "other.json", 7)
    made = of(mine, decontaminate=[str(out)])
    built = build(made, tmp_path / "out", 1)
    assert {*built.manifest["inputs"]} == {"mine.json", "other.json"}
    saved(out, 8)
    with pytest.raises(UserError, match=r"other\.json has changed since"):
        build(made, built.out, 1)


def test_a_source_that_changes_while_the_dataset_is_built_ends_the_build(tmp_path, monkeypatch):
    mine = saved(tmp_path / "mine.json", 2, 3)
    rows = building.render

    def meddled(*args):
        made = rows(*args)
        saved(mine, 2, 5)
        return made
    monkeypatch.setattr(building, "render", meddled)
    with pytest.raises(UserError, match=r"changed while the dataset was built \(mine\.json"):
        build(of(mine), tmp_path / "out", 1)
    assert not (tmp_path / "out/manifest.json").exists()


def test_the_digest_is_of_what_is_read_and_of_nothing_else(tmp_path):
    folder = tmp_path / "folder"
    saved(folder / "a/1.json", 2)
    with gzip.open(folder / "2.json.GZ", "wb") as file:
        file.write(b"{}")
    before = digest(str(folder))
    (folder / "README.md").write_text("about it")
    (folder / ".git").mkdir()
    saved(folder / ".git/3.json", 3)
    assert digest(str(folder)) == before == digest(f"{folder}#train")
    for change in (lambda: (folder / "2.json.GZ").write_bytes(b"other"), lambda: saved(folder / "a/1.json", 3),
                   lambda: (folder / "a/1.json").rename(folder / "1.json"), lambda: saved(folder / "4.json", 4)):
        change()
        assert digest(str(folder)) != before
        before = digest(str(folder))
    challenges, solutions = saved(tmp_path / "x_challenges.json", 2), saved(tmp_path / "x_solutions.json", 2)
    before = digest(str(challenges))
    saved(solutions, 3)
    assert digest(str(challenges)) != before
    assert digest("synth") is digest("arc-1/training") is digest("nowhere") is None


def test_collections_are_called_by_the_last_part_of_their_path_made_unique_by_number(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    paths = [saved(tmp_path / part, 2, 3) for part in ("x/mine.json", "y/mine.json", "z/synth", "own/set/mine.json")]
    made = of(*paths[:3], "synth", "arc-1/training", against=["own/set"])
    assert list(identity.names(made).values()) == ["mine.json", "mine.json.2", "synth.2", "synth", "arc-1/training",
                                                   "set"]


def test_nothing_that_is_built_tells_of_the_folders_of_its_maker(tmp_path):
    """Two files with one id: the second task is called by its file. Rows, card, manifest and pictures are searched."""
    home = tmp_path / "home" / "someone"
    paths = [saved(home / "first" / "mine.json", 3, one=2), saved(home / "second" / "mine.json", 4, one=5)]
    built = build(of(*paths, against=[str(saved(home / "third" / "other.json", 9))]), home / "out", 1)
    from datasets import load_dataset
    rows = load_dataset("arrow", data_files=[str(p) for p in (built.out / "data").iterdir()], split="train",
                        cache_dir=str(tmp_path / "cache"))
    assert {*rows["task_id"]} == {"one", "3", "one.mine.json", "4"}
    assert {*rows["source"]} == {"mine.json", "mine.json.2"}
    for path in built.out.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert not [part for part in (b"someone", b"/first", b"/second", b"/third", str(tmp_path).encode())
                        if part in content], path
    card = (built.out / "README.md").read_text()
    assert "| mine.json.2 | 2 |" in card and "shares no pair with other.json (as it was with the digest" in card


def test_a_stage_is_what_a_dataset_was_before_it_was_built_on_and_nothing_else():
    def sized(tasks, variants, *grown, **changes):
        values = {"name": f"{tasks}x{variants}", "tasks": tasks, "variants": variants, "seed": 0, **changes}
        return identity.Identity(values, {}, grown)
    first, second = sized(12, 4), sized(15, 4, (12, 4))
    third = second.grown_to(sized(15, 6))
    assert third.grown == ((12, 4), (15, 4))
    assert first.is_stage_of(second) and first.is_stage_of(third) and second.is_stage_of(third)
    others = [third, sized(15, 6), sized(15, 4), sized(15, 4, (11, 4)), sized(12, 4, seed=1), sized(12, 3),
              sized(20, 9), identity.told({})]
    for other in others:
        assert not other.is_stage_of(third)
    assert not third.is_stage_of(first) and not first.is_stage_of(first)
    assert not sized(12, 4).is_stage_of(sized(15, 6, (14, 4)))
