"""Dots become targets: rings are drawn around them, close by, at a distance, or several."""
import numpy as np

from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """Dots with room for their rings, in one colour or several, and some larger things that get no rings. Where the
    rule looks for dots of one colour there are others too."""
    wide = max([n.args[0].value for n in roles.find("grown", at="rings")] or [1])
    size = sizes(rng, 6 + 2 * wide, 24)
    only, several = bool(roles.seen), rng.random() < 0.6
    things = 0 if rng.random() < 0.5 else int(rng.integers(1, 4))

    def draw(rng):
        board = Board(*size(rng), roles.background)
        side = 2 * wide + 1
        area = np.ones((side, side), bool)
        inks = [*roles.seen, *roles.need(rng, 4)] if several or only else roles.need(rng, 1)
        blank = np.full((side, side), roles.background, np.uint8)
        for k in range(int(rng.integers(2, 4)) + board.grid.size // (12 * side * side // 2)):
            ink = inks[0] if only and rng.random() < 0.6 else inks[int(rng.integers(len(inks)))]
            at = board.spot(rng, area, 0) if k else board.place(rng, area, roles.background, 0)
            if at is not None:
                picture = blank.copy()
                picture[wide, wide] = ink if k else inks[0]
                board.put(area, at, picture)
        if not only:
            masks = [shapes.blob(3, 6)(rng) for _ in range(things)]
            board.scatter(rng, masks, [inks[-1]] * things, 1, least=0)
        return board.grid
    return draw


_FAR = "without(grown(2), grown(1))"

CONCEPT = Concept(
    name="rings-around-dots",
    sketch="?rings",
    scene=_scene,
    holes={
        "rings": " | ".join([
            "paint_under(input, ?dots, ?ink, grown(1), ?bg)",
            "paint_under(paint_under(input, ?dots, ?ink, grown(1), ?bg), ?dots, own_colour, grown(2), ?bg)",
            f"paint_under(input, ?dots, own_colour, {_FAR}, ?bg)",
            f"paint_under(input, ?dots, own_colour, union({_FAR}, without(grown(4), grown(3))), ?bg)",
            "paint_under(input, ?dots, own_colour, of(grown(2), box_corners), ?bg)",
            "paint_under(paint_under(input, ?dots, ?ink, grown(1), ?bg), ?dots, ?colour3, grown(2), ?bg)",
            "paint_under(input, ?dots, own_colour, without(of(grown(2), frame), of(grown(2), box_corners)), ?bg)"]),
        "dots": "where(objects(input, ?bg, by_side), is_dot) | where(objects(input, ?bg, by_side), is_dot) | "
                "cells_of(input, ?target)",
        "ink": "?colour2",
    },
    evidence={"dc1df850": {"rings": "paint_under(input, ?dots, ?ink, grown(1), ?bg)", "bg": "black", "ink": "blue",
                           "dots": "cells_of(input, ?target)", "target": "red"}},
)
