"""Noise lies over broad stripes: every line takes its commonest colour again, or they are listed, or one is shown."""
import numpy as np

from ...scenes.priors import FOREGROUNDS, Roles, pick_many, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """Broad stripes, one of them the broadest, with single cells of all colours over them. They stand where the rule
    takes them so."""
    size = sizes(rng, 10, 18)
    share, standing = rng.uniform(0.1, 0.25), not roles.uses("when", at="result")

    def draw(rng):
        height, width = size(rng)
        count = int(rng.integers(2, 5))
        inks = pick_many(rng, FOREGROUNDS, 9, roles.inks)
        far = int(rng.integers(width // 2, width * 3 // 4 + 1))         # the broadest stripe lies at a border
        ends = np.sort(rng.choice(np.arange(far, width - 1, 2), min(count - 1, (width - far) // 2), replace=False))
        ends = width - ends[::-1] if rng.random() < 0.5 else ends
        grid = np.zeros((height, width), np.uint8)
        for ink, part in zip(inks, np.split(grid.T, ends)):
            part[:] = ink
        noise = rng.random(grid.shape) < share
        grid[noise] = rng.choice(inks, int(noise.sum()))
        return (grid if standing or rng.random() < 0.5 else grid.T).copy()
    return draw


_BROADEST = "the(regions(input, by_side), most(size))"
_STANDING = "paint(input, lines(input, vertical), own_colour, itself)"
_CLEAN = (f"when({_BROADEST}, both(touches_side(left), touches_side(right)), "
          "paint(input, lines(input, horizontal), own_colour, itself), "
          "paint(input, lines(input, vertical), own_colour, itself))")

CONCEPT = Concept(
    name="stripes-under-noise",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_CLEAN} | condensed({_CLEAN}) | c = {_STANDING}; crop(the(regions(c, by_side), ?which)) | "
                     f"c = {_STANDING}; crop_at(input, the(regions(c, by_side), ?which))",
           "which": "most(size) | least(size)"},
    evidence={
        "e26a3af2": {"result": _CLEAN.replace(_BROADEST, "all_of_colour(input, commonest(input))")},
    },
)
