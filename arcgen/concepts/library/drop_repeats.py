"""Every row and column that repeats the one before it is dropped: of the whole grid, or of one of the things in it."""
import numpy as np

from ...scenes.patience import patient
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ...scenes.texture import stretched
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A stretched mosaic; or two or three of them, of which one is clearly larger, another smaller, and one has most
    colours."""
    if not roles.uses("the", at="grid"):
        return stretched()(rng, roles)
    size, few = sizes(rng, 12, 20), rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        board, inks = Board(*size(rng), roles.background), roles.need(rng, 5)
        many = int(rng.integers(2 if few else 3))
        for k, kinds in enumerate(rng.permutation([2, 3, 4] if roles.uses("colour_count") else [3, 3, 3])):
            if few and k == 2:
                break
            own = rng.permutation(inks)[:kinds]
            mosaic = np.resize(own, (2, 2 + (kinds > 2 or k == many)))
            rng.shuffle(mosaic.reshape(-1))
            mosaic = mosaic if rng.random() < 0.5 else mosaic.T
            low, high = ((2, 5), (1, 3), (1, 2))[k]
            times = [rng.integers(low, high, n) for n in mosaic.shape]
            times[0][0] += 1
            picture = mosaic.repeat(times[0], 0).repeat(times[1], 1).astype(np.uint8)
            board.place(rng, np.ones(picture.shape, bool), picture)
        return board.grid
    return draw


_THINGS = "blobs(input, ?bg, by_side)"

CONCEPT = Concept(
    name="drop-repeats",
    sketch="condensed(?grid)",
    scene=patient(_scene),
    holes={"grid": "input | input | crop(everything(input, ?bg)) | "
                   f"crop(the({_THINGS}, most(box_area))) | crop(the({_THINGS}, least(box_area))) | "
                   f"crop(the({_THINGS}, most(colour_count)))"},
    evidence={
        "746b3537": {"grid": "input"},
        "eb5a1d5d": {"grid": "input"},
        "90c28cc7": {"grid": "crop(everything(input, black))"},
    },
)
