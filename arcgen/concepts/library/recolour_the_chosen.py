"""Things that meet a condition take another colour."""
from ...scenes import shapes
from ...scenes.objects import sparse
from ..base import Concept
from ..choices import SELECTING

CONCEPT = Concept(
    name="recolour-the-chosen",
    sketch="paint(input, where(?things, ?which), ?ink, itself)",
    scene=sparse(shapes.one_of(shapes.blob(1, 6), shapes.dot(), shapes.rectangle(1, 3), shapes.box(3, 5)),
                 count=(3, 8), colours=(1, 2), least=8),
    holes={
        "things": ("objects(input, ?bg, ?conn) | objects(input, ?bg, ?conn) | objects(input, ?bg, "
                   "?conn) | pieces(input, ?target, ?conn)"),
        **SELECTING,
        "which": ("most(?key) | least(?key) | most(size) | least(size) | unique(?look) | "
                  "unique(shape) | at_least(size, ?n) | equals(size, ?n) | is_dot | not(is_dot) | "
                  "is_full | is_closed | is_closed | not(is_closed) | is_square | touches_border "
                  "| even(size) | common(?look) | symmetric(flip_left_right) | both(?which1, "
                  "?which2) | most(hole_count) | at_least(hole_count, 2)"),
        "which1": "is_full | at_least(size, ?n) | not(touches_border)",
        "which2": "is_square | even(size) | not(is_dot)",
        "ink": "?colour",
    },
    evidence={
        "810b9b61": {
            "things": "objects(input, ?bg, ?conn)",
            "bg": "black",
            "conn": "by_side",
            "which": "is_closed",
            "ink": "green",
        },
        "b2862040": {
            "things": "objects(input, ?bg, ?conn)",
            "bg": "maroon",
            "conn": "by_side",
            "which": "is_closed",
            "ink": "cyan",
        },
        "67385a82": {
            "things": "objects(input, ?bg, ?conn)",
            "bg": "black",
            "conn": "by_side",
            "which": "at_least(size, ?n)",
            "n": "2",
            "ink": "cyan",
        },
        "aedd82e4": {
            "things": "pieces(input, ?target, ?conn)",
            "target": "red",
            "conn": "by_side",
            "which": "is_dot",
            "ink": "blue",
        },
    },
    weight=2,
)
