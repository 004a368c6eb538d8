"""One half (or all but a quarter) of a grid is blank: it gets the other's mirror image, its copy or its negative."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _plain_turn(part: np.ndarray) -> bool:
    """Whether a mirror, a half turn or a transposition does not change it."""
    square = part.shape[0] == part.shape[1]
    others = [part[::-1], part[:, ::-1], part[::-1, ::-1], *([part.T] if square else [])]
    return any((part == other).all() for other in others)


def _scene(rng: np.random.Generator, roles: Roles):
    """A lopsided pattern lies in the left or right half, or in one quarter, and the rest is blank: always on one side
    in some tasks, on any in others. It has one colour where the rule says what becomes of that."""
    quarters = roles.uses("parts", "turned_copies", at="result")
    most = 5 if quarters else 6
    n_inks = 1 if roles.seen else int(rng.integers(1, 4))
    fixed, vary, any_side = roles.need(rng, 3), rng.random() < 0.5, rng.random() < 0.6
    size, same, share = rng.integers(3, most, 2), rng.random() < 0.4, rng.uniform(0.4, 0.65)
    side = int(rng.integers(4))

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = list(roles.seen) or (roles.need(rng, 3) if vary else fixed)[:n_inks]
        height, width = size if same else rng.integers(3, most, 2)
        if quarters:
            width = height
        elif rng.random() < 0.5:
            width = max(2, width - 1)
        part = np.full((int(height), int(width)), roles.background, np.uint8)
        mask = rng.random(part.shape) < share
        part[mask] = rng.choice(inks, int(mask.sum()))
        if len(set(part[mask].tolist())) < len(inks) or mask.sum() < 4 or mask.mean() > 0.75 or _plain_turn(part):
            raise RuleError("a pattern that a turn does not change")
        if quarters:
            grid = np.pad(part, ((0, len(part)), (0, len(part))), constant_values=roles.background)
        else:
            grid = np.pad(part, ((0, 0), (0, part.shape[1])), constant_values=roles.background)
        turns = int(rng.integers(4)) if any_side else side
        return np.ascontiguousarray(rot90(grid, turns if quarters else 2 * (turns % 2)))
    return draw


_FULL, _BLANK = "crop(the(?halves, most(filled(?bg))))", "the(?halves, least(filled(?bg)))"
_QUARTER = "crop(the(parts(input, 2), most(filled(?bg))))"
_FILLED = f"paste(input, {_BLANK}, ?made)"
_MOVED = f"paste(paint(input, the(?halves, most(filled(?bg))), ?bg, itself), {_BLANK}, ?made)"
_AROUND = "turned_copies(input, cells(input, ?bg), whole(input), {})"

CONCEPT = Concept(
    name="blank-half-gets-its-share",
    sketch="?result",
    scene=patient(_scene, 30),
    holes={
        "result": " | ".join((
            _FILLED, _FILLED, _FILLED, _MOVED, _AROUND.format("mirrors"), _AROUND.format("rotations"),
            _AROUND.format("rotate_180"),
            f"paste(input, parts(input, 2), {_QUARTER})",
            f"paste(input, where(parts(input, 2), least(filled(?bg))), swap({_QUARTER}, ?bg, ?colour))",
            f"over(recolour({_AROUND.format('mirrors')}, ?colour, ?ink), input, ?bg)",
            f"over(recolour({_AROUND.format('rotate_180')}, ?colour, ?ink), input, ?bg)",
        )),
        "made": f"turn({_FULL}, ?mirror) | {_FULL} | turn({_FULL}, rotate_180) | turn({_FULL}, ?other) | "
                f"swap({_FULL}, ?bg, ?colour) | turn(swap({_FULL}, ?bg, ?colour), ?mirror) | "
                f"recolour(turn({_FULL}, ?mirror), ?colour, ?ink) | recolour({_FULL}, ?colour, ?ink)",
        "halves": "strips(input, 2, horizontal)",
        "mirror": "flip_left_right", "other": "flip_up_down",
    },
)
