"""Blocks are piled on each other: those that rest on the marked one, or that carry it, change, go, or are cut out."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.piles import by_turns, pile, slots
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Piles of bars side by side on the floor. One bar of one or two of the piles is of the hole `key`'s colour, with
    two or more bars on the side that the rule is about; no bar touches one of its colour, nor a pile another one."""
    size, key = sizes(rng, 9, 14), roles.holes["key"]
    inks = roles.need(rng, 3)
    above = not roles.uses("down", at="side")
    single = rng.random() < 0.5 or roles.uses("crop", at="result")

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        places = slots(rng, width)
        marked = {int(k) for k in rng.permutation(len(places))[:1 + (len(places) > 2 and not single)]}
        for k, place in enumerate(places):
            colours = by_turns(rng, inks, int(rng.integers(4, 6)) if k in marked else int(rng.integers(1, 5)))
            if k in marked:
                colours[1 if above else -2] = key
            pile(rng, grid, place, height, colours)
        if len(places) < 2:
            raise RuleError("one pile only")
        return grid
    return draw


_ALL = "objects(input, ?bg, by_side)"
_KEY = "pieces(input, ?key, by_side)"
_PILED = f"where(where({_ALL}, ?pile), not(is_colour(?key)))"
_TOUCHING = f"where({_ALL}, overlaps(regions_of({_KEY}, ?side)))"
_GONE = f"erase(input, {_KEY}, ?bg)"

CONCEPT = Concept(
    name="what-rests-on-the-marked-block",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": f"paint(input, {_PILED}, ?ink, itself) | paint(input, {_PILED}, ?ink, itself) | "
                  f"erase(input, {_PILED}, ?bg) | erase({_GONE}, {_PILED}, ?bg) | "
                  f"keep(input, where({_ALL}, ?pile), ?bg) | crop(joined(where({_ALL}, ?chain))) | "
                  f"crop(joined(where(where({_ALL}, ?chain), not(is_colour(?key))))) | "
                  f"paint(input, {_TOUCHING}, ?ink, itself) | crop(only({_TOUCHING})) | "
                  f"paint(input, {_KEY}, of_touching({_TOUCHING}, by_side), itself) | "
                  f"drop({_GONE}, objects({_GONE}, ?bg, by_side), down, ?bg)",
        "pile": f"?chain | ?chain | not(chained({_KEY}, ?side))",
        "chain": f"chained({_KEY}, ?side)",
        "side": "beside(up) | beside(down)",
        "ink": "?colour | ?key",
    },
)
