"""Whoever takes a folder takes a Hub id, at a revision: the commands of arcgen, and the training of arcft."""
from __future__ import annotations

import json

import pyarrow as pa
import pytest
from publishing import NO_TORCH, Failing, end, pushed, read, start
from toy import open_toy

from arcft import journal
from arcgen.dataset.build import build
from arcgen.dataset.recipe import recipe

CLI = ("from arcgen.core import hub_client; hub_client.FIRST_WAIT = 0.02; "
       "from arcgen.commands import arcgen; arcgen()")
ARCFT = "import torch; torch.set_num_threads(1); from arcft.commands import arcft; arcft()"
STREAM = """
import json, sys
from arcft.stream import open_dataset
print(json.dumps([id for rows in open_dataset(sys.argv[1]) for id in rows["id"].to_pylist()]))
"""


def arcgen(hub, home, *args, **options):
    return end(start(hub, home, CLI, *args, **options))


@pytest.mark.parametrize("command, address, fault", [
    ("verify", "/revision/", (429, 0)), ("verify", "/data/", 503), ("show", "/revision/", 503),
    ("show", "/data/", 503)])
def test_readers_wait_for_answers_that_pass(hub, tmp_path, folder, command, address, fault):
    pushed(hub, tmp_path, folder, "--tag", "v1")
    hub.fault = Failing("GET", address, fault)
    code, out, err = arcgen(hub, tmp_path, command, "ann/toys@v1", *(["--workers", 1] if command == "verify" else []))
    assert code == 0 and out and "error" not in err, err
    assert hub.fault.made == 1


@pytest.mark.parametrize("command, fault, words", [
    ("verify", 500, "answers 500"), ("stats", 500, "again and again"), ("show", 403, "may read it"),
    ("verify", 403, "may read it"), ("show", 401, "does not accept the token")])
def test_readers_give_up_in_one_line_that_says_what_reading_needs(hub, tmp_path, command, fault, words):
    hub.fault = Failing("GET", "/api/datasets/", fault, times=99)
    code, out, err = arcgen(hub, tmp_path, command, "ann/toys@v1")
    *notes, last = err.splitlines()
    assert (code, out) == (2, "") and last.startswith("error: ann/toys@v1: "), err
    assert all(note.startswith("note: ann/toys@v1: the Hub answers 500; trying again in ") for note in notes), err
    assert len(notes) == (4 if fault == 500 else 0)
    assert words in err and "write" not in err and str(tmp_path) not in err
    assert hub.fault.made == (5 if fault == 500 else 1)


@pytest.mark.parametrize("fault, words", [(401, ["token: rejected by the Hub\n", "hf auth login"]),
                                          (503, ["token: there, not tried out\n", "answers 503"])])
def test_doctor_tells_a_rejected_token_from_one_not_tried(hub, tmp_path, fault, words):
    hub.fault = Failing("GET", "/api/whoami-v2", fault, times=99)
    code, out, err = arcgen(hub, tmp_path, "doctor")
    assert code == 0 and all(word in out for word in words), out + err


def test_what_is_in_the_cache_is_read_without_a_network(hub, tmp_path, folder):
    pushed(hub, tmp_path, folder, "--tag", "v1")
    hub.fault = Failing("GET", "/revision/v1", "cut", times=99)
    code, _, err = arcgen(hub, tmp_path, "verify", "ann/toys@v1", "--workers", 1)
    assert code == 2 and "does not answer" in err
    hub.fault = lambda method, path: None
    arcgen(hub, tmp_path, "verify", "ann/toys@v1", "--workers", 1)
    hub.close()
    code, out, err = arcgen(hub, tmp_path, "verify", "ann/toys@v1", "--workers", 1)
    assert code == 0 and "20 tasks" in out, err


@pytest.mark.slow
def test_arcft_streams_the_rows_of_a_revision(hub, tmp_path, folder, other):
    pushed(hub, tmp_path, folder, "--tag", "v1")
    pushed(hub, tmp_path, other, "--repo", "toys", "--replace")
    for at, made in (("@v1", folder), ("", other)):
        code, out, err = end(start(hub, tmp_path, STREAM, f"ann/toys{at}"))
        rows = [row for path in sorted((made / "data").glob("train-*"))
                for row in pa.ipc.open_stream(path.read_bytes()).read_all().column("id").to_pylist()]
        assert code == 0 and json.loads(out) == rows, err


