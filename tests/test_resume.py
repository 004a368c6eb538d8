"""Builds killed at random moments, as real processes, and gone on with until they are done."""
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from folders import content

HERE = Path(__file__).parent
RECIPE = {"name": "toys", "tasks": 60, "variants": 14, "sources": ["toy"], "validation": 0.1, "shards": 140}
SLEEP = 0.008


def start(out: Path, workers: int) -> subprocess.Popen:
    env = {**os.environ, "TOY_SLEEP": str(SLEEP), "PYTHONPATH": os.pathsep.join([str(HERE.parent), str(HERE)])}
    return subprocess.Popen([sys.executable, str(HERE / "toy_build.py"), str(out), str(workers), json.dumps(RECIPE)],
                            env=env, stderr=subprocess.PIPE, text=True, start_new_session=True)


def finished(out: Path) -> int:
    """How far the build is: bytes of the plan and shards done."""
    plan = out / ".work/plan.jsonl"
    return sum(1 for _ in out.glob(".work/*-0*.json")) + (plan.exists() and plan.stat().st_size // 2000)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    out = tmp_path_factory.mktemp("undisturbed") / "toys"
    process = start(out, 1)
    assert process.wait(60) == 0, process.stderr.read()
    assert not (out / ".work").exists()
    return content(out)


def killed_and_resumed(out: Path, workers: int, kills: int, whole_group: bool) -> int:
    """Kills the build `kills` times with signal 9, each a random moment after it got further,
    then lets it finish. Returns how often a build was killed with something done and something
    left to do."""
    rng, disturbed, done = random.Random(workers), 0, 0
    for _ in range(kills):
        process = start(out, workers)
        aim, moment = done + rng.choice([0, 1, 1, 2]), rng.uniform(0, 0.06)
        while process.poll() is None and finished(out) < aim:
            time.sleep(0.002)
        time.sleep(moment)
        if process.poll() is not None:
            break
        if whole_group:
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()              # its workers must see to themselves
        process.wait()
        done = finished(out)
        disturbed += 1
    process = start(out, workers)
    assert process.wait(90) == 0, process.stderr.read()
    return disturbed


def check(tmp_path: Path, undisturbed: dict, workers: int, kills: int) -> None:
    out = tmp_path / "out"
    assert killed_and_resumed(out, workers, kills, whole_group=workers == 4) == kills
    assert content(out) == undisturbed


def test_killed_eight_times_the_bytes_are_the_same(tmp_path, undisturbed):
    check(tmp_path, undisturbed, workers=2, kills=8)


@pytest.mark.slow
@pytest.mark.parametrize("workers", [1, 2, 4])
def test_killed_at_twenty_random_moments_the_bytes_are_the_same(tmp_path, undisturbed, workers):
    check(tmp_path, undisturbed, workers, kills=20)




def _gone(group: int, seconds: float) -> bool:
    """Whether no process of the group is left (but zombies nobody waits for) within so long."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        stats = [Path(f"/proc/{p}/stat") for p in os.listdir("/proc") if p.isdigit()]
        live = 0
        for stat in stats:
            try:
                fields = stat.read_text().rpartition(")")[2].split()
            except OSError:
                continue
            live += fields[2] == str(group) and fields[0] not in "ZX"
        if not live:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks at processes through /proc")
@pytest.mark.parametrize("signal_", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_no_worker_outlives_its_build(tmp_path, signal_):
    process = start(tmp_path / "out", 2)
    while finished(tmp_path / "out") < 4:
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(signal_)
    assert process.wait(20) != 0
    assert _gone(process.pid, 10)
