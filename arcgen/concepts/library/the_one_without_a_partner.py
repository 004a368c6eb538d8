"""Things come in pairs, alike in shape, colour or both; one has no partner: it is told, or stays, goes or changes."""
import numpy as np

from ...scenes import kinds
from ...scenes.patience import patient
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two to four pairs of small things and one without a partner. Pairs of one shape have two colours, or are turned
    or of two sizes where the rule looks through that; pairs of one colour have two shapes. Where both count, the odd
    one has its shape from one pair and its colour from another."""
    by_colour, both = roles.uses("colour", at="key"), roles.uses("look", at="key")
    turn, scale = roles.uses("shape_any_way", at="key"), roles.uses("shape_any_size", at="key")
    size = sizes(rng, 13, 15) if scale else sizes(rng, 9, 13)
    most, alike, fixed = int(rng.integers(3, 5)), rng.random() < 0.6, roles.free(rng, 4)

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        pairs = int(rng.integers(2, 3 if scale else most + 1))
        n = pairs + 1
        forms = kinds.different(rng, 2 * n if by_colour else n)
        inks = roles.need(rng, n) if by_colour or both else fixed
        masks, paints = [], []
        for k in range(n):
            for twin in range(2 if k else 1):
                mask = forms[2 * k + twin] if by_colour else forms[k]
                if twin and turn:
                    mask = kinds.turned(rng, mask)
                if scale and (twin or (not k and rng.random() < 0.5)):
                    mask = mask.repeat(2, 0).repeat(2, 1)
                masks.append(mask)
                paints.append(inks[k] if by_colour or both else
                              inks[twin] if alike else inks[int(rng.integers(len(inks)))])
        if both:
            masks[0], paints[0] = forms[1], inks[2]
        board.scatter(rng, masks, paints, 1)
        return board.grid
    return draw


_ALL = "objects(input, ?bg, by_side)"
_ODD = f"the({_ALL}, unique(?key))"
_TOLD = [f"cut_out({_ODD}, ?bg)", f"square(1, colour_of({_ODD}))"]

CONCEPT = Concept(
    name="the-one-without-a-partner",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": " | ".join([*_TOLD, *_TOLD, f"keep(input, {_ODD}, ?bg)", f"erase(input, {_ODD}, ?bg)",
                              f"paint(input, {_ODD}, ?colour, itself)",
                              f"paint(input, {_ODD}, ?colour, box_halo)",
                              f"paint(input, where({_ALL}, not(unique(?key))), ?colour, itself)"]),
        "key": "look | shape | shape_any_way | shape_any_size | colour",
    },
)
