"""Around each object four cells (or rays) take four colours, or two, one on each side or corner."""
import numpy as np

from ...scenes import shapes
from ...scenes.mosaic import either
from ...scenes.objects import sparse
from ...scenes.priors import Roles
from ..base import Concept


def _painted(grid: str, *regions: str) -> str:
    """The text of a grid with a colour in each of these regions of each thing."""
    for k, region in enumerate(regions):
        grid = f"paint({grid}, ?things, ?ink{k}, {region})"
    return grid


def _in_pairs(regions: tuple[str, ...]) -> tuple[str, ...]:
    """Two regions instead of four: opposite ones are one."""
    return f"union({regions[0]}, {regions[1]})", f"union({regions[2]}, {regions[3]})"


_ALL = "objects(input, ?bg, by_side)"
_WAYS = {"up": "up_left", "down": "down_right", "left": "down_left", "right": "up_right"}
_SIDES = tuple(f"beside({way})" for way in _WAYS)
_CORNERS = tuple(f"of(box_corner({way}), beside({way}))" for way in _WAYS.values())
_STRAIGHT = tuple(f"ray({way})" for way in _WAYS)
_SLANTED = tuple(f"corner_ray({way})" for way in _WAYS.values())


def _scene(rng: np.random.Generator, roles: Roles):
    """Dots or small blocks with room around; few where they send rays."""
    if roles.uses("ray", "corner_ray"):
        return sparse(shapes.one_of(shapes.dot(), shapes.rectangle(2, 3)), (1, 2), (1, 1), 9, 16, 3, 2)(rng, roles)
    return either(sparse(shapes.dot(), (4, 10), (1, 2), 10, 18, 2, 1),
                  sparse(shapes.rectangle(2, 3), (3, 6), (1, 2), 12, 18, 3, 1))(rng, roles)


CONCEPT = Concept(
    name="four-colours-around",
    sketch="?result",
    scene=_scene,
    holes={"result": " | ".join(_painted("?grid", *regions) for regions in (
               _SIDES, _CORNERS, _SIDES, _CORNERS, _STRAIGHT, _SLANTED, *map(_in_pairs, (_SIDES, _CORNERS,
                                                                                         _STRAIGHT)))),
           "grid": "input", "things": _ALL, **{f"ink{k}": f"?colour{k}" for k in range(4)}},
    evidence={
        "d364b489": {"result": _painted("?grid", *_SIDES), "bg": "black", "grid": "input", "things": _ALL,
                     "ink0": "red", "ink1": "cyan",
                     "ink2": "orange", "ink3": "magenta"},
        "a9f96cdd": {"result": _painted("?grid", *(f"beside({way})" for way in _WAYS.values())), "bg": "black",
                     "grid": "erase(input, objects(input, ?bg, by_side), ?bg)", "things": _ALL, "ink0": "green",
                     "ink1": "orange",
                     "ink2": "cyan", "ink3": "magenta"},
        "95990924": {"result": _painted("?grid", *_CORNERS), "bg": "black", "grid": "input", "things": _ALL,
                     "ink0": "blue",
                     "ink1": "yellow", "ink2": "green", "ink3": "red"},
    },
)
