"""Like cells in line are joined, but only empty cells are coloured."""
from ...scenes import shapes
from ...scenes.dots import in_line
from ...scenes.objects import sparse
from ...scenes.priors import Roles
from ..base import Concept
from ..choices import INK


def _scene(rng, roles: Roles):
    """Cells in line; blocks of one colour in some tasks where the gaps between all things count, and only across or
    only down: gaps of both kinds, or slanted ones, run together between blocks."""
    if roles.uses("every", at="which") and not roles.uses("union", at="gap") and rng.random() < 0.5:
        return sparse(shapes.rectangle(2, 5), (3, 6), (1, 1), 9, 16)(rng, roles)
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
