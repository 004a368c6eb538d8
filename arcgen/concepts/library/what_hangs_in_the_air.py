"""Some things stand on the floor or on others that do, some hang in the air: these fall, go, change, get a pole."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.piles import by_turns, pile, slots
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Piles of bars on the floor and, above or beside them, bars that hang in the air, alone or by twos."""
    size, inks, by_twos = sizes(rng, 8, 14), roles.need(rng, 3), rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        standing = hanging = 0
        for place in slots(rng, width):
            top, count = height, int(rng.integers(0, 3))
            if count:
                top = pile(rng, grid, place, height, by_turns(rng, inks, count))
                standing += 1
            if not count or rng.random() < 0.5:
                bottom = top - int(rng.integers(1 + (not count), 4))
                pile(rng, grid, place, bottom, by_turns(rng, inks, 1 + (by_twos and rng.random() < 0.5)))
                hanging += 1
        if not standing or not hanging or standing + hanging < 3:
            raise RuleError("nothing stands, or nothing hangs")
        return grid
    return draw


_ALL = "objects(input, ?bg, by_side)"
_STANDS = f"chained(where({_ALL}, touches_side(down)), halo(by_side))"
_HANGING, _STANDING = f"where({_ALL}, not({_STANDS}))", f"where({_ALL}, {_STANDS})"

CONCEPT = Concept(
    name="what-hangs-in-the-air",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": "drop(?painted, where(objects(?painted, ?bg, by_side), is_colour(?colour)), down, ?bg) | "
                  f"erase(input, ?those, ?bg) | erase(input, ?those, ?bg) | paint(input, ?those, ?colour, itself) | "
                  f"paint(input, ?those, ?colour, itself) | "
                  f"paint(input, {_HANGING}, ?pole, ray_until(down, {_ALL})) | "
                  f"paint(input, {_HANGING}, ?pole, ray_until(up, {_ALL})) | "
                  f"paint_under(input, {_HANGING}, ?pole, overlap(ray(down), border_line(down)), ?bg)",
        "painted": f"paint(input, {_HANGING}, ?colour, itself)",
        "those": f"{_HANGING} | {_STANDING}",
        "pole": "?colour | own_colour",
    },
)
