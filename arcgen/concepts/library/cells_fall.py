"""All coloured cells fall to one side and keep their order."""
import numpy as np

from ...scenes.movers import hanging
from ...scenes.priors import Roles
from ...scenes.tiny import tiny
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Scattered cells, or a hanging block and bars that fall into it."""
    block = "way" in roles.holes and not roles.seen and rng.random() < 0.25
    return (hanging() if block else tiny(3, 10, colours=(1, 4), dense=0, density=(0.15, 0.45)))(rng, roles)


CONCEPT = Concept(
    name="cells-fall",
    sketch="?result",
    scene=_scene,
    holes={"result": "?fallen | ?fallen | ?fallen | fall(fall(input, ?way, ?bg), ?other, ?bg) | "
                     "recolour(?fallen, ?colour, ?ink) | "
                     "fall(erase(input, cells_of(input, ?colour), ?bg), ?way, ?bg)",
           "fallen": "fall(input, ?way, ?bg)", "way": "down | down | up | left | right", "other": "left | right | up"},
    evidence={
        "1e0a9b12": {"result": "?fallen", "fallen": "fall(input, ?way, ?bg)", "way": "down", "bg": "black"},
        "3906de3d": {"result": "?fallen", "fallen": "fall(input, ?way, ?bg)", "way": "up", "bg": "black"},
    },
)
