"""One pattern says where copies of another one stand; two full plates beside them give the colours."""
from ...scenes.marked_cells import four_plates
from ..base import Concept

_PLATE = "ink_for(the(panels(input, ?separator), ranked(edge(right), {})), main_colour(?bg))"

CONCEPT = Concept(
    name="pattern-of-patterns",
    sketch="recolour(recolour(substitute(crop(all_of_colour(input, ?plan)), crop(all_of_colour(input, ?picture)), ?bg), "
           "?picture, ?set), ?bg, ?unset)",
    scene=four_plates(),
    holes={"set": f"{_PLATE.format(3)} | {_PLATE.format(4)}", "unset": f"{_PLATE.format(4)} | {_PLATE.format(3)}"},
    evidence={"c803e39c": {"bg": "black", "separator": "grey", "plan": "red", "picture": "blue",
                           "set": _PLATE.format(3), "unset": _PLATE.format(4)}},
)
