"""Rings lie one inside the other: the outermost is taken off, one more is put around, or only some of them stay."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two or three rings of one cell (in some tasks two, where the rule makes and takes none) around a core fill the
    whole grid, each in a colour of its own; three where the rule takes away or names one between the ends."""
    taken_twice = len(roles.find("box_inside", at="result")) > 1
    least = 3 if taken_twice or roles.uses("ranked", "keep", "either", "not") else 2
    vary, oblong = rng.random() < 0.8, rng.random() < 0.4
    thick = 1 if roles.uses("framed", "box_inside") or rng.random() < 0.7 else 2
    fixed, same = roles.need(rng, 5), rng.random() < 0.3
    many = int(rng.integers(least, 4))

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = rng.permutation(roles.need(rng, 5) if vary else fixed)
        core = int(rng.integers(1, 3))
        grid = np.full((core, core + oblong * int(rng.integers(0, 3))), inks[0], np.uint8)
        for ink in inks[1:1 + (many if same else int(rng.integers(least, 4)))]:
            grid = np.pad(grid, thick, constant_values=ink)
        if max(grid.shape) > 11:
            raise RuleError("rings too large")
        return grid
    return draw


_RINGS = "regions(input, by_side)"
_CORE, _OUTER = f"the({_RINGS}, least(box_area))", f"the({_RINGS}, most(box_area))"
_SECOND = f"the({_RINGS}, ranked(box_area, minus(count({_RINGS}), 1)))"
_PEELED = "crop(region_of(whole(input), box_inside))"

CONCEPT = Concept(
    name="a-ring-more-or-less",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": " | ".join((
            _PEELED, _PEELED, "crop(region_of(whole(input), of(box_inside, box_inside)))",
            f"framed(input, colour_of({_CORE}))", f"framed(input, colour_of({_CORE}))",
            f"framed(input, colour_of({_OUTER}))", f"framed({_PEELED}, colour_of({_CORE}))",
            f"framed(framed(input, colour_of({_CORE})), colour_of({_OUTER}))",
            "framed(input, ?ink)", f"keep(input, {_OUTER}, black)", f"keep(input, {_CORE}, black)",
            f"keep(input, where({_RINGS}, either(most(box_area), least(box_area))), black)",
            f"paint(input, where({_RINGS}, not(most(box_area))), colour_of({_CORE}), itself)",
            f"paint(input, where({_RINGS}, not(least(box_area))), colour_of({_OUTER}), itself)",
            f"paint(input, {_CORE}, colour_of({_OUTER}), itself)", f"paint(input, {_OUTER}, black, itself)",
            f"paint(input, {_CORE}, black, itself)",
            f"framed(input, colour_of({_SECOND}))",
        )),
        "ink": "black | ?colour",
    },
)
