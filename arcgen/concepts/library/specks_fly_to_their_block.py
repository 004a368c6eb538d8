"""Every speck flies straight to the block of its own colour."""
from ...scenes.strokes import specks_in_line_with_blocks
from ..base import Concept

CONCEPT = Concept(
    name="specks-fly-to-their-block",
    sketch="?all",
    scene=specks_in_line_with_blocks(),
    holes={
        "all": ("move(input, ?specks, ?step, ?bg) | move(input, ?specks, ?step, ?bg) | "
                "paint(input, ?specks, ?ink, track(?step))"),
        "step": "towards_alike(?blocks, colour)",
        "specks": "where(?things, is_dot) | where(?things, is_dot) | where(cells(input, ?bg), not(overlaps(?blocks)))",
        "blocks": "where(?things, not(is_dot)) | where(?things, not(is_dot)) | where(?things, top(size, ?n))",
        "things": "objects(input, ?bg, by_side)",
        "ink": "own_colour | own_colour | ?colour",
        "n": "2 | 2 | 3",
    },
    evidence={
        "f28a3cbb": {
            "all": "move(input, ?specks, ?step, ?bg)",
            "step": "towards_alike(?blocks, colour)",
            "specks": "where(cells(input, ?bg), not(overlaps(?blocks)))",
            "blocks": "where(objects(input, ?bg, by_side), top(size, ?n))",
            "bg": "magenta",
            "n": "2",
        },
    },
)
