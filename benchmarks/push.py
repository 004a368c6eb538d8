"""What publishing costs and what it survives, against a Hub over HTTP on this machine.

    python benchmarks/push.py [--megabytes 200] [--repeats 5] [--runs 24]

The Hub is that of the tests (tests/hub_server.py), in this process; every push, copy and reader
is a process of its own, timed from when its imports are done. A raw copy sends the same files
to the same server, one PUT each, and does nothing else: no hash, no question, no commit.
Copies and pushes alternate, so that a change in the machine's load hits both. The fault runs
kill pushes at random moments (half of them builds with --push-only) or make a request fail,
then let them finish, and count the ids that a reader gets.
"""
from __future__ import annotations

import hashlib
import json
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import click
import numpy as np
import pyarrow as pa

from arcgen.dataset.build import build
from arcgen.dataset.recipe import recipe

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
from hub_server import Hub
from publishing import CLI, NO_TORCH, Failing, end, full_uploads, start

TIMED = """
import json, sys, time
def timed(work):
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    print(json.dumps([time.perf_counter() - wall, time.process_time() - cpu]))
"""
PUSH = TIMED + """
from arcgen.core import hub_client
from arcgen.hub import publish
hub_client.client()
timed(lambda: publish.push(sys.argv[1], sys.argv[2]))
"""
RAW = TIMED + """
import hashlib, http.client, pathlib, urllib.parse
host = urllib.parse.urlparse(sys.argv[1]).netloc
entries = json.loads((pathlib.Path(sys.argv[2]) / "manifest.json").read_text())["shards"]
def copy():
    connection = http.client.HTTPConnection(host, blocksize=1 << 20)
    for entry in entries:
        with open(pathlib.Path(sys.argv[2]) / entry["file"], "rb") as file:
            connection.request("PUT", f"/lfs/{entry['sha256']}", file, {"Content-Length": str(entry["bytes"])})
        connection.getresponse().read()
timed(copy)
"""
HASH = TIMED + """
import hashlib, pathlib
def all_files():
    for path in sorted(pathlib.Path(sys.argv[1]).glob("data/*")):
        with open(path, "rb") as file:
            hashlib.file_digest(file, "sha256")
timed(all_files)
"""
FIRST = TIMED + """
from importlib.util import find_spec
from datasets import load_dataset
if find_spec("torch"):
    import torch        # else datasets does it at the first stream
timed(lambda: next(iter(load_dataset(sys.argv[1], split="train", streaming=True))))
"""
IDS = NO_TORCH + """
import json, sys
from datasets import load_dataset
print(json.dumps([row["id"] for rows in load_dataset(sys.argv[1], streaming=True).values() for row in rows]))
"""
FAULTS = [("POST", "/commit/", 503), ("POST", "/commit/", "lost"), ("POST", "/commit/", "cut"),
          ("POST", "/commit/", 412), ("PUT", "/lfs/", "cut"), ("PUT", "/lfs/", "damaged"), ("PUT", "/lfs/", "lost"),
          ("GET", "/tree/", "cut")]


def bulk(folder: Path, megabytes: int) -> int:
    """A folder with the form of a dataset and shards of random bytes, as large as usual ones."""
    rng, size, entries = np.random.default_rng(0), 8_000_000, []
    (folder / "data").mkdir(parents=True)
    count = max(1, round(megabytes * 1e6 / size))
    for i in range(count):
        content = rng.bytes(size)
        name = f"data/train-{i:05d}-of-{count:05d}.arrow"
        (folder / name).write_bytes(content)
        entries.append({"file": name, "split": "train", "rows": 1, "bytes": size,
                        "sha256": hashlib.sha256(content).hexdigest()})
    (folder / "README.md").write_text("# bulk\n")
    made = {"recipe": {"name": "bulk"}, "splits": {}, "shards": entries, "fingerprint": "", "versions": {}}
    (folder / "manifest.json").write_text(json.dumps(made))
    return sum(entry["bytes"] for entry in entries)


def child(hub: Hub, home: Path, code: str, *args) -> list[float]:
    """Seconds and CPU seconds that a process took."""
    status, out, err = end(start(hub, home, code, *args))
    if status:
        raise click.ClickException(err)
    return json.loads(out)


def forget(hub: Hub) -> None:
    hub.rest()
    hub.repos.clear()
    hub.blobs.clear()
    hub.requests.clear()


