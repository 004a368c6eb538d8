"""How far each concept's rules can be made deeper once they have run out; writes arcgen/synthesis/extensible.json.

    python benchmarks/extensible.py [--rules 40] [--workers N] [--out FILE]

For each concept so many of its rules are drawn as late in a large build, and the share is taken
of those from which some deeper rule was made that a build would keep. A late build draws concepts
by it (arcgen.synthesis.capacity). To be run again when concepts, ways to deepen or checks have changed
much; a concept that is not in the file counts as one that always can be made deeper.
"""
from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

import click
from tqdm import tqdm

from arcgen.concepts.catalogue import library
from arcgen.core.seeds import stream
from arcgen.dataset.engines import open_engine
from arcgen.synthesis.source import SynthSource
from arcgen.tasks.rejection import Rejected

LATE = 60_000 / 200
"""Draws of a concept that came before: those of one among two hundred in a large build."""


@lru_cache(maxsize=1)
def source() -> SynthSource:
    """A source that makes every rule deeper."""
    return SynthSource(compose=1.0)


def fruitful(name: str, rules: int) -> float:
    """The share of a concept's rules that give a deeper one: a worker's job."""
    return sum(_gives_one(name, k) for k in range(rules)) / rules


def _gives_one(name: str, k: int) -> bool:
    """Whether a build would keep a deeper rule that is made of this one."""
    try:
        return not next(source().made_of(library()[name], stream("deepens", name, k), LATE, 0, k)).rejected
    except Rejected:
        return False


@click.command()
@click.option("--rules", default=40, show_default=True)
@click.option("--workers", type=int, help="Default: one for each core.")
@click.option("--out", type=click.Path(path_type=Path), default=Path("arcgen/synthesis/extensible.json"),
              show_default=True)
def main(rules: int, workers: int | None, out: Path) -> None:
    names = list(library())
    with open_engine(workers) as run:
        shares = list(tqdm(run.map(fruitful, ((name, rules) for name in names)), total=len(names), unit="concept"))
    lines = (f"  {json.dumps(name)}: {share:.3g}" for name, share in zip(names, shares, strict=True))
    out.write_text("{\n" + ",\n".join(lines) + "\n}\n")
    click.echo(f"{sum(shares) / len(shares):.0%} of the rules of a concept, on average; "
               f"{sum(share == 0 for share in shares)} of {len(names)} concepts gave none")


if __name__ == "__main__":
    main()
