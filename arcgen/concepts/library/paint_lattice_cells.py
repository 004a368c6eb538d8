"""Some cells of a lattice are painted over: by their place, by what they hold, or by their colour."""
from ...scenes.lattice import lattice, speckled
from ..base import Concept

CONCEPT = Concept(
    name="paint-lattice-cells",
    sketch="paint(?ground, where(?panels, ?which), ?ink, ?region)",
    scene=lattice(speckled((1, 3), (0.1, 0.4), one_each=True), (3, 4), (2, 4), uneven=0),
    holes={"ground": "input | input | paint(input, ?panels, ?bg, itself)", "panels": "panels(input, ?separator)",
           "region": "itself",
           "ink": "main_colour(?bg) | main_colour(?bg) | ?colour",
           "which": "most(filled(?bg)) | least(filled(?bg)) | "
                    "unique(colour_beside(?bg)) | has(?sought) | "
                    "in_line_with(where(?panels, most(filled(?bg))), ?axis)",
           "axis": "horizontal | vertical"},
    evidence={
        "29623171": {"ground": "paint(input, ?panels, black, itself)", "panels": "panels(input, grey)",
                     "which": "most(filled(black))", "ink": "main_colour(black)", "region": "itself"},
    },
)
