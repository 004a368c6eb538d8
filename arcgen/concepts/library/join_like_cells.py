"""Cells of one colour that stand in line are joined."""
from ...scenes.dots import in_line
from ...scenes.priors import Roles
from ...scenes.strips import facing_dots
from ..base import Concept
from ..choices import INK


def _scene(rng, roles: Roles):
    """Cells in line; in some tasks, where the lines go one way, cells that face each other at the border."""
    if not roles.uses("union", "falling", "rising", at="gap") and rng.random() < 0.25:
        return facing_dots("gap")(rng, roles)
    return in_line("gap", colours=(1, 3), pairs=(2, 6))(rng, roles)


CONCEPT = Concept(
    name="join-like-cells",
    sketch="paint(input, layers(input, ?bg), ?ink, ?gap)",
    scene=_scene,
    not_framed=("in-each-panel",),
    holes={
        "ink": INK,
        "gap": ("between(horizontal) | between(vertical) | between(?axis) | "
                "union(between(horizontal), between(vertical)) | union(between(falling), "
                "between(rising))"),
    },
    evidence={
        "ded97339": {"bg": "black", "ink": "own_colour", "gap": "union(between(horizontal), between(vertical))"},
        "22168020": {"bg": "black", "ink": "own_colour", "gap": "between(horizontal)"},
        "22eb0ac0": {"bg": "black", "ink": "own_colour", "gap": "between(horizontal)"},
        "253bf280": {"bg": "black", "ink": "green", "gap": "union(between(horizontal), between(vertical))"},
        "dbc1a6ce": {"bg": "black", "ink": "cyan", "gap": "union(between(horizontal), between(vertical))"},
        "1f876c06": {"bg": "black", "ink": "own_colour", "gap": "union(between(falling), between(rising))"},
    },
    weight=1.5,
)
