"""Commands that are asked to end, as real processes: one line, what is finished is kept, and Python has no word."""
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from arcgen.core import console

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def dataset(tmp_path_factory):
    """A dataset of eight tasks, to build from: libraries that read datasets have bars, and so locks."""
    from arcgen.dataset.build import build
    from arcgen.dataset.recipe import recipe
    home = tmp_path_factory.mktemp("signals")
    pairs = [[{"input": [[k] * (i + 2), [5] * (i + 2)], "output": [[k]]} for k in range(4)] for i in range(8)]
    tasks = {f"t{i}": {"train": found[1:], "test": found[:1]} for i, found in enumerate(pairs)}
    (home / "eight.json").write_text(json.dumps(tasks))
    made = recipe({"tasks": 8, "variants": 2, "sources": [str(home / "eight.json")], "decontaminate": "none"})
    return build(made, home / "eight", 1).out


def start(dataset: Path, out: Path, variants: int) -> subprocess.Popen:
    command = [sys.executable, str(ROOT / "cli.py"), "build", "--source", str(dataset), "--decontaminate", "none",
               "--tasks", "8", "--variants", str(variants), "--workers", "2", "--out", str(out)]
    return subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(ROOT)}, start_new_session=True, text=True,
                            stderr=subprocess.PIPE, stdout=subprocess.PIPE)


def words(err: str) -> list[str]:
    """What was said beside progress."""
    return [line for line in err.splitlines() if line and not line.startswith(("tasks: ", "rows: "))]


@pytest.mark.parametrize("number, whole_group", [
    (signal.SIGINT, True), pytest.param(signal.SIGTERM, False), pytest.param(signal.SIGHUP, False,
                                                                              marks=pytest.mark.slow)])
def test_a_signal_is_one_line_and_leaves_a_folder_to_go_on_with(dataset, tmp_path, number, whole_group):
    """A terminal sends Ctrl-C to the whole group, a scheduler its signal to one process. (A terminal that closes sends
    SIGHUP to all: Python's own tracker of resources ends by it and is missed with a warning that nobody sees.)"""
    process = start(dataset, tmp_path / "out", 3_000)
    while not list((tmp_path / "out" / ".work").glob("train*.part")):        # workers are at work
        assert process.poll() is None
        time.sleep(0.02)
    (os.killpg if whole_group else os.kill)(process.pid, number)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 128 + number and out == ""
    assert words(err) == ["error: interrupted; what is finished is kept: give the same command again to go on"]
    assert not (tmp_path / "out/manifest.json").exists() and (tmp_path / "out/.work/plan.jsonl").stat().st_size


def test_a_build_that_goes_well_has_no_warning(dataset, tmp_path):
    """Of semaphores that workers left behind."""
    process = start(dataset, tmp_path / "out", 4)
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0 and "32 rows of 8 tasks" in out and words(err) == []


def test_a_signal_that_is_ignored_stays_so_and_others_are_given_back(monkeypatch):
    """As under nohup, where the end of a terminal is no reason to end."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with pytest.raises(console.Stopped) as stopped, console.as_ctrl_c():
            os.kill(os.getpid(), signal.SIGHUP)
            os.kill(os.getpid(), signal.SIGTERM)
            time.sleep(5)
        assert console.stopped_by(stopped.value) == 143 and console.stopped_by(KeyboardInterrupt()) == 130
        assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    finally:
        signal.signal(signal.SIGHUP, before)
