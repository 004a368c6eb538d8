"""Copies of one shape are damaged in different places: what one lacks, the others show. All or one are made whole."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.patience import patient
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept

_SHAPES = shapes.one_of(shapes.mirrored(shapes.blob(4, 7), both_ways=True), shapes.mirrored(shapes.blob(6, 10)),
                        shapes.mirrored(shapes.pattern(3, 0.6), both_ways=True), shapes.ring_with_holes(5, 7))


def _scene(rng: np.random.Generator, roles: Roles):
    """Three to six copies of a shape, each in a colour of its own, of which each has lost a cell or a few; or one that
    is whole among them. Where the rule asks for the smallest, one has lost more than all others."""
    size, worst = sizes(rng, 12, 22), roles.uses("least", at="result")
    whole = rng.random() < 0.4 and not worst
    count = int(rng.integers(3, 6))

    def draw(rng: np.random.Generator) -> np.ndarray:
        board, shape = Board(*size(rng), roles.background), _SHAPES(rng)
        while not 10 <= shape.sum() <= 30 or max(shape.shape) > 8 or min(shape.shape) < 4:
            shape = _SHAPES(rng)
        inks = roles.need(rng, count)
        places = [at for ink in inks if (at := board.fit(rng, shape, ink)) is not None]
        if len(places) < 3:
            raise RuleError("no room for the copies")
        cells, lost = np.argwhere(shape), np.zeros(len(shape[shape]), np.int64)
        for k, at in enumerate(places):
            most = 1 + len(cells) // (8 if worst and k else 4)
            mask, n = shape.copy(), 0 if whole and k == 0 else most if worst and not k else int(rng.integers(1, most))
            for i in rng.permutation(len(cells))[:n]:
                if lost[i] < len(places) - 1:
                    mask[tuple(cells[i])] = False
                    lost[i] += 1
            window = board.grid[at[0]:at[0] + shape.shape[0], at[1]:at[1] + shape.shape[1]]
            window[shape & ~mask] = roles.background
        return board.grid
    return draw


CONCEPT = Concept(
    name="damaged-copies",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": "paint(input, layers(input, ?bg), own_colour, common_shape) | "
                  "paint_under(input, layers(input, ?bg), ?colour, common_shape, ?bg) | "
                  "paint(blanked(input, ?bg), layers(input, ?bg), own_colour, without(common_shape, itself)) | "
                  "m = paint(input, layers(input, ?bg), own_colour, common_shape); "
                  "crop_at(m, the(layers(input, ?bg), least(size)))",
    },
    evidence={
        "f8cc533f": {"bg": "commonest(input)",
                     "result": "paint(input, layers(input, ?bg), own_colour, common_shape)"},
    },
)
