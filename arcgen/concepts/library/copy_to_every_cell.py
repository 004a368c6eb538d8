"""What one cell of a lattice holds (or all of them together) is copied into the others."""
from ...scenes.lattice import lattice, one_marked
from ..base import Concept

CONCEPT = Concept(
    name="copy-to-every-cell",
    sketch="paste(input, ?to, ?picture)",
    scene=lattice(one_marked((0.0, 0.0)), (2, 5), (2, 5), uneven=0, square=0.4),
    holes={"panels": "panels(input, ?separator)",
           "to": "?panels | ?panels | where(?panels, in_line_with(where(?panels, most(filled(?bg))), ?axis)) | "
                 "where(?panels, either(in_line_with(where(?panels, most(filled(?bg))), horizontal), "
                 "in_line_with(where(?panels, most(filled(?bg))), vertical)))",
           "axis": "horizontal | vertical | falling",
           "picture": "superimpose(?panels, ?bg) | crop(the(?panels, most(filled(?bg)))) | "
                      "crop(the(?panels, most(filled(?bg))))"},
    evidence={
        "c444b776": {"to": "?panels", "panels": "panels(input, yellow)", "picture": "superimpose(?panels, black)"},
    },
)
