"""Every other line of a striped grid comes from a mirrored copy, or takes one colour."""
import numpy as np

from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Broad stripes across the direction in which every other line is turned: the two halves of the grid in a
    colour each, or stripes of several colours."""
    size, upright = sizes(rng, 4, 14), roles.uses("vertical", at="lines")
    several, vary = rng.random() < 0.5, rng.random() < 0.5
    fixed = roles.need(rng, 4)

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.zeros((height, width), np.uint8)
        view = grid if upright else grid.T
        inks = roles.need(rng, 4) if vary else fixed
        n = int(rng.integers(3, 5)) if several and len(view) > 5 else 2
        for k, part in enumerate(np.array_split(view, n)):
            part[:] = inks[k]
        return grid
    return draw


_WOVEN = "over(turn(input, ?sym), keep(input, ?lines, ?bg), ?bg)"

CONCEPT = Concept(
    name="weave",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_WOVEN} | {_WOVEN} | paint(input, ?lines, ?ink, itself)", "ink": "?colour",
           "sym": "flip_left_right | flip_up_down",
           "lines": "where(lines(input, horizontal), ?rows) | where(lines(input, vertical), ?columns)",
           "rows": "even(edge(down)) | not(even(edge(down)))", "columns": "even(edge(right)) | not(even(edge(right)))",
           "bg": "black"},
    evidence={
        "e9afcf9a": {"result": _WOVEN, "sym": "flip_up_down",
                     "lines": "where(lines(input, vertical), even(edge(right)))", "bg": "black"},
    },
)
