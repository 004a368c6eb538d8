"""Two facing blocks are joined by a bridge."""
from ...scenes.lines import facing_blocks
from ..base import Concept

CONCEPT = Concept(
    name="bridge-two-blocks",
    sketch="paint(input, everything(input, ?bg), ?ink, ?bridge)",
    scene=facing_blocks(),
    holes={
        "bridge": ("union(without(between(vertical), of(between(vertical), "
                   "union(box_corner(left), box_corner(right)))), without(between(horizontal), "
                   "of(between(horizontal), union(box_corner(up), box_corner(down))))) | "
                   "union(between(horizontal), between(vertical)) | "
                   "union(of(between(vertical), union(box_corner(left), box_corner(right))), "
                   "of(between(horizontal), union(box_corner(up), box_corner(down))))"),
        "ink": "?colour",
    },
    evidence={
        "d6ad076f": {
            "bg": "black",
            "ink": "cyan",
            "bridge": ("union(without(between(vertical), of(between(vertical), "
                       "union(box_corner(left), box_corner(right)))), "
                       "without(between(horizontal), of(between(horizontal), "
                       "union(box_corner(up), box_corner(down)))))"),
        },
    },
)
