"""A line has things on both sides: those that have their like across it, in colour or shape, stay, go or change."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import kinds
from ...scenes.patience import patient
from ...scenes.place import CELL, Board
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two fields with a line between them. In each lie things that have no like in the field, some of which have one
    in the other: of another shape where colours are compared, else of the same shape, perhaps turned, in any colour.
    Where one thing is cut out, the rule means just one on the left; where bodies take the colours of the others, all
    bodies have their like."""
    roles = kinds.named(roles, "line", "body")
    line, body = roles.holes["line"], roles.holes.get("body")
    by_colour, turn = roles.uses("colour", at="key"), roles.uses("shape_any_way", at="key")
    one, lonely = roles.uses("cut_out", at="result"), roles.uses("not", at="which")
    dots = by_colour and rng.random() < 0.5
    high, wide = int(rng.integers(5, 8)) if dots else int(rng.integers(7, 11)), 4 if dots else int(rng.integers(5, 7))
    fixed, how = roles.free(rng, 7), int(rng.integers(3))
    vary = rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        shared = 1 if one and not lonely else int(rng.integers(2, 4))
        here = 1 if one and lonely else int(rng.integers(1, 3)) + (one and not lonely)
        there = 0 if isinstance(body, int) else int(rng.integers(1, 3))
        n = shared + here + there
        inks = roles.need(rng, n) if by_colour else rng.permutation(roles.free(rng, 7) if vary else fixed).tolist()
        forms = [CELL] * (2 * n) if dots else kinds.different(rng, 2 * n if by_colour else n)
        sides = [Board(high, wide, roles.background) for _ in range(2)]
        used: list[list[int]] = [[*range(shared + here)], [*range(shared), *range(shared + here, n)]]
        for side, board in enumerate(sides):
            masks, paints = [], []
            for k in used[side]:
                if by_colour:
                    masks.append(forms[2 * k + side])
                    paints.append(inks[k])
                    continue
                masks.append(kinds.turned(rng, forms[k]) if side and turn else forms[k])
                each = inks[(k + side) % len(inks)]
                paints.append(body if isinstance(body, int) and side else inks[k % len(inks)] if body is not None
                              else inks[side] if how == 0 else inks[0] if how == 1 else each)
            board.scatter(rng, masks, paints, 1)
        if isinstance(body, int) and len(set(inks[:shared + here])) < shared + here:
            raise RuleError("colours that are told twice")
        return np.hstack([sides[0].grid, np.full((high, 1), line, np.uint8), sides[1].grid])
    return draw


_ALL = "where(objects(input, ?bg, by_side), not(is_colour(?line)))"
_LINE = "only(pieces(input, ?line, by_side))"
_LEFT, _RIGHT = f"where({_ALL}, beyond(left, {_LINE}))", f"where({_ALL}, beyond(right, {_LINE}))"
_THOSE = f"where({_LEFT}, ?which)"

CONCEPT = Concept(
    name="has-its-like-across-the-line",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": f"keep(input, {_THOSE}, ?bg) | erase(input, {_THOSE}, ?bg) | "
                  f"paint(input, {_THOSE}, ?colour, itself) | "
                  f"cut_out(only({_THOSE}), ?bg) | cut_out(only({_THOSE}), ?bg) | "
                  f"erase(input, where({_ALL}, ?odd), ?bg) | paint(input, where({_ALL}, ?odd), ?colour, itself) | "
                  f"paint(input, where({_RIGHT}, is_colour(?body)), of_alike({_LEFT}, ?form), itself)",
        "which": f"shares(?key, {_RIGHT}) | not(shares(?key, {_RIGHT}))",
        "odd": "unique(?key) | not(unique(?key))",
        "form": "shape | shape_any_way",
        "key": "colour | shape | shape_any_way",
    },
)
