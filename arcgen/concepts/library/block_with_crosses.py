"""In a snow of all colours lies one large block with a few dots: it is cut out, and its dots draw lines."""
import numpy as np

from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """Cells of all colours, and one large block with one to four dots of one colour, apart from each other and
    from its corners."""
    size = sizes(rng, 14, 23)

    def draw(rng):
        shape = size(rng)
        grid = rng.integers(0, 10, shape).astype(np.uint8)
        high, wide = (int(rng.integers(6, min(11, n - 3) + 1)) for n in shape)
        y, x = (int(rng.integers(1, n - m)) for n, m in zip(shape, (high, wide)))
        block, dot = roles.need(rng, 2)
        part = grid[y:y + high, x:x + wide]
        part[:] = block
        down, across = 3 + 2 * rng.permutation((high - 5) // 2), 3 + 2 * rng.permutation((wide - 5) // 2)
        for i, j in list(zip(down, across))[:int(rng.integers(1, 5))] or [(high // 2, wide // 2)]:
            part[i, j] = dot
        return grid
    return draw


CONCEPT = Concept(
    name="block-with-crosses",
    sketch="c = crop(region_of(the(regions(input, by_side), most(size)), thick_part(3))); "
           "paint(c, cells_of(c, rarest(c)), ?ink, without(?lines, itself))",
    scene=_scene,
    holes={"ink": "own_colour | own_colour | ?colour",
           "lines": "cross | cross | line(horizontal) | union(line(falling), line(rising)) | halo(by_corner) | "
                    "beside(diagonally) | ray(up)"},
    evidence={
        "8731374e": {"lines": "cross", "ink": "own_colour"},
    },
)
