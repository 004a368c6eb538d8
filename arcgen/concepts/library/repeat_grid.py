"""The grid is repeated like wallpaper, or the uppermost third of it is."""
from ...scenes.dots import on_one_side
from ...scenes.priors import Roles
from ...scenes.tiny import tiny
from ..base import Concept

_TOP = "repeated(crop(the(strips(?one, 3, vertical), most(edge(up)))), 3, vertical)"
_COPIES = ("tile(?one, 2, 2) | tile(?one, 3, 3) | repeated(?one, 2, ?axis) | repeated(?one, 3, ?axis) | "
           "repeated(?one, colours_in(input, ?bg), ?axis) | repeated(?one, count(cells(input, ?bg)), ?axis) | "
           + _TOP)


def _scene(rng, roles: Roles):
    """Few cells, on the topmost line where only the uppermost third is repeated."""
    if roles.uses("strips", at="result"):
        return on_one_side(least=6)(rng, roles)
    return tiny(2, 7, colours=(1, 2), dense=0, density=(0.05, 0.3))(rng, roles)


CONCEPT = Concept(
    name="repeat-grid",
    sketch="?result",
    scene=_scene,
    holes={"result": "?wall", "wall": _COPIES, "one": "input", "axis": "horizontal | vertical"},
    evidence={
        "3ac3eb23": {"result": "?wall", "wall": _TOP, "bg": "black",
                     "one": "paint(input, cells(input, ?bg), own_colour, beside(diagonally))"},
        "10fcaaa3": {"result": "paint_under(?wall, cells(?wall, ?bg), cyan, beside(diagonally), ?bg)",
                     "wall": "tile(input, 2, 2)", "bg": "black"},
        "f5b8619d": {"result": "?wall", "wall": "tile(?one, 2, 2)", "bg": "black",
                     "one": "paint_under(input, cells(input, ?bg), cyan, line(vertical), ?bg)"},
    },
)
