"""Butterflies (or propellers) have a wing on both sides: one that lacks a wing gets it, or is singled out."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _wing(rng: np.random.Generator, height: int) -> np.ndarray:
    """A wing to the right of a body of this height, which it touches and which is as high: each row a run from the body
    on, of nought to three cells, no two wings the same above and below."""
    runs = rng.integers(0, 4, height)
    wing = np.arange(3) < runs[:, None]
    if wing.sum() < 3 or np.array_equal(runs, runs[::-1]) or not all(np.diff(runs.nonzero()[0]) == 1):
        raise RuleError("a wing that is too small, in pieces, or the same above and below")
    return wing


def _scene(rng: np.random.Generator, roles: Roles):
    """Two to four butterflies of one body colour, one or two of them with one wing."""
    spare, *inks = roles.free(rng, 4)
    size, body = sizes(rng, 9, 13), roles.holes.get("body", spare)
    inks, lying = inks[:1] if rng.random() < 0.5 else inks, roles.uses("flip_up_down", at="mirror")
    turned, one = roles.uses("rotate_180", at="mirror"), roles.uses("crop")

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        lone, both = 1 if one else int(rng.integers(1, 3)), int(rng.integers(1, 3))
        for k in range(lone + both):
            height = int(rng.integers(3, 5))
            right = _wing(rng, height)
            mask = np.zeros((height, 7), bool)
            mask[:, 3], mask[:, 4:] = True, right
            mask[:, :3] = right[::-1, ::-1] if turned else right[:, ::-1]
            at = board.spot(rng, mask)
            if at is None:
                raise RuleError("no room for the butterflies")
            picture = np.full(mask.shape, inks[rng.integers(len(inks))], np.uint8)
            picture[:, 3] = body
            if k < lone:
                gone = slice(0, 3) if rng.random() < 0.5 else slice(4, 7)
                picture[:, gone] = roles.background
            board.put(mask, at, picture)
        return board.grid.T.copy() if lying else board.grid
    return draw


_BODIES = "pieces(input, ?body, by_side)"
_WINGS = "where(objects(input, ?bg, by_side), not(is_colour(?body)))"
_BEYOND = f"turned_about({_BODIES}, ?mirror)"
_LONE = "where(blobs(input, ?bg, by_side), not(symmetric(?mirror)))"

CONCEPT = Concept(
    name="butterflies-with-one-wing",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": f"paint(input, {_WINGS}, own_colour, {_BEYOND}) | "
                  f"paint_under(input, {_WINGS}, ?colour, {_BEYOND}, ?bg) | "
                  f"paint(erase(input, {_WINGS}, ?bg), {_WINGS}, own_colour, {_BEYOND}) | "
                  f"crop(only({_LONE})) | erase(input, {_LONE}, ?bg) | keep(input, {_LONE}, ?bg) | "
                  f"paint(input, {_LONE}, ?colour, itself)",
        "mirror": "flip_left_right | flip_up_down | rotate_180",
        "body": "?colour2",
    },
)
