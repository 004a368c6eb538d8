"""Dots of two colours are counted: the one number is the width, the other the height of a box."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Dots of two colours on blank, one of them clearly more often."""
    size = sizes(rng, 9, 16)
    fixed, vary, most = roles.need(rng, 2), rng.random() < 0.6, int(rng.integers(6, 12))

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        inks = roles.need(rng, 2) if vary else fixed
        width, height = (int(k) for k in rng.integers(2, most, 2))
        if width < height + 2:
            raise RuleError("two numbers alike, or the wrong way about")
        places = rng.permutation(grid.size)
        grid.flat[places[:width]] = inks[0]
        grid.flat[places[width:width + height]] = inks[1]
        return grid
    return draw


_WIDTH, _HEIGHT = ("measure(the(layers(input, ?bg), most(size)), size)",
                   "measure(the(layers(input, ?bg), least(size)), size)")
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


_RANKED = _boxes(_WIDTH, _HEIGHT)

CONCEPT = Concept(
    name="counts-make-a-box",
    sketch="?result",
    scene=_scene,
    holes={"result": " | ".join(_RANKED[:2]), "ink": "?colour"},
    evidence={"878187ab": {"result": _RANKED[4], "n": "16", "bg": "orange", "ink": "red", "colour2": "yellow"}},
    weight=0.3,
)
