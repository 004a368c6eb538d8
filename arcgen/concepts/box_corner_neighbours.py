"""The four cells off the corners of each block take four colours."""
from ..concept import Concept
from ..scenes import shapes
from ..scenes.objects import sparse

CONCEPT = Concept(
    name="box-corner-neighbours",
    sketch=("paint(paint(paint(paint(input, ?things, ?ink1, of(box_halo, box_corner(up_left))), "
            "?things, ?ink2, of(box_halo, box_corner(up_right))), ?things, ?ink3, of(box_halo, "
            "box_corner(down_left))), ?things, ?ink4, of(box_halo, box_corner(down_right)))"),
    scene=sparse(shapes.rectangle(2, 4), count=(1, 3), colours=(1, 2), edge=1, margin=2),
    holes={
        "things": "objects(input, ?bg, by_side)",
        "ink1": "?colour1",
        "ink2": "?colour2",
        "ink3": "?colour3",
        "ink4": "?colour4",
    },
    evidence={
        "95990924": {
            "things": "objects(input, ?bg, by_side)",
            "bg": "black",
            "ink1": "blue",
            "ink2": "red",
            "ink3": "green",
            "ink4": "yellow",
        },
    },
    weight=0.6,
)
