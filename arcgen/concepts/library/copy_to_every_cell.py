"""What one cell of a lattice holds (or all of them together) is copied into the others."""
from ...scenes.lattice import lattice, one_marked
from ..base import Concept

CONCEPT = Concept(
    name="copy-to-every-cell",
    sketch="paste(input, ?to, ?picture)",
    scene=lattice(one_marked((0.0, 0.0)), (1, 4), (2, 6), uneven=0, square=0.4),
    holes={"panels": "panels(input, ?separator)", "to": "?panels | ?panels | where(?panels, ?where)",
           "where": "touches_border | halfway(?axis) | most(edge(?way)) | least(filled(?bg))",
           "axis": "horizontal | vertical", "way": "up | down | left | right | up_left",
           "picture": "superimpose(?panels, ?bg) | crop(the(?panels, most(filled(?bg)))) | "
                      "turn(crop(the(?panels, most(filled(?bg)))), ?sym)",
           "sym": "flip_left_right | flip_up_down | rotate_180"},
    evidence={
        "c444b776": {"to": "?panels", "panels": "panels(input, yellow)", "picture": "superimpose(?panels, black)"},
    },
)
