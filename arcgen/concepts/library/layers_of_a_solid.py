"""A solid is seen in layers from outside: they take colours by turns, every other one goes, or one layer is shown."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _solid(rng: np.random.Generator, kind: int) -> np.ndarray:
    """A thick thing, bool (h, w): a rectangle, a diamond, a plus, or a rectangle without a corner."""
    height, width = (int(n) for n in rng.integers(5, 9, 2))
    if kind == 1:
        k = int(rng.integers(2, 4))
        y, x = np.abs(np.indices((2 * k + 1, 2 * k + 1)) - k)
        return y + x <= k
    mask = np.ones((height, width), bool)
    if kind == 2:
        k = int(rng.integers(1, 3))
        mask[:k, :k] = mask[:k, -k:] = mask[-k:, :k] = mask[-k:, -k:] = False
    elif kind == 3:
        mask[:height - int(rng.integers(3, 5)), :width - int(rng.integers(3, 5))] = False
        mask = np.rot90(mask, int(rng.integers(4)))
    return mask


def _scene(rng: np.random.Generator, roles: Roles):
    """One solid, or two apart, three layers thick or more, away from the border."""
    size, kinds = sizes(rng, 8, 11), rng.permutation(4)[:int(rng.integers(1, 3))]
    vary, fixed, several = rng.random() < 0.6, roles.need(rng, 2), rng.random() < 0.4

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        inks = list(roles.seen) * 2 or (roles.need(rng, 2) if vary else fixed)
        for k in range(1 + (several and int(rng.integers(2)))):
            mask = _solid(rng, int(rng.choice(kinds)))
            at = board.spot(rng, mask, 1, 1)
            if at is None and not k:
                raise RuleError("no room for the solid")
            if at is not None:
                board.put(mask, at, inks[k])
        return board.grid
    return draw


_CELLS = "cells(input, ?bg)"
_DEPTH = "steps_to(cells_of(input, ?bg), ?near)"


def _chosen(which: str) -> str:
    return f"where({_CELLS}, {which})"


_EVEN, _FIRST, _SECOND = f"even({_DEPTH})", f"equals({_DEPTH}, 1)", f"equals({_DEPTH}, 2)"

CONCEPT = Concept(
    name="layers-of-a-solid",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": " | ".join((
            f"paint(input, {_chosen(_EVEN)}, ?colour, itself)", f"paint(input, {_chosen(_EVEN)}, ?bg, itself)",
            f"paint(input, {_CELLS}, counted_on(?colour, {_DEPTH}, ?colour, ?colour2, ?colour3), itself)",
            f"paint(input, {_CELLS}, by_value({_DEPTH}, case(1, ?colour), case(2, ?colour2), case(3, ?colour3)), "
            "itself)",
            f"paint(input, {_chosen(_SECOND)}, ?colour, itself)", f"paint(input, {_chosen(_SECOND)}, ?bg, itself)",
            f"keep(input, {_chosen(_SECOND)}, ?bg)", f"keep(input, {_chosen(f'at_least({_DEPTH}, 2)')}, ?bg)",
            f"keep(input, {_chosen(f'at_least({_DEPTH}, 3)')}, ?bg)",
            f"paint(input, {_chosen(f'at_least({_DEPTH}, 2)')}, ?colour, itself)",
            f"paint(input, {_chosen(f'at_least({_DEPTH}, 3)')}, ?colour, itself)",
            f"paint(paint(input, {_chosen(_FIRST)}, ?colour, itself), {_chosen(_SECOND)}, ?colour2, itself)",
        )),
        "near": "by_side | by_side | by_corner",
    },
)
