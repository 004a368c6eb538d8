"""The grid is repeated like wallpaper, perhaps with something drawn in first or after."""
from ..concept import Concept
from ..scenes.tiny import tiny

_COPIES = ("tile(?one, 2, 2) | tile(?one, 3, 3) | repeated(?one, 2, ?axis) | repeated(?one, 3, ?axis) | "
           "repeated(?one, colours_in(input, ?bg), ?axis) | repeated(?one, count(cells(input, ?bg)), ?axis)")
CONCEPT = Concept(
    name="repeat-grid",
    sketch="?result",
    scene=tiny(2, 7, colours=(1, 2), dense=0, density=(0.1, 0.4)),
    holes={"result": "?wall | ?wall | paint(?wall, cells(?wall, ?bg), own_colour, ray(?slant)) | "
                     "paint_under(?wall, cells(?wall, ?bg), ?ink, ?region, ?bg)", "wall": _COPIES,
           "one": "input | input | turn(input, ?sym) | paint_under(input, cells(input, ?bg), ?ink, ?region, ?bg)",
           "axis": "horizontal | vertical", "sym": "flip_left_right | flip_up_down | rotate_180",
           "region": "beside(?ways) | line(?axis) | ray(?way)",
           "slant": "down_right | up_right | down_left | diagonally", "ways": "diagonally | straight | ?way",
           "way": "up | down | left | right"},
    evidence={
        "bbc9ae5d": {"result": "paint(?wall, cells(?wall, black), own_colour, ray(down_right))",
                     "wall": "repeated(input, divided(measure(whole(input), extent(horizontal)), 2), vertical)"},
        "3ac3eb23": {"result": "?wall",
                     "wall": "repeated(crop(the(strips(?one, 3, vertical), most(edge(up)))), 3, vertical)",
                     "one": "paint(input, cells(input, black), own_colour, beside(diagonally))"},
        "10fcaaa3": {"result": "paint_under(?wall, cells(?wall, ?bg), cyan, beside(diagonally), ?bg)",
                     "wall": "tile(input, 2, 2)", "bg": "black"},
        "f5b8619d": {"result": "?wall", "wall": "tile(?one, 2, 2)", "bg": "black",
                     "one": "paint_under(input, cells(input, ?bg), cyan, line(vertical), ?bg)"},
    },
)
