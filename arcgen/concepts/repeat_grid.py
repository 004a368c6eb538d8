"""The grid is repeated like wallpaper, perhaps with something drawn in first or after."""
from ..concept import Concept
from ..scenes.tiny import tiny

_COPIES = ("tile(?one, 2, 2) | tile(?one, 3, 3) | repeated(?one, 2, ?axis) | repeated(?one, 3, ?axis) | "
           "repeated(?one, colours_in(input, ?bg), ?axis) | repeated(?one, count(cells(input, ?bg)), ?axis)")
CONCEPT = Concept(
    name="repeat-grid",
    sketch="?result",
    scene=tiny(2, 7, colours=(1, 2), dense=0, density=(0.1, 0.4)),
    holes={"result": "?wall | ?wall | paint_under(?wall, cells(?wall, ?bg), ?ink, ?region, ?bg)", "wall": _COPIES,
           "one": "input | input | turn(input, ?sym) | paint_under(input, cells(input, ?bg), ?ink, ?region, ?bg)",
           "axis": "horizontal | vertical", "sym": "flip_left_right | flip_up_down | rotate_180",
           "region": "beside(?ways) | line(?axis) | ray(?way)", "ways": "diagonally | straight | ?way",
           "way": "up | down | left | right"},
    evidence={
        "10fcaaa3": {"result": "paint_under(?wall, cells(?wall, ?bg), cyan, beside(diagonally), ?bg)",
                     "wall": "tile(input, 2, 2)", "bg": "black"},
        "f5b8619d": {"result": "?wall", "wall": "tile(?one, 2, 2)", "bg": "black",
                     "one": "paint_under(input, cells(input, ?bg), cyan, line(vertical), ?bg)"},
    },
)
