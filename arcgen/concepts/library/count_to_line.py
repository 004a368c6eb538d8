"""Things are counted, and the answer is a line or a diagonal of so many cells."""
from ...scenes import shapes
from ...scenes.objects import sparse
from ..base import Concept

CONCEPT = Concept(
    name="count-to-line",
    sketch="?result",
    scene=sparse(shapes.one_of(shapes.rectangle(2, 2), shapes.rectangle(2, 2), shapes.dot(), shapes.square_box(3, 3)),
                 count=(3, 8), colours=(1, 2), least=7, most=14),
    holes={"result": "diagonal(?number, ?slant, ?ink, ?bg) | diagonal(?number, ?slant, ?ink, ?bg) | "
                     "square(?number, ?ink) | "
                     "bar(?number, ?number, ?way, ?ink, ?bg) | bar(?length, ?number, ?way, ?ink, ?bg) | "
                     "bar(?length, ?number, ?way, ?ink, ?bg)",
           "number": "count(?things) | count(?things) | count(where(?things, equals(size, 4))) | "
                     "count(where(?things, equals(size, 1))) | colours_in(input, ?bg) | "
                     "count(holes(input, ?bg))",
           "things": "objects(input, ?bg, by_side) | pieces(input, ?colour, by_side)",
           "ink": "?colour | ?colour | ?colour2",
           "slant": "falling | rising", "way": "left | right | up | down", "length": "5 | 6 | 7 | 10"},
    evidence={
        "d0f5fe59": {"result": "diagonal(?number, falling, cyan, black)", "number": "count(?things)",
                     "things": "objects(input, black, by_side)"},
        "1fad071e": {"result": "bar(5, ?number, right, blue, black)",
                     "number": "count(where(?things, equals(size, 4)))",
                     "things": "pieces(input, blue, by_side)"},
        "d631b094": {"result": "bar(?number, ?number, right, colour_of(everything(input, black)), black)",
                     "number": "count(cells(input, black))"},
    },
)
