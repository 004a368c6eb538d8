"""Rows and tasks that a dataset has not: as few as can be, and each of them counted where the user looks."""
import io
import json
import re
import shlex

import numpy as np
import pyarrow as pa
import pytest
from click.testing import CliRunner
from toy import Toy

from arcft.commands import arcft as arcft_command
from arcgen.commands import arcgen as arcgen_command
from arcgen.core.errors import UserError
from arcgen.core.grid import transform
from arcgen.dataset.build import build
from arcgen.dataset.card import PLACE
from arcgen.dataset.progress import Progress
from arcgen.dataset.recipe import MOST_VARIANTS, recipe
from arcgen.dataset.sources import open_source
from arcgen.tasks.augment import Augmentation
from arcgen.tasks.rejection import Reason, Rejected
from arcgen.tasks.tasksets import open_taskset


def arcgen(*args):
    return CliRunner().invoke(arcgen_command, [str(a) for a in args], catch_exceptions=False)


def table(out) -> list[dict]:
    entries = json.loads((out / "manifest.json").read_text())["shards"]
    return [row for e in entries
            for row in pa.ipc.open_stream((out / e["file"]).read_bytes()).read_all().to_pylist()]


def differ(rows) -> bool:
    """Whether no two rows show the same."""
    return len({json.dumps([row["train"], row["test"]]) for row in rows}) == len(rows)


def pairs(n: int, size: int = 3, seed: int = 0) -> list[dict]:
    grids = np.random.default_rng(seed).integers(0, 10, (n, size, size))
    return [{"input": g.tolist(), "output": transform(g, "transpose").tolist()} for g in grids]


def saved(path, value):
    path.write_text(json.dumps(value))
    return path


# ---------------------------------------------------------------- rows of sources that draw them

class Moody(Toy):
    """Of every third variant the first two tries come to nothing; task 5 has no variant 2 whatever is tried."""

    def row(self, seed, payload, variant):
        number, attempt = variant % MOST_VARIANTS, variant // MOST_VARIANTS
        if number % 3 == 1 and attempt < 2:
            return None
        if payload["rule"] == 5 and number == 2:
            raise Rejected(Reason.NO_DISGUISE)
        return super().row(seed, payload, variant)          # of whose task 3 there is no variant 1


def open_moody(spec, **options):
    return Moody(spec, int(spec.partition("/")[2]))


@pytest.fixture(scope="module")
def moody(tmp_path_factory):
    """Of a source that has eight tasks in its eleven draws, and no other in the place of two that lack rows."""
    shown = io.StringIO()
    made = recipe({"name": "moody", "tasks": 8, "variants": 6, "sources": ["moody/11"], "shards": 3})
    return build(made, tmp_path_factory.mktemp("left") / "moody", 1, open_moody, Progress(stream=shown)), shown


def test_a_row_that_comes_to_nothing_is_tried_again_under_its_own_number(moody):
    built, _ = moody
    rows = table(built.out)
    assert {row["id"] for row in rows} >= {f"toy00000-s0-{v:04d}" for v in range(6)} and differ(rows)
    assert len(rows) == 8 * 6 - 2 == built.rows


def test_rows_that_cannot_be_are_counted_with_reasons_in_manifest_card_and_progress(moody):
    built, shown = moody
    made = built.manifest
    assert made["short_rows"] == 2 and made["short"] == {"no further disguise that differs": 1, "no instance found": 1}
    assert made["lacking"] == {"tasks": 2, "most": {"toy00003": 1, "toy00005": 1}}
    assert "2 of the 48 rows asked for are missing" in (built.out / "README.md").read_text()
    assert shown.getvalue().splitlines()[-1].startswith("rows: 46 of 48; ") and "; 2 missing" in shown.getvalue()


# ---------------------------------------------------------------- given tasks

def test_a_pool_of_three_pairs_gives_all_copies_and_no_row_twice(tmp_path):
    pool = saved(tmp_path / "pool.json", pairs(3))
    run = arcgen("augment", pool, "--out", tmp_path / "out", "--copies", 20, "--workers", 1, "--quiet")
    rows = table(tmp_path / "out")
    assert run.exit_code == 0 and "20 rows of 1 task of" in run.stdout and len(rows) == 20 and differ(rows)
    assert {len(row["train"]) for row in rows} == {2}


