"""The colours of the objects are listed in order of size or place."""
from ...scenes.tally import of_different_sizes
from ..base import Concept

CONCEPT = Concept(
    name="list-colours",
    sketch="?result",
    scene=of_different_sizes(count=(3, 5)),
    holes={"result": "?list | ?list | ?list | repeated(?list, ?n, ?axis) | "
                     "repeated(?list, largest(?things, size), ?axis)",
           "list": "colour_list(?things, ?key, ?way)", "way": "up | down | left | right", "n": "2 | 3",
           "axis": "horizontal | vertical",
           "things": "objects(input, ?bg, by_corner) | objects(input, ?bg, by_corner) | "
                     "where(objects(input, ?bg, by_corner), ?which)",
           "key": "size | size | box_area | edge(?edge) | extent(?axis)", "edge": "left | right | up | down",
           "which": "not(touches_border) | at_least(size, 4) | not(most(size)) | not(is_full)"},
    evidence={
        "f8ff0b80": {"result": "?list", "list": "colour_list(objects(input, black, by_corner), size, up)"},
        "a3325580": {"result": "repeated(?list, largest(?things, size), vertical)",
                     "list": "colour_list(?things, edge(left), left)",
                     "things": "where(objects(input, black, by_side), most(size))"},
    },
)
