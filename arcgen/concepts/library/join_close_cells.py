"""Cells in line are joined only where the gap between them is small."""
from ...scenes.dots import in_line
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng, roles: Roles):
    """Cells in line, with gaps that are joined and gaps somewhat too wide."""
    return in_line("gap", colours=(1, 2), pairs=(3, 6), extra=(1, 4), gap=(1, roles.holes["n"] + 2),
                   crossing=True)(rng, roles)


CONCEPT = Concept(
    name="join-close-cells",
    sketch="paint(input, layers(input, ?bg), ?ink, ?gap)",
    scene=_scene,
    holes={
        "ink": "?colour | ?colour | own_colour",
        "n": "1 | 2 | 3",
        "gap": ("between_close(horizontal, ?n) | between_close(vertical, ?n) | "
                "union(between_close(horizontal, ?n), between_close(vertical, ?n))"),
    },
    evidence={
        "a699fb00": {
            "bg": "black",
            "ink": "?colour",
            "colour": "red",
            "gap": "between_close(horizontal, ?n)",
            "n": "1",
        },
    },
)