def overhead(hub: Hub, home: Path, megabytes: int, repeats: int) -> None:
    folder = home / "bulk"
    total, times = bulk(folder, megabytes), {"raw copy": [], "push": [], "sha256 alone": []}
    for _ in range(repeats):
        times["raw copy"].append(child(hub, home, RAW, hub.url, folder))
        forget(hub)
        times["push"].append(child(hub, home, PUSH, folder, "ann/bulk"))
        sent = hub.data_bytes()
        hub.requests.clear()
        again = child(hub, home, PUSH, folder, "ann/bulk")
        unchanged, asked = hub.data_bytes(), len(hub.requests)
        forget(hub)
        times["sha256 alone"].append(child(hub, home, HASH, folder))
    click.echo(f"{total / 1e6:,.0f} MB in {len(list((folder / 'data').iterdir()))} shards, "
               f"median of {repeats} alternating runs")
    for name, found in times.items():
        wall, cpu = (statistics.median(column) for column in zip(*found, strict=True))
        ratio = statistics.median(a[0] / b[0] for a, b in zip(found, times["raw copy"], strict=True))
        click.echo(f"  {name:14} {wall:6.2f} s wall  {cpu:6.2f} s CPU  {ratio:5.2f} x raw copy")
    click.echo(f"  bytes sent: {sent:,}; by an unchanged push again: {unchanged:,} data bytes, {asked} requests, "
               f"{again[0]:.2f} s")
    shutil.rmtree(folder)


def first_row(hub: Hub, home: Path, folder: Path, repeats: int) -> None:
    child(hub, home, PUSH, folder, "ann/rows")
    found = []
    for i in range(repeats):
        cache = home / f"cache{i}"
        cache.mkdir()
        found.append(child(hub, cache, FIRST, "ann/rows"))
    wall, cpu = (statistics.median(column) for column in zip(*found, strict=True))
    click.echo(f"first row when streaming, nothing cached: {wall:.2f} s wall, {cpu:.2f} s CPU (median of {repeats})")


def survives(hub: Hub, home: Path, folder: Path, runs: int) -> None:
    wanted = Counter(row for path in sorted((folder / "data").iterdir())
                     for row in pa.ipc.open_stream(path.read_bytes()).read_all().column("id").to_pylist())
    lost = twice = killed = half = resent = 0
    for number in range(runs):
        forget(hub)
        rng, hub.delay = random.Random(number), 0.005
        if number % 2:
            command = ["push", folder, "--repo", "ann/runs"]
        else:
            shutil.rmtree(home / "only", ignore_errors=True)
            command = [*BUILD, "--push-only", "--out", home / "only", "--repo", "ann/runs"]
        disturb = number % 4 < 2
        if disturb:
            process, aim = start(hub, home, CLI, *command), rng.randrange(2, 60)
            while process.poll() is None and len(hub.requests) < aim:
                time.sleep(0.001)
            time.sleep(rng.uniform(0, 0.03))
            killed += process.poll() is None
            process.kill()
            process.communicate()
            hub.rest()
            if "ann/runs" in hub.repos:
                half += 0 < len([name for name in hub.files("ann/runs") if name.startswith("data/")]) < SHARDS
        else:
            hub.fault = Failing(*FAULTS[number // 4 % len(FAULTS)])
        status, _, err = end(start(hub, home, CLI, *command))
        if status:
            raise click.ClickException(err)
        hub.fault, hub.delay = (lambda method, path: None), 0.0
        got = Counter(json.loads(end(start(hub, home, IDS, "ann/runs"))[1]))
        lost += sum((wanted - got).values())
        twice += sum((got - wanted).values())
        if disturb:         # a file that arrived damaged, or whose answer was lost, has to be sent again
            resent += sum(n - 1 for n in full_uploads(hub, 0).values())
        shutil.rmtree(home / "datasets", ignore_errors=True)
    click.echo(f"{runs} disturbed runs ({killed} killed before their end) of {sum(wanted.values()):,} rows: "
               f"{lost} rows lost, {twice} duplicated, {half} times half a dataset visible; "
               f"killed runs sent {resent} files twice")


SHARDS = 16
RECIPE = {"sources": ["arc-1/training"], "decontaminate": "none", "tasks": 90, "variants": 10, "shards": SHARDS}
BUILD = ["build", "--source", "arc-1/training", "--decontaminate", "none", "--tasks", 90, "--variants", 10,
         "--shards", SHARDS, "--workers", 1, "--quiet"]


@click.command()
@click.option("--megabytes", type=int, default=200, show_default=True, help="Of the copy and the push.")
@click.option("--repeats", type=int, default=5, show_default=True)
@click.option("--runs", type=int, default=24, show_default=True, help="With a kill or a fault.")
def main(megabytes: int, repeats: int, runs: int) -> None:
    """Overhead of a push, time to the first row, rows lost over faults and kills."""
    hub, home = Hub(), Path(tempfile.mkdtemp(prefix="arcgen-push-"))
    try:
        overhead(hub, home, megabytes, repeats)
        folder = build(recipe(RECIPE), home / "rows", 1).out
        first_row(hub, home, folder, repeats)
        survives(hub, home, folder, runs)
    finally:
        hub.close()
        shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    main()
