"""Areas of one colour that touch a thing of another colour change."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, Sizes, sizes
from ..base import Concept


def _mottled(size: Sizes, roles: Roles):
    """Random cells, half of the background, most others in two colours, and few of the hole `seed`."""
    def draw(rng: np.random.Generator) -> np.ndarray:
        shape, inks = size(rng), roles.free(rng, 2)
        grid = rng.choice(inks, shape).astype(np.uint8)
        shares = rng.random(shape)
        grid[shares < 0.5], grid[shares > 0.95] = roles.background, roles.holes["seed"]
        return grid
    return draw


def _scene(rng: np.random.Generator, roles: Roles):
    """Rooms of the background between walls of one colour, some of which (not all) hold one to three cells of the
    hole `seed`, or, where the rule names the walls (hole `wall`), of one of several colours. Where it fills
    what lies beside the seed, and does nothing else, in some tasks random cells of few colours, the seed's among
    them."""
    size, several = sizes(rng, 9, 19), "wall" in roles.holes
    if not several and not roles.uses("not", "choose", "erase") and rng.random() < 0.25:
        return _mottled(size, roles)
    wall = roles.holes["wall"] if several else roles.free(rng, 1)[0]
    seeds = roles.free(rng, 3) if several else [roles.holes["seed"]]
    rooms = int(rng.integers(4, 10))

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        parts = [(0, 0, *grid.shape)]
        for _ in range(rooms):
            parts.sort(key=lambda p: p[2] * p[3] + int(rng.integers(0, 12)))
            y, x, height, width = parts.pop()
            if max(height, width) < 5:
                parts.append((y, x, height, width))
                break
            if height > width or (height == width and rng.random() < 0.5):
                k = int(rng.integers(2, height - 2))
                grid[y + k, x:x + width] = wall
                parts += [(y, x, k, width), (y + k + 1, x, height - k - 1, width)]
            else:
                k = int(rng.integers(2, width - 2))
                grid[y:y + height, x + k] = wall
                parts += [(y, x, height, k), (y, x + k + 1, height, width - k - 1)]
        if len(parts) < 3:
            raise RuleError("too few rooms")
        for i in rng.permutation(len(parts))[:int(rng.integers(1, max(2, len(parts) // 2) + 1))]:
            y, x, height, width = parts[i]
            own = seeds[rng.integers(len(seeds))]
            for _ in range(int(rng.integers(1, 4)) if height * width > 6 else 1):
                grid[y + int(rng.integers(height)), x + int(rng.integers(width))] = own
        return grid
    return draw


_ALL = "all_of_colour(input, ?seed)"
_FILLED = "paint(input, where(pieces(input, ?bg, by_side), ?which), ?ink, itself)"
_BOTH = f"paint(input, pieces(input, ?bg, by_side), choose(next_to({_ALL}, by_side), ?seed, ?colour), itself)"
_SEEDS = "where(cells(input, ?bg), not(is_colour(?wall)))"
_OWN = (f"paint(input, where(pieces(input, ?bg, by_side), next_to({_SEEDS}, by_side)), "
        f"of_touching({_SEEDS}, by_side), itself)")
_OWN_EMPTIED = f"paint({_OWN}, {_SEEDS}, ?bg, itself)"
_EMPTIED = f"erase({_FILLED}, cells_of(input, ?seed), ?bg)"

CONCEPT = Concept(
    name="areas-beside",
    sketch="?result",
    scene=_scene,
    not_framed=("in-each-panel",),
    holes={
        "result": f"{_FILLED} | {_FILLED} | {_BOTH} | {_EMPTIED} | {_OWN} | {_OWN_EMPTIED}",
        "which": f"next_to({_ALL}, by_side) | not(next_to({_ALL}, by_side))",
        "ink": "?seed | ?colour | ?colour",
    },
    evidence={
        "9edfc990": {
            "bg": "black",
            "result": _FILLED,
            "which": f"next_to({_ALL}, by_side)",
            "seed": "blue",
            "ink": "blue",
        },
    },
)
