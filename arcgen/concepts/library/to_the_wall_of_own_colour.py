"""Things fall to a wall of their own colour, or draw a line to it; others have another wall, or stay, flee or go."""
import numpy as np

from ...scenes import shapes
from ...scenes.landscape import two_walls
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A wall on either side and things of their colours; or, where the rule looks for one, a wall at the left border,
    and things of its colour and of others."""
    if len(roles.find("touches_side", at="result")) > 1:
        return two_walls()(rng, roles)
    size, inks, vary = sizes(rng, 8, 13), roles.need(rng, 3), rng.random() < 0.7
    family = shapes.one_of(shapes.blob(2, 5, corners=True), shapes.rectangle(1, 2))

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        wall, *others = roles.need(rng, 3) if vary else inks
        board.grid[:, 0], board.taken[:, 0] = wall, True
        masks = [family(rng) for _ in range(int(rng.integers(4, 8)))]
        colours = [wall, others[0], wall, others[-1], *rng.choice([wall, *others], 4).tolist()]
        board.scatter(rng, masks, colours, 1, 1, 4)
        return board.grid
    return draw


_THINGS = "objects(input, ?bg, ?conn)"
_LEFT, _RIGHT = (f"where({_THINGS}, like(colour, the({_THINGS}, touches_side({way}))))" for way in ("left", "right"))
_OTHERS = _LEFT.replace("like(", "not(like(", 1) + ")"
_LOOSE = _LEFT.replace("like(", "both(not(touches_border), like(", 1) + ")"
_DROPPED = f"drop(drop(input, {_LEFT}, left, ?bg), {_RIGHT}, right, ?bg)"
_DRAWN = f"paint_under(paint_under(input, {_LEFT}, own_colour, ray(left), ?bg), {_RIGHT}, own_colour, ray(right), ?bg)"
_ONE_WALL = (f"drop(input, {_LEFT}, left, ?bg)", f"drop(input, {_OTHERS}, right, ?bg)",
             f"paint_under(input, {_LEFT}, own_colour, ray(left), ?bg)", f"erase(input, {_LOOSE}, ?bg)",
             f"erase(input, {_OTHERS}, ?bg)")

CONCEPT = Concept(
    name="to-the-wall-of-own-colour",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_DROPPED} | {_DROPPED} | {_DRAWN} | {' | '.join(_ONE_WALL)}", "conn": "by_corner"},
    not_framed=("in-each-panel",),
    evidence={"f0100645": {"result": _DROPPED, "conn": "by_corner", "bg": "orange"}},
)
