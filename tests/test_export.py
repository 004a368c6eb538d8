"""Exports: what other programs read is what was there, whole, the same each time, and says what it is."""
import json
from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from toy import Toy, open_toy

import arcgen
from arcgen.commands import arcgen as arcgen_command
from arcgen.core.errors import UserError
from arcgen.core.grid import transform
from arcgen.core.task import Pair, Task
from arcgen.dataset import choosing
from arcgen.dataset.build import build
from arcgen.dataset.choosing import choose
from arcgen.dataset.recipe import recipe
from arcgen.export import trm
from arcgen.export.base import file_name
from arcgen.export.export import cut, export
from arcgen.export.formats import REGISTRY
from arcgen.export.rearc import pso_difficulty
from arcgen.export.settings import FORMATS, ExportSettings
from arcgen.tasks.filters import Filters


def rows(spec, **filters) -> dict[str, Task]:
    chosen = choose(str(spec), Filters(**filters))
    return {chosen.name(i, task): task for i in range(chosen.rows) if (task := chosen.row(i))}


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.fixture(scope="module")
def few(tmp_path_factory) -> Path:
    """A small dataset of toys, for what is tried with every format."""
    out = tmp_path_factory.mktemp("few") / "few"
    return build(recipe({"sources": ["toy"], "name": "few", "tasks": 5, "variants": 3}), out, 1, open_toy).out


@pytest.fixture(scope="module")
def turns(tmp_path_factory) -> Path:
    """A dataset whose rows have programs."""
    out = tmp_path_factory.mktemp("turns") / "turns"
    return build(recipe({"sources": ["turns"], "name": "turns", "tasks": 6, "variants": 4}), out, 1, open_toy).out


def test_the_registry_has_what_the_options_name_and_each_option_means_something_to_a_format():
    assert tuple(REGISTRY) == FORMATS
    heeded = {name for kind in REGISTRY.values() for name in kind.heeds}
    shared = {"to", "split", "seed", "variants", "shard_rows"}
    assert heeded | shared == {field.name for field in fields(ExportSettings)} and not heeded & shared


def test_arc_is_read_back_equal(folder, tmp_path):
    made = export(str(folder), tmp_path / "out", ExportSettings(to="arc"))
    back, was = arcgen.load(tmp_path / "out"), rows(folder)
    assert len(back) == len(was) == made.counts["rows"] == 96
    assert all((back[name].train, back[name].test) == (task.train, task.test) for name, task in was.items())


def test_kaggle_is_answered_by_its_solutions(folder, tmp_path):
    out = tmp_path / "out"
    export(str(folder), out, ExportSettings(to="kaggle", name="my_training", shard_rows=7))
    challenges, solutions, sample = (json.loads((out / f"{name}.json").read_text()) for name in (
        "my_training_challenges", "my_training_solutions", "sample_submission"))
    was = rows(folder)
    assert list(challenges) == list(solutions) == list(sample) == list(was)
    for name, task in was.items():
        assert challenges[name] == {"train": [p.to_dict() for p in task.train],
                                    "test": [{"input": p.input.tolist()} for p in task.test]}
        assert task.score(solutions[name]) == 1
        assert sample[name] == [{"attempt_1": [[0, 0], [0, 0]], "attempt_2": [[0, 0], [0, 0]]}] * len(task.test)
    assert len(arcgen.load(out)) == len(was)                # the folder is a source again


def test_re_arc_has_the_pairs_of_a_rule_together_and_its_program_holds(turns, tmp_path):
    out = tmp_path / "out"
    made = export(str(turns), out, ExportSettings(to="re-arc", pairs=14, shard_rows=5))
    metadata = json.loads((out / "metadata.json").read_text())
    assert len(metadata) == made.counts["tasks"] == 6 and made.counts["pairs"] == 6 * 14
    for id_, about in metadata.items():
        pairs = [Pair(*(np.array(p[side], np.uint8) for side in ("input", "output")))
                 for p in json.loads((out / "tasks" / f"{id_}.json").read_text())]
        assert len({p.input.tobytes() for p in pairs}) == 14 == len(about["pso_difficulties"])
        program = arcgen.Program(about["program"])
        assert all((program(p.input) == p.output).all() for p in pairs)
        assert about["difficulties"] == pytest.approx([0.1] * 14)
    assert not made.remarks and len(arcgen.load(out)) == 6          # the folder is a source again
    more = export(str(turns), tmp_path / "more", ExportSettings(to="re-arc", pairs=2048))
    assert more.counts["tasks_short_of_pairs"] == 6 and "6 tasks had fewer than 2,048 pairs" in more.remarks[0]


