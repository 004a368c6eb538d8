"""Frames lie within frames: how deep the nest is that each of them holds tells its colour."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Nests of frames in one colour, one to three deep, with gaps between them that may differ from side to side; the
    innermost is a frame, a block or a dot."""
    size, even = sizes(rng, 14, 22), rng.random() < 0.6
    fixed, vary = roles.free(rng, 1)[0], rng.random() < 0.4

    def draw(rng: np.random.Generator) -> np.ndarray:
        board, ink = Board(*size(rng), roles.background), roles.free(rng, 1)[0] if vary else fixed
        depths = set()
        for k in range(4 + board.grid.size // 60):
            depth = (2, 1, 0, 1, 0, 1)[k % 6]
            nest = np.ones([int(n) for n in rng.integers(1, 3 + (depth < 2), 2)], bool)
            if min(nest.shape) > 2 and rng.random() < 0.5:
                nest[1:-1, 1:-1] = False
            for _ in range(depth):
                above, below, before, behind = [1] * 4 if even else rng.integers(1, 3, 4).tolist()
                frame = shapes.hollow(nest.shape[0] + above + below + 2, nest.shape[1] + before + behind + 2)
                frame[above + 1:-below - 1, before + 1:-behind - 1] = nest
                nest = frame
            if board.fit(rng, shapes.whole(*nest.shape), np.where(nest, ink, roles.background)) is not None:
                depths.add(depth)
        if len(depths) < 3:
            raise RuleError("too few nests")
        return board.grid
    return draw


_FRAMES = "objects(input, ?bg, by_corner)"

CONCEPT = Concept(
    name="dolls-within-dolls",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"paint(input, {_FRAMES}, ?ink, itself) | paint(input, {_FRAMES}, ?ink, itself) | "
                  f"keep(input, where({_FRAMES}, ?which), ?bg) | "
                  f"paint(input, where({_FRAMES}, ?which), ?colour, itself)",
        "ink": "by_value(number_in(?frames), case(1, ?colour), case(2, ?colour2), case(3, ?colour3))",
        "frames": _FRAMES,
        "which": "boxed(?frames) | both(boxed(?frames), at_least(number_in(?frames), 2)) | not(boxed(?frames))",
    },
)
