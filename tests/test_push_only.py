"""A build that keeps no shard on the disk: killed, disturbed, gone on with, and the same bytes in the end."""
from __future__ import annotations

import json
import random
import shutil
import time
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest
from publishing import Failing, arcgen, end, expected, full_uploads, pushed, start, whole_or_nothing
from toy import open_toy

from arcgen.dataset import build as builds
from arcgen.dataset import folder as folders
from arcgen.dataset.engines import AHEAD
from arcgen.dataset.portrait import SAMPLE
from arcgen.dataset.recipe import recipe
from arcgen.hub.uploads import WAITING

RECIPE = {"name": "toys", "tasks": 60, "variants": 50, "sources": ["toy"], "validation": 0.2, "shards": 32}
SHARDS, ROWS, REPO = 32 + 8, 75, "ann/toys"
SHOWN = {f"train-{i:05d}-of-00032.arrow" for i in range(-(-SAMPLE // ROWS))}


def most(workers: int) -> int:
    """Shards on the disk at one time: those of the card, those waiting and on their way, those of the engine."""
    return len(SHOWN) + 2 * WAITING + AHEAD * workers


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """The same dataset, built to stay."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (folders, builds):
            patch.setattr(module, "versions", lambda: {"arcgen": "test"})
        return builds.build(recipe(RECIPE), tmp_path_factory.mktemp("plain") / "toys", 1, open_toy).out


def begin(hub, home, workers=1):
    return start(hub, home, Path(__file__).parent / "toy_push.py", home / "out", workers, REPO, json.dumps(RECIPE))


class Watch:
    """What is seen on the disk while a process runs: the most shards at one time, and which are made."""

    def __init__(self, home):
        self.data, self.most, self.made = home / "out/data", 0, set()
        self.before = self._files()

    def _files(self) -> set[tuple[str, int]]:
        found = set()
        for path in self.data.glob("*"):
            with suppress(FileNotFoundError):
                found.add((path.name, path.stat().st_mtime_ns))
        return found

    def look(self) -> None:
        files = self._files()
        self.most = max(self.most, len(files))
        self.made |= {name for name, _ in files - self.before}

    def until(self, ends) -> None:
        while not ends():
            self.look()
            time.sleep(0.002)


def finished(hub, home, plain, workers=1, tries_again=False) -> Watch:
    """Runs the build to its end: what is published is what a plain build makes, nothing stays, and nothing is said
    but that the Hub is tried again."""
    watch, process = Watch(home), begin(hub, home, workers)
    watch.until(lambda: process.poll() is not None)
    code, out, err = end(process)
    assert (code, out, bool(err)) == (0, "", tries_again), err
    assert all("trying again in" in line for line in err.splitlines()), err
    assert hub.files(REPO) == expected(plain, REPO)
    assert set(hub.repos[REPO].branches) == {"main"} and hub.repos[REPO].moves.count("main") == 1
    left = sorted(p.name for p in (home / "out").rglob("*") if p.is_file())
    assert left == ["README.md", "manifest.json", "tasks.png"]
    assert watch.most <= most(workers) < SHARDS / 3
    return watch


def staged(hub) -> set[str]:
    """The shards that are on a staging branch."""
    repo = hub.repos.get(REPO)
    trees = [repo.commits[c] for name, c in repo.branches.items() if name != "main"] if repo else []
    return {Path(path).name for tree in trees for path in tree if path.startswith("data/")}


@pytest.mark.parametrize("workers", [1, pytest.param(2, marks=pytest.mark.slow)])
def test_the_disk_holds_a_few_shards_and_the_bytes_are_those_of_a_plain_push(hub, tmp_path, plain, workers):
    hub.delay = 0.004               # the network is the slower part, so that shards pile up
    watch = finished(hub, tmp_path, plain, workers)
    assert watch.most > len(SHOWN) and len(watch.made) == SHARDS
    commits, sent = len(hub.repos[REPO].history), hub.data_bytes()
    assert commits < 2 + SHARDS and max(full_uploads(hub, 0).values()) == 1
    finished(hub, tmp_path, plain)                                              # again: nothing to do
    assert (len(hub.repos[REPO].history), hub.data_bytes()) == (commits, sent)
    assert "nothing changed" in pushed(hub, tmp_path, tmp_path / "out")         # the folder without its shards
    pushed(hub, tmp_path, plain, "--repo", "copy")
    copy = {**hub.files("ann/copy"), "README.md": b""}
    assert copy == {**hub.files(REPO), "README.md": b""}


def _so_far(hub, process, aim) -> bool:
    return process.poll() is not None or len(hub.requests) >= aim


def killed_and_resumed(hub, home, plain, seed, kills) -> int:
    """Kills the build at random moments, each time a bit further. How often shards were staged then."""
    rng, fruitful = random.Random(seed), 0
    hub.delay = 0.002
    for _ in range(kills):
        before, watch, process = staged(hub), Watch(home), begin(hub, home)
        watch.until(partial(_so_far, hub, process, len(hub.requests) + rng.randrange(3, 90)))
        time.sleep(rng.uniform(0, 0.03))
        process.kill()
        process.communicate()
        hub.rest()
        assert not watch.made & before - SHOWN                  # what was staged is not made again
        whole_or_nothing(hub, REPO, plain)
        fruitful += bool(staged(hub))
    before = staged(hub)
    assert not finished(hub, home, plain).made & before - SHOWN
    assert max(full_uploads(hub, 0).values()) == 1              # nor is any file uploaded twice
    return fruitful


def test_killed_it_goes_on_where_it_was(hub, tmp_path, plain):
    assert killed_and_resumed(hub, tmp_path, plain, 1, 1)


@pytest.mark.slow
def test_killed_at_sixty_random_moments(hub, tmp_path, plain):
    fruitful = 0
    for seed in range(20):
        fruitful += killed_and_resumed(hub, tmp_path, plain, seed, 3)
        hub.repos.clear()
        hub.blobs.clear()
        hub.requests.clear()
        shutil.rmtree(tmp_path / "out")
    assert fruitful > 20


FAULTS = [("POST", "/commit/arcgen-", "lost"), ("DELETE", "/branch/", "lost"), ("POST", "/paths-info/", 503),
          ("POST", "/commit/main", "lost"), ("POST", "/commit/arcgen-", (429, 0)), ("POST", "/commit/arcgen-", "cut"),
          ("POST", "/branch/", "lost"), ("PUT", "/lfs/", "cut"), ("PUT", "/lfs/", "damaged"),
          ("DELETE", "/branch/", 500)]


@pytest.mark.slow
@pytest.mark.parametrize("case", FAULTS)
def test_faults_that_pass_lose_nothing(hub, tmp_path, plain, case):
    hub.fault = Failing(*case)
    finished(hub, tmp_path, plain, tries_again=True)
    assert hub.fault.made == 1


@pytest.mark.slow
def test_a_fault_that_stays_stops_the_build_before_the_disk_is_full(hub, tmp_path, plain):
    hub.fault = Failing("POST", "/commit/arcgen-", 403, times=99)
    process, watch = begin(hub, tmp_path), Watch(tmp_path)
    watch.until(lambda: process.poll() is not None)
    code, _, err = end(process)
    assert code == 1 and "no right" in err and watch.most <= most(1) and not hub.files(REPO)
    hub.fault = Failing("POST", "/commit/main", 403, times=99)                  # all staged, not published
    code, _, err = end(begin(hub, tmp_path))
    assert code == 1 and "no right" in err and not hub.files(REPO) and len(staged(hub)) == SHARDS
    hub.fault = lambda method, path: None
    pushed(hub, tmp_path, tmp_path / "out", "--repo", REPO)                     # a plain push publishes what is staged
    finished(hub, tmp_path, plain)


@pytest.mark.slow
def test_what_the_hub_has_lost_is_made_again(hub, tmp_path, plain):
    hub.fault = Failing("POST", "/commit/main", 403, times=99)
    assert end(begin(hub, tmp_path))[0] == 1
    hub.fault = lambda method, path: None
    repo = hub.repos[REPO]
    repo.branches = {"main": repo.branches["main"]}
    code, _, err = end(start(hub, tmp_path, "from arcgen.commands import arcgen; arcgen()", "push", tmp_path / "out"))
    assert code == 2 and "the Hub does not have it either" in err and not hub.files(REPO)
    finished(hub, tmp_path, plain)


@pytest.mark.slow
def test_two_builds_at_once_leave_one_dataset_whole(hub, tmp_path, plain):
    homes = [tmp_path / "a", tmp_path / "b"]
    for home in homes:
        home.mkdir()
    hub.delay = 0.002
    for _ in range(2):              # the one may take the other's staging branch away, who then is told to go on
        processes = [begin(hub, home) for home in homes]
        while any(process.poll() is None for process in processes):
            if hub.busy == 0:
                whole_or_nothing(hub, REPO, plain)
            time.sleep(0.002)
        ended = [end(process) for process in processes]
        assert 0 in [code for code, _, _ in ended]
        assert all(err.startswith("error: ") and "run" in err for code, _, err in ended if code)
    for home in homes:
        assert end(begin(hub, home)) == (0, "", "")
    assert hub.files(REPO) == expected(plain, REPO)
    assert set(hub.repos[REPO].branches) == {"main"} and hub.repos[REPO].moves.count("main") == 1


@pytest.mark.slow
def test_branch_tag_and_pull_request(hub, tmp_path):
    args = ["build", "--source", "arc-1/training", "--decontaminate", "none", "--tasks", 40, "--variants", 2,
            "--workers", 1, "--quiet", "--push-only", "--private", "--shards", 8]
    code, out, err = arcgen(hub, tmp_path, *args, "--repo", "forty", "--revision", "draft/a", "--tag", "v1")
    assert (code, err) == (0, "") and "revision='v1'" in out
    repo = hub.repos["ann/forty"]
    assert repo.private and set(repo.branches) == {"main", "draft/a"} and repo.tags == {"v1": repo.branches["draft/a"]}
    assert not hub.files("ann/forty") and len(hub.files("ann/forty", "v1")) == 8 + 3
    code, out, err = arcgen(hub, tmp_path, *args, "--repo", "forty", "--revision", "draft/a", "--tag", "v1")
    assert code == 0 and "nothing changed" in out
    code, out, err = arcgen(hub, tmp_path, *args, "--repo", "pr", "--out", "pr", "--create-pr")
    assert (code, err) == (0, "") and "refs/pr/1" in out and not hub.files("ann/pr")
    assert set(hub.repos["ann/pr"].branches) == {"main"}
    mine, theirs = hub.files("ann/pr", "refs/pr/1"), hub.files("ann/forty", "v1")
    assert {**mine, "README.md": b""} == {**theirs, "README.md": b""}
