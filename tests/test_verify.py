import json
import shutil

import pyarrow as pa
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from toy import open_toy

from arcgen.api.program import Program
from arcgen.commands import arcgen as arcgen_command
from arcgen.core.errors import UserError
from arcgen.core.task import Task
from arcgen.dataset import rows
from arcgen.dataset.build import build
from arcgen.dataset.disk import sha256
from arcgen.dataset.recipe import recipe
from arcgen.dataset.verify import verify
from arcgen.tasks.augment import Augmentation

RECIPE = {"name": "turns", "tasks": 6, "variants": 20, "sources": ["turns"], "validation": 0.3, "shards": 3,
          "decontaminate": "none"}


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    return build(recipe(RECIPE), tmp_path_factory.mktemp("verify") / "turns", 1, open_toy).out


@pytest.fixture
def out(original, tmp_path):
    return shutil.copytree(original, tmp_path / "turns")


def change(out, edit, shard=0, sign=True, schema=None):
    """Lets `edit` change the rows of a shard; with `sign` the manifest agrees with the new file."""
    manifest = json.loads((out / "manifest.json").read_text())
    entry = manifest["shards"][shard]
    path = out / entry["file"]
    found = pa.ipc.open_stream(path.read_bytes()).read_all().to_pylist()
    edit(found)
    table = pa.Table.from_pylist(found, schema=schema or rows.schema())
    with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    if sign:
        entry.update(sha256=sha256(path), bytes=path.stat().st_size)
        (out / "manifest.json").write_text(json.dumps(manifest))
    return found


def manifest(out, edit):
    """Lets `edit` change the manifest."""
    made = json.loads((out / "manifest.json").read_text())
    edit(made)
    (out / "manifest.json").write_text(json.dumps(made))


def failures(out, **options):
    return verify(out, workers=1, **options).failures


@pytest.mark.parametrize("workers", [1, 2])
def test_a_sound_dataset_is_proven_pair_by_pair(original, workers):
    report = verify(original, workers=workers)
    assert (report.failed, report.failures) == (0, [])
    assert (report.rows, report.checked, report.pairs_run, report.unproven) == (120, 120, 480, 0)
    assert (report.tasks, report.shards) == (6, 5)


def test_a_sample_runs_so_many_rows_but_looks_at_all_files(original, out):
    report = verify(original, sample=10, workers=1)
    assert (report.rows, report.checked, report.pairs_run, report.failed) == (120, 10, 40, 0)
    assert verify(original, sample=0, workers=1).checked == 0
    assert verify(original, sample=1000, workers=1).checked == 120
    with pytest.raises(UserError, match="--sample"):
        verify(original, sample=-1, workers=1)
    path = next((out / "data").glob("train-00002*"))
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    assert "sha256" in failures(out, sample=0)[0]


def test_one_changed_cell_is_found_with_its_row(out):
    def edit(found):
        found[7]["test"][0]["output"][1][1] = (found[7]["test"][0]["output"][1][1] + 1) % 10
    found = change(out, edit)
    assert failures(out) == [f"{found[7]['id']}: the program gives another output on test[0]"]


def test_the_column_code_is_there_on_request_and_what_it_says_is_compared(tmp_path):
    out = build(recipe({**RECIPE, "variants": 2, "code": True, "augment": True}), tmp_path / "turns", 1, open_toy).out
    card = (out / "README.md").read_text()
    assert "| code | string |" in card and "- name: code" in card and "code: true" in card
    assert verify(out, workers=1).failures == [] and verify(out, workers=1).pairs_run == 48
    found = [row for path in sorted((out / "data").glob("*")) for batch in pa.ipc.open_stream(path.read_bytes())
             for row in batch.to_pylist()]
    assert list(found[0])[-4:] == ["code", "input_generation", "train", "test"]
    assert len({row["program"] for row in found}) > 3
    assert all(row["code"] == Program(row["program"]).python() for row in found)

    def edit(rows):
        rows[0]["code"] = "import os\n"
        rows[1]["code"] = ""
    found = change(out, edit, schema=rows.schema(("code", "input_generation")))
    assert failures(out) == [f"{row['id']}: the code is not that of the program" for row in found[:2]]
    from datasets import load_dataset
    assert load_dataset(str(out), split="train", cache_dir=str(tmp_path / "cache"))[1]["code"] == ""


