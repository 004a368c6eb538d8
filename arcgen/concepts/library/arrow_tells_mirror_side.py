"""The tip of a marker lies to one side: there the figure gets its mirror image or a copy, goes, or shoots."""
import numpy as np

from ...scenes.priors import FOREGROUNDS, Roles, pick
from ..base import Concept

_TIP = "region_of(all_of_colour(input, ?mark), overlap(itself, box_corner(up)))"
_BODY = "all_of_colour(input, other_colour(input, ?bg, ?mark))"


def _to_its_side(done: str) -> str:
    """The text of a rule that does something to the figure {c} to the side {way} where the tip lies."""
    left, right = (done.format(c=_BODY, way=way) for way in ("left", "right"))
    return f"when({_TIP}, beyond(left, region_of({_BODY}, centre)), {left}, {right})"


_MIRRORED = _to_its_side("mirror_beside(input, {c}, {way})")


def _scene(rng, roles: Roles):
    """A figure of three by three cells at the top middle, and below it a marker with one cell on top, to the left
    or to the right."""
    fixed, height = pick(rng, FOREGROUNDS, (roles.background, *roles.seen, *roles.inks, 0)), int(rng.integers(6, 9))

    def draw(rng):
        wide = int(rng.choice([9, 9, 9, 15]))
        x = wide // 2 - 1
        grid = np.full((height, wide), roles.background, np.uint8)
        figure = rng.random((3, 3)) < 0.6
        figure[rng.integers(3), [0, 2]] = True
        figure[[0, 2], rng.integers(3)] = True
        grid[:3, x:x + 3][figure] = fixed
        mark = np.array([[1, 0, 0], [1, 1, 1], [0, 1, 0]], bool)
        grid[-3:, x:x + 3][mark if rng.random() < 0.5 else mark[:, ::-1]] = roles.holes["mark"]
        return grid
    return draw


CONCEPT = Concept(
    name="arrow-tells-mirror-side",
    sketch="?what",
    scene=_scene,
    holes={"what": " | ".join((_MIRRORED, _MIRRORED, *map(_to_its_side, (
        "copy(input, {c}, by_its(extent(horizontal), {way}))", "move(input, {c}, by_its(extent(horizontal), {way}), "
                                                               "?bg)",
        "paint(input, {c}, own_colour, ray({way}))", "repeat(input, {c}, by_its(extent(horizontal), {way}))"))))},
    evidence={
        "760b3cac": {"bg": "black", "mark": "yellow", "what": _MIRRORED},
    },
)
