"""Things in another colour have cut rectangles, or only their corners are there; the rectangles are made whole."""
import numpy as np

from ...scenes.lines import overlaid, tinted
from ...scenes.marks import opposite_corners
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """What fits the rule: corners of each colour, a tinted part of a texture, or overlaid rectangles."""
    if roles.uses("all_of_colour", at="result"):
        return tinted()(rng, roles)
    return (overlaid() if roles.uses("is_full", at="result") else opposite_corners((2, 4), 9, 17))(rng, roles)


CONCEPT = Concept(
    name="complete-the-rectangle",
    sketch="?result",
    scene=_scene,
    holes={
        "result": "paint(input, layers(input, ?bg), own_colour, box) | "
                  "paint(input, layers(input, ?bg), ?colour, rest_of_box) | "
                  "paint(input, layers(input, ?bg), own_colour, of(box, outline)) | "
                  "paint(input, layers(input, ?bg), ?colour, of(box, interior)) | "
                  "paint(input, layers(input, ?bg), own_colour, box_halo) | "
                  "paint(input, the(layers(input, ?bg), not(is_full)), own_colour, box) | "
                  "crop(region_of(the(layers(input, ?bg), not(is_full)), box)) | "
                  "paint(input, all_of_colour(input, ?target), ?colour, rest_of_box) | "
                  "paint(input, all_of_colour(input, ?target), own_colour, box) | "
                  "crop(all_of_colour(input, ?target))",
    },
    evidence={
        "56ff96f3": {"result": "paint(input, layers(input, ?bg), own_colour, box)", "bg": "black"},
        "ba97ae07": {"result": "paint(input, the(layers(input, ?bg), not(is_full)), own_colour, box)", "bg": "black"},
        "32597951": {"result": "paint(input, all_of_colour(input, ?target), ?colour, rest_of_box)", "target": "cyan",
                     "colour": "green"},
    },
)
