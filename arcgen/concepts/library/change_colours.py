"""Colours are exchanged all over the grid."""
import numpy as np

from ...scenes.priors import Roles
from ...scenes.tiny import tiny
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Random cells; in half of the tasks the cells are blocks of two by two or three by three, larger areas."""
    n = int(rng.integers(2, 4)) if rng.random() < 0.5 else 1
    inner = tiny(3, 7 if n == 1 else 5, colours=(1, 3), dense=0.8, pair="other")(rng, roles)
    return lambda rng: inner(rng).repeat(n, 0).repeat(n, 1)


CONCEPT = Concept(
    name="change-colours",
    sketch="?change",
    scene=_scene,
    holes={"change": "swap(input, ?old, ?new) | "
                     "swap(input, commonest(input), rarest(input)) | "
                     "recolour(input, rarest(input), ?ink) | recolour(input, commonest(input), ?ink) | "
                     "swap(swap(input, ?old, ?new), ?third, ?fourth) | "
                     "recolour(input, rarest(input), commonest(input)) | "
                     "recolour(input, commonest(input), rarest(input)) | "
                     "recolour(recolour(input, ?other, ?bg), ?colour, ?other)",
           "other": "other_colour(input, ?colour, ?bg)"},
    weight=0.4,
    evidence={
        "9565186b": {"change": "paint(input, cells(input, commonest(input)), grey, itself)"},
        "f76d97a5": {"change": "recolour(recolour(input, ?other, ?bg), ?colour, ?other)",
                     "other": "other_colour(input, ?colour, ?bg)", "colour": "grey", "bg": "black"},
        "b1948b0a": {"change": "recolour(input, magenta, red)"},
        "c8f0f002": {"change": "recolour(input, orange, grey)"},
        "d511f180": {"change": "swap(input, grey, cyan)"},
        "0d3d703e": {"change": "swap(swap(swap(swap(input, green, yellow), cyan, maroon), red, magenta), blue, grey)"},
    },
)
