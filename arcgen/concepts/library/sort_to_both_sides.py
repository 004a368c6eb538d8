"""Things of one kind go to the left border, all others to the right; each kind may take a colour."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes import shapes
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _open(rng: np.random.Generator) -> np.ndarray:
    """A shape with a bay: a box with a wide gap in one side."""
    mask = np.ones(shapes.sides(rng, 3, 5), bool)
    mask[1:-1, 1:-1] = False
    side = mask[:, -1] if rng.random() < 0.5 else mask[-1]
    side[int(rng.integers(1, 2)):int(rng.integers(2, len(side)))] = False
    return rot90(mask, int(rng.integers(4)))


_FAMILY = shapes.one_of(shapes.box(3, 6), shapes.box(3, 5), shapes.rectangle(2, 4), _open, _open)


def _scene(rng: np.random.Generator, roles: Roles):
    """Three to five things of one colour below each other near the middle, each in rows of its own."""
    size = sizes(rng, 16, 24)
    ink = roles.free(rng, 1)[0]
    most = int(rng.integers(3, 6))

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        masks = [_FAMILY(rng) for _ in range(int(rng.integers(3, most + 1)))]
        spare = grid.shape[0] - sum(m.shape[0] + 1 for m in masks)
        if spare < 1:
            raise RuleError("no room for the things")
        gaps, y = rng.multinomial(spare, np.full(len(masks) + 1, 1 / (len(masks) + 1))).tolist(), 0
        for gap, mask in zip(gaps, masks):
            y += gap
            x = int(rng.integers(3, grid.shape[1] - mask.shape[1] - 2))
            grid[y:y + mask.shape[0], x:x + mask.shape[1]][mask] = ink
            y += mask.shape[0] + 1
        return grid
    return draw


_THINGS = "objects(input, ?bg, by_corner)"
_INKED = f"paint(input, {_THINGS}, choose(?which, ?colour1, ?colour2), itself)"
_SORTED = (f"move({_INKED}, objects({_INKED}, ?bg, by_corner), choose_step(is_colour(?colour1), to_border(left), "
           "to_border(right)), ?bg)")

CONCEPT = Concept(
    name="sort-to-both-sides",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_SORTED} | {_SORTED} | move(input, {_THINGS}, choose_step(?which, to_border(left), "
                     f"to_border(right)), ?bg) | move(input, where({_THINGS}, ?which), to_border(left), ?bg) | "
                     f"{_INKED}",
           "which": "either(is_closed, is_full) | is_closed | not(is_closed) | is_full | "
                    "not(either(is_closed, is_full))"},
    evidence={"320afe60": {"result": _SORTED, "bg": "yellow", "which": "either(is_closed, is_full)", "colour1": "red",
                           "colour2": "green"}},
)