def test_a_version_of_another_rule_is_left_out_of_the_list_and_counted(tmp_path):
    from arcgen.tasks.augment import Augmentation
    grids = [np.random.default_rng(i).integers(0, 5, (3, 4)).astype(np.uint8) for i in range(8)]
    first, second = (Task("t", tuple(Pair(g, g + 1) for g in some[:3]), (Pair(some[3], some[3] + 1),), {"variant": v})
                     for v, some in enumerate((grids[:4], grids[4:])))
    turned = Augmentation("rotate_90", order=(3, 0, 1, 2)).apply(second)
    (tmp_path / "t.json").write_text(json.dumps({"t": [t.to_dict() for t in (first, turned)]}))
    made = export(str(tmp_path / "t.json"), tmp_path / "out", ExportSettings(to="re-arc"))
    assert (made.counts["pairs"], made.counts["rows_in_disguise_left_out"]) == (4, 1)


def test_the_difficulty_of_a_pair_is_that_of_re_arc():
    grid = np.array([[0, 1, 0], [1, 0, 0]], np.uint8)        # objects: 0, 0, 1, 1 and the rest of the 0s
    pair = Pair(grid, np.zeros((1, 2), np.uint8))
    assert pso_difficulty(pair) == pytest.approx((8 / 1800 + 2 / 10 + (4 / 6 + 1 / 2) / 2) / 3)


# ---------------------------------------------------------------- trm

def trm_export(spec, out, **settings) -> tuple[dict[str, dict[str, np.ndarray]], list[str]]:
    export(str(spec), out, ExportSettings(to="trm", **settings))
    arrays = {split: {what: np.load(out / split / f"all__{what}.npy") for what in (
        "inputs", "labels", "puzzle_identifiers", "puzzle_indices", "group_indices")} for split in ("train", "test")}
    return arrays, json.loads((out / "identifiers.json").read_text())


def puzzles(arrays, names, decode=trm.grid_of) -> dict[str, list[Pair]]:
    """Each puzzle by its name, as its pairs."""
    starts = arrays["puzzle_indices"]
    return {names[i]: [Pair(decode(arrays["inputs"][e]), decode(arrays["labels"][e])) for e in range(a, b)]
            for i, a, b in zip(arrays["puzzle_identifiers"], starts, starts[1:])}


def test_trm_decodes_to_the_very_grids(folder, tmp_path):
    out = tmp_path / "out"
    arrays, names = trm_export(folder, out, augmentations=3, test_share=0.2, shard_rows=20)
    was, made = rows(folder), {split: puzzles(arrays[split], names) for split in arrays}
    ids = [*dict.fromkeys(name.rpartition("-")[0] for name in was)]
    assert [n for n in names if "|||" not in n] == ["<blank>", *ids] and len(names) == 1 + 4 * 16 == len({*names})
    asked = json.loads((out / "test_puzzles.json").read_text())
    assert len(asked) == 3 and len(made["test"]) == 12 and len(made["train"]) == 64
    for id_ in ids:
        tests = [*Task.from_dict(asked[id_]).test] if id_ in asked else []
        every = [p for name, task in was.items() if name.startswith(id_) for p in task.pairs]
        assert made["train"][id_] == [p for p in every if p not in tests]
        assert made["test"].get(id_, []) == tests == (list(was[f"{id_}-0000"].test) if id_ in asked else [])


