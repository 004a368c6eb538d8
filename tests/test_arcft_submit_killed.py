"""`arcft submit` with real workers, killed and resumed. Slow: each process loads torch."""
from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from arcft_support import real_tasks
from test_arcft_submit import challenges, model  # noqa: F401 (a fixture)

from arcft.kaggle import Output, read_challenges

ROOT = Path(__file__).parents[1]
CODE = "from arcft.commands import arcft\nif __name__ == '__main__':\n    arcft()\n"


def workers(pid: int) -> list[int]:
    """The worker processes of a parent, by /proc."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(c) for c in children if b"spawn_main" in Path(f"/proc/{c}/cmdline").read_bytes()]


def journal(work: Path) -> list[dict]:
    path = work / "queue.jsonl"
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def wait_for(what, process, seconds=200):
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end and process.poll() is None
        time.sleep(0.02)


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="finds the workers by /proc")
def test_a_worker_and_the_parent_are_killed_and_nothing_is_lost_or_done_twice(tmp_path, model):  # noqa: F811
    tasks = real_tasks(12)
    path, sample = challenges(tmp_path, tasks)
    script, out, work = tmp_path / "cli_here.py", tmp_path / "s.json", tmp_path / "s.work"
    script.write_text(CODE)
    command = [sys.executable, str(script), "submit", model, "--challenges", path, "--sample", sample,
               "--out", str(out), "--adapt", "--steps", "3", "--lora-rank", "2", "--devices", "cpu,cpu", "--hours", "1",
               "--views", "2", "--score-views", "2", "--encoder", "compact", "--prompt", "compact"]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
    output = Output(out, read_challenges(path), sample)
    first = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(output.valid, first)
        wait_for(lambda: any(e["event"] == "start" for e in journal(work)), first)
        os.kill(workers(first.pid)[journal(work)[-1]["worker"]], signal.SIGKILL)
        wait_for(lambda: any(e["event"] == "done" and e["stage"] == "full" for e in journal(work)), first)
        assert any(e["event"] == "died" for e in journal(work))
        left = workers(first.pid)
    finally:
        first.kill()
        first.wait()
    for _ in range(500):
        if not any(Path(f"/proc/{pid}").exists() for pid in left):
            break
        time.sleep(0.02)
    assert output.valid() and not any(Path(f"/proc/{pid}").exists() for pid in left)
    done = subprocess.run(command, env=env, capture_output=True, text=True)
    assert done.returncode == 0 and "12 tasks: 12 done" in done.stdout, done.stdout + done.stderr
    assert output.valid()
    full = [e for e in journal(work) if (e["event"], e["stage"]) == ("done", "full")]
    finished = Counter(key for e in full for key in e["tasks"])
    assert len(finished) == 12 and set(finished.values()) == {1}
