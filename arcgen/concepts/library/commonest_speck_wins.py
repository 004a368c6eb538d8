"""Of the specks in a frame those of the commonest colour become a box around them, and the frame takes their colour."""
from ...scenes.outlines import framed_specks
from ..base import Concept

_REST = "crop(region_of(whole(input), without(itself, box_corner(up))))"

CONCEPT = Concept(
    name="commonest-speck-wins",
    sketch=f"g = {_REST}; f = the(objects(g, ?bg, by_side), most(size)); "
           "c = where(cells(g, ?bg), both(inside(f), not(overlaps(f)))); k = joined(where(c, ?often)); "
           "join(paint(paint(erase(g, c, ?bg), f, colour_of(k), itself), k, own_colour, ?sign), "
           "crop(the(lines(input, horizontal), most(edge(up)))), up)",
    scene=framed_specks(),
    holes={"often": "most(how_common(colour)) | most(how_common(colour)) | least(how_common(colour))",
           "sign": "frame | frame | box | itself"},
    evidence={"ff2825db": {"bg": "black", "often": "most(how_common(colour))", "sign": "frame"}},
)
