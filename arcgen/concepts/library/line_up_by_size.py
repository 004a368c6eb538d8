"""Things gather at one border and stand there side by side in order of size."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Three to five things that differ in size, each in its own colour, at most as wide together as the grid."""
    size = sizes(rng, 10, 17, square=True)
    most = int(rng.integers(3, 6))
    families = [shapes.rectangle(1, 4), shapes.one_of(shapes.rectangle(1, 4), shapes.blob(2, 8)), shapes.bar(1, 6)]
    tall = roles.uses("extent", at="key")
    family = families[int(rng.integers(2 + (not tall)))]

    def measure(mask: np.ndarray) -> int:
        return len(mask) if tall else int(mask.sum())

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        inks = roles.need(rng, int(rng.integers(3, most + 1)))
        for _ in range(60):
            masks = [family(rng) for _ in inks]
            if (len({measure(m) for m in masks}) == len(masks)
                    and max(sum(m.shape[k] for m in masks) for k in (0, 1)) <= len(board.grid)):
                break
        else:
            raise RuleError("things of one size, or too many")
        board.scatter(rng, masks, inks, 1)
        return board.grid
    return draw


CONCEPT = Concept(
    name="line-up-by-size",
    sketch="move(?base, objects(?base, ?bg, by_side), lined_up(?key, ?order, ?way), ?bg)",
    scene=_scene,
    holes={"base": "input", "key": "size | size | extent(vertical)", "order": "left | right",
           "way": "down | down | up"},
    evidence={"4df5b0ae": {"bg": "orange", "key": "size", "order": "right", "way": "down",
                           "base": "erase(input, where(objects(input, ?bg, by_side), is_closed), ?bg)"}},
)
