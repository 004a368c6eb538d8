"""Each dot draws the square ring around the middle of the grid on which it lies."""
from ...scenes.ground import on_any_ground
from ...scenes.outlines import ringed
from ..base import Concept

CONCEPT = Concept(
    name="rings-around-the-middle",
    sketch="paint(input, cells(input, commonest(input)), own_colour, ?ring)",
    scene=on_any_ground(ringed()),
    holes={"ring": "ring_through(?middle) | ring_through(?middle) | of(ring_through(?middle), box_corners)",
           "middle": "region_of(whole(input), centre)"},
    evidence={"ac0c2ac3": {"ring": "ring_through(?middle)", "middle": "region_of(whole(input), centre)"}},
)
