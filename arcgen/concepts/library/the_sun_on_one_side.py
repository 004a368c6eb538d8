"""A bar at one border is the sun: things throw shadows away from it, light up on its side, change if it sees them."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes import shapes
from ...scenes.patience import patient
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A full line of the hole `sun`'s colour at one of the four borders, not always the same, and things of many
    shapes, some of which stand in the shade of others."""
    size, sun, inks = sizes(rng, 8, 13), roles.holes["sun"], roles.several(rng, 3, one=0.5)
    family = shapes.one_of(shapes.rectangle(1, 3), shapes.blob(2, 5), shapes.bar(2, 3))
    turns = [int(n) for n in rng.permutation(4)]

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        height, width = board.grid.shape
        hidden = 0
        for _ in range(3 + height * width // 30):
            mask = family(rng)
            allowed = np.zeros((height, width), bool)
            allowed[2:] = True
            if (at := board.spot(rng, mask, 1, edge=1, allowed=allowed)) is not None:
                shade = board.grid[:at[0], at[1]:at[1] + mask.shape[1]] != roles.background
                hidden += bool(shade.any(0).all())
                board.put(mask, at, inks[rng.integers(len(inks))])
        board.grid[0] = sun
        if not hidden or (board.grid[1:] != roles.background).any(0).sum() > width - 2:
            raise RuleError("nothing in the shade")
        return np.ascontiguousarray(rot90(board.grid, turns[int(rng.integers(4))]))
    return draw


_SUN = "pieces(input, ?sun, by_side)"
_THINGS = "where(objects(input, ?bg, by_side), not(is_colour(?sun)))"
_AWAY = "from_bar(input, ?bg)"
_SEEN = f"where({_THINGS}, overlaps(regions_of({_SUN}, first_met({_AWAY}, {_THINGS}))))"
_UNSEEN = f"where({_THINGS}, not(overlaps(regions_of({_SUN}, first_met({_AWAY}, {_THINGS})))))"

CONCEPT = Concept(
    name="the-sun-on-one-side",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": f"paint_under(input, {_THINGS}, ?colour, ray({_AWAY}), ?bg) | "
                  f"paint_under(input, {_THINGS}, ?colour, beside({_AWAY}), ?bg) | "
                  f"paint_under(input, {_THINGS}, ?colour, ray_until({_AWAY}, {_THINGS}), ?bg) | "
                  f"paint(input, {_SUN}, ?light, first_met({_AWAY}, {_THINGS})) | "
                  f"paint(input, {_SUN}, ?light, ray_until({_AWAY}, {_THINGS})) | "
                  f"paint(paint(input, {_SUN}, ?colour, first_met({_AWAY}, {_THINGS})), {_SUN}, ?sun, "
                  f"ray_until({_AWAY}, {_THINGS})) | "
                  f"paint(input, {_SEEN}, ?light, itself) | paint(input, {_UNSEEN}, ?light, itself) | "
                  f"erase(input, {_SEEN}, ?bg) | erase(input, {_UNSEEN}, ?bg) | "
                  f"paint(input, {_THINGS}, ?colour, without(itself, shifted(to_bar(input, ?bg), 1))) | "
                  f"paint(input, {_THINGS}, ?colour, without(itself, shifted({_AWAY}, 1)))",
        "light": "?sun | ?colour",
    },
    not_framed=("in-each-panel",),
)
