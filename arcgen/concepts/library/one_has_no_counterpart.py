"""Things have a counterpart beyond a mirror (a line or a point): what has none is singled out, or gets one."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import transform
from ...scenes.patience import patient
from ...scenes.place import Board
from ...scenes.priors import Roles
from ...scenes.shapes import polyomino
from ..base import Concept

_MIRRORS = ("flip_left_right", "flip_up_down", "transpose", "antitranspose", "rotate_180")


def _axis(side: int, mirror: str) -> np.ndarray:
    """The cells of a square that the symmetry leaves in place: a line through the middle, or the middle itself."""
    places = np.arange(side * side).reshape(side, side)
    return places == transform(places, mirror)


def _scene(rng: np.random.Generator, roles: Roles):
    """A square with its mirror drawn in it, two to four things each with its image, and one or two things without."""
    mirror = next(name for name in _MIRRORS if roles.uses(name, at="mirror"))
    alone = 1 if roles.uses("crop") else int(rng.integers(1, 3))
    wall, *inks = roles.free(rng, 4)
    inks = inks[:1] if rng.random() < 0.4 else inks

    def draw(rng: np.random.Generator) -> np.ndarray:
        side = int(rng.choice((9, 11, 11, 13)))
        board = Board(side, side, roles.background)
        axis = _axis(side, mirror)
        board.put(axis, (0, 0), wall)
        several = int(rng.integers(2, 5))
        lonely = alone if roles.uses("crop") else int(rng.integers(1, alone + 1))
        for k in range(several + lonely):
            mask, ink = polyomino(rng, int(rng.integers(2, 6))), inks[rng.integers(len(inks))]
            at = board.spot(rng, mask)
            if at is None:
                raise RuleError("no room for the things")
            thing = np.zeros((side, side), bool)
            thing[at[0]:at[0] + mask.shape[0], at[1]:at[1] + mask.shape[1]] = mask
            image = transform(thing, mirror)
            board.put(thing, (0, 0), ink)
            if any(board.is_near((int(y), int(x))) for y, x in np.argwhere(image)):
                raise RuleError("an image that touches something")
            board.put(image, (0, 0), ink if k < several else roles.background)
        return board.grid
    return draw


_THINGS = "objects(input, ?bg, by_side)"
_IMAGES = "objects(turn(input, ?mirror), ?bg, by_side)"
_ALONE = f"where({_THINGS}, not(overlaps({_IMAGES})))"
_LACKING = f"where({_IMAGES}, not(overlaps({_THINGS})))"

CONCEPT = Concept(
    name="one-has-no-counterpart",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": f"crop(only({_ALONE})) | crop(only({_LACKING})) | paint(input, {_ALONE}, ?colour, itself) | "
                  f"paint(input, {_ALONE}, ?colour, halo(by_corner)) | erase(input, {_ALONE}, ?bg) | "
                  f"keep(input, {_ALONE}, ?bg) | over(input, turn(input, ?mirror), ?bg) | "
                  f"paint(input, {_LACKING}, ?colour, itself)",
        "mirror": "flip_left_right | flip_up_down | transpose | antitranspose | rotate_180",
    },
)
