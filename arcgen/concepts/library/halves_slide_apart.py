"""The two halves slide apart, one to the left and one to the right, and show what lies between them."""
import numpy as np

from ...scenes.priors import Roles
from ..base import Concept

_CUT = "strips(input, 2, vertical)"
_TOP, _BOTTOM = f"crop(the({_CUT}, touches_side(up)))", f"crop(the({_CUT}, touches_side(down)))"
_WIDTH = "measure(whole(input), extent(horizontal))"


def _apart(first: str, second: str, by: str, seam: str) -> str:
    """The upper half with a strip on one side, and the lower one with a strip on the other side."""
    side = f"canvas(measure(the({_CUT}, touches_side(up)), extent(vertical)), {by}, ?ink)"
    upper, lower = f"join({_TOP}, {side}, {first})", f"join({_BOTTOM}, {side}, {second})"
    if seam:
        upper = f"join({upper}, canvas(1, plus({_WIDTH}, {by}), ?ink), down)"
    return f"join({upper}, {lower}, down)"


def _scene(rng: np.random.Generator, roles: Roles):
    """A small picture of an even number of rows: two halves in different colours, with a few cells in the other's."""
    wide, specks = rng.integers(2, 7, 3), rng.uniform(0.1, 0.4)
    plain = rng.random() < 0.3

    def draw(rng: np.random.Generator) -> np.ndarray:
        high, width = int(rng.integers(1, 5)), int(rng.choice(wide))
        inks = roles.need(rng, 4)
        halves = []
        for k in range(2):
            cells = rng.random((high, width)) < specks
            halves.append(np.where(cells & (not plain), inks[2 if rng.random() < 0.5 else 1 - k], inks[k]))
        return np.vstack(halves).astype(np.uint8)
    return draw


CONCEPT = Concept(
    name="halves-slide-apart",
    sketch="?result",
    scene=_scene,
    holes={"result": " | ".join([_apart("right", "left", "1", "seam"), _apart("right", "left", "1", ""),
                                 _apart("right", "left", _WIDTH, ""),
                                 _apart("right", "left", _WIDTH, "seam")]),
           "ink": "?colour"},
    evidence={"8618d23e": {"ink": "maroon", "result": _apart("right", "left", "1", "seam")}},
    weight=0.5,
)
