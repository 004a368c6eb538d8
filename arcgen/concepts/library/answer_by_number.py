"""A colour stands for each number of things, and one cell tells it."""
from ...scenes import shapes
from ...scenes.objects import sparse
from ..base import Concept

CONCEPT = Concept(
    name="answer-by-number",
    sketch="square(?n, ?told)",
    scene=sparse(shapes.one_of(shapes.rectangle(1, 3), shapes.dot(), shapes.blob(2, 5), shapes.box(3, 4)),
                 count=(1, 6), colours=(1, 3), least=10, most=15),
    holes={"n": "1",
           "told": "looked_up(?number, ?one, ?two, ?three) | looked_up(?number, ?one, ?two, ?three) | "
                   "looked_up(?number, ?one, ?two, ?three, case(4, ?fourth))", "fourth": "grey | maroon",
           "number": "count(?things) | count(?things) | count(?things) | colours_in(input, ?bg)",
           "things": "objects(input, ?bg, by_corner) | "
                     "where(objects(input, ?bg, by_corner), is_dot) | "
                     "where(objects(input, ?bg, by_corner), not(is_dot)) | "
                     "where(objects(input, ?bg, by_corner), is_closed) | holes(input, ?bg)",
           "one": "case(1, ?first)", "two": "case(2, ?second)", "three": "case(3, ?third)",
           "first": "blue | red", "second": "green | yellow | magenta", "third": "cyan | orange"},
    evidence={
        "27a28665": {"n": "1",
                     "told": "looked_up(?number, case(1, red), case(3, blue), case(4, green), case(5, magenta))",
                     "number": "largest(objects(input, black, by_side), size)"},
        "239be575": {"n": "1", "told": "looked_up(?number, ?one, ?two, ?three)",
                     "number": "count(where(blobs(input, black, by_corner), has(red)))",
                     "one": "case(1, cyan)", "two": "case(2, black)", "three": "case(3, black)"},
    },
    weight=0.4,
)
