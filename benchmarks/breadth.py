"""How many behaviourally different rules a number of draws gives, and what they cost.

    python benchmarks/breadth.py [--draws 50000] [--workers N] [--seed N] [--plan FILE]

Draws are planned exactly as a build plans them, held-out tasks and all: each is told what was kept of
much earlier draws, so that only all of them, in order, tell how many come to nothing. The plan is a
file, from which the same command goes on after a crash; that of a build (DATASET/.work/plan.jsonl,
before the build is finished) can be read too. 50,000 draws take about an hour on two cores.
"""
from __future__ import annotations

import resource
from collections import Counter
from pathlib import Path

import click
from tqdm import tqdm

from arcgen.concepts.catalogue import library
from arcgen.dataset.build import default_opener
from arcgen.dataset.engines import open_engine
from arcgen.dataset.plan import Plan, make
from arcgen.dataset.recipe import recipe
from arcgen.tasks.quota import family

CURVE = (1_000, 2_000, 5_000, 10_000, 20_000, 30_000, 40_000, 50_000, 75_000, 100_000)


class Enough(Exception):
    """So many draws are judged."""


def planned(path: Path, draws: int, workers: int | None, seed: int) -> float:
    """Brings the plan to so many draws; the CPU seconds a draw that this took, of all workers."""
    before = Plan(path, 1).tallies[0].draws
    if before >= draws:
        return 0.0
    with tqdm(total=draws, initial=before, unit="draw") as bar:
        def progress(plan: Plan) -> None:
            bar.update(plan.tallies[0].draws - bar.n)
            if plan.tallies[0].draws >= draws:
                raise Enough
        try:
            with open_engine(workers) as engine:
                make(recipe({"name": "breadth", "tasks": draws, "variants": 1, "seed": seed}, "breadth"), path, engine,
                     default_opener, progress)
        except Enough:
            pass
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in used) / (draws - before)


def report(plan: Plan, draws: int) -> str:
    """The figures of the first draws of a plan, one a line."""
    tally = plan.tallies[0]
    kept = [line for line in plan.read(range(len(plan))) if line["draw"] < draws]
    reached = min(draws, tally.draws)
    curve = [f"{sum(line['draw'] < n for line in kept)} after {n}" for n in CURVE if n < reached]
    first = Counter(family(line["concept"]) for line in kept)
    depth = Counter(line["concept"].count("+") for line in kept)
    most = ", ".join(f"{name} {n / len(kept):.1%}" for name, n in first.most_common(3))
    return "\n".join([
        f"draws: {reached}; behaviourally different rules: {len(kept)} ({len(kept) / reached:.1%})",
        f"  {'; '.join(curve)}",
        f"rejected of {tally.draws} draws: {', '.join(f'{n} {reason}' for reason, n in tally.rejected.most_common())}",
        f"concepts: {len(first)} of {len(library())}; the largest shares are {most}",
        f"additions: {', '.join(f'{depth[d] / len(kept):.1%} have {d}' for d in sorted(depth))}"])


@click.command()
@click.option("--draws", default=50_000, show_default=True)
@click.option("--workers", type=int, help="Default: one for each core.")
@click.option("--seed", default=0, show_default=True)
@click.option("--plan", "path", type=click.Path(path_type=Path), default=Path("breadth.jsonl"), show_default=True)
def main(draws: int, workers: int | None, seed: int, path: Path) -> None:
    cpu = planned(path, draws, workers, seed)
    click.echo(report(Plan(path, 1), draws))
    if cpu:
        click.echo(f"CPU: {1e3 * cpu:.0f} ms a draw, with what each process prepares once")


if __name__ == "__main__":
    main()
