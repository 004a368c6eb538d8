"""A property of the grid says which part of it is the answer: if it has the property one corner, otherwise another."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A mosaic of a few colours. On half of them the rule's case (the hole `case`) holds: the mosaic is square (not
    oblong), its sides are even, or two of its halves are mirror images."""
    mirrored, squared = roles.uses("symmetric", at="case"), roles.uses("is_square", at="case")
    size = sizes(rng, 4, 9, constant=None if mirrored else False, square=not squared)
    step = 2 if roles.uses("parts") else 1
    n_inks, ground = int(rng.integers(3, 7)), rng.random() < 0.4

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        holds = rng.random() < 0.5
        if squared:
            width = height if holds else width + 2 * step * (width == height)
        height, width = (n - n % step for n in (height, width))
        inks = [*roles.free(rng, n_inks), *([roles.background] * ground)]
        grid = rng.choice(inks, (height, width)).astype(np.uint8)
        if mirrored and holds:
            view = grid if roles.uses("flip_left_right", at="case") else grid.T
            view[:, view.shape[1] - view.shape[1] // 2:] = view[:, :view.shape[1] // 2][:, ::-1]
        if min(grid.shape) < 4:
            raise RuleError("too small a mosaic")
        return grid
    return draw


def _corner(down: str, across: str) -> str:
    return f"crop(region_of(whole(input), overlap(end_lines({down}, ?n), end_lines({across}, ?n))))"


_CORNERS = [_corner(*ways) for ways in (("up", "left"), ("up", "right"), ("down", "left"), ("down", "right"))]
_PARTS = [f"crop(the(parts(input, 2), most(edge({way}))))"
          for way in ("up_left", "up_right", "down_left", "down_right")]
_PAIRS = [(a, b) for some in (_CORNERS, _PARTS) for a in some for b in some if a != b]

CONCEPT = Concept(
    name="which-part-by-case",
    sketch="?result",
    scene=_scene,
    holes={"result": " | ".join(f"when(whole(input), ?case, {a}, {b})" for a, b in _PAIRS),
           "case": "is_square | even(extent(horizontal)) | symmetric(flip_left_right) | symmetric(flip_up_down)",
           "n": "2 | 3"},
    evidence={"a6953f00": {"result": f"when(whole(input), ?case, {_CORNERS[1]}, {_CORNERS[0]})", "n": "2",
                           "case": "even(extent(horizontal))"}},
    weight=0.3,
)
