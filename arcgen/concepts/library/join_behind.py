"""Like cells in line are joined, but only empty cells are coloured."""
from ...scenes.dots import in_line
from ...scenes.priors import Roles
from ..base import Concept
from ..choices import INK


def _scene(rng, roles: Roles):
    """Cells in line."""
    return in_line("gap", colours=(2, 3), pairs=(3, 6), extra=(1, 5), crossing=True, least=9)(rng, roles)


CONCEPT = Concept(
    name="join-behind",
    sketch="paint_under(input, where(layers(input, ?bg), ?which), ?ink, ?gap, ?bg)",
    scene=_scene,
    holes={
        "which": "is_colour(?which_colour) | every",
        "ink": INK,
        "gap": ("union(between(horizontal), between(vertical)) | union(between(falling), "
                "between(rising)) | union(between(horizontal), between(vertical)) | between(horizontal) | "
                "between(vertical)"),
    },
    evidence={
        "06df4c85": {
            "bg": "black",
            "which": "not(most(size))",
            "ink": "own_colour",
            "gap": "union(between(horizontal), between(vertical))",
        },
        "ef135b50": {
            "bg": "black",
            "which": "every",
            "ink": "maroon",
            "gap": "without(between(?axis), grid_edge)",
            "axis": "horizontal",
        },
    },
)
