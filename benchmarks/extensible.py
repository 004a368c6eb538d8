"""How far each concept's rules can be extended once they have run out; writes arcgen/synthesis/extensible.json.

    python benchmarks/extensible.py [--rules 40] [--all] [--workers N]

For each concept that changed since it was measured (arcgen.synthesis.capacity.fingerprint) so many of its rules are
drawn as late in a large build, and the share is taken of those from which some extended rule was made that a build
would keep. A late build draws concepts by it. A concept that was not measured as it is now counts as one whose rules
can always be extended.
"""
from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

import click
from tqdm import tqdm

from arcgen.concepts.catalogue import library
from arcgen.core.seeds import stream
from arcgen.dataset.engines import in_order, open_engine
from arcgen.synthesis.capacity import fingerprint
from arcgen.synthesis.source import SynthSource
from arcgen.tasks.rejection import Rejected

PLACE = Path(__file__).parent.parent / "arcgen" / "synthesis" / "extensible.json"
LATE = 60_000 / 200
"""Draws of a concept that came before: those of one among two hundred in a large build."""


@lru_cache(maxsize=1)
def source() -> SynthSource:
    """A source that extends every rule."""
    return SynthSource(compose=1.0)


def fruitful(name: str, rules: int) -> float:
    """The share of a concept's rules that give an extended one: a worker's job."""
    return sum(_gives_one(name, k) for k in range(rules)) / rules


def _gives_one(name: str, k: int) -> bool:
    """Whether a build would keep an extended rule that is made of this one."""
    try:
        return not next(source().made_of(library()[name], stream("deepens", name, k), LATE, 0, k)).rejected
    except Rejected:
        return False


@click.command()
@click.option("--rules", default=40, show_default=True, help="Rules of each concept.")
@click.option("--all", "every", is_flag=True, help="Measure all concepts, not only those that have changed.")
@click.option("--workers", type=int, help="Default: one for each core.")
def main(rules: int, every: bool, workers: int | None) -> None:
    before = json.loads(PLACE.read_text())
    prints = {name: fingerprint(concept) for name, concept in library().items()}
    stale = [name for name in prints if every or before.get(name, [""])[0] != prints[name]]
    with open_engine(workers) as run:
        measured = in_order(run, fruitful, ((name, rules) for name in stale))
        shares = list(tqdm(measured, total=len(stale), unit="concept"))
    found = {**{name: before[name][1] for name in prints if name in before}, **dict(zip(stale, shares, strict=True))}
    lines = (f"  {json.dumps(name)}: [{json.dumps(prints[name])}, {found[name]:.3g}]" for name in prints)
    PLACE.write_text("{\n" + ",\n".join(lines) + "\n}\n")
    click.echo(f"{len(stale)} of {len(prints)} concepts measured; {sum(found.values()) / len(found):.0%} of the rules "
               f"of a concept can be extended, on average, of {sum(not s for s in found.values())} concepts none")


if __name__ == "__main__":
    main()
