"""Broad stripes shrink to one cell each, in their order or by their width, or one of them tells its colour."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ...scenes.texture import stripes
from ..base import Concept


def _uneven(rng: np.random.Generator, roles: Roles):
    """Three to five stripes, no two of which are about equally wide."""
    long = int(rng.integers(6, 14))

    def draw(rng: np.random.Generator) -> np.ndarray:
        widths = rng.permutation([1, 3, 5, 8, 11])[:int(rng.integers(3, 5))]
        if widths.sum() > 24:
            raise RuleError("too long a row of stripes")
        inks = np.array([*roles.seen, *roles.need(rng, len(widths))], np.uint8)[:len(widths)]
        grid = np.tile(np.repeat(rng.permutation(inks), widths), (long, 1))
        return np.ascontiguousarray(grid.T if rng.random() < 0.5 else grid)
    return draw


def _scene(rng: np.random.Generator, roles: Roles):
    """Ragged stripes of about one width, or straight ones of different widths where the rule compares them."""
    return (_uneven if "stripes" in roles.holes else stripes())(rng, roles)


_COLUMN = "condensed(crop(the(lines(input, vertical), most(edge(left)))))"
_ROW = "condensed(crop(the(lines(input, horizontal), most(edge(up)))))"
_ORDER = f"when(the(lines(input, horizontal), most(edge(up))), is_plain, {_COLUMN}, {_ROW})"
CONCEPT = Concept(
    name="stripes-in-order",
    sketch="?result",
    scene=patient(_scene),
    holes={"result": f"{_ORDER} | {_ORDER} | square(1, colour_of(the(?stripes, ?which))) | "
                     "colour_list(where(?stripes, ?those), size, right) | square(1, colour_of(the(?stripes, ?which)))",
           "stripes": "regions(input, by_side)", "those": "every | not(most(size))",
           "which": "most(size) | least(size) | middle(size)"},
    evidence={
        "4be741c5": {"result": _ORDER},
    },
)
