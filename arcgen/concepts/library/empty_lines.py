"""Empty rows and columns in noise (or the emptiest) are coloured."""
from ...scenes.priors import Roles
from ...scenes.rooms import plain_lines_in_noise, ragged_edge
from ..base import Concept


def _scene(rng, roles: Roles):
    """Noise with empty lines, or a ragged frame around blank ground of which some lines keep most."""
    return (ragged_edge() if roles.uses("most", at="which") else plain_lines_in_noise())(rng, roles)


_BOTH = "together(lines(input, horizontal), lines(input, vertical))"

CONCEPT = Concept(
    name="empty-lines",
    sketch="paint_under(input, where(?lines, ?which), ?ink, itself, ?bg)",
    scene=_scene,
    holes={
        "lines": _BOTH,
        "which": "is_plain | is_plain | most(count_of(?bg))",
        "ink": "?colour",
    },
    evidence={
        "c1d99e64": {"lines": _BOTH, "which": "is_plain", "bg": "black", "ink": "red"},
        "2bee17df": {"lines": _BOTH, "which": "most(count_of(?bg))", "bg": "black", "ink": "green"},
    },
)
