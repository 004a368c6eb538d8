"""Each window of a framed lattice becomes one cell, with the lines or without, or is filled, in its main colour."""
from ...scenes.marked_cells import framed_windows
from ..base import Concept

_EDGE = "colour_of(region_of(whole(input), grid_edge))"

_GRID = f"g = crop(everything(input, {_EDGE})); "
_SUMMED = f"{_GRID}summary(panels(g, line_colour(g)), ?ink)"

CONCEPT = Concept(
    name="windows-of-a-house",
    sketch="?result",
    scene=framed_windows(),
    holes={"result": f"{_SUMMED} | {_SUMMED} | "
                     f"{_GRID}paint(g, panels(g, line_colour(g)), ?ink, itself) | "
                     f"{_GRID}paint(g, where(panels(g, line_colour(g)), is_plain), line_colour(g), itself) | "
                     f"{_GRID}summary(panels(g, line_colour(g)), choose(is_plain, line_colour(g), {_EDGE})) | "
                     f"{_GRID}condensed(paint(g, panels(g, line_colour(g)), ?ink, itself))",
           "ink": f"main_colour({_EDGE})"},
    evidence={"ac6f9922": {"result": _SUMMED, "ink": f"main_colour({_EDGE})"}},
)
