"""The colours at the top follow each other as stripes below, again and again or once."""
import numpy as np

from ...scenes.priors import FOREGROUNDS, Roles, pick_many
from ..base import Concept

_TURNS = "copies(by(measure(whole(input), extent(horizontal)), down))"

_STRIPED = ("paint(input, where(cells(input, ?bg), touches_side(up)), own_colour, "
            "of(moved(then(by(2, down), by_its(edge(?from), down))), ?stripes))")


def _scene(rng, roles: Roles):
    """A row of colours, a full line below it, and room for two rounds of stripes."""
    bar, whole = roles.need(rng, 1)[0], rng.random() < 0.6
    narrow, wide = 2, int(rng.integers(4, 7))

    def draw(rng):
        width = int(rng.integers(narrow, wide + 1))
        height = 2 + 2 * width + (0 if whole else int(rng.integers(width)))
        grid = np.full((height, width), roles.background, np.uint8)
        inks = pick_many(rng, FOREGROUNDS, min(width, 7), (roles.background, bar, *roles.inks, 0))
        grid[0] = inks + inks[:width - len(inks)]
        grid[1] = bar
        return grid
    return draw


CONCEPT = Concept(
    name="colours-become-stripes",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_STRIPED} | {_STRIPED} | "
                     f"crop_at({_STRIPED}, region_of(whole(input), without(itself, end_lines(up, 2)))) | "
                     "paint_under(input, where(cells(input, ?bg), touches_side(up)), own_colour, ray(down), ?bg)",
           "from": "right | right | left",
           "stripes": f"union(line(horizontal), of(line(horizontal), {_TURNS})) | "
                      f"union(line(horizontal), of(line(horizontal), {_TURNS})) | line(horizontal)"},
    evidence={
        "bd4472b8": {"result": _STRIPED, "bg": "black", "from": "right",
                     "stripes": f"union(line(horizontal), of(line(horizontal), {_TURNS}))"},
    },
)
