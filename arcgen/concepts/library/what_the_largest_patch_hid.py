"""Plain patches lie on a texture or a mosaic: the answer is what one of them hides, or the picture without them."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import some
from ...scenes import shapes
from ...scenes.mosaic import palette
from ...scenes.patience import patient
from ...scenes.place import Board
from ...scenes.priors import Roles
from ..base import Concept
from ..choices import STRAIGHT


def _on_the_middle(shape: tuple[int, ...], patch: tuple[int, int]) -> np.ndarray:
    """Where, by its corner above left, a patch would lie on the middle of a mosaic and so on all images of some cell:
    bool (H, W)."""
    rows, columns = ((at < side / 2) & (at + own > side / 2)
                     for side, own in zip(shape, patch) for at in [np.arange(side)])
    return rows[:, None] & columns


def _scene(rng: np.random.Generator, roles: Roles):
    """A texture that repeats, or a symmetric mosaic where the rule asks for its symmetry, under two or three patches of
    clearly different sizes and colours that lie apart."""
    mosaic = roles.uses("restore_symmetry")
    count, n_inks = int(rng.integers(2, 4)), int(rng.integers(3, 6))
    least = 15 if mosaic else 12            # a mosaic has to show more than its patches hide
    constant, first = rng.random() < 0.5, rng.integers(least, 19, 2)

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = first if constant else rng.integers(least, 21, 2)
        inks = [c for c in palette(rng, n_inks + count) if c not in roles.seen]
        inks = [*inks[:n_inks], *roles.seen, *inks[n_inks:]][:n_inks + count]
        if mosaic:
            half = rng.choice(inks[:n_inks], (height // 2, width // 2))
            top = np.hstack([half, half[:, ::-1]])
            ground = np.vstack([top, top[::-1]])
        else:
            tile = rng.choice(inks[:n_inks], rng.integers(2, 5, 2))
            ground = np.tile(tile, (-(-height // len(tile)), -(-width // tile.shape[1])))[:height, :width]
        board, patches = Board(*ground.shape), [shapes.sides(rng, *ends) for ends in ((6, 8), (3, 4), (4, 5))[:count]]
        if len({high * wide for high, wide in patches}) < count:
            raise RuleError("patches of one size")
        for ink, patch in zip(inks[n_inks:], patches):
            allowed = ~_on_the_middle(ground.shape, patch) if mosaic else None
            board.place(rng, shapes.whole(*patch), ink, allowed=allowed)
        hidden = board.taken
        if mosaic and some(hidden & hidden[::-1] & hidden[:, ::-1] & hidden[::-1, ::-1]):
            raise RuleError("cells that nothing shows")
        return np.where(hidden, board.grid, ground.astype(np.uint8))
    return draw


_PATCHES = "where(regions(input, by_side), both(is_full, at_least(short_side, 3)))"
_LARGEST = f"colour_of(the({_PATCHES}, most(size)))"
_WHOLE = f"restore_symmetry(paint(input, {_PATCHES}, {_LARGEST}, itself), {_LARGEST})"

CONCEPT = Concept(
    name="what-the-largest-patch-hid",
    sketch="?result",
    scene=patient(_scene),
    holes={"result": "crop_at(?restored, ?patch) | crop_at(?restored, ?patch) | crop_at(?restored, ?patch) | "
                     f"{_WHOLE}",
           "restored": "restore_period(?hidden, colour_of(?patch)) | restore_symmetry(?hidden, colour_of(?patch))",
           "hidden": f"paint(input, {_PATCHES}, colour_of(?patch), itself)",
           "patch": f"the({_PATCHES}, most(size)) | the({_PATCHES}, most(size)) | the({_PATCHES}, least(size)) | "
                    f"the({_PATCHES}, most(edge(?way))) | the({_PATCHES}, most(extent(vertical))) | "
                    f"the({_PATCHES}, least(extent(vertical))) | the({_PATCHES}, is_colour(?mark))", "way": STRAIGHT},
    evidence={"abbfd121": {"result": "crop_at(?restored, ?patch)",
                           "restored": "restore_period(?hidden, colour_of(?patch))",
                           "hidden": f"paint(input, {_PATCHES}, colour_of(?patch), itself)",
                           "patch": f"the({_PATCHES}, most(size))"}},
)
