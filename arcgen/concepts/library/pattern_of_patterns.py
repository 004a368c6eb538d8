"""One pattern says where copies of another one stand, or where none does; two full plates give the colours."""
from ...scenes.marked_cells import four_plates
from ..base import Concept

_THIRD, _LAST = (f"ink_for(the(panels(input, ?separator), ranked(edge(right), {n})), main_colour(?bg))" for n in (3, 4))
_COPIES = "substitute(crop(all_of_colour(input, ?plan)), crop(all_of_colour(input, ?picture)), ?bg)"
_IN_GAPS = _COPIES.replace("crop(all_of_colour(input, ?plan))", "swap(crop(all_of_colour(input, ?plan)), ?plan, ?bg)")


def _coloured(copies: str, picture: str, ground: str) -> str:
    """Copies in the colour of one plate on a ground of the other's."""
    return f"recolour(recolour({copies}, ?picture, {picture}), ?bg, {ground})"


_USUAL = _coloured(_COPIES, _THIRD, _LAST)

CONCEPT = Concept(
    name="pattern-of-patterns",
    sketch="?result",
    scene=four_plates(),
    holes={"result": f"{_USUAL} | {_coloured(_COPIES, _LAST, _THIRD)} | {_coloured(_IN_GAPS, _THIRD, _LAST)} | "
                     f"{_coloured(_IN_GAPS, _LAST, _THIRD)}"},
    evidence={"c803e39c": {"bg": "black", "separator": "grey", "plan": "red", "picture": "blue", "result": _USUAL}},
)
