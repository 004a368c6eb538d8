"""One pattern says where copies of another one stand; two full plates beside them give the colours."""
from ...scenes.marked_cells import four_plates
from ..base import Concept

_THIRD, _LAST = (f"ink_for(the(panels(input, ?separator), ranked(edge(right), {n})), main_colour(?bg))" for n in (3, 4))
_COPIES = "substitute(crop(all_of_colour(input, ?plan)), crop(all_of_colour(input, ?picture)), ?bg)"
_USUAL = f"recolour(recolour({_COPIES}, ?picture, {_THIRD}), ?bg, {_LAST})"

CONCEPT = Concept(
    name="pattern-of-patterns",
    sketch="?result",
    scene=four_plates(),
    holes={"result": f"{_USUAL} | recolour(recolour({_COPIES}, ?picture, {_LAST}), ?bg, {_THIRD})"},
    evidence={"c803e39c": {"bg": "black", "separator": "grey", "plan": "red", "picture": "blue", "result": _USUAL}},
)
