"""Coloured samples: plain things as long, as large or of the shape of one of them take its colour, or stay, or go."""
import numpy as np

from ...scenes import kinds, shapes
from ...scenes.patience import patient
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _bar(rng: np.random.Generator, n: int) -> np.ndarray:
    return shapes.whole(n, 1) if rng.random() < 0.5 else shapes.whole(1, n)


def _ring(rng: np.random.Generator, n: int) -> np.ndarray:
    """A slab with n holes of one cell in a row."""
    mask = shapes.whole(3, 2 * n + 1)
    mask[1, 1::2] = False
    return mask if rng.random() < 0.5 else mask.T


def _scene(rng: np.random.Generator, roles: Roles):
    """Two to four samples, each in a colour of its own, and plain things like one of them: bars as long, slabs with as
    many holes, crooked things of as many cells, or of the same shape, perhaps turned. Where the rule asks which have
    their like, some plain ones have none."""
    roles = kinds.named(roles, "body")
    body, key, some = roles.holes["body"], roles.holes["key"].word.name, roles.uses("shares")
    size = sizes(rng, 11, 14) if key == "hole_count" else sizes(rng, 9, 12)
    many, vary, fixed = int(rng.integers(2, 4)), rng.random() < 0.4, roles.free(rng, 4)

    def things(rng: np.random.Generator, n: int, times: list[int]) -> list[list[np.ndarray]]:
        """For each of n kinds so many things."""
        if key in ("shape", "shape_any_way"):
            forms = kinds.different(rng, n)
            return [[form, *(kinds.turned(rng, form) if key == "shape_any_way" else form for _ in range(t - 1))]
                    for form, t in zip(forms, times)]
        numbers = {"hole_count": 1 + rng.permutation(max(n, 3))[:n], "size": 1 + rng.permutation(5)[:n]}.get(
            key, 1 + rng.permutation(max(n, 4))[:n])
        make = _ring if key == "hole_count" else shapes.polyomino if key == "size" else _bar
        return [[make(rng, int(k)) for _ in range(t)] for k, t in zip(numbers, times)]

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        n = min(many + int(rng.integers(0, 2)), 3 if key == "hole_count" else 4)
        samples = n - 1 if some else n
        inks = roles.need(rng, n) if vary else rng.permutation(fixed)[:n].tolist()
        few = key == "hole_count"
        made = things(rng, n, [int(rng.integers(2, 3 if few else 4)) for _ in range(n)])
        masks = [mask for k, kind in enumerate(made) for mask in (kind if k < samples else kind[1:])]
        paints = [inks[k] if k < samples and not i else body for k, kind in enumerate(made)
                  for i, _ in enumerate(kind if k < samples else kind[1:])]
        board.scatter(rng, masks, paints, 1)
        return board.grid
    return draw


_PLAIN = "pieces(input, ?body, by_side)"
_SAMPLES = "where(objects(input, ?bg, by_side), not(is_colour(?body)))"
_LIKE = f"shares(?key, {_SAMPLES})"

CONCEPT = Concept(
    name="as-large-as-a-sample",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": f"paint(?base, {_PLAIN}, of_alike({_SAMPLES}, ?key), itself) | "
                  f"paint(?base, {_PLAIN}, of_alike({_SAMPLES}, ?key), itself) | "
                  f"paint(input, where({_PLAIN}, {_LIKE}), of_alike({_SAMPLES}, ?key), itself) | "
                  f"erase(input, where({_PLAIN}, ?which), ?bg) | "
                  f"paint(input, where({_PLAIN}, ?which), ?colour, itself)",
        "base": f"input | erase(input, {_SAMPLES}, ?bg)",
        "which": f"{_LIKE} | not({_LIKE})",
        "key": "long_side | size | shape | shape_any_way | hole_count",
    },
)
