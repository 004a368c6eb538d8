"""Large areas hold specks: the answer is the area with the most (or fewest)."""
from ...scenes.tally import areas
from ..base import Concept

_AREAS = "where(regions(input, by_side), at_least(size, 9))"
CONCEPT = Concept(
    name="most-specks",
    sketch="?result",
    scene=areas(),
    holes={"result": "square(1, colour_of(?area)) | crop(?area) | crop(?area) | "
                     "paint(input, ?area, ?specks_colour, itself)",
           "area": "the(regions(input, by_side), most(number_in(?specks))) | the(?areas, least(number_in(?specks))) | "
                   "the(?areas, equals(number_in(?specks), 0)) | the(regions(input, by_side), most(box_area)) | "
                   "the(?areas, least(box_area))",
           "areas": _AREAS,
           "specks": "cells_of(input, rarest(input)) | cells_of(input, rarest(input)) | cells_of(input, ?colour)",
           "specks_colour": "rarest(input)"},
    evidence={
        "de1cd16c": {"result": "square(1, colour_of(?area))",
                     "area": "the(regions(input, by_side), most(number_in(?specks)))",
                     "specks": "cells_of(input, rarest(input))"},
    },
)
