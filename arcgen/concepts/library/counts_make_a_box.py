"""Dots of two colours are counted: the one number is the width, the other the height of a box."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Dots of two colours on blank, those of the holes `wide` and `high` where the rule names them, else one of them
    clearly more often."""
    size, named = sizes(rng, 9, 16), "wide" in roles.holes
    fixed, vary, most = roles.need(rng, 2), rng.random() < 0.6, int(rng.integers(6, 12))

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        inks = [roles.holes["wide"], roles.holes["high"]] if named else roles.need(rng, 2) if vary else fixed
        width, height = (int(k) for k in rng.integers(2, most, 2))
        if width == height or (not named and width < height + 2):
            raise RuleError("two numbers alike")
        places = rng.permutation(grid.size)
        grid.flat[places[:width]] = inks[0]
        grid.flat[places[width:width + height]] = inks[1]
        return grid
    return draw


_WIDTHS = ("count(cells_of(input, ?wide))", "measure(the(layers(input, ?bg), most(size)), size)")
_HEIGHTS = ("count(cells_of(input, ?high))", "measure(the(layers(input, ?bg), least(size)), size)")
_RAYS = ("union(of(box_corner(down_left), union(itself, ray(up_right))), "
         "of(box_corner(down_right), union(itself, ray(up_left))))")


def _boxes(width: str, height: str) -> list[str]:
    box = f"canvas({height}, {width}, ?ink)"
    rimmed = f"paint({box}, whole({box}), ?colour2, frame)"
    lined = f"paint({box}, whole({box}), ?colour2, {_RAYS})"
    return [box, rimmed, lined, _on_sheet(box, width, height), _on_sheet(lined, width, height)]


def _on_sheet(picture: str, width: str, height: str) -> str:
    """In the lower left corner of a square sheet."""
    column = f"join(canvas(minus(?n, {height}), {width}, ?bg), {picture}, down)"
    return f"join({column}, canvas(?n, minus(?n, {width}), ?bg), right)"


_NAMED, _RANKED = _boxes(_WIDTHS[0], _HEIGHTS[0]), _boxes(_WIDTHS[1], _HEIGHTS[1])

CONCEPT = Concept(
    name="counts-make-a-box",
    sketch="?result",
    scene=_scene,
    holes={"result": " | ".join([*_NAMED[:4], *_RANKED]), "n": "12 | 14 | 16", "ink": "?colour"},
    evidence={"878187ab": {"result": _RANKED[4], "n": "16", "bg": "orange", "ink": "red", "colour2": "yellow"}},
)
