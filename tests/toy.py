"""A small deterministic source of tasks for tests of the build: fast, or as slow as one likes."""
from __future__ import annotations

import os
import time

import numpy as np

from arcgen.core.errors import UserError
from arcgen.core.grid import SYMMETRIES, transform
from arcgen.core.seeds import stream
from arcgen.core.task import Pair, Task
from arcgen.dataset.recipe import MOST_VARIANTS
from arcgen.tasks.known import NOTHING, Known
from arcgen.tasks.source import Proposal

CONCEPTS = ("copy", "mirror", "turn")


class Toy:
    """Rules "paint by n"; every fifth draw is rejected and every seventh repeats an earlier one.
    The environment variable TOY_SLEEP (seconds) slows each row down."""

    def __init__(self, spec: str, limit: int | None, **options):
        self.name, self.limit, self.options = spec, limit, options
        self.sleep = float(os.environ.get("TOY_SLEEP", "0"))

    def proposal(self, seed: int, draw: int, known: Known = NOTHING) -> Proposal:
        if draw % 5 == 4:
            return Proposal(self.name, draw, rejected="dull")
        rule = draw - 6 if draw % 7 == 6 else draw
        concept = CONCEPTS[rule % 3]
        return Proposal(self.name, draw, f"toy{rule:05d}", f"{self.name}:{seed}:{rule}", concept, {"rule": rule})

    def row(self, seed: int, payload: dict, variant: int) -> Task | None:
        time.sleep(self.sleep)
        rng = stream("toy", seed, payload["rule"], variant)
        if payload["rule"] == 3 and variant % MOST_VARIANTS == 1:
            return None
        pairs = []
        for _ in range(rng.integers(3, 6)):
            grid = rng.integers(0, 10, rng.integers(1, 31, 2)).astype(np.uint8)
            pairs.append(Pair(grid, (grid + 1 + payload["rule"] % 9) % 10))
        meta = {"variant": variant, "difficulty": 0.5, "rejections": {"ugly": 1}, "description": "Add."}
        return Task(f"toy{payload['rule']:05d}", tuple(pairs[:-1]), tuple(pairs[-1:]), meta)


class Turns(Toy):
    """Six rules that are programs of the language: a turn or reflection of the whole grid."""

    def proposal(self, seed: int, draw: int, known: Known = NOTHING) -> Proposal:
        by = SYMMETRIES[1 + draw]
        return Proposal(self.name, draw, by, by, "turn", {"by": by})

    def row(self, seed: int, payload: dict, variant: int) -> Task | None:
        by = payload["by"]
        rng = stream("turns", seed, by, variant)
        grids = [rng.integers(0, 10, (3, 4)).astype(np.uint8) for _ in range(4)]
        pairs = tuple(Pair(g, transform(g, by)) for g in grids)
        return Task(by, pairs[:3], pairs[3:], {"program": f"turn(input, {by})", "difficulty": 0.1})


class Heeding(Toy):
    """One rule, drawn again and again, but by draws that are told of it: of these each has its own."""

    def proposal(self, seed: int, draw: int, known: Known = NOTHING) -> Proposal:
        rule = draw if "rule 0" in known else 0
        return Proposal(self.name, draw, f"toy{rule:05d}", f"rule {rule}", "copy", {"rule": rule, "told": len(known)})


def open_toy(spec: str, **options) -> Toy:
    """`toy` is endless, `toy/N` has N draws, `turns` has programs, `heeding` heeds what it is told,
    `broken` dies, others are unknown."""
    name, _, limit = spec.partition("/")
    if name == "turns":
        return Turns(spec, 6)
    if name == "heeding":
        return Heeding(spec, None)
    if name == "broken":
        return Broken(spec, None)
    if name not in ("toy", "copycat"):
        raise UserError(f"source {spec!r} is not known")
    return Toy(spec, int(limit) if limit else None, **options)


class Broken(Toy):
    """Its rows kill their worker."""

    def row(self, seed: int, payload: dict, variant: int) -> Task | None:
        os._exit(9)
