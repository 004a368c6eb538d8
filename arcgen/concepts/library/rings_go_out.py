"""Square rings go out from one thing as far as the border: the grid shows how far apart they are."""
from ...scenes.spreading import source_of_rings
from ..base import Concept

CONCEPT = Concept(
    name="rings-go-out",
    sketch="?all",
    scene=source_of_rings(),
    holes={
        "all": ("paint(input, ?middle, own_colour, ripples(spacing(cells(input, ?bg)))) | "
                "paint(input, ?block, ?ink, ripples(spacing(?things))) | "
                "paint(input, ?only, own_colour, ripples(?n)) | paint(input, ?only, ?colour, ripples(?n))"),
        "middle": "the(cells(input, ?bg), middle(edge(down)))",
        "block": "the(?things, most(size))",
        "only": "everything(input, ?bg)",
        "things": "objects(input, ?bg, by_side)",
        "ink": "own_colour | own_colour | colour_of(the(?things, least(size)))",
        "n": "2 | 3",
    },
    evidence={
        "5c2c9af4": {
            "all": "paint(input, ?middle, own_colour, ripples(spacing(cells(input, ?bg))))",
            "middle": "the(cells(input, ?bg), middle(edge(down)))",
            "bg": "black",
        },
    },
)
