"""Each bar at a border shoots as far as it is long: where the shot lands, its way, or what it hits is marked."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Bars that lie on the left border, in rows apart from each other and of different lengths, each with room for
    twice its length. Where the rule asks for targets, some rows have one, just where the shot lands or elsewhere."""
    size, target = sizes(rng, 8, 12), roles.holes.get("colour_target")
    gap, inks = int(rng.integers(1, 3)), roles.several(rng, 3, one=0.6)

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        rows = np.arange(int(rng.integers(1, 3)), height - 1, gap + 1)
        most = width // 2
        if len(rows) < 3 or most < 3:
            raise RuleError("too few bars")
        longs = rng.permutation(np.resize(rng.permutation(np.arange(1, most + 1)), len(rows))).tolist()
        grid = np.full((height, width), roles.background, np.uint8)
        hits = rng.permutation(np.arange(len(rows)) % 2 == 0).tolist()
        for k, (y, long) in enumerate(zip(rows.tolist(), longs)):
            grid[y, :long] = inks[k % len(inks)]
            if target is not None:
                others = [x for x in range(long + 1, width) if x != 2 * long - 1]
                grid[y, 2 * long - 1 if hits[k] else int(rng.choice(others))] = target
        return grid
    return draw


_BARS = "where(objects(input, ?bg, by_side), not(is_colour(?colour_target)))"
_ALL = "objects(input, ?bg, by_side)"
_FLIGHT = "measured_block(right, size)"
_LANDS = f"of({_FLIGHT}, end_lines(right, 1))"
_HITTING = f"where({_BARS}, equals(cells_in(within({_LANDS}, cells_of(input, ?colour_target))), 1))"
_MISSING = f"where({_BARS}, not(equals(cells_in(within({_LANDS}, cells_of(input, ?colour_target))), 1)))"

CONCEPT = Concept(
    name="shot-as-far-as-long",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": "?free | ?target | ?target",
        "free": f"paint(?base, {_ALL}, ?ink, {_LANDS}) | paint(?base, {_ALL}, ?ink, {_LANDS}) | "
                f"paint(input, {_ALL}, ?ink, {_FLIGHT}) | "
                f"paint(paint(?base, {_ALL}, ?colour, {_FLIGHT}), {_ALL}, ?end, {_LANDS}) | "
                f"move(input, {_ALL}, by_its(size, right), ?bg)",
        "base": f"input | erase(input, {_ALL}, ?bg)",
        "ink": "?colour | own_colour",
        "end": "own_colour | ?colour2",
        "target": f"paint(input, ?some, ?colour, itself) | paint(input, {_HITTING}, ?colour, {_LANDS}) | "
                  f"paint(input, {_HITTING}, ?colour_target, itself) | erase(input, ?some, ?bg) | "
                  f"paint(input, {_HITTING}, ?bg, {_LANDS}) | paint(input, {_HITTING}, ?colour, {_FLIGHT})",
        "some": f"{_HITTING} | {_MISSING}",
    },
    not_framed=("in-blocks",),
)
