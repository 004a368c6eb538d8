"""`arcft submit` on a Kaggle-shaped file by one clock, killed twice, then resumed: what is lost, done twice, or late.

    python benchmarks/arcft_killed.py MODEL [--tasks 100] [--hours 0.1] [--devices cpu,cpu] [options of arcft submit]

ARC-1 training tasks of the fewest cells. First session: a worker is killed after a quarter of the time, the parent
after half of it. Second session: the whole time again. Linux (workers are found by /proc).
"""
from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from arcft.kaggle import Output, read_challenges
from arcgen.dataset.sources import load_tasks

CODE = "from arcft.commands import arcft\nif __name__ == '__main__':\n    arcft()\n"


def workers(pid: int) -> list[int]:
    """Processes that were started as workers."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(c) for c in children if b"spawn_main" in Path(f"/proc/{c}/cmdline").read_bytes()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model")
    parser.add_argument("--tasks", type=int, default=100)
    parser.add_argument("--hours", type=float, default=0.1)
    parser.add_argument("--devices", default="cpu,cpu")
    asked, more = parser.parse_known_args()
    folder = Path(tempfile.mkdtemp(prefix="arcft-killed-"))
    tasks = sorted(load_tasks("arc-1/training"), key=lambda t: sum(p.input.size + p.output.size for p in t.pairs))
    (folder / "c.json").write_text(json.dumps({
        t.id: {"train": [p.to_dict() for p in t.train], "test": [{"input": p.input.tolist()} for p in t.test]}
        for t in tasks[:asked.tasks]}))
    (folder / "cli_here.py").write_text(CODE)
    command = [sys.executable, str(folder / "cli_here.py"), "submit", asked.model, "--challenges",
               str(folder / "c.json"), "--out", str(folder / "s.json"), "--hours", str(asked.hours), "--devices",
               asked.devices, "--adapt", *more]
    output = Output(folder / "s.json", read_challenges(folder / "c.json"))
    seconds, began = asked.hours * 3600, time.monotonic()
    first = subprocess.Popen(command)
    while not output.valid():
        if first.poll() is not None:
            sys.exit(f"arcft submit ended with {first.returncode}")
        time.sleep(0.01)
    print(f"a complete file after {time.monotonic() - began:.1f} s", flush=True)
    time.sleep(max(0.0, began + seconds / 4 - time.monotonic()))
    os.kill(workers(first.pid)[0], signal.SIGKILL)
    time.sleep(max(0.0, began + seconds / 2 - time.monotonic()))
    first.kill()
    first.wait()
    print(f"after both kills the file is {'complete' if output.valid() else 'BROKEN'}", flush=True)
    began = time.monotonic()
    subprocess.run(command, check=True)
    took = time.monotonic() - began
    events = [json.loads(line) for line in (folder / "s.work" / "queue.jsonl").read_text().splitlines()]
    done = Counter(k for e in events if e["event"] == "done" and e["stage"] == "full" for k in e["tasks"])
    print(f"resumed: {took:.1f} s of {seconds:.0f} ({100 * took / seconds - 100:+.1f} %), the file is"
          f" {'complete' if output.valid() else 'BROKEN'}; {len(done)} tasks answered in full,"
          f" {sum(n > 1 for n in done.values())} of them twice (allowed where the clock cut the first answer short);"
          f" {sum(e['event'] == 'died' for e in events)} deaths")


if __name__ == "__main__":
    main()
