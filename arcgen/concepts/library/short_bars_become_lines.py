"""Lying bars draw whole rows and standing ones whole columns (or the other way), those of one kind on top."""
from ...scenes.outlines import short_bars
from ..base import Concept

CONCEPT = Concept(
    name="short-bars-become-lines",
    sketch="o = objects(input, ?bg, by_side); paint(paint(input, where(o, is_line(?under)), own_colour, line(?way)), "
           "where(o, is_line(?over)), own_colour, line(?across))",
    scene=short_bars(),
    holes={"under": "vertical", "over": "horizontal", "way": "vertical | vertical | horizontal",
           "across": "horizontal | horizontal | vertical"},
    evidence={"9344f635": {"bg": "orange", "under": "vertical", "way": "vertical", "over": "horizontal",
                           "across": "horizontal"}},
)
