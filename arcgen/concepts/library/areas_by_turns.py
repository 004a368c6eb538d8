"""Lines cut the grid into areas, which are coloured by turns: whoever crosses a line comes to the next colour."""
from ...scenes.areas import cut_into_areas
from ..base import Concept

_AREAS = "pieces(input, ?bg, by_side)"
_LINES = "links(where({0}, {1}), of(halo(by_side), halo(by_side)))"      # over a line that is one cell wide


def _rules(first: str, ink: str) -> list[str]:
    """What is done with the areas by the number of lines between them and the first, whose colour is the ink."""
    lines = _LINES.format(_AREAS, first)
    return [f"paint(input, {_AREAS}, choose(even({lines}), {ink}, ?two), itself)",
            f"paint(input, where({_AREAS}, even({lines})), {ink}, itself)",
            f"paint(input, where({_AREAS}, not(even({lines}))), {ink}, itself)",
            f"paint(input, {_AREAS}, counted_on({ink}, {lines}, {ink}, ?two, ?three), itself)",
            f"paint(input, where({_AREAS}, equals({lines}, 1)), {ink}, itself)",
            f"paint(input, where({_AREAS}, most({lines})), {ink}, itself)"]


_PLAIN = _rules("?first", "?one")
_DOT = _rules("next_to(cells_of(input, ?mark), by_side)", "?mark")

CONCEPT = Concept(
    name="areas-by-turns",
    sketch="?result",
    scene=cut_into_areas(),
    holes={"result": " | ".join([_PLAIN[0], _PLAIN[0], *_PLAIN[:4], *_DOT]),
           "first": "touches_side(?corner) | touches_side(?corner) | most(size) | least(size)",
           "corner": "up_left | up_right | down_left | down_right",
           "one": "?colour", "two": "?colour2", "three": "?colour3"},
    evidence={"3bd292e8": {"bg": "orange", "result": _PLAIN[0], "first": "touches_side(?corner)", "corner": "down_left",
                           "one": "grey", "two": "green"}},
    not_framed=("bar-says-the-colour", "dot-says-the-colour", "frame-says-the-colour", "in-each-panel",
                "in-the-box"),
)
