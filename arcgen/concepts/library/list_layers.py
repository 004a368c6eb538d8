"""The colours of a grid full of blocks are listed by how often they occur, in a line, in stripes or in rings."""
from ...scenes.lattice import lattice, ranked
from ..base import Concept

CONCEPT = Concept(
    name="list-layers",
    sketch="?result",
    scene=lattice(ranked(), (4, 6), (1, 3), uneven=0),
    holes={"result": "?list | ?list | repeated(?list, 3, vertical) | in_angles(?list, ?corner) | nested(?things, size)",
           "list": "colour_list(?things, size, ?way)", "corner": "down_right | up_left",
           "things": "layers(input, ?separator) | where(layers(input, ?separator), not(most(size))) | "
                     "where(layers(input, ?separator), not(least(size)))",
           "separator": "black | black | black | grey | cyan", "way": "right | left"},
    evidence={
        "f8b3ba0a": {"result": "?list", "list": "colour_list(?things, size, ?way)",
                     "things": "where(layers(input, black), not(most(size)))", "way": "up"},
    },
)
