"""A number is shown by as many cells in a square of three by three, row after row to and fro."""
from ...scenes.listing import to_be_counted
from ..base import Concept

CONCEPT = Concept(
    name="count-to-and-fro",
    sketch="wound(bar(9, ?number, right, ?ink, ?bg), 3, ?bg)",
    scene=to_be_counted(),
    holes={
        "number": ("?empty | ?empty | count(objects(input, ?bg, by_corner)) | count(holes(input, ?bg)) | "
                   "colours_in(input, ?bg)"),
        "empty": "measure(region_of(everything(input, ?bg), rest_of_box), extent(vertical))",
        "ink": "?colour",
    },
    evidence={
        "b0c4d837": {
            "number": "?empty",
            "empty": "measure(region_of(everything(input, ?bg), rest_of_box), extent(vertical))",
            "bg": "black",
            "ink": "cyan",
        },
    },
    weight=0.7,
)
