"""Dots on broad bands draw a line across (or along) the band that they lie on."""
import numpy as np

from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two to four bands that lie or stand, the broadest at a border, with dots of the hole `dot`'s colour on them."""
    size, most, dot = sizes(rng, 10, 18), int(rng.integers(2, 5)), roles.holes["dot"]

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.zeros(size(rng), np.uint8)
        view = grid.T if rng.random() < 0.5 else grid
        count = int(rng.integers(2, most + 1))
        places = np.arange(2, len(view) // 2 - 2, 2)
        rest = np.sort(rng.choice(places, min(count - 2, len(places)), replace=False)).tolist()
        ends = [*rest, len(view) // 2 - 1]
        view = view if rng.random() < 0.5 else view[::-1]
        for colour, part in zip([c for c in roles.need(rng, count + 1) if c != dot], np.split(view, ends)):
            part[:] = colour
        bounds = [0, *ends, len(view)]
        for k in rng.permutation(len(bounds) - 1)[:int(rng.integers(1, len(bounds)))]:
            for x in rng.choice(np.arange(1, view.shape[1] - 1, 2), int(rng.integers(1, 3)), replace=False):
                view[int(rng.integers(bounds[k], bounds[k + 1])), x] = dot
        return grid
    return draw


_UPRIGHT = "union(ray_over_one_colour(up), ray_over_one_colour(down))"
_LEVEL = "union(ray_over_one_colour(left), ray_over_one_colour(right))"
_DRAWN = [f"paint(input, cells_of(input, ?dot), ?ink, {way})" for way in (_UPRIGHT, _LEVEL)]


def _where_bands_lie(then: str, otherwise: str) -> str:
    """The text of what is drawn where the largest area goes from the left to the right border, and where not."""
    return (f"when(the(regions(input, by_side), most(size)), both(touches_side(left), touches_side(right)), {then}, "
            f"{otherwise})")


CONCEPT = Concept(
    name="line-across-its-band",
    sketch="?result",
    scene=_scene,
    not_framed=("in-each-panel",),
    holes={"ink": "own_colour | own_colour | ?colour", "result": f"{_where_bands_lie(*_DRAWN)} | "
                                                                 f"{_where_bands_lie(*_DRAWN[::-1])} | "
                     f"paint(input, cells_of(input, ?dot), ?ink, union({_UPRIGHT}, {_LEVEL}))"},
    evidence={
        "855e0971": {"dot": "black", "ink": "own_colour", "result": _where_bands_lie(*_DRAWN)},
    },
)
