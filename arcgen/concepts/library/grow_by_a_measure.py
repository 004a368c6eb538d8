"""A block grows out of each thing, as long as a measure of it."""
from ...scenes.lines import topped
from ..base import Concept

CONCEPT = Concept(
    name="grow-by-a-measure",
    sketch="paint_under(input, ?things, ?ink, ?block, ?bg)",
    scene=topped(),
    holes={
        "things": "blobs(input, ?bg, by_side)",
        "block": ("measured_block(?way, ?key) | measured_block(?way, ?key) | "
                  "union(measured_block(left, ?key), measured_block(right, ?key)) | "
                  "union(measured_block(up, ?key), measured_block(down, ?key))"),
        "way": "down | up | right",
        "key": "colour_count | colour_count | extent(vertical) | count_of(?colour)",
        "ink": "?colour",
    },
    evidence={
        "fcc82909": {
            "things": "blobs(input, ?bg, by_side)",
            "block": "measured_block(?way, ?key)",
            "way": "down",
            "key": "colour_count",
            "ink": "green",
            "bg": "black",
        },
    },
    weight=0.7,
)
