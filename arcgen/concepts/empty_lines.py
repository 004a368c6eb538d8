"""Empty rows and columns in noise (or the emptiest) are coloured."""
from ..concept import Concept
from ..scenes.rooms import plain_lines_in_noise

CONCEPT = Concept(
    name="empty-lines",
    sketch=("paint_under(input, where(together(lines(input, horizontal), lines(input, vertical)), "
            "?which), ?ink, itself, ?bg)"),
    scene=plain_lines_in_noise(),
    holes={
        "which": "is_plain | is_plain | most(count_of(?bg))",
        "ink": "?colour",
    },
    evidence={
        "c1d99e64": {"which": "is_plain", "bg": "black", "ink": "red"},
        "2bee17df": {"which": "most(count_of(?bg))", "bg": "black", "ink": "green"},
    },
)