def test_a_changed_file_is_found_even_where_no_program_disagrees(out):
    def edit(found):
        found[0]["description"] = "Another text."
    change(out, edit, sign=False)
    assert len(failures(out)) == 1 and "sha256" in failures(out)[0]


def test_a_swapped_program_is_found(out):
    def edit(found):
        found[3]["program"] = next(r["program"] for r in found if r["program"] != found[3]["program"])
    found = change(out, edit)
    assert len(failures(out)) == 1
    assert failures(out)[0].startswith(found[3]["id"] + ": the program gives another output")


@pytest.mark.parametrize("text", ["turn(inptu, rotate_90)", "__import__('os').system('true')", "turn(", "3",
                                  "(" * 5000, "turn(input, rotate_90);" * 900])
def test_a_program_that_is_none_is_a_failure_of_its_row(out, text):
    def edit(found):
        found[3]["program"] = text
    found = change(out, edit)
    assert len(failures(out)) == 1 and failures(out)[0].startswith(found[3]["id"] + ": program")


def test_rows_without_a_program_are_counted(out):
    def edit(found):
        for row in found[:5]:
            row["program"] = ""
    change(out, edit)
    report = verify(out, workers=1)
    assert report.unproven == 5 and report.pairs_run == 4 * 115 and not report.failed


@pytest.mark.parametrize("edit, words", [
    (lambda row: row["train"][1].update(input=[[1, 2], [3]]), "ragged"),
    (lambda row: row["train"][1].update(input=[[11]]), "colour"),
    (lambda row: row["test"].clear(), "no demonstration"),
    (lambda row: row.update(id="other-0000"), "the id is not that"),
    (lambda row: row.update(variant=19_999), "the id is not that"),
    (lambda row: row.update(id=row["task_id"] + "-s0-0020", variant=20), "variant 20 is not within 0..19"),
    (lambda row: row.update(difficulty=7.0), "difficulty 7 is not within 0..1"),
    (lambda row: row.update(difficulty=-0.5), "difficulty -0.5"),
    (lambda row: row.update(source="elsewhere"), "of the source 'elsewhere'"),
    (lambda row: row["test"].append(row["train"][1]), "test[1] stands among the demonstrations")])
def test_rows_that_are_no_tasks_are_named(out, edit, words):
    def edit_one(found):
        edit(found[2])
    change(out, edit_one)
    assert any(words in line for line in failures(out))


@pytest.mark.parametrize("n, pairs, well", [(1, "2-5", False), (1, "1-3", True), (3, "2-5", True), (3, "2-2", False)])
def test_demonstrations_are_as_many_as_the_recipe_says_where_the_source_heeds_it(out, n, pairs, well):
    def edit(found):
        found[0].update(source="synth", train=found[0]["train"][:n])
    found = change(out, edit)
    manifest(out, lambda made: made["recipe"].update(pairs=pairs, sources=["synth:0.5", "turns:0.5"]))
    wrong = f"{found[0]['id']}: {n} demonstration{'s' * (n > 1)}, but the recipe says {pairs[0]} to {pairs[-1]}"
    assert failures(out) == ([] if well else [wrong])


def test_an_evaluation_task_is_found_in_whatever_disguise_and_without_a_program(out, tmp_path):
    pairs = [{"input": [[i, 2 * i], [9, 0]], "output": [[9, 0, 0, i]]} for i in range(1, 4)]
    (tmp_path / "eval.json").write_text(json.dumps({"train": pairs[1:], "test": pairs[:1]}))
    stolen = Augmentation("rotate_90", (0, 3, 1, 2, 4, 5, 6, 7, 8, 9)).apply(
        Task.from_dict({"train": pairs[1:], "test": pairs[:1]}, "stolen", "test")).to_dict(meta=False)
    found = change(out, lambda found: found[5].update(program="", **stolen))
    assert failures(out) == []
    held = str(tmp_path / "eval.json")
    manifest(out, lambda made: made["recipe"].update(decontaminate=[held]))
    assert failures(out) == [f"{found[5]['id']}: it has a pair of a task of {held}, which is held out"]
    manifest(out, lambda made: made["recipe"].update(decontaminate=["gone.json"]))
    run = CliRunner().invoke(arcgen_command, ["verify", str(out), "--workers", "1"])
    assert run.exit_code == 0 and "note: not held against gone.json: no such file or folder" in run.output
    assert run.output.rstrip().endswith("all well, as far as it could be looked at")


