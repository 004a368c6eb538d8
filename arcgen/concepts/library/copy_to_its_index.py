"""One cell of a lattice tells by the place of a mark in it where a copy of it goes, or which cell is meant."""
import numpy as np

from ...scenes.lattice import lattice
from ...scenes.priors import Roles
from ..base import Concept


def _one_mark(rng: np.random.Generator, roles: Roles):
    """Cells with some dots of few colours, as many in each; in one of them one dot is of the hole `mark`, the only
    one in the grid."""
    inks, share = np.array(roles.free(rng, int(rng.integers(1, 4))), np.uint8), rng.uniform(0.2, 0.4)

    def fill(rng: np.random.Generator, n: int, height: int, width: int) -> np.ndarray:
        dots = max(2, round(share * height * width))
        pictures = np.full((n, height * width), roles.background, np.uint8)
        for picture in pictures:
            picture[rng.permutation(picture.size)[:dots]] = inks[rng.integers(len(inks), size=dots)]
        marked = pictures[rng.integers(n)]
        marked[rng.choice(np.flatnonzero(marked != roles.background))] = roles.holes["mark"]
        return pictures.reshape(n, height, width)
    return fill


_PANELS, _BLANK = "panels(input, ?separator)", "paint(input, panels(input, ?separator), ?bg, itself)"
_TOLD = f"where(panels(paint(input, {_PANELS}, as_in(?map), itself), ?separator), is_colour(?mark))"

CONCEPT = Concept(
    name="copy-to-its-index",
    sketch="?result",
    scene=lattice(_one_mark, (3, 4), as_cells=True, uneven=0),
    holes={"result": f"paste({_BLANK}, {_TOLD}, ?map) | paste({_BLANK}, {_TOLD}, ?map) | "
                     f"paint({_BLANK}, {_TOLD}, ?mark, itself) | paste(input, {_TOLD}, ?map) | "
                     f"paint(input, {_TOLD}, ?mark, itself) | crop_at(input, only({_TOLD}))",
           "map": f"crop(the({_PANELS}, has(?mark)))"},
    evidence={
        "6d0160f0": {"result": f"paste({_BLANK}, {_TOLD}, ?map)",
                     "map": f"crop(the({_PANELS}, has(?mark)))", "mark": "yellow",
                     "separator": "grey", "bg": "black"},
    },
    weight=0.6,
)
