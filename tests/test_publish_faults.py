"""Publishing when things go wrong: a Hub that fails, pushes that are killed, two at a time."""
from __future__ import annotations

import json
import random
import time
from pathlib import Path

import pyarrow as pa
import pytest
from publishing import (
    CLI,
    NO_TORCH,
    TOKEN,
    Failing,
    end,
    expected,
    full_uploads,
    pushed,
    refused,
    start,
    whole_or_nothing,
)

from arcgen.core import hub_client
from arcgen.core.errors import UserError
from arcgen.hub import publish

STREAM = NO_TORCH + """
import json, sys
from datasets import load_dataset
print(json.dumps([row["id"] for row in load_dataset(sys.argv[1], split="train", streaming=True)]))
"""

FAULTS = [("POST", "/commit/", 503), ("POST", "/commit/", (429, 1)), ("POST", "/commit/", 412),
          ("POST", "/commit/", "lost"), ("POST", "/commit/", "cut"), ("POST", "/commit/", 409),
          ("POST", "/create", 500), ("POST", "/create", "lost"),
          ("GET", "/tree/", "cut"), ("GET", "/revision/", 500), ("GET", "/whoami", 503), ("PUT", "/lfs/", "cut"),
          ("PUT", "/lfs/", "damaged"), ("PUT", "/lfs/", 500), ("PUT", "/lfs/", "lost"), ("PUT", "/lfs/", "slow"),
          ("POST", "/preupload/", (429, 0)), ("POST", "/objects/batch", "lost"), ("POST", "/tag/", "lost")]


def faults_are_survived(hub, home, folder, cases, *args):
    for number, case in enumerate(cases):
        repo, failing = f"ann/r{number}", Failing(*case)
        hub.fault, before = failing, time.monotonic()
        pushed(hub, home, folder, "--repo", repo if case[1] != "/whoami" else repo[4:], "--tag", "t", *args)
        took = time.monotonic() - before
        hub.fault = lambda method, path: None
        hub.rest()
        assert failing.made == 1, case
        assert hub.files(repo) == hub.files(repo, "t") == expected(folder, repo), case
        assert len(hub.repos[repo].history) == 2, case          # nothing half-visible, and nothing twice
        assert case[2] != (429, 1) or took > 1
        hub.blobs = {oid: b for oid, b in hub.blobs.items() if len(oid) == 40}
        hub.repos.clear()


def test_faults_that_pass_lose_nothing(hub, tmp_path, other):
    faults_are_survived(hub, tmp_path, other, FAULTS[1:5])


@pytest.mark.slow
def test_all_faults_that_pass_lose_nothing(hub, tmp_path, other):
    faults_are_survived(hub, tmp_path, other, FAULTS)


def test_a_lost_answer_makes_no_second_pull_request(hub, tmp_path, other):
    hub.fault = Failing("POST", "/commit/", "lost")
    assert "refs/pr/1" in pushed(hub, tmp_path, other, "--create-pr")
    assert list(hub.repos["ann/other"].pull_requests) == ["refs/pr/1"]


def test_faults_that_stay_are_one_line_and_nothing_is_visible(hub, tmp_path, other):
    for part, fault, words in [("/commit/", 503, ["503", "again"]), ("/commit/", 403, ["no right"]),
                               ("/commit/", 401, ["does not accept the token"]),
                               ("/preupload/", 404, ["no such repository"]),
                               ("/commit/", 400, ["refuses with 400"]), ("/commit/", "cut", ["does not answer"])]:
        hub.fault = Failing("POST", part, fault, times=99)
        refused(hub, tmp_path, other, words=words)
        assert not hub.files("ann/other") and len(hub.repos["ann/other"].history) == 1
    hub.fault = lambda method, path: None
    pushed(hub, tmp_path, other)
    assert hub.files("ann/other") == expected(other, "ann/other")
    kept = [p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()]     # nor is the token in a cache or log
    assert not [b for b in (*kept, *hub.blobs.values()) if TOKEN.encode() in b]


@pytest.mark.parametrize("fault", ["cut", *(pytest.param(f, marks=pytest.mark.slow) for f in (503, (429, 0), "slow"))])
def test_rows_are_all_there_when_streaming_is_disturbed(hub, tmp_path, other, fault):
    pushed(hub, tmp_path, other)
    hub.fault = failing = Failing("GET", "train-00001", fault)
    code, out, err = end(start(hub, tmp_path, STREAM, "ann/other"))
    assert code == 0 and failing.made == 1, err
    rows = [row["id"] for path in sorted((other / "data").glob("train-*"))
            for row in pa.ipc.open_stream(path.read_bytes()).read_all().to_pylist()]
    assert json.loads(out) == rows


# ---------------------------------------------------------------- kills and races

def killed_and_resumed(hub, home, folder, seed) -> bool:
    """Kills a push at a random moment, then lets it finish. Whether some of the data was there."""
    rng, repo = random.Random(seed), f"ann/k{seed}"
    hub.blobs = {oid: b for oid, b in hub.blobs.items() if len(oid) == 40}
    first, hub.delay = len(hub.requests), 0.01
    process = start(hub, home, CLI, "push", folder, "--repo", repo)
    aim, moment = rng.randrange(2, 44), rng.uniform(0, 0.03)
    while len(hub.requests) - first < aim and process.poll() is None:
        time.sleep(0.001)
    time.sleep(moment)
    process.kill()
    process.communicate()
    hub.rest()
    whole_or_nothing(hub, repo, folder)
    there = sum(len(oid) == 64 for oid in hub.blobs)
    pushed(hub, home, folder, "--repo", repo)
    assert hub.files(repo) == expected(folder, repo)
    assert len(hub.repos[repo].history) == 2
    assert max(full_uploads(hub, first).values()) == 1          # no file was uploaded twice
    return 0 < there < 14


def test_a_killed_push_goes_on_where_it_was(hub, tmp_path, folder):
    for seed in (3, 8):
        killed_and_resumed(hub, tmp_path, folder, seed)


@pytest.mark.slow
def test_killed_at_twenty_four_random_moments(hub, tmp_path, folder):
    assert sum(killed_and_resumed(hub, tmp_path, folder, seed) for seed in range(100, 124)) >= 6


def test_two_pushes_to_one_repository_leave_one_dataset_whole(hub, tmp_path, folder, other):
    hub.delay = 0.01
    for round_, second in enumerate([folder, other]):
        repo = f"ann/race{round_}"
        processes = [start(hub, tmp_path, CLI, "push", f, "--repo", repo, "--replace") for f in (folder, second)]
        while any(p.poll() is None for p in processes):
            if hub.busy == 0:
                whole_or_nothing(hub, repo, folder, second)
            time.sleep(0.002)
        assert [end(p)[0] for p in processes] == [0, 0]
        assert hub.files(repo) in [expected(folder, repo), expected(second, repo)]
        assert len(hub.repos[repo].history) == (2 if second == folder else 3)


def test_tries_come_to_an_end():
    pushing = publish.Push(Path("x"), "ann/x")
    calls = []

    def step():
        calls.append(1)
        raise RuntimeError("dropped")
    with pytest.MonkeyPatch.context() as patch, pytest.raises(UserError, match="does not answer"):
        patch.setattr(hub_client.time, "sleep", lambda seconds: None)
        patch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)        # tests in this process are offline
        pushing._again(step)
    assert len(calls) == publish.TRIES
