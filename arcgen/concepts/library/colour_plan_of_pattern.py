"""Each colour of a mosaic is filled with a copy of a pattern: two squares become one large picture."""
from ...scenes.panels import a_pair, panelled
from ..base import Concept

_PLAN, _MASK = "the(?panels, most(colour_count))", "the(?panels, least(colour_count))"
CONCEPT = Concept(
    name="colour-plan-of-pattern",
    sketch="masked(upscale(?plan, ?n), tile(?mask, ?n, ?n), ?bg)",
    scene=panelled(a_pair(), 2, 4, two=True),
    holes={"panels": "squares(input) | squares(input) | panels(input, ?separator)",
           "plan": f"crop({_PLAN}) | crop({_PLAN}) ",
           "mask": f"crop({_MASK}) | crop({_MASK}) ",
           "n": f"measure({_MASK}, extent(horizontal))"},
    evidence={
        "b190f7f5": {"panels": "squares(input)", "plan": f"crop({_PLAN})", "mask": f"crop({_MASK})", "bg": "black",
                     "n": f"measure({_MASK}, extent(horizontal))"},
    },
)
