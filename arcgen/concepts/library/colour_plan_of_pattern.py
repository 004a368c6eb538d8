"""A mosaic and a pattern become one large picture: each cell of the one is filled with a copy of the other."""
from ...scenes.panels import a_pair, panelled
from ..base import Concept

_PLAN, _MASK = "the(?panels, most(colour_count))", "the(?panels, least(colour_count))"
_CUT = "masked(upscale(?plan, ?n), tile(?mask, ?n, ?n), ?bg)"

CONCEPT = Concept(
    name="colour-plan-of-pattern",
    sketch="?result",
    scene=panelled(a_pair(), 2, 4, two=True),
    holes={"result": f"{_CUT} | {_CUT} | over(upscale(?plan, ?n), tile(?mask, ?n, ?n), ?bg) | "
                     "substitute(?mask, ?plan, ?bg)",
           "panels": "squares(input) | squares(input) | panels(input, ?separator)",
           "plan": f"crop({_PLAN}) | crop({_PLAN}) ",
           "mask": f"crop({_MASK}) | crop({_MASK}) ",
           "n": f"measure({_MASK}, extent(horizontal))"},
    evidence={
        "b190f7f5": {"result": _CUT, "panels": "squares(input)",
                     "plan": f"crop({_PLAN})", "mask": f"crop({_MASK})", "bg": "black",
                     "n": f"measure({_MASK}, extent(horizontal))"},
    },
)
