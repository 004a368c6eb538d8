"""The colours of a grid full of blocks are listed by how often they occur."""
from ...scenes.lattice import lattice, ranked
from ..base import Concept

CONCEPT = Concept(
    name="list-layers",
    sketch="colour_list(?things, size, ?way)",
    scene=lattice(ranked(), (4, 6), (1, 3), uneven=0),
    holes={"things": "layers(input, ?separator) | where(layers(input, ?separator), not(most(size)))",
           "separator": "black | black | black | grey | cyan", "way": "up | down | left | right"},
    evidence={
        "f8b3ba0a": {"things": "where(layers(input, black), not(most(size)))", "way": "up"},
    },
)
