"""The long things on a wall fly to the other side of the grid; the short ones stay."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A wall along one side, or two across from each other, and bars standing on it, most of them one cell high
    and some two (or three) high."""
    size, both = sizes(rng, 8, 18), rng.random() < 0.25
    turn, long = int(rng.integers(4)), int(rng.choice([2, 2, 3]))
    several = not both and rng.random() < 0.4
    own = roles.need(rng, 1)

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        grid[-1] = roles.holes["wall"]
        inks = roles.need(rng, 3) if several else own
        places = np.arange(int(rng.integers(0, 2)), width, 2)
        places = np.sort(rng.choice(places, int(rng.integers(3, max(4, len(places)))), replace=False))
        if len(places) < 3:
            raise RuleError("no room for the bars")
        tall = rng.permutation(len(places))[:int(rng.integers(1, max(2, len(places) // 2)))]
        for k, x in enumerate(places):
            grid[-1 - (long if k in tall else 1):-1, x] = inks[k % len(inks)]
        return np.ascontiguousarray(rot90(grid, turn))
    return draw


_THINGS = "where(objects(input, ?bg, by_side), not(is_colour(?wall)))"
_LONG, _SHORT = f"where({_THINGS}, most(size))", f"where({_THINGS}, not(most(size)))"
_WALL = "all_of_colour(input, ?wall)"
_FLOWN = f"paint(erase(input, {_LONG}, ?bg), {_LONG}, ?flier, moved(off_contact({_WALL})))"
_GROWN = f"overlap(beside(straight), track(off_contact({_WALL})))"

CONCEPT = Concept(
    name="long-ones-fly-across",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"{_FLOWN} | paint(input, {_LONG}, own_colour, ?trace)",
        "flier": "own_colour",
        "trace": f"track(off_contact({_WALL})) | moved(off_contact({_WALL}))",
    },
    evidence={
        "758abdf0": {"bg": "orange", "wall": "black", "flier": "?wall",
                     "result": f"paint({_FLOWN}, {_SHORT}, own_colour, {_GROWN})"},
    },
)