@pytest.mark.slow
def test_training_streams_from_the_hub_at_a_revision(hub, tmp_path):
    made = recipe({"name": "turns", "tasks": 6, "variants": 40, "sources": ["turns"], "shards": 4})
    pushed(hub, tmp_path, build(made, tmp_path / "turns", 1, open_toy).out, "--tag", "v1")
    first, hub.fault = len(hub.requests), Failing("GET", "train-00001", "cut")  # a stream that breaks goes on
    code, out, err = end(start(hub, tmp_path, ARCFT, "train", "--dataset", "ann/turns@v1", "--out", "run",
                               "--max-steps", 8, "--batch-size", 1, "--max-seq-len", 384, "--logging-steps", 1,
                               "--workers", 0))
    assert code == 0 and hub.fault.made == 1, err
    losses = [row["loss"] for row in journal.read(tmp_path / "run/log.csv") if "loss" in row]
    assert len(losses) == 8 and losses[-1] < losses[0]
    commit = hub.repos["ann/turns"].tags["v1"]
    read = {path for method, path, _ in hub.requests[first:] if method == "GET" and "/data/" in path}
    assert read and all(f"/resolve/{commit}/data/train-" in path for path in read)
    assert not [p for name in ("hub", "datasets") for p in (tmp_path / name).rglob("*.arrow")]  # read, not kept
    code, out, err = end(start(hub, tmp_path, ARCFT, "eval", "run", "--tasks", "ann/turns@v1", "--limit", 1,
                               "--time-limit", 1, "--constrain"))
    assert code == 0 and "vote_2" in out, err


@pytest.mark.slow
def test_commands_take_a_hub_id_at_a_revision(hub, tmp_path):
    args = ["build", "--source", "arc-1/training", "--decontaminate", "none", "--tasks", 40, "--variants", 2,
            "--workers", 1, "--quiet", "--push", "--repo", "forty", "--tag", "v1"]
    assert arcgen(hub, tmp_path, *args)[0] == 0
    for command, words in [
            (["verify", "ann/forty@v1", "--workers", 1], ["80 rows of 40 tasks", "all well"]),
            (["stats", "ann/forty@v1", "--against", "ann/forty", "--n", 20], ["ann/forty@v1"]),
            (["show", "ann/forty@v1", "--limit", 1, "--out", "x.png"], ["x.png: 1 task of ann/forty@v1"]),
            (["augment", "ann/forty@v1", "--out", "aug", "--copies", 2, "--workers", 1], ["160 rows of 40 tasks"])]:
        code, out, err = arcgen(hub, tmp_path, *command)
        assert code == 0 and all(word in out for word in words), out + err
    code, out, err = arcgen(hub, tmp_path, "verify", "ann/forty@v9")
    assert code == 2 and "no such repository or revision" in err
    hub.repos["ann/forty"].private = True
    code, out, err = arcgen(hub, tmp_path, "verify", "ann/forty@v9", token=None)
    assert code == 2 and err.count("\n") == 1 and "ann/forty@v9" in err
    for fault, words in ((403, "no right"), (401, "does not accept the token"), (500, "answers 500")):
        hub.fault = Failing("GET", "/revision/", fault, times=99)
        home = tmp_path / str(fault)            # with nothing cached
        home.mkdir()
        code, out, err = arcgen(hub, home, "verify", "ann/forty@v1")
        told, last = err.splitlines()[:-1], err.splitlines()[-1]
        assert code == 2 and words in last and all(line.startswith("note: ") for line in told), err


DIGESTS = NO_TORCH + """
import sys
from arcgen.tasks.tasksets.digest import digest
print(*map(digest, sys.argv[1:]))
"""


def test_a_dataset_at_the_hub_is_known_by_its_commit(hub, tmp_path, folder, other):
    """Of a branch, a tag, and what was read last where no answer comes."""
    pushed(hub, tmp_path, folder, "--repo", "same", "--tag", "v1")
    first = hub.repos["ann/same"].branches["main"]
    pushed(hub, tmp_path, other, "--repo", "same", "--replace")
    second = hub.repos["ann/same"].branches["main"]
    code, out, err = end(start(hub, tmp_path, DIGESTS, "ann/same", "ann/same@v1", "ann/same#train"))
    assert (code, out.split()) == (0, [second, first, second]), err
    read(hub, tmp_path, "ann/same")
    hub.close()
    patient = "from arcgen.core import hub_client; hub_client.FIRST_WAIT = 0.01\n"
    code, out, err = end(start(hub, tmp_path, patient + DIGESTS, "ann/same"))
    assert (code, out.split()) == (0, [second]), err
    code, out, err = end(start(hub, tmp_path, patient + DIGESTS, "ann/never"))
    assert code == 1 and "ann/never: the Hub does not answer" in err
