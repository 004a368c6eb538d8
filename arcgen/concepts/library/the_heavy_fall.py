"""Things of one kind fall to the border: the single cells, the full or the closed ones; the others hover, or rise."""
import numpy as np

from ...core.errors import RuleError
from ...language.traits import Need
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept

_OPEN = shapes.one_of(shapes.open_box(4, 5), shapes.broken_box(3, 4))


def _kinds(roles: Roles) -> tuple[shapes.Shape, shapes.Shape]:
    """Two families that the rule tells apart: those of which its predicate (hole `which`) holds, and others."""
    dot, closed = roles.uses("is_dot", at="which"), roles.asks(Need.OUTLINES, at="which")
    one = shapes.dot() if dot else shapes.box(3, 4) if closed else shapes.rectangle(2, 3)
    other = shapes.blob(3, 7) if dot else _OPEN if closed else shapes.one_of(_OPEN, shapes.blob(4, 7))
    return (other, one) if roles.uses("not", at="which") else (one, other)


def _scene(rng: np.random.Generator, roles: Roles):
    """Four to nine things of both kinds, each in columns of its own: in the upper half, or in the middle where some
    rise."""
    size = sizes(rng, 12, 24, square=False)
    one_ink, rise = rng.random() < 0.7, roles.uses("choose_step")
    ink, both = roles.free(rng, 1)[0], _kinds(roles)

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        width = max(width, 15)
        board = Board(height, width, roles.background)
        x, inks, seen = int(rng.integers(0, 2)), roles.need(rng, 4), set()
        for k in range(int(rng.integers(4, 10))):
            kind = (k + x) % 2 if k < 2 else int(rng.integers(2))
            mask = both[kind](rng)
            free = height - mask.shape[0]
            if free < 5 or x + mask.shape[1] > width:
                break
            y = int(rng.integers(2, free - 1) if rise else rng.integers(0, free * 2 // 3))
            board.put(mask, (y, x), ink if one_ink else inks[int(rng.integers(4))])
            seen.add(kind)
            x += mask.shape[1] + 1 + int(rng.integers(0, 2))
        if len(seen) < 2:
            raise RuleError("things of one kind")
        return board.grid
    return draw


_THINGS = "objects(input, ?bg, ?conn)"
_FALL = f"move(input, where({_THINGS}, ?which), to_border(?way), ?bg)"

CONCEPT = Concept(
    name="the-heavy-fall",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_FALL} | move(input, {_THINGS}, choose_step(?which, to_border(?way), to_border(?back)), ?bg)",
           "which": "is_dot | not(is_dot) | is_full | not(is_full) | is_closed | not(is_closed)",
           "way": "down", "back": "up", "conn": "by_corner | by_side"},
    evidence={"6ca952ad": {"result": _FALL, "bg": "orange", "conn": "by_side", "which": "at_least(size, ?n)", "n": "4",
                           "way": "down"}},
)
