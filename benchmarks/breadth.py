"""How many behaviourally different rules a number of draws gives, and what they cost.

    python benchmarks/breadth.py [--draws 50000] [--sample CONCEPTS] [--workers N] [--log FILE]

Each draw is a candidate exactly as a build judges it: drawn, tried on scenes, its rivals sorted,
its behaviour on the probe bank taken for its key, two tasks made of it, compared with what is
held out. The draws go, one line each, to the log, from which the same command goes on
after a crash; a log may be read again with --draws 0. With --sample only the draws are made that
fall to so many concepts, taken at random: what is known of 50,000 draws after a tenth of them, but
for rules that two concepts share. CPU seconds are those of the workers, after
each has prepared what it prepares once.
"""
from __future__ import annotations

import json
import time
from collections import Counter
from functools import lru_cache
from pathlib import Path

import click
from tqdm import tqdm

from arcgen.concept import library
from arcgen.engines import open_engine
from arcgen.recipe import DECONTAMINATE
from arcgen.seeds import stream
from arcgen.synthesis import SynthSource

CHUNK = 16
CURVE = (1_000, 2_000, 5_000, 10_000, 20_000, 50_000)


@lru_cache(maxsize=1)
def source() -> SynthSource:
    """The source of a worker, with its probe bank and held-out tasks opened."""
    opened = SynthSource(decontaminate=DECONTAMINATE)
    opened.candidate(0, 0)
    return opened


def evaluate(seed: int, draws: list[int]) -> list[dict]:
    """Some draws as lines of the log: a worker's job."""
    lines, open_ = [], source()
    for draw in draws:
        begun = time.process_time()
        c = open_.candidate(seed, draw)
        lines.append({"draw": draw, "concept": c.concept, "key": c.key[:16], "rejected": c.rejected,
                      "cpu": round(time.process_time() - begun, 4)})
    return lines


def read(log: Path) -> list[dict]:
    """The lines of a log; one cut off by a crash ends it."""
    lines = []
    for raw in log.read_text().splitlines() if log.exists() else ():
        try:
            lines.append(json.loads(raw))
        except ValueError:
            break
    return lines


def report(lines: list[dict]) -> str:
    """The figures of the issue, one a line."""
    keys: set[str] = set()
    curve, reasons, kept = [], Counter(), []
    for i, line in enumerate(lines, 1):
        reason = line["rejected"] or ("duplicate" if line["key"] in keys else "")
        if reason:
            reasons[reason] += 1
        else:
            keys.add(line["key"])
            kept.append(line)
        if i in CURVE or i == len(lines):
            curve.append(f"{len(keys)} after {i}")
    drawn = Counter(line["concept"].split("+")[0] for line in lines)
    depth = Counter(line["concept"].count("+") for line in kept)
    largest, most = drawn.most_common(1)[0]
    cpu = sum(line["cpu"] for line in lines)
    share = {d: n / len(kept) for d, n in sorted(depth.items())}
    return "\n".join([
        f"draws: {len(lines)}; behaviourally different rules: {len(keys)} ({len(keys) / len(lines):.1%})",
        f"  {'; '.join(curve)}",
        f"rejected: {', '.join(f'{n} {reason}' for reason, n in reasons.most_common())}",
        f"concepts: {len(drawn)} of {len(library())} drawn, {len({k['concept'].split('+')[0] for k in kept})} kept; "
        f"the largest share of the draws is {most / len(lines):.2%} ({largest})",
        f"of the rules kept: {', '.join(f'{s:.1%} with {d} additions' for d, s in share.items())}",
        f"CPU: {cpu / len(lines) * 1e3:.0f} ms a draw; {len(keys) / cpu:.1f} different rules per second and core"])


@click.command()
@click.option("--draws", default=50_000, show_default=True)
@click.option("--start", default=0, help="First draw, for a look at later ones.")
@click.option("--sample", type=int, help="Only the draws of so many concepts, taken at random.")
@click.option("--workers", type=int, help="Default: one for each core.")
@click.option("--seed", default=11, show_default=True)
@click.option("--log", type=click.Path(path_type=Path), default=Path("breadth.jsonl"), show_default=True)
def main(draws: int, start: int, sample: int | None, workers: int | None, seed: int, log: Path) -> None:
    lines = read(log)
    log.write_text("".join(json.dumps(line) + "\n" for line in lines))
    wanted = list(range(start, start + draws))
    if sample:
        plain = SynthSource()
        some = set(stream("breadth sample", seed).permutation(len(plain.concepts))[:sample].tolist())
        wanted = [draw for draw in wanted if plain.concept_at(seed, draw) in some]
    jobs = ((seed, wanted[at:at + CHUNK]) for at in range(len(lines), len(wanted), CHUNK))
    with open_engine(workers) as run, log.open("a") as file, \
            tqdm(total=len(wanted), initial=len(lines), unit="draw", disable=draws == 0) as bar:
        for chunk in run.map(evaluate, jobs):
            file.writelines(json.dumps(line) + "\n" for line in chunk)
            file.flush()
            lines += chunk
            bar.update(len(chunk))
    click.echo(report(lines))


if __name__ == "__main__":
    main()
