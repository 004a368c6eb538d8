"""Dots of two colours are counted: the one number is the width, the other the height of a box."""
import numpy as np

from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Dots of two colours on blank, one of them clearly more often."""
    size = sizes(rng, 9, 16)
    fixed, vary, most = roles.need(rng, 2), rng.random() < 0.6, int(rng.integers(7, 12))

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        inks = roles.need(rng, 2) if vary else fixed
        height = int(rng.integers(3, most - 2))
        width = int(rng.integers(height + 2, most + 1))
        places = rng.permutation(grid.size)
        grid.flat[places[:width]] = inks[0]
        grid.flat[places[width:width + height]] = inks[1]
        return grid
    return draw


_WIDTH, _HEIGHT = ("measure(the(layers(input, ?bg), most(size)), size)",
                   "measure(the(layers(input, ?bg), least(size)), size)")
_RAYS = ("union(of(box_corner(down_left), union(itself, ray(up_right))), "
         "of(box_corner(down_right), union(itself, ray(up_left))))")


_BOX = f"canvas({_HEIGHT}, {_WIDTH}, ?ink)"
_OFTEN, _SELDOM = "colour_of(the(layers(input, ?bg), most(size)))", "colour_of(the(layers(input, ?bg), least(size)))"


def _drawn(ink: str, *parts: tuple[str, str]) -> str:
    """A box in one ink, with parts of it, each a colour and a region, painted over it."""
    box = text = _BOX.replace("?ink", ink)
    for colour, region in parts:
        text = f"paint({text}, whole({box}), {colour}, {region})"
    return text


_LINED = _drawn("?ink", ("?colour2", _RAYS))
_BOXES = [_BOX, _drawn("?ink", ("?colour2", "frame")),
          _drawn("?bg", (_OFTEN, "frame")),
          _drawn(_OFTEN, (_SELDOM, "frame")), _drawn(_SELDOM, (_OFTEN, "frame")),
          _drawn(_OFTEN, (_SELDOM, "box_corners")),
          # each side in the colour whose dots it counts
          _drawn("?bg", (_OFTEN, "border_line(down)"), (_SELDOM, "border_line(left)"))]


def _on_sheet(picture: str) -> str:
    """In the lower left corner of a square sheet."""
    column = f"join(canvas(minus(?n, {_HEIGHT}), {_WIDTH}, ?bg), {picture}, down)"
    return f"join({column}, canvas(?n, minus(?n, {_WIDTH}), ?bg), right)"


CONCEPT = Concept(
    name="counts-make-a-box",
    sketch="?result",
    scene=_scene,
    holes={"result": " | ".join(_BOXES), "ink": "?colour"},
    evidence={"878187ab": {"result": _on_sheet(_LINED), "n": "16", "bg": "orange", "ink": "red", "colour2": "yellow"}},
)
