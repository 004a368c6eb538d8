"""Draws a probe bank, by which rules are told apart, and measures how well one does.

    python benchmarks/probe_bank.py --version 3           writes a new version (an existing one is never written again)
    python benchmarks/probe_bank.py --version 2 --judge   measures it on rules drawn early and late

Of each concept a scene of a plain rule and one of a rule in a framing, each in canonical form (colours 0, 1, 2 ... in
order of appearance), so that every kind of rule finds scenes on which it acts. After a new version: its digest goes
into arcgen/synthesis/signature.py, its number into arcgen/synthesis/policy.py, and the library's version goes up.
"""
from __future__ import annotations

import json
import time
from pathlib import Path

import click
import numpy as np

from arcgen.concepts.base import Concept
from arcgen.concepts.catalogue import library
from arcgen.core.errors import RuleError
from arcgen.core.grid import transform
from arcgen.core.seeds import stream
from arcgen.language.canonical import canonical_form
from arcgen.language.text import parse
from arcgen.synthesis.framed import framed_rules
from arcgen.synthesis.rule import Rule
from arcgen.synthesis.signature import bank, digest, outcomes, signature
from arcgen.synthesis.source import SynthSource
from arcgen.tasks.rejection import Rejected

FOLDER = Path(__file__).parent.parent / "arcgen" / "synthesis"
TRIES = 12
"""Rules of a concept, or scenes of a rule, tried for one grid."""
LARGEST = 260
"""Cells of a grid of the bank, at most, if a concept has such scenes: with all of its scenes a rule takes twice as
long, and of 200 rules as many are told apart."""


def canonical(rule: Rule, rng: np.random.Generator) -> np.ndarray:
    """A grid of a rule's scenes under the renaming and turn of its canonical form. Raises RuleError when none comes."""
    _, symmetry, table = canonical_form(rule.program)
    return transform(np.array(table, np.uint8)[rule.start(rng)(rng)], symmetry)


def plain_rule(concept: Concept, rng: np.random.Generator) -> Rule:
    program, _, values = concept.draw(rng)
    return Rule(concept, concept.name, program, values)


def scene_of(concept: Concept, framed: bool, number: int) -> np.ndarray | None:
    """A grid of a rule of a concept, plain or in a framing: of some tries the first that is not too large, else the
    smallest; None where none came."""
    smallest: np.ndarray | None = None
    for attempt in range(TRIES):
        rng = stream("probe", concept.name, int(framed), number, attempt)
        try:
            rule = plain_rule(concept, rng)
            grid = canonical(next(framed_rules(rule, rng))[0] if framed else rule, rng)
        except (RuleError, Rejected):
            continue
        if smallest is None or grid.size < smallest.size:
            smallest = grid
        if smallest.size <= LARGEST:
            break
    return smallest


def drawn(per_concept: int) -> list[np.ndarray]:
    """The grids of a new bank, none twice, small ones first: most rules act on enough of them, and they cost less."""
    grids = {}
    for concept in library().values():
        for i in range(per_concept + 1):
            grid = scene_of(concept, i == per_concept, i)
            if grid is not None:
                grids[bytes(grid.shape) + grid.tobytes()] = grid
    return sorted(grids.values(), key=lambda grid: grid.size)


def judge(draws: int) -> None:
    """Prints how many rules of early and late draws the bank tells apart, and how."""
    source, programs = SynthSource(), {}
    for start in (0, 4_096, 30_000, 60_000):
        for draw in range(start, start + draws // 4):
            proposal = source.proposal(3, draw)
            if not proposal.rejected:
                programs[parse(proposal.payload["program"])] = None
    bank()
    started = time.process_time()
    signatures = {signature(program) for program in programs}
    spent = (time.process_time() - started) / len(programs)
    acts = np.array([outcomes(canonical_form(program)[0], bank())[1] for program in programs])
    click.echo(f"{len(programs)} texts, {len(signatures)} signatures, {1e3 * spent:.1f} ms each; they act on fewer "
               f"than 8 scenes in {100 * (acts < 8).mean():.1f} %, on fewer than 3 in {100 * (acts < 3).mean():.1f} %, "
               f"on none in {100 * (acts == 0).mean():.1f} %")


@click.command(help=__doc__)
@click.option("--version", type=int, required=True)
@click.option("--per-concept", default=1, show_default=True, help="Scenes of each concept, beside one in a framing.")
@click.option("--judge", "draws", type=int, is_flag=False, flag_value=1_200, help="Measure with so many draws.")
def main(version: int, per_concept: int, draws: int | None) -> None:
    path = FOLDER / f"probes-{version}.json"
    if draws:
        judge(draws)
        return
    if path.exists():
        raise click.ClickException(f"{path.name} exists: a bank is never edited; give another --version")
    grids = drawn(per_concept)
    texts = ["/".join("".join(map(str, row)) for row in grid.tolist()) for grid in grids]
    path.write_text(json.dumps(texts, indent=0) + "\n")
    click.echo(f"{path.name}: {len(grids)} grids, sha256 {digest(grids)}")


if __name__ == "__main__":
    main()
