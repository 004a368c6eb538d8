"""Each dot of a legend becomes a bar as long as there are things of its colour; things of no dot's colour go."""
from ...scenes.legend import tally_board
from ..base import Concept

_THINGS = "objects(input, ?bg, by_side)"
_DOTS = f"where({_THINGS}, both(is_dot, touches_side(left)))"
_STRANGE = f"where({_THINGS}, not(shares(colour, {_DOTS})))"
_CLEANED = f"erase(input, {_STRANGE}, colour_of(the({_THINGS}, most(size))))"

CONCEPT = Concept(
    name="tally-by-the-legend",
    sketch=f"paint(erase(?board, {_DOTS}, ?bg), {_DOTS}, own_colour, "
           f"of(measured_block(right, number_alike({_THINGS}, colour)), shifted(left, 1)))",
    scene=tally_board(),
    holes={"board": f"{_CLEANED} | {_CLEANED} | input"},
    evidence={"edcc2ff0": {"bg": "black", "board": _CLEANED}},
)