def test_trm_names_say_the_disguise(folder, tmp_path):
    arrays, names = trm_export(folder, tmp_path / "out", augmentations=4)
    made = puzzles(arrays["train"], names)
    turns = [lambda g, k=k: np.rot90(g, k) for k in range(4)]
    turns += [np.fliplr, np.flipud, np.transpose, lambda g: np.fliplr(np.rot90(g))]      # TRM's dihedral_transform
    disguised = [name for name in made if "|||" in name]
    assert len(disguised) == 4 * 16
    for name in disguised:
        id_, turn, colours = name.split("|||")
        table = np.array([*map(int, colours)], np.uint8)
        assert table[0] == 0
        for pair, plain in zip(made[name], made[id_], strict=True):
            for got, grid in ((pair.input, plain.input), (pair.output, plain.output)):
                assert np.array_equal(got, turns[int(turn[1:])](table[grid]))
    assert all(trm.DIHEDRAL[t] and np.array_equal(transform(np.arange(6).reshape(2, 3), trm.DIHEDRAL[t]),
                                                  turns[t](np.arange(6).reshape(2, 3))) for t in range(8))


def test_trm_has_the_shapes_and_indices_that_its_loader_wants(folder, tmp_path):
    out = tmp_path / "out"
    arrays, names = trm_export(folder, out, augmentations=1)
    for split, a in arrays.items():
        about = json.loads((out / split / "dataset.json").read_text())
        examples, count, groups = len(a["inputs"]), len(a["puzzle_identifiers"]), len(a["group_indices"]) - 1
        assert a["inputs"].dtype == a["labels"].dtype == np.uint8
        assert a["inputs"].shape == a["labels"].shape == (examples, 900)
        assert all(a[what].dtype == np.int32 for what in ("puzzle_identifiers", "puzzle_indices", "group_indices"))
        for what, end in (("puzzle_indices", examples), ("group_indices", count)):
            assert a[what][0] == 0 and a[what][-1] == end and (np.diff(a[what]) > 0).all()
        assert about == {"seq_len": 900, "vocab_size": 12, "pad_id": 0, "ignore_label_id": 0, "blank_identifier_id": 0,
                         "num_puzzle_identifiers": len(names), "total_groups": groups, "total_puzzles": count,
                         "mean_puzzle_examples": examples / count, "sets": ["all"]}
        # the border stands behind the last row and column of each grid, and nothing else is there
        for row in a["inputs"][:50]:
            page, grid = row.reshape(30, 30), trm.grid_of(row)
            down, right = (int(n) for n in np.argwhere(page >= 2)[0])
            assert np.array_equal(row, trm.canvas(grid, down, right))
            below, beside = down + grid.shape[0] < 30, right + grid.shape[1] < 30
            assert (page == 1).sum() == below * grid.shape[1] + beside * grid.shape[0]


def test_trm_moves_all_training_pairs_but_one_and_no_test(folder, tmp_path):
    def moved(a):
        pages = a["inputs"].reshape(-1, 30, 30)
        return (pages[:, 0] < 2).all(1) | (pages[:, :, 0] < 2).all(1)
    arrays, _ = trm_export(folder, tmp_path / "out")
    train = moved(arrays["train"])
    assert 16 <= (~train).sum() < len(train) / 2 and not moved(arrays["test"]).any()
    still, _ = trm_export(folder, tmp_path / "still", translate=False)
    assert not moved(still["train"]).any()


def test_trm_says_how_large_the_embedding_table_is_and_what_is_missing(tmp_path):
    grid = np.zeros((3, 3), np.uint8)
    (tmp_path / "t.json").write_text(json.dumps(Task("t", (Pair(grid, grid),) * 2, (Pair(grid, grid),)).to_dict()))
    made = export(str(tmp_path / "t.json"), tmp_path / "out", ExportSettings(to="trm", augmentations=5))
    said = " ".join(made.remarks)
    assert "2 puzzle identifiers" in said and "2 x 512 float32" in said
    # all its disguises look alike, and its only input must be shown
    assert "5 disguises missing" in said and "No task is kept for evaluation" in said
    assert not (tmp_path / "out" / "test").exists()


# ---------------------------------------------------------------- what all formats have in common

