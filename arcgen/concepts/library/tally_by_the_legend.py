"""A legend's dots become bars as long as there are things of their colour, or things are chosen by the legend."""
from ...scenes.legend import tally_board
from ..base import Concept

_THINGS = "objects(input, ?bg, by_side)"
_DOTS = f"where({_THINGS}, both(is_dot, touches_side(left)))"
_STRANGE = f"where({_THINGS}, not(shares(colour, {_DOTS})))"
_GROUND = f"colour_of(the({_THINGS}, most(size)))"
_CLEANED = f"erase(input, {_STRANGE}, {_GROUND})"
_TALLIED = (f"paint(erase(?board, {_DOTS}, ?bg), {_DOTS}, own_colour, "
            f"of(measured_block(right, number_alike({_THINGS}, colour)), shifted(left, 1)))")
_FIELD = f"where({_THINGS}, not(touches_side(left)))"
_OTHERS = [f"erase(input, where({_FIELD}, not(shares(colour, {_DOTS}))), {_GROUND})",
           f"paint(input, where({_FIELD}, not(shares(colour, {_DOTS}))), ?colour, itself)",
           f"erase(input, where({_FIELD}, shares(colour, {_DOTS})), {_GROUND})"]

CONCEPT = Concept(
    name="tally-by-the-legend",
    sketch="?result",
    scene=tally_board(),
    holes={"result": " | ".join([_TALLIED, _TALLIED, _TALLIED, *_OTHERS]),
           "board": "input"},
    evidence={"edcc2ff0": {"result": _TALLIED, "bg": "black", "board": _CLEANED}},
)
