"""Stripes around one corner go on outwards until a sheet twice as large is full."""
import numpy as np

from ...scenes.priors import FOREGROUNDS, Roles, pick_many
from ..base import Concept


def _scene(rng, roles: Roles):
    """A small square with stripes that bend around its first corner; the last ones may be blank."""
    side = int(rng.choice([4, 5, 5, 5, 6]))

    def draw(rng):
        n = int(rng.integers(2, side + 1))
        inks = np.array(pick_many(rng, FOREGROUNDS, n, (roles.background, *roles.inks, 0)), np.uint8)
        order = np.append(inks, np.full(side - n, roles.background, np.uint8))
        return order[np.maximum(*np.indices((side, side)))]
    return draw


CONCEPT = Concept(
    name="corner-stripes-go-on",
    sketch="n = measure(whole(input), extent(horizontal)); "
           "g = join(join(input, canvas(n, n, ?bg), right), canvas(n, times(2, n), ?bg), down); "
           "t = region_of(everything(g, ?bg), overlap(itself, border_line(up))); "
           "h = repeat(g, t, by_its(extent(horizontal), right)); "
           "paint(h, where(cells(h, ?bg), touches_side(up)), own_colour, "
           "union(measured_block(down, edge(right)), of(moved(by_its(edge(right), down)), union(itself, ray(left)))))",
    scene=_scene,
    evidence={
        "539a4f51": {"bg": "black"},
    },
)
