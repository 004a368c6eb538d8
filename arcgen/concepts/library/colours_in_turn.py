"""Things are gone through in the order of their place, and take two or three colours in turn, again and again."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Five to nine dots, or small things where the rule asks for objects, no two of which share a row or column that
    the rule's direction (the hole `way`) orders them by; in one colour or in several."""
    axis = 0 if roles.uses("up", "down", at="way") else 1
    things, size = roles.uses("objects", at="things"), sizes(rng, 11, 17)
    own, many = roles.free(rng, 4), rng.random() < 0.5
    family = shapes.one_of(shapes.rectangle(1, 3), shapes.blob(2, 4), shapes.dot()) if things else shapes.dot()

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        n = int(rng.integers(5, 9))
        used: set[int] = set()
        for _ in range(4 * n):
            mask = family(rng)
            at = board.spot(rng, mask, 1)
            if at is None:
                continue
            edges = {at[axis], ~(at[axis] + mask.shape[axis])}
            if n and not used & edges:
                used |= edges
                board.put(mask, at, own[rng.integers(3)] if many else own[0])
                n -= 1
        if len(used) < 10:
            raise RuleError("too few things")
        return board.grid
    return draw


_TWO, _THREE = (f"counted_on(?colour, surpassed(edge(?way)), {', '.join(f'?colour{k}' for k in inks)})"
                for inks in (("", 2), ("", 2, 3)))

CONCEPT = Concept(
    name="colours-in-turn",
    sketch="?result",
    scene=_scene,
    holes={"result": "paint(input, ?things, ?ink, itself)",
           "ink": f"{_TWO} | {_THREE}", "way": "left | up",        # as one reads
           "things": "cells(input, ?bg) | objects(input, ?bg, by_side)"},
    evidence={
        "9473c6fb": {
            "result": "when(everything(input, orange), at_least(cells_in(between(horizontal)), 1), "
                      "paint(input, cells(input, orange), counted_on(red, surpassed(edge(left)), red, cyan, grey), "
                      "itself), paint(input, cells(input, orange), counted_on(red, surpassed(edge(up)), red, cyan, "
                      "grey), itself))"},
    },
    weight=0.8,
)
