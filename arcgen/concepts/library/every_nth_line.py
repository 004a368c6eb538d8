"""In every n-th line of the grid a colour changes."""
import numpy as np

from ...scenes.fields import woven
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Chequers and the like, strips of them along the way on which lines are counted: several lines change. No chequers
    where every other line changes: in these it would be every other line across as well."""
    upright, third = roles.uses("up", "down", at="lines"), roles.holes.get("n") == 3
    inner = woven(least=7, chequers=third)(rng, roles)
    return (lambda rng: np.ascontiguousarray(inner(rng).T)) if upright else inner


CONCEPT = Concept(
    name="every-nth-line",
    sketch="paint_under(input, whole(input), ?ink, ?lines, ?old)",
    scene=_scene,
    holes={
        "lines": "every_nth(?way, ?n) | every_nth(?way, ?n) | without(itself, every_nth(?way, 2))",
        "way": "left | right | up | down",
        "n": "2 | 3",
        "ink": "?colour",
    },
    not_framed=("bar-says-the-way", "dot-says-the-colour"),
    evidence={
        "d406998b": {"ink": "green", "lines": "every_nth(?way, ?n)", "way": "right", "n": "2", "old": "grey"},
        "ba26e723": {"ink": "magenta", "lines": "every_nth(?way, ?n)", "way": "left", "n": "3", "old": "yellow"},
    },
)
