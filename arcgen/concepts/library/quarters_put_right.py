"""A cross has cut a figure into quarters that lie the wrong way: they are moved or turned so that it is whole."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import kinds
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept

_PLACES = ("up_left", "up_right", "down_left", "down_right")


def _quarter(rng: np.random.Generator, side: int) -> np.ndarray:
    """The lower right quarter of a figure that is the same on all sides: of rings around the middle, or any cells that
    begin at the middle."""
    y, x = np.mgrid[:side, :side]
    if rng.random() < 0.75:
        far = [np.maximum(y, x), y + x, np.maximum(y, x) + np.minimum(y, x) // 2][int(rng.integers(3))]
        return np.isin(far, rng.permutation(side + 1)[:int(rng.integers(1, side + 1))])
    cells = (rng.random((side, side)) < 0.6) & (y + x < side + 1)
    return cells | cells.T | (y + x == 0)


def _scene(rng: np.random.Generator, roles: Roles):
    """The figure is drawn whole, each quarter in a colour of its own; then these change places or are turned as the
    rule will undo, and a cross of lines is put between them."""
    roles, side, vary = kinds.named(roles, "line"), int(rng.integers(2, 5)), rng.random() < 0.5
    turns = [node.word.name for node in roles.find("flip_left_right", "flip_up_down", "rotate_180")]
    moved = roles.find(*_PLACES, at="moved")
    place, fixed = _PLACES.index(moved[0].word.name) if moved else 0, roles.need(rng, 4)

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = rng.permutation(roles.need(rng, 4) if vary else fixed)
        size = side + int(rng.integers(0, 2))
        mask = _quarter(rng, size)
        if not 2 <= mask.sum() < mask.size or (mask == mask[:, ::-1]).all() or (mask == mask[::-1]).all():
            raise RuleError("a quarter that looks the same when it is turned")
        quarters = [np.where(view, ink, roles.background) for view, ink in
                    zip((mask[::-1, ::-1], mask[::-1], mask[:, ::-1], mask), inks)]
        quarters = [quarters[k ^ place] for k in range(4)]
        if turns:
            down, right = (-1 if turns[0] in names else 1 for names in (("flip_up_down", "rotate_180"),
                                                                        ("flip_left_right", "rotate_180")))
            quarters = [quarter[::down, ::right] for quarter in quarters]
        grid = np.full((2 * size + 1, 2 * size + 1), roles.holes["line"], np.uint8)
        for k, quarter in enumerate(quarters):
            y, x = k // 2 * (size + 1), k % 2 * (size + 1)
            grid[y:y + size, x:x + size] = quarter
        return grid
    return draw


_PANELS = "panels(input, ?line)"
_CROSS = "pieces({}, ?line, by_side)"
_TURNED = f"each({_PANELS}, turn(panel, ?turn))"


def _moved(place: int) -> str:
    """The quarters put together so that each lies where another one lay, which is told by its number from the first."""
    a, b, c, d = (f"crop(the({_PANELS}, most(edge({_PLACES[k ^ place]}))))" for k in range(4))
    return f"join(join({a}, {b}, right), join({c}, {d}, right), down)"


CONCEPT = Concept(
    name="quarters-put-right",
    sketch="?result",
    scene=patient(_scene, 40),
    holes={
        "result": f"?moved | ?moved | {_TURNED} | closed_up({_TURNED}, {_CROSS.format(_TURNED)}) | "
                  f"closed_up(input, {_CROSS.format('input')})",
        "moved": " | ".join(map(_moved, (1, 2, 3))),
        "turn": "flip_left_right | flip_up_down | rotate_180",
        "line": "?colour",
    },
)
