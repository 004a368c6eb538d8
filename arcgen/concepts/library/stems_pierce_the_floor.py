"""Things fall onto a soft floor: stems, one cell wide, go into it, and what is narrow all over goes through it."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A floor across the grid. Above it, none above another: things that are broad below, things with a broad part and
    a stem of one or two cells below it, and bars or dots of one column."""
    size, floor, thing = sizes(rng, 8, 13), roles.holes["floor"], roles.holes["thing"]

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        at = int(rng.integers(max(4, height // 2), height - 2))
        grid[at] = floor
        x, counts = int(rng.integers(0, 2)), [0, 0, 0]
        while x < width:
            kind = int(rng.integers(3))
            wide, tall = (1, int(rng.integers(1, 4))) if kind == 2 else (int(rng.integers(2, 4)), 1)
            if x + wide > width:
                break
            stem = int(rng.integers(1, 3)) if kind == 1 else 0
            y = int(rng.integers(0, at - tall - stem))
            grid[y:y + tall, x:x + wide] = thing
            foot = x + int(rng.integers(wide))
            grid[y + tall:y + tall + stem, foot] = thing
            if kind == 0 and y > 0 and rng.random() < 0.5:
                grid[y - 1, foot] = thing
            counts[kind] += 1
            x += wide + int(rng.integers(1, 3))
        if min(counts[1:]) < 1:
            raise RuleError("no stem, or nothing narrow")
        return grid
    return draw


_THINGS, _FLOOR = "pieces(input, ?thing, by_side)", "pieces(input, ?floor, by_side)"
_NARROW = f"where({_THINGS}, equals(extent(horizontal), 1))"
_REST = f"led_by(runs(2, horizontal), until(down, {_FLOOR}))"
_GONE = f"erase(input, {_NARROW}, ?bg)"
_BROKEN = f"paint(input, {_NARROW}, ?bg, first_met(down, {_FLOOR}))"
_ALL = f"move({{}}, {_THINGS}, choose_step(equals(extent(horizontal), 1), {{}}, {_REST}), ?bg)"
_THROUGH = _ALL.format(_BROKEN, "to_border(down)")

CONCEPT = Concept(
    name="stems-pierce-the-floor",
    sketch="?result",
    scene=patient(_scene),
    not_framed=("in-the-box", "in-each-panel"),
    holes={
        "result": f"?moved | ?moved | paint(?moved, {_FLOOR}, ?floor, itself)",
        "moved": f"{_THROUGH} | {_THROUGH} | {_ALL.format('input', 'to_border(down)')} | "
                 f"move(input, {_THINGS}, {_REST}, ?bg) | "
                 f"move({_GONE}, pieces({_GONE}, ?thing, by_side), {_REST}, ?bg) | "
                 f"{_ALL.format('input', f'until(down, {_FLOOR})')}",
    },
    evidence={"84ba50d3": {"result": "?moved", "moved": _THROUGH, "bg": "cyan", "thing": "blue", "floor": "red"}},
)
