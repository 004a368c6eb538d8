"""A rectangle on a stick is drawn up to what the stick touches, or draws it in, and the stick goes."""
from ...scenes.fitting import on_a_stick
from ..base import Concept

_THINGS = "objects(input, ?bg, by_side)"
_HELD = f"the({_THINGS}, not(is_full))"
_BODY, _STICK = f"region_of({_HELD}, thick_part(2))", f"region_of({_HELD}, without(itself, thick_part(2)))"
_LOOSE = f"erase(input, {_STICK}, ?bg)"
_PULLED = f"move(erase(input, {_HELD}, ?bg), {_BODY}, towards(the({_THINGS}, is_full)), ?bg)"

CONCEPT = Concept(
    name="pull-in-the-stick",
    sketch="?result",
    scene=on_a_stick(),
    holes={"result": f"{_PULLED} | {_PULLED} | move({_LOOSE}, the({_THINGS}, is_full), towards({_BODY}), ?bg) | "
                     f"{_LOOSE} | "
                     f"paint(input, {_HELD}, ?ink, without(itself, thick_part(2))) | keep(input, {_STICK}, ?bg)",
           "ink": f"?colour | colour_of(the({_THINGS}, is_full))"},
    evidence={
        "98cf29f8": {"bg": "black", "result": _PULLED},
    },
)
