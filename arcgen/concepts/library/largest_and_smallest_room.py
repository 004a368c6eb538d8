"""The largest area between walls takes one colour, the smallest ones another."""
from ...scenes.rooms import partition
from ..base import Concept

_ROOMS = "pieces(input, ?bg, by_side)"
_BOTH = (f"paint(paint(input, where({_ROOMS}, least(size)), ?colour1, itself), where({_ROOMS}, most(size)), "
         "?colour2, itself)")

CONCEPT = Concept(
    name="largest-and-smallest-room",
    sketch="?result",
    scene=partition((4, 8), 11, 20),
    not_framed=("in-each-panel",),
    holes={
        "result": f"{_BOTH} | {_BOTH} | paint(input, where({_ROOMS}, ?which), ?colour1, itself) | "
                  f"paint(input, where({_ROOMS}, ?which), ?wall, itself) | "
                  f"paint(input, {_ROOMS}, choose(?which, ?colour1, ?colour2), itself) | "
                  f"paint(input, {_ROOMS}, by_rank(size, ?colour1, ?colour2, ?colour3, ?colour4), itself)",
        "which": "most(size) | least(size) | is_square | touches_border",
           "wall": "?colour8"},
    evidence={
        "6455b5f5": {
            "bg": "black",
            "result": _BOTH,
            "colour1": "cyan",
            "colour2": "blue",
        },
    },
)