@pytest.fixture
def some(name, few, turns) -> Path:
    """A small dataset that a format can write: toys have no programs."""
    return turns if name == "barc" else few


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_input_gives_the_same_bytes_whoever_was_stopped_on_the_way(name, some, tmp_path, monkeypatch):
    settings = ExportSettings(to=name, shard_rows=4)
    once, again = tmp_path / "once", tmp_path / "again"
    export(str(some), once, settings)
    kind, parts = REGISTRY[name], []
    plain = kind.part

    def stopped(self, chosen, units, part):
        parts.append(part.number)
        plain(self, chosen, units, part)
        if part.number == 1 and len(parts) == 2:
            raise KeyboardInterrupt
    monkeypatch.setattr(kind, "part", stopped)
    with pytest.raises(KeyboardInterrupt):
        export(str(some), again, settings)
    assert not (again / "README.md").exists()
    made = export(str(some), again, settings)
    assert parts[:3] == [0, 1, 1] and 0 not in parts[2:] and not made.already
    assert tree(once) == tree(again) and ".work" not in {p.name for p in again.iterdir()}
    assert len(parts) == 1 + len(cut(choose(str(some), Filters()), 4, kind.whole))
    assert export(str(some), again, settings).already and tree(once) == tree(again)


@pytest.mark.parametrize("name", FORMATS)
def test_the_readme_says_what_it_is_and_nothing_of_this_machine(name, some, tmp_path):
    out = tmp_path / "out"
    export(str(some), out, ExportSettings(to=name), Filters(per_concept=1, max_side=29))
    text = (out / "README.md").read_text()
    assert f"`arcgen export --to {name}` with `--max-side 29`, `--per-concept 1`" in text and "https://" in text
    assert "left out" in text and "beyond 1 of a concept" in text
    for content in tree(out).values():
        assert str(tmp_path).encode() not in content and str(some.parent).encode() not in content


def test_a_folder_of_something_else_is_refused_and_left_alone(few, tmp_path):
    out = tmp_path / "out"
    settings = ExportSettings(to="kaggle")
    export(str(few), out, settings)
    before = tree(out)
    for other, filters, word in ((ExportSettings(to="arc"), Filters(), "--to"), (settings, Filters(limit=2), "--limit"),
                                 (ExportSettings(to="kaggle", name="x"), Filters(), "--name")):
        with pytest.raises(UserError, match=f"holds another export .*{word}"):
            export(str(few), out, other, filters)
    assert tree(out) == before
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("x")
    with pytest.raises(UserError, match="not empty and holds no export"):
        export(str(few), tmp_path / "mine", settings)
    with pytest.raises(UserError, match="lies within SRC"):
        export(str(few), few / "data" / "out", settings)
    with pytest.raises(UserError, match="is a file"):
        export(str(few), tmp_path / "mine" / "thesis.txt", settings)


def test_a_source_that_changed_is_not_taken_for_the_same(tmp_path):
    grid = np.eye(3, dtype=np.uint8)
    source = tmp_path / "t.json"
    source.write_text(json.dumps(Task("t", (Pair(grid, grid),), (Pair(grid, grid),)).to_dict()))
    settings = ExportSettings(to="arc")
    export(str(source), tmp_path / "out", settings)
    source.write_text(json.dumps(Task("t", (Pair(grid, grid + 1),), (Pair(grid, grid),)).to_dict()))
    with pytest.raises(UserError, match="differs in content"):
        export(str(source), tmp_path / "out", settings)


def test_a_file_that_was_lost_is_made_again(few, tmp_path):
    out = tmp_path / "out"
    export(str(few), out, ExportSettings(to="arc"), Filters(limit=2))
    before = tree(out)
    next(out.rglob("toy*.json")).unlink()
    assert not export(str(few), out, ExportSettings(to="arc"), Filters(limit=2)).already
    assert tree(out) == before


@pytest.mark.parametrize("name", ["../../up", "/etc/x", ".hidden", "a b|c", "ä", "."])
def test_an_id_never_leaves_the_folder(name, tmp_path):
    file = file_name(name)
    assert "/" not in file and not file.startswith(".")
    grid = np.eye(2, dtype=np.uint8)
    task = Task("t", (Pair(grid, grid),), (Pair(grid, grid),))
    (tmp_path / "in.json").write_text(json.dumps({name: task.to_dict(meta=False)}))
    export(str(tmp_path / "in.json"), tmp_path / "out", ExportSettings(to="arc"))
    assert [p.name for p in (tmp_path / "out" / "data" / "training").iterdir()] == [f"{file}.json"]
    assert {p.name for p in tmp_path.iterdir()} == {"in.json", "out"}


