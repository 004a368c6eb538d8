"""The colours of the objects are listed in order of size or place."""
from ...scenes.tally import of_different_sizes
from ..base import Concept

CONCEPT = Concept(
    name="list-colours",
    sketch="?result",
    scene=of_different_sizes(count=(3, 5)),
    holes={"result": "?list | ?list | ?list | ?wide | ?wide",
           "wide": "repeated(colour_list(?things, ?key, ?upright), largest(?things, size), horizontal) | "
                   "repeated(colour_list(?things, ?key, ?upright), count(?things), horizontal)",
           "upright": "up | down",
           "list": "colour_list(?things, ?key, ?way)", "way": "up | down | left | right",
           "axis": "horizontal | vertical",
           "things": "objects(input, ?bg, by_corner) | objects(input, ?bg, by_corner) | "
                     "where(objects(input, ?bg, by_corner), ?which)",
           "key": "size | size | edge(?edge) | extent(?axis)", "edge": "left | right | up | down",
           "which": "not(touches_border)"},
    evidence={
        "f8ff0b80": {"result": "?list", "list": "colour_list(objects(input, black, by_corner), size, up)"},
        "a3325580": {"result": "repeated(?list, largest(?things, size), vertical)",
                     "list": "colour_list(?things, edge(left), left)",
                     "things": "where(objects(input, black, by_side), most(size))"},
    },
    weight=1.4,
)