def test_a_pool_with_one_input_says_what_is_missing(tmp_path):
    pool = saved(tmp_path / "pool.json", pairs(1) * 3)
    run = arcgen("augment", pool, "--out", tmp_path / "out", "--copies", 3)
    assert run.exit_code == 2 and run.stderr.count("\n") == 1 and "1 too few pairs" in run.stderr
    assert not (tmp_path / "out").exists()


def test_disguises_are_distinct_while_there_are_any_and_then_said_to_be_spent(tmp_path):
    one = saved(tmp_path / "one.json", {"train": pairs(2), "test": pairs(1, seed=1)})
    run = arcgen("augment", one, "--out", tmp_path / "some", "--copies", 40, "--preserve-colours", "--workers", 1)
    rows = table(tmp_path / "some")
    assert run.exit_code == 0 and len(rows) == 40 and differ(rows) and "note:" not in run.stdout
    run = arcgen("augment", one, "--out", tmp_path / "all", "--copies", 60, "--preserve-colours", "--workers", 1)
    rows = table(tmp_path / "all")              # 8 turns, 6 orders of three pairs
    assert run.exit_code == 0 and len(rows) == 48 and differ(rows)
    last = run.stdout.splitlines()[-1]
    assert last == "note: 12 of the 60 rows asked for are missing: 12 no further disguise that differs; of one"
    again = arcgen("augment", one, "--out", tmp_path / "all", "--copies", 60, "--preserve-colours")
    assert "already complete" in again.stdout and again.stdout.splitlines()[-1] == last


def test_what_is_distinct_depends_on_no_order_of_asking_and_colours_count(tmp_path):
    """Of one colour, alike when turned, all pairs the same: what differs are nine names of the colour."""
    same = {"input": [[5, 5], [5, 5]], "output": [[5]]}
    spec = str(saved(tmp_path / "one.json", {"train": [same], "test": [same]}))
    there, back = (open_source(spec, move_black=0.0) for _ in range(2))
    rows = [there.row(0, {"index": 0}, v) for v in range(9)]
    assert sorted(int(task.test[0].output[0, 0]) for task in rows) == list(range(1, 10))
    with pytest.raises(Rejected, match="no further disguise"):
        back.row(0, {"index": 0}, 9)
    assert [back.row(0, {"index": 0}, v).to_dict() for v in range(8, -1, -1)] == [t.to_dict() for t in rows[::-1]]


def test_all_that_is_left_out_of_a_collection_is_counted_to_its_end(tmp_path):
    tasks = {f"t{i}": {"train": pairs(2, seed=i), "test": pairs(1, seed=i + 50)} for i in range(5)}
    tasks |= {"twice": tasks["t1"], "again": tasks["t4"]}
    file = saved(tmp_path / "seven.json", tasks)
    run = arcgen("augment", file, "--out", tmp_path / "out", "--copies", 2, "--workers", 1, "--quiet")
    assert run.exit_code == 0 and "10 rows of 5 tasks" in run.stdout
    assert run.stdout.splitlines()[-1] == "note: 2 of the 7 tasks of seven.json are left out: 2 duplicate"
    made = json.loads((tmp_path / "out/manifest.json").read_text())["tasks"]["sources"]
    assert list(made.values()) == [{"tasks": 5, "draws": 7, "of": 7, "rejected": {"duplicate": 2}}]
    assert "| seven.json | 5 | 7 of 7 | 2 duplicate |" in (tmp_path / "out/README.md").read_text()
    with pytest.raises(UserError, match="only 5 distinct tasks of the 6"):
        build(recipe({"sources": [str(file)], "tasks": 6, "decontaminate": "none"}), tmp_path / "six", 1)


