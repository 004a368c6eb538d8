"""Plain patches lie on a texture or a mosaic: the answer is what the largest (or smallest, or topmost) one hides."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import some
from ...scenes import shapes
from ...scenes.mosaic import palette
from ...scenes.place import Board
from ...scenes.priors import Roles
from ..base import Concept
from ..choices import STRAIGHT

_TRIES = 12
"""Places for the patches that are tried for one grid."""


def _scene(rng: np.random.Generator, roles: Roles):
    """A texture that repeats, or a symmetric mosaic where the rule asks for its symmetry, under two or three patches of
    clearly different sizes and colours that lie apart."""
    mosaic = roles.uses("restore_symmetry", at="restored")
    count, n_inks = int(rng.integers(2, 4)), int(rng.integers(3, 6))
    constant, first = rng.random() < 0.5, rng.integers(12, 19, 2)

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = first if constant else rng.integers(12, 21, 2)
        inks = palette(rng, n_inks + count)
        if mosaic:
            half = rng.choice(inks[:n_inks], (height // 2, width // 2))
            top = np.hstack([half, half[:, ::-1]])
            ground = np.vstack([top, top[::-1]])
        else:
            tile = rng.choice(inks[:n_inks], rng.integers(2, 5, 2))
            ground = np.tile(tile, (-(-height // len(tile)), -(-width // tile.shape[1])))[:height, :width]
        for _ in range(_TRIES):
            board = Board(*ground.shape)
            for ink, (low, high) in zip(inks[n_inks:], ((6, 9), (3, 5), (4, 6))):
                board.place(rng, shapes.whole(*shapes.sides(rng, low, high - 1)), ink)
            hidden = board.taken
            if not (mosaic and some(hidden & hidden[::-1] & hidden[:, ::-1] & hidden[::-1, ::-1])):
                return np.where(hidden, board.grid, ground.astype(np.uint8))
        raise RuleError("cells that nothing shows")
    return draw


_PATCHES = "where(regions(input, by_side), both(is_full, at_least(short_side, 3)))"

CONCEPT = Concept(
    name="what-the-largest-patch-hid",
    sketch="crop_at(?restored, ?patch)",
    scene=_scene,
    holes={"restored": "restore_period(?hidden, colour_of(?patch)) | restore_symmetry(?hidden, colour_of(?patch))",
           "hidden": f"paint(input, {_PATCHES}, colour_of(?patch), itself)",
           "patch": f"the({_PATCHES}, most(size)) | the({_PATCHES}, most(size)) | the({_PATCHES}, least(size)) | "
                    f"the({_PATCHES}, most(edge(?way)))", "way": STRAIGHT},
    evidence={"abbfd121": {"restored": "restore_period(?hidden, colour_of(?patch))",
                           "hidden": f"paint(input, {_PATCHES}, colour_of(?patch), itself)",
                           "patch": f"the({_PATCHES}, most(size))"}},
)
