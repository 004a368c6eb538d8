"""How many rules each concept gives, alone, in framings and extended; writes arcgen/synthesis/stocks.json.

    python benchmarks/stocks.py [--rules 6] [--visits 60] [--all] [--workers N]

For each concept that changed since it was measured (arcgen.synthesis.capacity.fingerprint):

- of some of its rules, the share that each framing suits, and the share from which an extended rule was made that a
  build would keep;
- the stock: the rules that `--visits` visits give, each of which is told of those before it, as draws of a build are.
  Where V visits gave K rules the stock is the S with K = S (1 - exp(-V / S)): what as many equally likely ones give.

A build draws concepts, and tries framings, by these figures.
"""
from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from tqdm import tqdm

from arcgen.concepts.catalogue import library
from arcgen.core.errors import RuleError
from arcgen.core.seeds import stream
from arcgen.dataset.engines import in_order, open_engine
from arcgen.synthesis.capacity import Found, fingerprint, measured
from arcgen.synthesis.extending import draw_rules
from arcgen.synthesis.framed import tried
from arcgen.synthesis.framings import FRAMINGS
from arcgen.synthesis.rule import Rule
from arcgen.synthesis.source import SynthSource
from arcgen.tasks.known import Known
from arcgen.tasks.rejection import Rejected

PLACE = Path(__file__).parent.parent / "arcgen" / "synthesis" / "stocks.json"
LATE = 60_000 / 200
"""Draws of a concept that came before one whose rule is extended: those of one among two hundred in a large build."""
DRY = 12
"""Visits in a row that give nothing new, after which a concept's stock is exhausted."""
ATTEMPTS = 2
"""Rules drawn in a visit, one after the other, until one is new."""
MOST = 1_000.0
"""Rules of a stock, at most: hardly one of 60 visits tells more of them apart."""


def suited(name: str, rules: int) -> tuple[float, dict[str, float]]:
    """The shares of a concept's rules that give an extended one, and that suit each framing: a worker's job."""
    concept, source, held, drawn = library()[name], SynthSource(compose=1.0), Counter[str](), 0
    for k in range(rules):
        rng = stream("suited", name, k)
        try:
            rule, _ = next(draw_rules(concept, rng, 0.0, 0.0))
        except Rejected:
            continue
        drawn += 1
        held.update(f.name for f in FRAMINGS.values() if f.name not in concept.not_framed and _suits(rule, f.name, k))
    extended = sum(_gives_one(source, name, k) for k in range(rules)) / rules
    return extended, {f: held[f] / max(1, drawn) for f in FRAMINGS if f not in concept.not_framed}


def _suits(rule: Rule, framing: str, k: int) -> bool:
    try:
        tried(rule, FRAMINGS[framing], stream("suits", rule.concept.name, framing, k))
    except (RuleError, Rejected):
        return False
    return True


def _gives_one(source: SynthSource, name: str, k: int) -> bool:
    """Whether a build would keep an extended rule that is made of this one."""
    try:
        return not next(source.made_of(library()[name], stream("deepens", name, k), LATE, 0, k)).rejected
    except Rejected:
        return False


def stocked(name: str, visits: int) -> float:
    """The rules that a concept gives: a worker's job."""
    source, known, last = SynthSource(), Known(), 0
    for visit in range(1, visits + 1):
        if any(_is_found(source, name, visit, attempt, known) for attempt in range(ATTEMPTS)):
            last = visit
        elif visit - last >= DRY:
            return float(len(known))
    return stock(len(known), visits)


def _is_found(source: SynthSource, name: str, visit: int, attempt: int, known: Known) -> bool:
    """Whether an attempt of a visit gives a rule that is not known; then it is."""
    try:
        proposal = next(source.made_of(library()[name], stream("stock", name, visit, attempt), 0.0, 0, visit, known))
    except Rejected:
        return False
    known.add(proposal.key)
    return not proposal.rejected


def stock(found: int, visits: int) -> float:
    """The equally likely rules of which so many visits find so many."""
    low, high = float(max(found, 1)), MOST
    while high - low > 0.5:
        middle = (low + high) / 2
        low, high = (middle, high) if middle * -math.expm1(-visits / middle) < found else (low, middle)
    return low


def _measured(job: Callable[[str, int], Any], count: int, names: list[str], workers: int | None,
              found: dict[str, Found], new: Callable[[str, Any], Found]) -> dict[str, Found]:
    """All that is found once these concepts are measured too, by processes that know what was found before. Written in
    any case: what is measured is not measured again."""
    found = dict(found)
    try:
        with open_engine(workers) as run:
            facts = in_order(run, job, ((name, count) for name in names))
            for name, fact in zip(names, tqdm(facts, total=len(names), unit="concept"), strict=True):
                found[name] = new(name, fact)
    finally:
        write(found)
    return found


def write(found: dict[str, Found]) -> None:
    lines = (f"  {json.dumps(name)}: {json.dumps(_rounded(found[name]))}" for name in sorted(found))
    PLACE.write_text("{\n" + ",\n".join(lines) + "\n}\n")


def _rounded(f: Found) -> list:
    return [f.fingerprint, round(f.extensible, 3), round(f.stock, 1),
            {framing: round(share, 2) for framing, share in f.suits.items()}]


@click.command()
@click.option("--rules", default=6, show_default=True, help="Of each concept, that are framed and extended.")
@click.option("--visits", default=60, show_default=True, help="Of each concept, by which its stock is told.")
@click.option("--all", "every", is_flag=True, help="Measure all concepts, not only those that have changed.")
@click.option("--workers", type=int, help="Default: one for each core.")
def main(rules: int, visits: int, every: bool, workers: int | None) -> None:
    prints, found = {name: fingerprint(concept) for name, concept in library().items()}, measured()
    stale = [name for name in prints if every or name not in found or found[name].fingerprint != prints[name]]
    before = {name: found[name] for name in prints if name not in stale}
    found = _measured(suited, rules, stale, workers, before,
                      lambda name, facts: Found(prints[name], facts[0], 0.0, facts[1]))
    empty = [name for name in prints if not found[name].stock]
    found = _measured(stocked, visits, empty, workers, found, lambda name, stock_: found[name]._replace(stock=stock_))
    stocks = sorted(f.stock for f in found.values())
    click.echo(f"{len(stale)} of {len(prints)} concepts measured; of the rules of a concept "
               f"{sum(f.extensible for f in found.values()) / len(found):.0%} can be extended, on average; a concept "
               f"gives {stocks[len(stocks) // 2]:.0f} rules (the median), {sum(s < 10 for s in stocks)} give fewer "
               f"than 10 and {sum(s >= 100 for s in stocks)} 100 or more")


if __name__ == "__main__":
    main()
