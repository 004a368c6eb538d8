"""Houses have the same colour in the same room: empty rooms get it, or one house or its plan is shown."""
import numpy as np

from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept

_COLOUR = "of_same_place(objects(input, ?bg, by_side))"
_DONE = f"paint(input, holes(input, ?bg), {_COLOUR}, itself)"


def _scene(rng: np.random.Generator, roles: Roles):
    """Houses of four rooms (or of two, or three in a row) between walls one cell thick, of any size; each place has its
    colour, which one or two of the houses show and the others do not."""
    size, (rows, columns) = sizes(rng, 15, 26), [(2, 2), (2, 2), (1, 2), (1, 3), (3, 1), (2, 1)][rng.integers(6)]
    walls, most = roles.need(rng, 1)[0], int(rng.integers(3, 7))
    vary, inks = rng.random() < 0.5, roles.need(rng, 6)[1:]

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        colours = [c for c in (roles.need(rng, 6) if vary else inks) if c != walls]
        houses = []
        for _ in range(int(rng.integers(3, most + 1))):
            high, wide = (np.sort(rng.integers(1, 5, 1)).repeat(n) for n in (rows, columns))
            ys, xs = np.append(0, np.cumsum(high + 1)), np.append(0, np.cumsum(wide + 1))
            if rng.random() < 0.3 and rows * columns == 4:
                ys, xs = ys + [0, 0, 1], xs + [0, 0, 1]
            mask = np.ones((ys[-1] + 1, xs[-1] + 1), bool)
            at = board.spot(rng, mask, 1)
            if at is not None:
                board.put(mask, at, walls)
                houses.append([(at[0] + ys[i], at[0] + ys[i + 1], at[1] + xs[j], at[1] + xs[j + 1])
                               for i in range(rows) for j in range(columns)])
        shown = [set(rng.permutation(len(houses))[:int(rng.integers(1, 3))].tolist()) for _ in range(rows * columns)]
        for k, house in enumerate(houses):
            for place, (top, bottom, left, right) in enumerate(house):
                board.grid[top + 1:bottom, left + 1:right] = colours[place] if k in shown[place] else roles.background
        return board.grid
    return draw


_LARGEST, _SMALLEST = (f"crop(the(blobs({_DONE}, ?bg, by_side), {which}(box_area)))" for which in ("most", "least"))
_PLAN = f"summary(panels({_SMALLEST}, line_colour({_SMALLEST})), own_colour)"

CONCEPT = Concept(
    name="rooms-alike-by-place",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_DONE} | {_DONE} | paint(input, holes(input, ?bg), {_COLOUR}, centre) | {_LARGEST} | "
                     f"{_SMALLEST} | {_PLAN} | crop(the(blobs({_DONE}, ?bg, by_side), most(edge(up))))"},
    evidence={"2e65ae53": {"bg": "black", "result": _DONE}},
)
