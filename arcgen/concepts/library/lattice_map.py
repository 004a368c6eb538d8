"""One cell of a lattice is a map of the whole: its colours tell how to paint the cells."""
from ...scenes.lattice import lattice, one_marked
from ..base import Concept

CONCEPT = Concept(
    name="lattice-map",
    sketch="paint(input, ?panels, as_in(?picture), itself)",
    scene=lattice(one_marked((0.0, 0.1)), (3, 4), as_cells=True, uneven=0),
    holes={"panels": "panels(input, ?separator)",
           "picture": "crop(the(?panels, ?which))",
           "which": "most(filled(?bg)) | most(filled(?bg)) | most(filled(?bg)) | has(?colour)"},
    evidence={
        "09629e4f": {"panels": "panels(input, grey)", "picture": "crop(the(?panels, ?which))",
                     "which": "least(colour_count)"},
    },
)
