"""One thing has a shadow: all others get one too, as far off, or a trail to it, or a copy, or go there."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.patience import patient
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ...scenes.room import widened
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Things of many sizes and colours with room for what is as far off from them as the shadow of the one that the
    hole `model` names; only that one has its shadow yet."""
    size, count = sizes(rng, 11, 19), int(rng.integers(3, 6))
    model, shade, straight = roles.holes["model"], roles.holes["shade"], roles.uses("track", at="result")
    family = shapes.one_of(shapes.blob(2, 6), shapes.rectangle(1, 3), shapes.pattern(3, 0.6), shapes.dot())

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        aside = 0 if straight else int(rng.integers(0, 4))
        dy, dx = (int(k) for k in rng.permutation([int(rng.integers(3, 6)), aside]) * rng.choice([-1, 1], 2))
        inks = [c for c in roles.need(rng, 4) if c not in (model, shade)]
        things = [shapes.pattern(3, 0.6)(rng)] + [family(rng) for _ in range(count + board.grid.size // 120)]
        done = 0
        for k, mask in enumerate(things):
            height, width = mask.shape
            both = np.zeros((height + abs(dy), width + abs(dx)), bool)
            here, there = (max(-dy, 0), max(-dx, 0)), (max(dy, 0), max(dx, 0))
            both[here[0]:here[0] + height, here[1]:here[1] + width] |= mask
            shadow = np.zeros_like(both)
            shadow[there[0]:there[0] + height, there[1]:there[1] + width] |= mask
            if (widened(both) & shadow).any():
                continue
            at = board.spot(rng, both | shadow, 1)
            if at is None:
                continue
            board.put(both | shadow, at, roles.background)
            board.put(both, at, model if done == 0 else inks[k % len(inks)])
            if done == 0:
                board.put(shadow, at, shade)
            done += 1
        if done < 3:
            raise RuleError("no room for the things")
        return board.grid
    return draw


_SHOWN = "as_from(the(?things, is_colour(?model)), the(?things, is_colour(?shade)))"
_OTHERS = "where(?things, not(is_colour(?shade)))"
_CAST = f"paint(input, {_OTHERS}, ?shade, moved({_SHOWN}))"

CONCEPT = Concept(
    name="shadows-like-the-example",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": f"{_CAST} | {_CAST} | move(input, {_OTHERS}, {_SHOWN}, ?bg) | erase({_CAST}, {_OTHERS}, ?bg) | "
                  f"copy(input, {_OTHERS}, {_SHOWN}) | "
                  f"paint_under(input, {_OTHERS}, own_colour, track({_SHOWN}), ?bg)",
        "things": "objects(input, ?bg, by_corner)",
    },
    not_framed=("in-each-panel",),
)
