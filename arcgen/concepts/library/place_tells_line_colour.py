"""The place of a dot along one axis tells the colour of its whole line."""
from ...scenes.dots import one_per_line
from ..base import Concept

CONCEPT = Concept(
    name="place-tells-line-colour",
    sketch=("paint(input, cells_of(input, ?dot), by_value(edge(?way), case(0, ?ink1), case(1, "
            "?ink2), case(2, ?ink3)), ?region)"),
    scene=one_per_line("axis"),
    holes={
        "way": "right",
        "axis": "horizontal",
        "region": "line(?axis) | line(?axis) | itself | union(itself, ray(right))",
        **{f"ink{k}": f"?colour{k}" for k in (1, 2, 3)},
    },
    evidence={
        "a85d4709": {
            "dot": "grey",
            "region": "line(?axis)",
            "way": "right",
            "ink1": "red",
            "ink2": "yellow",
            "ink3": "green",
            "axis": "horizontal",
        },
    },
    weight=0.6,
)
