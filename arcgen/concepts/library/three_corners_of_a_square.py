"""Dots are three corners of a square: the triangle, the square or the corner that they lack is drawn."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept

_LONG_SIDE = "of(overlap(itself, box_corners), union(between(falling), between(rising)))"
_SHORT_SIDES = "of(overlap(itself, box_corners), union(between(horizontal), between(vertical)))"
_LACKED = "without(box_corners, itself)"
_OTHER_SIDES = f"overlap(frame, of({_LACKED}, cross))"


def _scene(rng: np.random.Generator, roles: Roles):
    """Three corner cells of a square, perhaps with a fourth dot inside it on the line to the corner that is lacked;
    where each colour is a figure, two to four of those, apart from each other."""
    many, stray = roles.uses("layers", at="things"), rng.random() < 0.4
    size = sizes(rng, 12, 20) if many else sizes(rng, 8, 16)
    inks = roles.free(rng, 4 if many else 1)

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        colours = [inks[i] for i in rng.permutation(len(inks))][:int(rng.integers(2, 5)) if many else 1]
        done = 0
        for ink in colours:
            side = int(rng.integers(4, min(board.grid.shape) // (2 if many else 1)))
            box = np.ones((side, side), bool)
            at = board.spot(rng, box, 1)
            if at is None:
                continue
            figure = np.zeros((side, side), bool)
            figure[0, 0] = figure[0, -1] = figure[-1, 0] = True
            if stray and side > 4:
                k = int(rng.integers(2, side - 1))
                if 2 * k != side - 1:
                    figure[k, k] = True
            board.put(rot90(figure, int(rng.integers(4))), at, ink)
            board.taken[at[0]:at[0] + side, at[1]:at[1] + side] = True
            done += 1
        if done < min(2, len(colours)):
            raise RuleError("no room for the squares")
        return board.grid
    return draw


CONCEPT = Concept(
    name="three-corners-of-a-square",
    sketch="paint_under(input, ?things, ?ink, ?lines, ?bg)",
    scene=_scene,
    holes={"things": "everything(input, ?bg) | layers(input, ?bg)",
           "ink": "own_colour | ?colour",
           "lines": f"union({_LONG_SIDE}, {_OTHER_SIDES}) | {_OTHER_SIDES} | {_LACKED} | frame | "
                    f"union({_LONG_SIDE}, {_SHORT_SIDES}) | {_LONG_SIDE} | union(frame, {_LONG_SIDE})"},
    evidence={"1478ab18": {"bg": "orange", "things": "everything(input, ?bg)", "ink": "?colour", "colour": "cyan",
                           "lines": f"union({_LONG_SIDE}, {_OTHER_SIDES})"}},
)
