"""A legend tells for each colour another one: things are framed, filled or recoloured in it."""
import numpy as np

from ...scenes import shapes
from ...scenes.patience import patient
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Pairs of cells in a corner, and two or more things in the colours that come first in a pair."""
    size = sizes(rng, 15, 22)
    side = roles.holes["side"].word.name
    family = shapes.one_of(shapes.mirrored(shapes.pattern(3, 0.6)), shapes.box(4, 6), shapes.bent_ring(4, 6),
                           shapes.mirrored(shapes.blob(5, 8)))
    kinds, low = int(rng.integers(2, 4)), int(rng.integers(2, 4))
    corner, apart = int(rng.integers(4)), int(rng.integers(2))

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        colours = roles.need(rng, 2 * kinds)
        inks, told = colours[:kinds], colours[kinds:]
        pairs = np.array([inks, told], np.uint8)                      # (2, kinds)
        legend = np.zeros((2, kinds + apart * (kinds - 1)), np.uint8)
        legend[:, ::1 + apart] = pairs
        legend = legend if side == "down" else legend.T
        height, width = board.grid.shape
        at = ((height - legend.shape[0]) * (corner % 2), (width - legend.shape[1]) * (corner // 2))
        board.put(legend > 0, at, np.where(legend > 0, legend, roles.background))
        masks = [family(rng) for _ in range(int(rng.integers(low, low + 3)))]
        chosen = [inks[i] for i in rng.permutation([k % kinds for k in range(len(masks))])]
        board.scatter(rng, masks, chosen, 3, 1, max(2, len(masks) - 2))
        return board.grid
    return draw


_THINGS = "where(objects(input, ?bg, by_corner), at_least(size, 5))"
_BESIDE = f"paint_under(input, {_THINGS}, in_legend(?legend, ?side), ?region, ?bg)"
_ON = f"paint(input, {_THINGS}, in_legend(?legend, ?side), itself)"

CONCEPT = Concept(
    name="frame-by-the-legend",
    sketch="?result",
    scene=patient(_scene),
    holes={"result": f"{_BESIDE} | {_BESIDE} | {_BESIDE} | {_ON} | {_ON} | "
                     f"erase({_ON}, ?legend, ?bg) | erase({_BESIDE}, ?legend, ?bg)",
           "side": "right | right | down", "legend": "where(blobs(input, ?bg, by_side), most(colour_count))",
           "region": "without(union(box, box_halo), inside_of) | box_halo | rest_of_box | halo(by_corner) | inside_of"},
    evidence={"5adee1b2": {"bg": "black", "result": _BESIDE, "side": "right",
                           "region": "without(union(box, box_halo), inside_of)",
                           "legend": "where(blobs(input, ?bg, by_side), most(colour_count))"}},
)
