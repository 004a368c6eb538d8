"""Among snowflakes one is broken: it is made whole, in its colour or another, in its place or alone."""
import numpy as np

from ...core.errors import RuleError
from ...language.objects import CORNERS, components
from ...scenes.patience import patient
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _snowflake(rng: np.random.Generator) -> np.ndarray:
    """Five cells a side, the same from all four sides and in mirrors, in one piece."""
    corner = rng.random((3, 3)) < 0.5
    corner |= corner.T
    corner[2] |= corner[1] | corner[0]
    corner[:, 2] |= corner[:, 1] | corner[:, 0]
    half = np.hstack([corner, corner[:, 1::-1]])
    flake = np.vstack([half, half[1::-1]])
    if not flake[0].any() or not 9 <= flake.sum() <= 20:
        raise RuleError("a snowflake that is too small or too full")
    return flake


def _scene(rng: np.random.Generator, roles: Roles):
    """Two to four snowflakes, one of which lacks one to three cells of one half."""
    size, inks = sizes(rng, 11, 14), roles.several(rng, 3, one=0.5)

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        for k in range(int(rng.integers(2, 5))):
            flake = _snowflake(rng)
            at, ink = board.spot(rng, flake), inks[rng.integers(len(inks))]
            if at is None:
                if k < 2:
                    raise RuleError("no room for the snowflakes")
                break
            shown = flake.copy()
            if k == 0:
                side = np.argwhere(flake & (np.arange(5) < 2))
                for y, x in side[rng.permutation(len(side))[:int(rng.integers(1, 4))]]:
                    shown[y, x] = False
                if np.array_equal(shown, shown[::-1]) and shown[:, 0].sum() == 0:
                    raise RuleError("a side that has gone altogether")
            if len(components(shown, CORNERS)) > 1:
                raise RuleError("a snowflake in pieces")
            board.put(flake, at, np.where(shown, ink, roles.background).astype(np.uint8))
        return board.grid
    return draw


_BROKEN = "where(objects(input, ?bg, by_corner), not(symmetric(flip_left_right)))"
_DONE = f"complete_symmetry(input, only({_BROKEN}), any_way)"
_MENDED = f"where(objects({_DONE}, ?bg, by_corner), overlaps({_BROKEN}))"

CONCEPT = Concept(
    name="broken-snowflake",
    sketch="?result",
    scene=patient(_scene, tries=30),
    holes={
        "result": f"{_DONE} | over(paint({_DONE}, everything({_DONE}, ?bg), ?colour, itself), input, ?bg) | "
                  f"crop(only({_MENDED})) | keep({_DONE}, {_MENDED}, ?bg) | paint({_DONE}, {_MENDED}, ?colour, itself)",
    },
)
