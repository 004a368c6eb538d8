"""Square rings go out from one thing as far as the border: the grid shows how far apart they are."""
from ...scenes.spreading import source_of_rings
from ..base import Concept

CONCEPT = Concept(
    name="rings-go-out",
    sketch="paint(input, ?thing, ?ink, ripples(?n))",
    scene=source_of_rings(),
    holes={
        "thing": "the(cells(input, ?bg), middle(edge(down))) | ?block",
        "block": "the(objects(input, ?bg, by_side), most(size)) | the(objects(input, ?bg, by_side), most(size))",
        "ink": "own_colour | own_colour | colour_of(the(objects(input, ?bg, by_side), least(size)))",
        "n": "spacing(cells(input, ?bg)) | spacing(objects(input, ?bg, by_side)) | 2 | 3",
    },
    evidence={
        "5c2c9af4": {
            "thing": "the(cells(input, ?bg), middle(edge(down)))",
            "bg": "black",
            "ink": "own_colour",
            "n": "spacing(cells(input, ?bg))",
        },
    },
)
