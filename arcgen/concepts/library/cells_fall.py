"""All coloured cells fall to one side and keep their order; full lines may light up, or go, and the rest falls on."""
import numpy as np

from ...scenes.movers import hanging
from ...scenes.priors import Roles
from ...scenes.tiny import tiny
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Scattered cells, or a hanging block and bars that fall into it."""
    if roles.uses("lines"):                         # some lines must fill up
        return tiny(5, 9, colours=(1, 3), dense=0, density=(0.4, 0.6))(rng, roles)
    block = "way" in roles.holes and not roles.seen and rng.random() < 0.25
    return (hanging() if block else tiny(4, 10, colours=(1, 4), dense=0, density=(0.2, 0.45)))(rng, roles)


CONCEPT = Concept(
    name="cells-fall",
    sketch="?result",
    scene=_scene,
    holes={"result": "?fallen | ?fallen | paint(?fallen, ?full, ?colour, itself) | "
                     "fall(erase(?fallen, ?full, ?bg), ?way, ?bg)",
           "full": "where(lines(?fallen, horizontal), not(has(?bg)))", "fallen": "fall(input, ?way, ?bg)",
           "way": "down"},
    evidence={
        "1e0a9b12": {"result": "?fallen", "fallen": "fall(input, ?way, ?bg)", "way": "down", "bg": "black"},
        "3906de3d": {"result": "?fallen", "fallen": "fall(input, ?way, ?bg)", "way": "up", "bg": "black"},
    },
)
