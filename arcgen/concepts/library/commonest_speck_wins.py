"""Of the specks in a frame those of the commonest colour become a box around them, and the frame takes their colour."""
from ...scenes.outlines import framed_specks
from ..base import Concept

CONCEPT = Concept(
    name="commonest-speck-wins",
    sketch="g = crop(region_of(whole(input), without(itself, box_corner(up)))); "
           "k = joined(where(cells(g, ?bg), among(not(touches_border), ?often))); "
           "join(paint(paint(blanked(g, ?bg), k, own_colour, ?sign), k, own_colour, grid_edge), "
           "crop(the(lines(input, horizontal), most(edge(up)))), up)",
    scene=framed_specks(),
    holes={"often": "most(how_common(colour))",
           "sign": "frame | frame | box | box_corners"},
    evidence={"ff2825db": {"bg": "black", "often": "most(how_common(colour))", "sign": "frame"}},
    weight=0.1,
)
