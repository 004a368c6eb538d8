"""The place of a dot along one axis tells the colour of its whole line."""
from ...scenes.dots import one_per_line
from ..base import Concept

CONCEPT = Concept(
    name="place-tells-line-colour",
    sketch=("paint(input, cells_of(input, ?dot), by_value(edge(?way), case(0, ?ink1), case(1, "
            "?ink2), case(2, ?ink3)), line(?axis))"),
    scene=one_per_line("axis"),
    holes={
        "way": "right | down",
        "axis": "horizontal | vertical",
    },
    evidence={
        "a85d4709": {
            "dot": "grey",
            "way": "right",
            "ink1": "red",
            "ink2": "yellow",
            "ink3": "green",
            "axis": "horizontal",
        },
    },
    weight=0.6,
)