def test_what_is_missing_beside_the_shards_is_found(out):
    (out / "README.md").unlink()
    manifest(out, lambda made: (made["splits"]["train"].update(rows=7), made["splits"]["validation"].update(tasks=1)))
    assert failures(out) == ["README.md: the file is missing",
                             "manifest.json: 7 rows in the split train, but 80 in its shards",
                             "manifest.json: 2 tasks in the split validation, but 1 in the manifest"]


def test_truncated_and_missing_and_foreign_files_are_found(out):
    first, second = sorted((out / "data").glob("train*"))[:2]
    first.write_bytes(first.read_bytes()[:len(first.read_bytes()) // 2])
    second.unlink()
    (out / "data/train-extra.arrow").write_bytes(b"")
    found = failures(out)
    assert any(first.name in line and "sha256" in line for line in found)
    assert any(first.name in line and "cannot be read" in line for line in found)
    assert f"data/{second.name}: the file is missing" in found
    assert "data/train-extra.arrow: not in the manifest" in found


def test_a_shard_with_other_columns_is_found(out):
    schema = pa.schema([f for f in rows.schema() if f.name != "concept"])
    change(out, lambda found: [row.pop("concept") for row in found], schema=schema)
    assert "another schema (column concept)" in failures(out)[0]


def test_an_id_twice_and_a_task_in_both_splits_are_found(out):
    twice = []

    def copy(found):
        twice.append(found[0]["id"])
        found[1].update(found[0])
    change(out, copy)
    assert failures(out) == [f"{twice[0]}: the id occurs more than once"]
    train = change(out, lambda found: None)
    last = len(json.loads((out / "manifest.json").read_text())["shards"]) - 1

    def smuggle(found):
        found[0].update(train[2], id=train[2]["task_id"] + "-s0-0777", variant=777)
    change(out, smuggle, shard=last)
    assert f"{train[2]['task_id']}: the task is in more than one split" in failures(out)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"shards": [], "splits": 3}',
                                  '{"splits": {}, "shards": [{"file": "../x", "rows": 1, "bytes": 1, '
                                  '"split": "train", "sha256": ""}]}'])
def test_a_folder_without_a_true_manifest_is_one_clear_line(tmp_path, text):
    (tmp_path / "manifest.json").write_text(text)
    with pytest.raises(UserError, match="manifest"):
        verify(tmp_path)
    with pytest.raises(UserError, match="no such folder"):
        verify(tmp_path / "nowhere")


@pytest.mark.parametrize("part, value", [
    ("recipe", None), ("recipe", "text"), ("recipe", {"name": 7}), ("fingerprint", None), ("versions", []),
    ("splits", {"train": 3}), ("shards", [{}])])
@pytest.mark.parametrize("command", [["verify"], ["push"], ["build", "--tasks", "1", "--variants", "1", "--out"]])
def test_a_damaged_manifest_is_one_line_with_a_remedy(out, part, value, command):
    path = out / "manifest.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), part: value}))
    next((out / "data").iterdir()).unlink()
    run = CliRunner().invoke(arcgen_command, [*command, str(out)])
    assert run.exit_code == 2 and run.stdout == "" and run.stderr.count("\n") == 1, run.output
    assert f"manifest of an arcgen dataset ({part} missing or damaged); fetch it again" in run.stderr


@given(st.data())
@settings(max_examples=60)
def test_no_flipped_byte_escapes_and_none_crashes(original, tmp_path_factory, data):
    out = shutil.copytree(original, tmp_path_factory.mktemp("flip") / "turns")
    path = sorted((out / "data").iterdir())[0]
    bytes_ = bytearray(path.read_bytes())
    at = data.draw(st.integers(0, len(bytes_) - 1))
    bytes_[at] ^= data.draw(st.integers(1, 255))
    path.write_bytes(bytes(bytes_))
    assert any("sha256" in line for line in failures(out))
    shutil.rmtree(out.parent)


def test_the_command_lists_what_is_wrong_and_exits_with_1(original, out):
    run = CliRunner().invoke(arcgen_command, ["verify", str(original), "--workers", "1"])
    assert run.exit_code == 0 and "120 rows checked, 480 pairs" in run.output and "all well" in run.output
    change(out, lambda found: found[4].update(program="input"))
    run = CliRunner().invoke(arcgen_command, ["verify", str(out), "--workers", "1"])
    assert run.exit_code == 1 and "failed: " in run.output and "1 failure" in run.output
