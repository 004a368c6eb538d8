"""A dot that touches a thing tells the colour in which the thing is completed, framed, filled or painted."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rimmed
from ...language.objects import SIDES, components
from ...language.traits import Need
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """Things of one colour with room around them, each touched by one dot in a colour of its own (inside, where
    closed outlines are filled); now and then two dots share a colour."""
    size, count = sizes(rng, 13, 24), int(rng.integers(3, 6))
    closed = roles.asks(Need.OUTLINES, at="what")
    family = shapes.one_of(shapes.box(4, 6), shapes.bent_ring(5, 7)) if closed else \
        shapes.rectangle(3, 6) if roles.uses("interior", at="what") else \
        shapes.one_of(shapes.rectangle(3, 5), shapes.blob(6, 10)) if roles.uses("outline", at="what") else \
        shapes.one_of(shapes.blob(5, 9), shapes.pattern(3, 0.6), shapes.blob(6, 10))
    body_of_task = roles.free(rng, 1)[0]

    def draw(rng):
        board, done = Board(*size(rng), roles.background), 0
        inks = [c for c in roles.need(rng, 5) if c != body_of_task][:4]
        for k in range(count + board.grid.size // 200):
            mask = family(rng)
            padded = rimmed(mask)
            outside = components(~padded, SIDES)[0]
            beside = shapes.beside(padded) & (~outside if closed else outside)
            places = np.argwhere(beside)
            if not len(places):
                continue
            y, x = places[rng.integers(len(places))]
            picture = np.where(padded, body_of_task, roles.background).astype(np.uint8)
            picture[y, x] = inks[k % len(inks)] if rng.random() < 0.8 else inks[0]
            all_ = np.ones(padded.shape, bool)
            at = board.spot(rng, all_, 1)
            if at is not None:
                board.put(all_, at, picture)
                done += 1
        if done < 2 or len(np.unique(board.grid)) < 4:
            raise RuleError("no room for the things")
        return board.grid
    return draw


_DOT = "of_touching(objects(input, ?bg, by_side), by_side)"

CONCEPT = Concept(
    name="dot-tells-the-dress",
    sketch="?what",
    scene=_scene,
    holes={
        "what": "paint(input, objects(input, ?bg, by_side), ?ink, ?part) | "
                "paint(input, where(objects(input, ?bg, by_side), not(is_dot)), ?ink, ?around)",
        "ink": _DOT,
        "part": "rest_of_box | inside_of | interior",
        "around": "halo(by_corner) | halo(by_side) | itself | outline | box_halo",
    },
    evidence={"6d75e8bb": {"bg": "black", "ink": "red", "part": "rest_of_box",
                           "what": "paint(input, objects(input, ?bg, by_side), ?ink, ?part)"}},
)
