"""Things are counted colour by colour: each colour has a column (or row) of its own in a small chart."""
import numpy as np

from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept

_INKS = ("colour", "colour2", "colour3", "colour4")


def _scene(rng: np.random.Generator, roles: Roles):
    """None to five things of each of the rule's colours: dots, blocks or crooked things."""
    inks = [roles.holes[name] for name in _INKS if name in roles.holes]
    dots = roles.uses("cells", at="things")
    size, most = sizes(rng, 9 + 2 * (not dots), 17), int(rng.integers(4, 6))
    family = shapes.dot() if dots else shapes.one_of(shapes.rectangle(1, 3), shapes.blob(2, 5), shapes.box(3, 3))

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        todo = [ink for ink in inks for _ in range(int(rng.integers(0 if rng.random() < 0.3 else 1, most)))]
        board.scatter(rng, [family(rng) for _ in todo], rng.permutation(todo).tolist(), 1, 0, 3)
        return board.grid
    return draw


def _chart(inks: tuple[str, ...], grow: str, beside: str) -> str:
    """One bar for each colour, side by side in this order, as long as there are things of it."""
    chart = ""
    for ink in inks:
        number = f"count(where(?things, is_colour({ink})))"
        bar = f"bar(largest(?things, how_common(colour)), {number}, {grow}, {ink}, ?bg)"
        chart = f"join({chart}, {bar}, {beside})" if chart else bar
    return chart


_NAMES = tuple(f"?{name}" for name in _INKS)

CONCEPT = Concept(
    name="tally-in-fixed-columns",
    sketch="?result",
    scene=_scene,
    holes={"result": " | ".join(_chart(_NAMES[:n], *ways) for n in (2, 3, 3, 4) for ways in (("up", "right"),
                                                                                          ("right", "down"))),
           "things": "objects(input, ?bg, by_side) | cells(input, ?bg)"},
    evidence={"aaecdb9a": {"result": _chart(("grey", "red", "cyan", "maroon", "magenta"), "up", "right"),
                           "bg": "orange", "things": "objects(input, ?bg, by_corner)"}},
    weight=0.5,
)
