"""In every square the corners, the edges or the rings turn, each part its own way."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept

_SQUARES = "blobs(input, ?bg, by_side)"
_EDGES = "without(frame, box_corners)"


def _turned(outer: str, first: str, inner: str = "", second: str = "") -> str:
    """One part of each square turned, and perhaps another part another way."""
    step = f"turn_in_place(input, areas({_SQUARES}, {outer}), {first}, ?bg)"
    return f"turn_in_place({step}, areas({_SQUARES}, {inner}), {second}, ?bg)" if inner else step


def _scene(rng: np.random.Generator, roles: Roles):
    """Squares of a few colours, three cells a side (or four or five, where their inner part turns too), apart from each
    other; the middle cell of a small one may be empty."""
    inner = roles.uses("box_inside", "interior")
    side, size = int(rng.integers(4, 6)) if inner else int(rng.choice([3, 3, 4])), sizes(rng, 11 if inner else 8, 18)
    hollow, most = not inner and rng.random() < 0.5, int(rng.integers(2, 5))

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        done = 0
        for _ in range(int(rng.integers(2, most + 1))):
            inks = roles.need(rng, 4)
            cells = np.array(inks, np.uint8)[rng.integers(len(inks), size=(side, side))]
            if hollow:
                cells[1:-1, 1:-1] = roles.background
            at = board.spot(rng, np.ones((side, side), bool), 1)
            if at is not None:
                board.put(np.ones((side, side), bool), at, cells)
                done += 1
        if done < 2:
            raise RuleError("no room for the squares")
        return board.grid
    return draw


CONCEPT = Concept(
    name="corners-turn-one-way",
    sketch="?result",
    scene=_scene,
    holes={"result": " | ".join([
        _turned("box_corners", "rotate_270", _EDGES, "rotate_90"), _turned("box_corners", "rotate_90"),
        _turned("box_corners", "rotate_180"), _turned(_EDGES, "rotate_90"), _turned(_EDGES, "rotate_180"),
        _turned("box_corners", "flip_left_right"), _turned("box_inside", "rotate_90"),
        _turned("box_inside", "rotate_180"),
        _turned("frame", "rotate_90", "box_inside", "rotate_270"), _turned("frame", "rotate_90"),
        _turned("frame", "rotate_180"), _turned("frame", "flip_left_right", "box_inside", "flip_up_down")])},
    evidence={"46c35fc7": {"bg": "orange", "result": _turned("box_corners", "rotate_270", _EDGES, "rotate_90")}},
)
