"""Each line of the picture slides one cell further than the one before: the picture leans."""
from ...scenes.tiny import tiny
from ..base import Concept

CONCEPT = Concept(
    name="leaning-picture",
    sketch="sheared(?picture, ?axis, ?way, ?ground)",
    scene=tiny(3, 7, colours=(2, 5), dense=1.0),
    holes={"picture": "input", "axis": "horizontal | horizontal | vertical", "way": "up_left | up_right",
           "ground": "black | black | black | ?colour"},
    evidence={"3cd86f4f": {"picture": "input", "axis": "horizontal", "way": "up_right", "ground": "black"}},
)
