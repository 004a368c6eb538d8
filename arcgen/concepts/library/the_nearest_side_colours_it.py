"""A frame has sides of four colours: what lies in it, or around it, takes the colour of the nearest side."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A frame without corners, mostly square, whose four sides have colours of their own. Where the rule has a hole
    `body`, a figure of that colour as large as the frame's inside, in it or, where the rule moves it, beside it.
    The colours are the same in many tasks, and change places."""
    figure, apart = "body" in roles.holes, roles.uses("to_centre", at="result")
    size, square, least = sizes(rng, 14 if apart else 10, 18), rng.random() < 0.75, 3 if figure else 4
    fixed, vary = roles.need(rng, 4), rng.random() < 0.4

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        most = min(board.grid.shape) // 2 - 1 if apart else min(board.grid.shape) - 6
        high, wide = (int(rng.integers(least, max(least + 1, min(most, 8) + 1))) for _ in range(2))
        inner = (high, high if square else wide)
        inks = roles.need(rng, 4) if vary else rng.permutation(fixed)
        frame = np.full((inner[0] + 2, inner[1] + 2), roles.background, np.uint8)
        frame[0, 1:-1], frame[1:-1, -1], frame[-1, 1:-1], frame[1:-1, 0] = inks
        picture = np.full(inner, roles.background, np.uint8)
        if figure:
            mask = _pattern(rng, inner)
            picture[mask] = roles.holes["body"]
        if not apart:
            frame[1:-1, 1:-1] = picture
        board.place(rng, np.ones(frame.shape, bool), frame, 1, 0 if figure else 2)
        if apart:
            board.place(rng, np.ones(inner, bool), picture, 1)
        return board.grid
    return draw


def _pattern(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    """Cells, bool (h, w), at random or as their own mirror image, with some at every side."""
    for _ in range(20):
        mask = rng.random(shape) < 0.55
        if rng.random() < 0.5:
            mask[:, shape[1] // 2 + shape[1] % 2:] = mask[:, :shape[1] // 2][:, ::-1]
        if all(side.any() and not side.all() for side in (mask[0], mask[-1], mask[:, 0], mask[:, -1])):
            return mask
    raise RuleError("no figure as large as the frame")


_ALL, _SIDES = "layers(input, ?bg)", "where(layers(input, ?bg), not(is_colour(?body)))"
_BODY = "cells_of(input, ?body)"
_FRAME = f"joined({_ALL})"
_PARTS = ("box_inside", "box_inside", "of(box_inside, of(box_inside, frame))", "box_halo", "ripples(2)",
          "union(box_inside, box_halo)", "grid_edge", "of(centre, box_halo)", "of(box_halo, box_halo)")
_NEAREST = f"paint(input, {_ALL}, own_colour, within(realm, regions_of({_FRAME}, ?part)))"
_SEAMED = (f"paint(paint(input, {_FRAME}, ?ink, box_inside), {_ALL}, own_colour, "
           f"within(realm, regions_of({_FRAME}, box_inside)))")
_FIGURE = f"paint(input, {_SIDES}, own_colour, within(realm, {_BODY}))"
_AROUND = f"paint(input, {_SIDES}, own_colour, off(within(realm, regions_of(joined({_SIDES}), box_inside)), {_BODY}))"
_MOVED = (f"f = joined({_SIDES}); m = move(input, all_of_colour(input, ?body), to_centre(f), ?bg); "
          "s = where(layers(m, ?bg), not(is_colour(?body))); ")
_INSIDE = f"{_MOVED}paint(m, s, own_colour, within(realm, cells_of(m, ?body)))"
_CROPPED = f"{_MOVED}crop_at(paint(m, s, own_colour, within(realm, cells_of(m, ?body))), f)"

CONCEPT = Concept(
    name="the-nearest-side-colours-it",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_NEAREST} | {_NEAREST} | {_SEAMED} | {_FIGURE} | {_AROUND} | {_INSIDE} | {_CROPPED} | "
                     f"crop_at({_FIGURE}, joined({_SIDES}))",
           "part": " | ".join(_PARTS), "ink": "?colour"},
    evidence={"9aec4887": {"bg": "black", "body": "cyan", "result": _CROPPED}},
    not_framed=("bar-says-the-colour", "corner-says-the-colour", "dot-says-the-colour", "frame-says-the-colour",
                "in-each-panel", "in-the-box"),
)
