"""The column trace: only when it is asked for, counted where it is empty, and proven by `arcgen verify`."""
import json
import shutil

import pyarrow as pa
import pytest
from click.testing import CliRunner
from datasets import load_dataset
from toy import open_toy

from arcgen.commands import arcgen as arcgen_command
from arcgen.core.errors import UserError
from arcgen.dataset import rows
from arcgen.dataset.build import build
from arcgen.dataset.command import command
from arcgen.dataset.disk import sha256
from arcgen.dataset.recipe import Recipe, recipe
from arcgen.dataset.shards import Counts, tasks_of
from arcgen.dataset.verify import verify

TURNS = {"name": "turns", "tasks": 6, "variants": 3, "sources": ["turns"], "validation": 0.3, "augment": True}


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    return build(recipe(TURNS), tmp_path_factory.mktemp("plain") / "turns", 1, open_toy).out


@pytest.fixture(scope="module")
def traced(tmp_path_factory):
    return build(recipe({**TURNS, "traces": True}), tmp_path_factory.mktemp("traced") / "turns", 1, open_toy).out


def read(out, split="train"):
    return load_dataset(str(out), split=split).to_list()


def test_traces_change_nothing_else(plain, traced):
    for split in ("train", "validation"):
        found = read(traced, split)
        for row in found:
            assert len(row.pop("trace")) == len(row["test"])
        assert found == read(plain, split)
    assert "trace" not in read(plain)[0]
    assert "trace" not in json.dumps(json.loads((plain / "manifest.json").read_text())["recipe"])


def test_a_row_in_disguise_has_the_trace_of_the_disguise(traced):
    for row in read(traced):
        (trace,), test = row["trace"], row["test"][0]
        assert f"As a program: {row['program']}\n" in trace and f"The rule: {row['description']}\n" in trace
        assert trace.split("\nAnswer\n")[1] == "\n".join("".join(map(str, line)) for line in test["output"])


def test_the_card_tells_of_the_column_and_how_it_was_made(plain, traced):
    assert "| trace |" in (traced / "README.md").read_text()
    assert "| trace |" not in (plain / "README.md").read_text()
    made = recipe({"tasks": 9, "traces": True, "trace_tokens": 900}).to_json()
    assert command(made) == ("arcgen build --tasks 9 --variants 100 --traces --trace-detail normal "
                             "--trace-tokens 900")


def test_verify_proves_the_traces(traced, plain):
    report = verify(traced, workers=1)
    assert (report.failed, report.traces, report.untraced, report.checked) == (0, 18, 0, 18)
    said = CliRunner().invoke(arcgen_command, ["verify", str(traced), "--workers", "1"]).output
    assert "18 traces true, 0 tests without one; all well" in said
    assert "trace" not in CliRunner().invoke(arcgen_command, ["verify", str(plain), "--workers", "1"]).output


@pytest.mark.parametrize("edit, words", [
    (lambda row: row["trace"].__setitem__(0, row["trace"][0].replace("The output is 4 x 3", "The output is 3 x 4")
                                          .replace("The output is 3 x 4", "The output is 5 x 4")), "is not so"),
    (lambda row: row["trace"].append("x"), "2 traces for 1 tests"),
    (lambda row: row["trace"].__setitem__(0, "Answer"), "trace[0], a trace says")])
def test_verify_finds_what_is_not_true(traced, tmp_path, edit, words):
    out = shutil.copytree(traced, tmp_path / "turns")
    manifest = json.loads((out / "manifest.json").read_text())
    entry = manifest["shards"][0]
    path = out / entry["file"]
    found = pa.ipc.open_stream(path.read_bytes()).read_all().to_pylist()
    edit(found[2])
    with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_stream(sink, rows.schema(("trace",))) as writer:
        writer.write_table(pa.Table.from_pylist(found, schema=rows.schema(("trace",))))
    entry.update(sha256=sha256(path), bytes=path.stat().st_size)
    (out / "manifest.json").write_text(json.dumps(manifest))
    failures = verify(out, workers=1).failures
    assert len(failures) == 1 and failures[0].startswith(found[2]["id"]) and words in failures[0]


def test_tests_without_a_trace_are_counted(tmp_path):
    out = build(recipe({"name": "toys", "tasks": 4, "variants": 2, "sources": ["toy"], "traces": True}),
                tmp_path / "toys", 1, open_toy).out
    manifest = json.loads((out / "manifest.json").read_text())
    n = sum(s["rows"] for s in manifest["splits"].values())
    assert manifest["untraced"] == {"no program": n} and [row["trace"] for row in read(out)] == [[""]] * n
    assert f"| no program | {n} |" in (out / "README.md").read_text()
    assert verify(out, workers=1).untraced == n


def test_a_bound_on_tokens_leaves_out_what_is_too_long():
    counts = Counts()
    made = recipe({**TURNS, "traces": True, "trace_tokens": 100})
    lines = [({"source": 0, "id": "turn", "concept": "turn", "payload": {"by": "transpose"}}, v) for v in range(4)]
    tasks = list(tasks_of(open_toy, made, lines, counts))
    assert counts.untraced == {"longer than 100 tokens": 4} and [t.meta["trace"] for t in tasks] == [[""]] * 4


def test_the_command_counts_them_too(tmp_path):
    result = CliRunner().invoke(arcgen_command, [
        "build", "--source", "arc-1/training", "--tasks", "2", "--variants", "1", "--traces", "--workers", "1",
        "--quiet", "--decontaminate", "none", "--out", str(tmp_path / "real")])
    assert result.exit_code == 0 and "2 tests have no trace: no program 2" in result.output


def test_detail_and_tokens_go_with_traces():
    for key, value in (("trace_detail", "full"), ("trace_tokens", 500)):
        with pytest.raises(UserError, match=rf"^{key}: goes with traces \(--traces\)"):
            Recipe(**{key: value})
    assert Recipe(traces=True).trace_detail == "normal"
    prints = {Recipe(**values).fingerprint() for values in (
        {}, {"traces": True}, {"traces": True, "trace_detail": "full"}, {"traces": True, "trace_tokens": 500})}
    assert len(prints) == 4
    made = Recipe(traces=True, trace_tokens=500)
    assert recipe(made.to_json()) == made