def test_two_tasks_of_one_id_are_refused(tmp_path):
    grid = np.eye(2, dtype=np.uint8)
    (tmp_path / "in").mkdir()
    for i in range(2):
        (tmp_path / "in" / f"{i}.json").write_text(json.dumps([{"id": "x", **Task("x", (Pair(grid, grid),), (
            Pair(grid, grid),)).to_dict(meta=False)}]))
    with pytest.raises(UserError, match="two tasks are called 'x'"):
        export(str(tmp_path / "in"), tmp_path / "out", ExportSettings(to="kaggle"))
    assert not (tmp_path / "out").exists()


def test_synth_is_exported_and_held_clear_of_the_evaluation_sets(tmp_path, monkeypatch):
    opened = []

    def toy(spec, **options):
        opened.append((spec, options))
        return Toy("toy", None)
    monkeypatch.setattr(choosing, "open_source", toy)
    made = export("synth", tmp_path / "out", ExportSettings(to="re-arc", pairs=9), Filters(limit=5))
    assert made.counts["tasks"] == 5 and made.counts["pairs"] == 45 and not made.counts["tasks_short_of_pairs"]
    assert opened == [("synth", {"concepts": (), "decontaminate": ("arc-1/evaluation", "arc-2/evaluation")})]


def test_parts_keep_tasks_whole(folder):
    chosen = choose(str(folder), Filters())
    for most in (1, 7, 30, 10_000):
        rows, tasks = cut(chosen, most, False), cut(chosen, most, True)
        assert [i for r in rows for i in r] == [*range(chosen.rows)] and max(map(len, rows)) <= most
        assert [i for r in tasks for i in r] == [*range(16)]
        assert all(len(r) == 1 or chosen.ends[r.stop] - chosen.ends[r.start] <= most for r in tasks)


# ---------------------------------------------------------------- the command

def run(*args):
    return CliRunner().invoke(arcgen_command, ["export", *map(str, args)])


def test_the_command_says_what_it_wrote(folder, tmp_path):
    args = folder, "--to", "trm", "--out", tmp_path / "out", "--limit", 4, "--augmentations", 2
    first, again = run(*args), run(*args)
    assert first.exit_code == 0, first.output
    assert "4 tasks" in first.output and "12 tasks behind the last that was wanted" in first.output
    assert "13 puzzle identifiers: the embedding table is 13 x 512 float32" in first.output
    assert "already complete" in again.output


@pytest.mark.parametrize("args, words", [
    (["--to", "arc"], ["--out"]), (["--out", "o"], ["--to"]), (["--to", "rearc", "--out", "o"], ["--to", "re-arc"]),
    (["--to", "arc", "--out", "o", "--pairs", "3"], ["--pairs", "no use"]),
    (["--to", "arc", "--out", "o", "--augmentations", "3"], ["--augmentations"]),
    (["--to", "trm", "--out", "o", "--test-share", "2"], ["--test-share"]),
    (["--to", "kaggle", "--out", "o", "--name", "../x"], ["--name"]),
    (["--to", "arc", "--out", "o", "--difficulty", "easy"], ["--difficulty"]),
    (["--to", "arc", "--out", "o", "--split", "test"], ["no split 'test'"]),
    (["--to", "messages", "--out", "o", "--prompt", "digits", "--kind", "program-from-examples"], ["--prompt digits"]),
    (["--to", "messages", "--out", "o", "--prompt", "digits", "--encoder", "rows"], ["--prompt digits", "--encoder"]),
    (["--to", "messages", "--out", "o", "--encoder", "runes"], ["--encoder", "shape+rows"]),
    (["--to", "barc", "--out", "o"], ["--to barc"]),
    (["--to", "arc", "--out", "/proc/arcgen-test"], ["--out", "cannot write"])])
def test_mistakes_are_one_line_and_leave_nothing(args, words, few, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    made = run(few, *args, "--quiet")
    assert made.exit_code == 2 and made.stdout == ""
    assert made.stderr.startswith("error: ") and made.stderr.count("\n") == 1
    assert all(word in made.stderr for word in words), made.stderr
    assert not list(tmp_path.iterdir())
