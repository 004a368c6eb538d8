"""All objects move so that their edges are level with one of them, which is marked or stands out."""
import numpy as np

from ...scenes import shapes
from ...scenes.movers import standing
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Things side by side at any height. Where the rule asks for the one of its colour, all others have another."""
    family = shapes.one_of(shapes.rectangle(1, 3), shapes.blob(2, 6), shapes.pattern(3))
    odd = roles.uses("unique", at="anchor")
    inner = standing(family, (3, 6), lifted=True)(rng, roles)

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = inner(rng)
        inks = [int(c) for c in np.unique(grid) if c != roles.background]
        if odd:
            one, other = rng.permutation(inks)[:2]
            grid[(grid != roles.background) & (grid != one)] = other
        return grid
    return draw

CONCEPT = Concept(
    name="line-up",
    sketch="move(input, objects(input, ?bg, by_corner), level_with(?way, ?anchor), ?bg)",
    scene=_scene,
    not_framed=("bar-says-the-way",),
    holes={"anchor": "all_of_colour(input, ?target) | the(?things, unique(colour)) | the(?things, most(size)) | "
                     "the(?things, least(size))",
           "things": "objects(input, ?bg, by_corner)",
           "way": "up | down | left | right"},
    evidence={
        "1caeab9d": {"anchor": "all_of_colour(input, ?target)", "target": "blue", "way": "down",
                     "bg": "black"},
    },
)
