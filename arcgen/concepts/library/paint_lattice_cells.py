"""Some cells of a lattice are painted over: by their place, by what they hold, or by their colour."""
from ...scenes.lattice import lattice, speckled
from ..base import Concept

CONCEPT = Concept(
    name="paint-lattice-cells",
    sketch="paint(?ground, where(?panels, ?which), ?ink, ?region)",
    scene=lattice(speckled((1, 3), (0.1, 0.4), one_each=True), (3, 4), (2, 4), uneven=0),
    holes={"ground": "input | input | paint(input, ?panels, ?bg, itself)", "panels": "panels(input, ?separator)",
           "region": "itself | itself | itself | frame | box_corners",
           "ink": "main_colour(?bg) | ?colour | ?paint | ?paint",
           "which": "most(filled(?bg)) | least(filled(?bg)) | equals(filled(?bg), ?n) | at_least(filled(?bg), ?n) | "
                    "has(?colour) | every | most(edge(?way)) | "
                    "touches_border | not(touches_border) | halfway(?axis) | unique(colour_beside(?bg)) | is_plain",
           "axis": "horizontal | vertical", "n": "1 | 2 | 3",
           "way": "up_left | up_right | down_left | down_right | up | left"},
    evidence={
        "29623171": {"ground": "paint(input, ?panels, black, itself)", "panels": "panels(input, grey)",
                     "which": "most(filled(black))", "ink": "main_colour(black)", "region": "itself"},
    },
)
