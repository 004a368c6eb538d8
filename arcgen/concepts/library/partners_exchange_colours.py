"""Two things that touch exchange their colours, or mark each other in them; what is alone keeps its own, or goes."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...language.objects import SIDES, components
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Pairs of blocks or crooked pieces in two colours each that touch along a side, and single ones besides."""
    size, straight = sizes(rng, 11, 20), rng.random() < 0.5
    fixed, vary, alone = roles.need(rng, 4), rng.random() < 0.6, int(rng.integers(1, 4))

    def draw(rng: np.random.Generator) -> np.ndarray:
        board, done = Board(*size(rng), roles.background), 0
        inks = roles.need(rng, 4) if vary else fixed
        for _ in range(3 + board.grid.size // 80):
            first, second = (int(c) for c in rng.permutation(inks)[:2])
            if straight:
                side, one, two = (int(n) for n in rng.integers(1, 4, 3))
                picture = np.repeat([first] * one + [second] * two, side).reshape(one + two, side)
            else:
                mask = shapes.polyomino(rng, int(rng.integers(5, 10)), most=4)
                cut = int(rng.integers(1, len(mask))) if len(mask) > 1 else 0
                picture = np.where(mask, first, roles.background)
                picture[cut:][mask[cut:]] = second
            turn = int(rng.integers(4))
            if not all(_hangs_together(picture == c) for c in (first, second)):
                continue
            picture = rot90(picture, turn)
            shape = picture != roles.background
            done += board.fit(rng, shape, picture) is not None
        for _ in range(alone):
            mask = shapes.rectangle(1, 3)(rng) if straight else shapes.blob(2, 5)(rng)
            if (at := board.spot(rng, mask, 1)) is not None:
                board.put(mask, at, inks[rng.integers(len(inks))])
        if done < 2:
            raise RuleError("too few pairs")
        return board.grid
    return draw


def _hangs_together(mask: np.ndarray) -> bool:
    return len(components(mask, SIDES)) == 1


_ALL = "objects(input, ?bg, by_side)"
_PAIRED = f"where({_ALL}, next_to({_ALL}, by_side))"

CONCEPT = Concept(
    name="partners-exchange-colours",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"?swapped | ?swapped | keep(?swapped, {_PAIRED}, ?bg) | "
                  f"paint(input, {_PAIRED}, of_touching({_ALL}, by_side), ?part)",
        "swapped": f"paint(input, {_PAIRED}, of_touching({_ALL}, by_side), itself)",
        "part": "centre | halo(by_corner)",
    },
)
