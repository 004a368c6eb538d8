"""Around each object four cells take four colours, one on each side or corner."""
from ...scenes import shapes
from ...scenes.mosaic import either
from ...scenes.objects import sparse
from ..base import Concept

CONCEPT = Concept(
    name="four-colours-around",
    sketch="c = objects(input, ?bg, by_side); paint(paint(paint(paint(?grid, c, ?first, ?north), c, ?second, ?south), "
           "c, ?third, ?west), c, ?fourth, ?east)",
    scene=either(sparse(shapes.dot(), (1, 7), (1, 1), 5, 12, 2),
                 sparse(shapes.rectangle(2, 3), (1, 4), (1, 1), 9, 14, 3, 1),
                 sparse(shapes.dot(), (1, 1), (1, 1), 3, 7, 2)),
    holes={"grid": "input | input | erase(input, objects(input, ?bg, by_side), ?bg)",
           "north": "beside(up) | of(box_corner(up_left), beside(up_left))",
           "south": "beside(down) | of(box_corner(down_right), beside(down_right))",
           "west": "beside(left) | of(box_corner(down_left), beside(down_left))",
           "east": "beside(right) | of(box_corner(up_right), beside(up_right))"},
    evidence={
        "d364b489": {"bg": "black", "grid": "input", "first": "red", "second": "cyan", "third": "orange",
                     "fourth": "magenta", "north": "beside(up)", "south": "beside(down)", "west": "beside(left)",
                     "east": "beside(right)"},
        "a9f96cdd": {"bg": "black", "grid": "erase(input, objects(input, ?bg, by_side), ?bg)", "first": "green",
                     "second": "orange", "third": "cyan", "fourth": "magenta", "north": "beside(up_left)",
                     "south": "beside(down_right)", "west": "beside(down_left)", "east": "beside(up_right)"},
        "95990924": {"bg": "black", "grid": "input", "first": "blue", "second": "yellow", "third": "green",
                     "fourth": "red", "north": "of(box_corner(up_left), beside(up_left))",
                     "south": "of(box_corner(down_right), beside(down_right))",
                     "west": "of(box_corner(down_left), beside(down_left))",
                     "east": "of(box_corner(up_right), beside(up_right))"},
    },
)
