"""Each panel becomes a cell, or is coloured, by its kind: whole or with holes, even or not, how many holes."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.panels import panelled, punched
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _of_two_kinds(rng: np.random.Generator, roles: Roles):
    """Panels with holes and without, or that are even and are not, whichever the rule asks for."""
    fill = punched(own_colours=True)(rng, roles)

    def mixed(rng: np.random.Generator, n: int, height: int, width: int) -> np.ndarray:
        pictures = fill(rng, n, height, width)
        blank = pictures == roles.background
        alike = (blank == blank[:, :, ::-1]).all((1, 2)) if roles.uses("symmetric") else ~blank.any((1, 2))
        if alike.all() or not alike.any():
            raise RuleError("panels of one kind")
        return pictures
    return mixed


_WHOLE, _EVEN = "equals(count_of(?bg), 0)", "symmetric(flip_left_right)"
_NUMBER = "by_value(number_in(pieces(input, ?bg, by_side)), case(0, ?colour), case(1, ?colour2), case(2, ?colour3))"
CONCEPT = Concept(
    name="panel-kinds-to-colours",
    sketch="?result",
    scene=patient(panelled(_of_two_kinds, 3, 5, fewest=4)),
    holes={"panels": "panels(input, ?bg)", "bg": "black",
           "result": "?list | ?list | ?list | repeated(turn(?list, transpose), 3, horizontal) | ?there",
           "list": "summary(?panels, ?kind)",
           "there": f"paint(input, where(?panels, {_WHOLE}), ?colour, itself) | "
                    f"paint(input, where(?panels, not({_WHOLE})), ?bg, itself) | "
                    f"paint(input, ?panels, choose({_EVEN}, ?colour, ?colour2), itself)",
           "kind": f"choose({_WHOLE}, own_colour, ?bg) | choose({_WHOLE}, ?bg, own_colour) | "
                   f"choose({_WHOLE}, ?colour, ?colour2) | choose({_EVEN}, ?colour, ?colour2) | "
                   f"choose({_EVEN}, own_colour, ?bg) | {_NUMBER}"},
    weight=0.6,
    evidence={
        "995c5fa3": {"result": "repeated(turn(?list, transpose), 3, horizontal)", "panels": "panels(input, black)",
                     "list": "summary(?panels, choose(equals(count_of(black), 0), red, "
                             "choose(not(symmetric(flip_up_down)), yellow, "
                             "choose(equals(number_in(pieces(input, black, by_side)), 1), cyan, green))))"},
    },
)
