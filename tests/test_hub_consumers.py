"""Whoever takes a folder takes a Hub id, at a revision: the commands of arcgen, and the training of arcft."""
from __future__ import annotations

import json

import pyarrow as pa
import pytest
from publishing import Failing, arcgen, end, pushed, start
from toy import open_toy

from arcft import journal
from arcgen.build import build
from arcgen.recipe import recipe

ARCFT = "import torch, cli; torch.set_num_threads(1); cli.arcft()"
STREAM = """
import json, sys
from arcft.stream import open_dataset
print(json.dumps([id for rows in open_dataset(sys.argv[1]) for id in rows["id"].to_pylist()]))
"""


@pytest.mark.slow
def test_arcft_streams_the_rows_of_a_revision(hub, tmp_path, folder, other):
    pushed(hub, tmp_path, folder, "--tag", "v1")
    pushed(hub, tmp_path, other, "--repo", "toys")
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
        assert code == 2 and err.count("\n") == 1 and words in err, err
