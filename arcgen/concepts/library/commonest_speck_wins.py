"""Of the specks in a frame those of the commonest colour win: the frame takes it, and they are boxed, kept or go."""
from ...scenes.outlines import framed_specks
from ...scenes.patience import patient
from ..base import Concept

_INSIDE, _WINNERS = ("crop(region_of(whole(input), without(itself, box_corner(up))))",
                     "joined(where(cells(?g, ?bg), among(not(touches_border), most(how_common(colour)))))")
_BOXED = "paint(blanked(?g, ?bg), ?k, own_colour, ?sign)"

CONCEPT = Concept(
    name="commonest-speck-wins",
    sketch="join(paint(?inside, ?k, own_colour, grid_edge), crop(the(lines(input, horizontal), most(edge(up)))), up)",
    scene=patient(framed_specks()),
    holes={"inside": f"{_BOXED} | {_BOXED} | {_BOXED} | ?g | keep(?g, ?k, ?bg) | blanked(?g, ?bg)",
           "g": _INSIDE, "k": _WINNERS, "sign": "frame | frame | box | box_corners"},
    evidence={"ff2825db": {"bg": "black", "inside": _BOXED, "g": _INSIDE, "k": _WINNERS, "sign": "frame"}},
    weight=0.4,
)
