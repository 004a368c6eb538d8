"""Every command that a figure of the documents comes from still runs: each on the least that it takes."""
from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).parent.parent / "benchmarks"
COMMANDS = [
    "ambiguity.py --tasks 4 --workers 1",
    "ambiguity.py --tasks 4 --workers 1 --random",
    "blind/sample.py OUT/sample --tasks 2",
    "breadth.py --draws 12 --workers 1 --plan OUT/plan.jsonl",
    "coverage.py --draws 12",
    "engines.py --draws 4 --rows 2",
    "english.py --tasks 4",
    "held_out.py 3",
    "late.py /dev/null --draw 8 --runs 2",
    "leaks.py --evaluations 3000",
    "probe_bank.py --version 2 --judge 8",
    "push.py --megabytes 1 --repeats 1 --runs 1",
    "throughput.py --tasks 2 --pairs 2",
    "traces.py --tasks 2",
]


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.split(" --")[0])
def test_a_benchmark_runs(command, tmp_path):
    script, *options = command.replace("OUT", str(tmp_path)).split()
    ended = subprocess.run([sys.executable, str(HOME / script), *options], capture_output=True, text=True, timeout=600)
    assert ended.returncode == 0 and ended.stdout, ended.stderr[-2000:]