@pytest.mark.parametrize("asked, last", [
    (["--limit", 9], "note: 7 of the 9 tasks asked for are missing: two.json has no other that fits"),
    (["--id", "a", "--id", "x"], "note: 1 of the 2 ids asked for are not in two.json"),
    (["--limit", 5, "--out", "x.png"], "note: 3 of the 5 tasks asked for are missing: two.json has no other that fits"),
])
def test_show_says_last_when_it_shows_fewer_than_asked_for(tmp_path, monkeypatch, asked, last):
    monkeypatch.chdir(tmp_path)
    saved(tmp_path / "two.json", {name: {"train": pairs(2, seed=i), "test": pairs(1)} for i, name in enumerate("ab")})
    assert [line for line in arcgen("show", "two.json", *asked).stdout.splitlines() if line][-1] == last
    assert "note:" not in arcgen("show", "two.json", "--limit", 2).stdout + arcgen("show", "two.json").stdout


# ---------------------------------------------------------------- evaluation sets

def test_augment_says_when_evaluation_tasks_are_in_and_leaves_them_out_when_told(tmp_path):
    held = next(iter(open_taskset("arc-1/evaluation"))).form(0)
    turned = Augmentation("rotate_90", (0, 2, 1, 3, 4, 5, 6, 7, 8, 9)).apply(held)
    tasks = {"mine": {"train": pairs(3), "test": pairs(1, seed=1)}, "theirs": turned.to_dict(meta=False)}
    file = saved(tmp_path / "two.json", tasks)
    run = arcgen("augment", file, "--out", tmp_path / "in", "--copies", 2, "--workers", 1, "--quiet")
    assert run.exit_code == 0 and "4 rows of 2 tasks" in run.stdout
    assert run.stdout.splitlines()[-1].startswith("note: 1 task of arc-1/evaluation is in: report no figures")
    run = arcgen("augment", file, "--out", tmp_path / "out", "--copies", 2, "--decontaminate", "arc-1/evaluation",
                 "--workers", 1, "--quiet")
    assert run.exit_code == 0 and "2 rows of 1 task of" in run.stdout
    assert run.stdout.splitlines()[-1] == "note: 1 of the 2 tasks of two.json is left out: 1 held-out task"
    assert json.loads((tmp_path / "out/manifest.json").read_text())["recipe"]["decontaminate"] == ["arc-1/evaluation"]


# ---------------------------------------------------------------- the commands of a card

def test_every_command_of_an_augmented_card_runs(tmp_path, monkeypatch):
    """In the folder where its source is, as the card says only the last part of a path."""
    monkeypatch.chdir(tmp_path)
    tasks = {f"t{i}": {"train": pairs(3, seed=i), "test": pairs(1, seed=i + 50)} for i in range(3)}
    saved(tmp_path / "dup id.json", {**tasks, "twice": tasks["t1"]})
    run = arcgen("augment", "dup id.json", "--out", "made", "--copies", 4, "--preserve-colours", "--workers", 1)
    assert run.exit_code == 0, run.output
    card = (tmp_path / "made/README.md").read_text().replace(PLACE, "made")
    blocks = re.findall(r"^```(\w*)\n(.*?)^```$", card, re.M | re.S)
    lines = [line for language, block in blocks if not language for line in block.splitlines()]
    commands = [line for line in (*lines, *re.findall(r"`(arc(?:gen|ft) [^`]+)`", card)) if line.startswith("arc")]
    assert {tuple(c.split()[:2]) for c in commands} == {
        ("arcgen", "build"), ("arcgen", "verify"), ("arcft", "train")}, commands
    for command in commands:
        program, *words = shlex.split(command)
        if program == "arcft":          # that it trains is seen to elsewhere
            assert "made" in str(arcft_command.commands[words[0]].make_context(words[0], words[1:]).params)
            continue
        again = ["--out", "again"] if words[0] == "build" else []
        run = arcgen(*words, *again, "--workers", 1)
        assert run.exit_code == 0, run.output
    files = sorted(p.relative_to(tmp_path / "made") for p in (tmp_path / "made").rglob("*") if p.is_file())
    assert files and all((tmp_path / "made" / f).read_bytes() == (tmp_path / "again" / f).read_bytes() for f in files)
