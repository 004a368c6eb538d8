"""The commands show and stats, and which tasks they look at."""
from __future__ import annotations

import json
from itertools import islice

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from arcgen.commands import arcgen as arcgen_command
from arcgen.concepts.replay import new_in_arc2
from arcgen.core.errors import UserError
from arcgen.dataset.selection import fitted_to, select
from arcgen.synthesis.profiles import PROFILES
from arcgen.synthesis.source import SynthSource


def run(*args: str):
    result = CliRunner().invoke(arcgen_command, [*map(str, args)])
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> str:
    """A dataset of 40 tasks in 3 variants, two concepts, as parquet."""
    path = tmp_path_factory.mktemp("look") / "data"
    path.mkdir()

    def row(task: int, variant: int) -> dict:
        grid = [[task % 10, variant, 1]]
        pair = {"input": grid, "output": [[task // 10, 2]]}
        return {"id": f"t{task}-{variant:04d}", "task_id": f"t{task}", "variant": variant, "source": "synth",
                "concept": "flip+fill" if task % 2 else "crop", "program": "", "description": f"Task {task}.",
                "difficulty": task / 40, "augmentation": "", "train": [pair, pair], "test": [pair]}
    rows = [row(t, v) for t in range(40) for v in range(3)]
    pq.write_table(pa.Table.from_pylist(rows), path / "train-00000-of-00001.parquet")
    return str(path)


def test_first_tasks_one_version_each(folder):
    assert [t.id for t in select(folder, 5)] == [f"t{i}" for i in range(5)]
    assert len(list(select(folder, 1000))) == 40


def test_samples_differ_by_seed_and_are_repeatable(folder):
    def sample(seed):
        return [(t.id, t.meta["variant"]) for t in select(folder, 10, seed=seed)]
    assert sample(1) == sample(1) != sample(2)
    assert len({id for id, _ in sample(1)}) == 10 and {v for _, v in sample(1)} == {0, 1, 2}


def test_by_id_and_concept(folder):
    assert [(t.id, t.meta["variant"]) for t in select(folder, 9, ids=("t7-0002", "t3"))] == [("t3", 0), ("t7", 2)]
    assert [t.id for t in select(folder, 2, concepts=("fill",))] == ["t1", "t3"]
    assert [t.id for t in select("arc-1/training", 9, ids=("00d62c1b",))] == ["00d62c1b"]
    for wrong in ({"ids": ("t99",)}, {"ids": ("t7-0003",)}, {"concepts": ("fil",)}):
        with pytest.raises(UserError, match="no task of"):
            list(select(folder, 3, **wrong))


def test_fresh_tasks_of_a_concept():
    def fresh(seed):
        return list(select("synth", 3, concepts=("fill-holes",), seed=seed))
    tasks = fresh(1)
    assert len({t.meta["program"] for t in tasks}) == 3
    assert all("fill-holes" in t.meta["concept"].split("+") for t in tasks)
    assert fresh(1) == tasks != fresh(2)
    with pytest.raises(UserError, match="endless"):
        list(select("synth", 3, ids=("x",)))


def test_nothing_is_drawn_beyond_the_limit():
    assert len(list(islice(select("synth", 10**9), 2))) == 2


def test_show_in_the_terminal(folder):
    code, out, _ = run("show", folder, "--limit", 2)
    assert code == 0 and out.count("demo 1") == 2 and "t0 · crop · difficulty 0.00" in out and "\x1b" not in out
    code, out, _ = run("show", folder, "--id", "t5", "--no-solutions")
    assert code == 0 and "501 -> 02" in out.replace("   ", " ") and "?" in out and "Task 5" not in out


@pytest.mark.parametrize("suffix, magic", [("png", b"\x89PNG"), ("html", b"<!doctype html>"), ("PNG", b"\x89PNG")])
def test_show_writes_files(folder, tmp_path, suffix, magic):
    path = tmp_path / f"x.{suffix}"
    code, out, _ = run("show", folder, "--limit", 7, "--out", path)
    assert code == 0 and "7 tasks" in out and path.read_bytes().startswith(magic)


def test_a_page_can_open_unsolved(folder, tmp_path):
    run("show", folder, "--out", tmp_path / "x.html", "--no-solutions")
    text = (tmp_path / "x.html").read_text()
    assert "<title>data</title>" in text and str(tmp_path.parent) not in text
    assert '<body class="unsolved">' in text and 'aria-pressed="true"' in text


@pytest.mark.parametrize("args, says", [
    (("show", "nowhere"), "no source"), (("show", "--out", "x.gif"), ".png or .html"),
    (("show", "--concept", "fillholes"), "did you mean 'fill-holes'"),
    (("show", "arc-1/training", "--id", "x"), "no task of id x"), (("show", "--limit", "0"), "--limit"),
    (("stats", "nowhere"), "no source"), (("stats", "arc-1/training", "--n", "5"), "too few"),
])
def test_bad_input_is_one_line(args, says, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, out, err = run(*args)
    assert code == 2 and says in err and err.count("\n") == 1 and out == "" and not list(tmp_path.iterdir())


def test_stats_prints_tables_json_and_a_picture(folder, tmp_path):
    code, out, _ = run("stats", folder, "--plot", tmp_path / "p.png")
    assert code == 0 and out.startswith("data against arc-1/training: 40 tasks a side")
    assert (tmp_path / "p.png").read_bytes().startswith(b"\x89PNG")
    code, out, _ = run("stats", folder, "--json", "--limit", 30)
    found = json.loads(out)
    assert code == 0 and found["n"] == 30 and found["axes"]["in_area"]["excess"] > 0.1
    assert found["profile"]["candidate"]["tasks"] == 30


def test_stats_against_a_profile_takes_the_tasks_that_it_is_fitted_to(monkeypatch):
    told = {}
    for profile, tasks in (("arc-1", 400), ("arc-2", 233)):
        code, out, err = run("stats", "arc-1/training", "--limit", 60, "--against", profile, "--json")
        found = json.loads(out)
        assert code == 0 and found["reference"] == profile, err
        said = found["profile"]["reference"]
        mean = sum(n * count for n, count in PROFILES[profile].demonstrations.items()) / tasks
        assert said["tasks"] == tasks and said["demos"] == pytest.approx(mean)
        told[profile] = said["in height"]
    assert told["arc-2"] > told["arc-1"] + 2
    assert {t.id for t in fitted_to("arc-2")} == {*new_in_arc2()} and len(list(fitted_to("arc-1"))) == 400
    assert [t.id for t in fitted_to("arc-2", 1)] != [t.id for t in fitted_to("arc-2", 2)]
    made = []
    monkeypatch.setattr(SynthSource, "__init__", lambda self, profile="", **_: made.append(profile) or 1 / 0)
    for against, profile in (("arc-2", "arc-2"), ("arc-2/training", "arc-1"), ("arc-1", "arc-1")):
        assert isinstance(CliRunner().invoke(arcgen_command, ["stats", "synth", "--against", against]).exception,
                          ZeroDivisionError) and made.pop() == profile


def test_a_plot_of_another_form_is_refused_before_the_work(tmp_path):
    code, out, err = run("stats", "no-such-source", "--plot", tmp_path / "x.gif")
    assert code == 2 and out == "" and err.count("\n") == 1 and ".png, .svg or .pdf" in err


def test_a_dataset_whose_shards_are_elsewhere_is_said_to_be(tmp_path):
    """As --push-only leaves it: all but the shards."""
    (tmp_path / "x/data").mkdir(parents=True)
    (tmp_path / "x/manifest.json").write_text('{"fingerprint": "0", "recipe": {}}')
    code, out, err = run("show", tmp_path / "x")
    assert code == 2 and out == "" and err.count("\n") == 1 and "not on this disk" in err and "USER/NAME" in err
