"""Objects change to the other side of the bar of the bracket nearest to them, or are mirrored there."""
from ...scenes.fitting import brackets
from ...scenes.patience import patient
from ..base import Concept

_MIRRORED = ("mirror_over(input, pieces(input, ?mover, by_corner), "
             "areas(pieces(input, ?frame, by_side), longest_line), ?bg)")

CONCEPT = Concept(
    name="mirror-over-bars",
    sketch="?result",
    scene=patient(brackets()),
    holes={"result": f"{_MIRRORED} | {_MIRRORED} | over({_MIRRORED}, input, ?bg) | "
                     f"over(recolour({_MIRRORED}, ?mover, ?colour), input, ?bg)"},
    evidence={
        "6855a6e4": {"result": _MIRRORED, "bg": "black", "mover": "grey", "frame": "red"},
        "f8a8fe49": {"result": _MIRRORED, "bg": "black", "mover": "grey", "frame": "red"},
    },
)
