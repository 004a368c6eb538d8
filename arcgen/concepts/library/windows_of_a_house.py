"""Each window of a framed lattice becomes one cell, in the colour of what is in it."""
from ...scenes.marked_cells import framed_windows
from ..base import Concept

_EDGE = "colour_of(region_of(whole(input), grid_edge))"

CONCEPT = Concept(
    name="windows-of-a-house",
    sketch=f"g = crop(everything(input, {_EDGE})); summary(panels(g, line_colour(g)), ?ink)",
    scene=framed_windows(),
    holes={"ink": f"main_colour({_EDGE}) | main_colour({_EDGE}) | "
                  "choose(at_least(colour_count, 2), ?colour1, ?colour2)"},
    evidence={"ac6f9922": {"ink": f"main_colour({_EDGE})"}},
)
