"""Each dot draws the square ring around the middle of the grid on which it lies, or is repeated around it."""
from ...scenes.ground import on_any_ground
from ...scenes.outlines import ringed
from ..base import Concept

_RINGS = "paint(input, cells(input, commonest(input)), own_colour, ?ring)"

CONCEPT = Concept(
    name="rings-around-the-middle",
    sketch="?result",
    scene=on_any_ground(ringed()),
    holes={"result": f"{_RINGS} | {_RINGS} | {_RINGS} | "
                     "turned_copies(input, cells(input, commonest(input)), whole(input), ?symmetries)",
           "symmetries": "mirrors | rotations | any_way",
           "ring": "ring_through(?middle) | ring_through(?middle) | of(ring_through(?middle), box_corners)",
           "middle": "region_of(whole(input), centre)"},
    evidence={"ac0c2ac3": {"result": _RINGS, "ring": "ring_through(?middle)",
                           "middle": "region_of(whole(input), centre)"}},
    weight=2.0,
)
