"""Plugs are plus or minus: a wire does something when its two ends are unlike, both plus, or both minus."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ...scenes.wires import bent, lay
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Bent wires of one colour with a plug at each end, in the hole `plus`'s colour or in another: wires with two, with
    one and with no such plug."""
    size, spare, plus = sizes(rng, 8, 13), roles.need(rng, 2), roles.holes["plus"]
    wire, minus = roles.holes.get("wire", spare[0]), spare[1]

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        near, count = np.zeros((height, width), bool), 0
        order = [int(k) for k in rng.permutation(3)]
        for _ in range(90):
            path = bent(rng, near, (int(rng.integers(height)), int(rng.integers(width))), bool(rng.integers(2)),
                        int(rng.integers(1, 4)))
            if path is None or len(path) < 4:
                continue
            pluses = order[count] if count < 3 else int(rng.integers(3))
            lay(grid, near, path, wire)
            grid[path[0]], grid[path[-1]] = plus if pluses else minus, plus if pluses == 2 else minus
            count += 1
            if count > height * width // 19:
                break
        if count < 3:
            raise RuleError("no three kinds of wires")
        return grid
    return draw


_ALL = "blobs(input, ?bg, by_side)"

CONCEPT = Concept(
    name="wires-between-the-poles",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"keep(input, where({_ALL}, ?which), ?bg) | erase(input, where({_ALL}, ?which), ?bg) | "
                  f"paint(input, where({_ALL}, ?which), ?colour, ?part) | "
                  f"paint(input, where({_ALL}, ?which), ?plus, itself) | "
                  f"paint(input, where({_ALL}, ?which), ?bg, ?part) | "
                  f"paint(input, {_ALL}, by_value(count_of(?plus), case(0, ?colour), case(1, ?colour2), "
                  "case(2, ?colour3)), coloured(?wire)) | "
                  f"paint(input, {_ALL}, by_value(count_of(?plus), case(0, ?bg), case(1, ?wire), "
                  "case(2, ?plus)), coloured(?wire))",
        "which": "equals(count_of(?plus), 1) | equals(count_of(?plus), 2) | at_least(count_of(?plus), 1)",
        "part": "coloured(?wire) | coloured(?wire) | without(itself, coloured(?wire))",
    },
)
