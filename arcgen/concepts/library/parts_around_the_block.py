"""The edges of a block cut the grid into nine parts: what lies in each is told small, or colours it, or clears it."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A block of up to three by three cells, somewhere inside, and dots in some of the parts around it, straight beside
    its sides or beyond its corners: one or two in a part (three, where they are counted), in one or more colours."""
    counted = roles.uses("number_in", at="result")
    side, n_inks, vary = int(rng.integers(1, 4)), int(rng.integers(1, 4)), rng.random() < 0.4
    fixed, most = roles.free(rng, 4), int(rng.integers(3, 6))

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = roles.free(rng, 4) if vary else fixed
        block = roles.holes["block"]
        before, after = rng.integers(1, 5, 2), rng.integers(1, 5, 2)
        height, width = before + side + after
        if max(height, width) > 10 or height * width - side * side < 20:
            raise RuleError("a grid of another size")
        grid = np.full((height, width), roles.background, np.uint8)
        rows, columns = ((slice(0, a), slice(a, a + side), slice(a + side, None)) for a in before)
        parts = [(y, x) for y in range(3) for x in range(3) if (y, x) != (1, 1)]
        for k in rng.permutation(8)[:int(rng.integers(2, most + 1))]:
            y, x = parts[k]
            part = grid[rows[y], columns[x]]
            dots = int(rng.integers(1, 4)) if counted else 1 + (part.size > 3 and rng.random() < 0.3)
            part[np.unravel_index(rng.permutation(part.size)[:dots], part.shape)] = inks[int(rng.integers(n_inks))]
        grid[rows[1], columns[1]] = block
        return grid
    return draw


_BLOCK = "all_of_colour(input, ?block)"
_PARTS = f"parts_around({_BLOCK})"
_DOTS = "where(cells(input, ?bg), not(is_colour(?block)))"
_HELD, _EMPTY = f"where({_PARTS}, holds({_DOTS}))", f"where({_PARTS}, not(either(holds({_DOTS}), has(?block))))"

CONCEPT = Concept(
    name="parts-around-the-block",
    sketch="?result",
    scene=patient(_scene, 30),
    holes={
        "result": f"summary({_PARTS}, main_colour(?bg)) | summary({_PARTS}, main_colour(?bg)) | "
                  f"summary({_PARTS}, choose(holds({_DOTS}), ?ink, ?bg)) | "
                  f"summary({_PARTS}, choose(has(?block), ?block, choose(holds({_DOTS}), ?ink, ?bg))) | "
                  f"paint(input, where({_PARTS}, equals(number_in({_DOTS}), ?n)), ?ink, coloured(?bg)) | "
                  f"paint(input, {_PARTS}, main_colour(?bg), itself) | "
                  f"paint(input, {_EMPTY}, ?ink, itself) | "
                  f"summary({_PARTS}, choose(either(holds({_DOTS}), has(?block)), ?bg, ?ink)) | "
                  f"crop(the({_PARTS}, most(number_in({_DOTS})))) | "
                  f"paint(input, the({_PARTS}, most(number_in({_DOTS}))), ?ink, coloured(?bg)) | "
                  f"paint(input, {_HELD}, ?ink, coloured(?bg))",
        "block": "?colour",
        "ink": "?colour2",
        "n": "1 | 2",
    },
)
