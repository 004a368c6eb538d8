"""Where a thing ends it runs on: strokes as far as the border, cells that stick out across the whole grid."""
from ...scenes.strokes import strokes_with_room
from ..base import Concept

CONCEPT = Concept(
    name="ends-run-on",
    sketch="?all",
    scene=strokes_with_room(),
    holes={
        "all": ("?strokes | ?strokes | ?strokes | paint(?out, ?core, colour_of(?shell), overlap(end_to_end, itself)) | "
                "?out"),
        "strokes": "paint_under(input, ?things, ?ink, ?rays, ?bg)",
        "things": "?each",
        "each": "objects(input, ?bg, by_side)",
        "ink": "own_colour | own_colour | ?colour",
        "rays": "onward | onward | onward | dotted(onward)",
        "out": "paint_under(input, ?core, own_colour, end_to_end, ?bg)",
        "core": "the(objects(input, ?bg, by_side), boxed(objects(input, ?bg, by_side)))",
        "shell": "the(objects(input, ?bg, by_side), not(boxed(objects(input, ?bg, by_side))))",
    },
    evidence={
        "f1cefba8": {
            "all": "paint(?out, ?core, colour_of(?shell), overlap(end_to_end, itself))",
            "out": "paint_under(input, ?core, own_colour, end_to_end, ?bg)",
            "core": "the(objects(input, ?bg, by_side), boxed(objects(input, ?bg, by_side)))",
            "shell": "the(objects(input, ?bg, by_side), not(boxed(objects(input, ?bg, by_side))))",
            "bg": "black",
        },
    },
)
