"""Things in another colour have cut rectangles, or only their corners are there; the rectangles are made whole."""
import numpy as np

from ...scenes.lines import overlaid, tinted
from ...scenes.marks import opposite_corners
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """What fits the hole `things`: corners of each colour, a tinted part of a texture, or overlaid rectangles."""
    if roles.uses("all_of_colour", at="things"):
        return tinted()(rng, roles)
    return (overlaid() if roles.uses("is_full", at="things") else opposite_corners())(rng, roles)


CONCEPT = Concept(
    name="complete-the-rectangle",
    sketch="paint(input, ?things, ?ink, ?region)",
    scene=_scene,
    holes={
        "things": ("layers(input, ?bg) | the(layers(input, ?bg), not(is_full)) | "
                   "where(layers(input, ?bg), not(is_full)) | all_of_colour(input, ?target)"),
        "ink": "own_colour | own_colour | ?colour",
        "region": "box | rest_of_box",
    },
    evidence={
        "56ff96f3": {"things": "layers(input, ?bg)", "bg": "black", "ink": "own_colour", "region": "box"},
        "ba97ae07": {
            "things": "the(layers(input, ?bg), not(is_full))",
            "bg": "black",
            "ink": "own_colour",
            "region": "box",
        },
        "32597951": {
            "things": "all_of_colour(input, ?target)",
            "target": "cyan",
            "ink": "green",
            "region": "rest_of_box",
        },
    },
)
