"""Two kinds of dots gather around two kinds of goals."""
from ...scenes import shapes
from ...scenes.movers import attracted
from ...scenes.patience import patient
from ..base import Concept

_FIRST, _SECOND = (f"cells_of(input, ?mover{n})" for n in ("", "2"))
_STEP, _STEP2 = (f"towards(cells_of(input, ?target{n}))" for n in ("", "2"))
_BOTH = f"move(move(input, {_FIRST}, {_STEP}, ?bg), {_SECOND}, {_STEP2}, ?bg)"
_COPIES = f"copy(copy(input, {_FIRST}, {_STEP}), {_SECOND}, {_STEP2})"
_TRAILS = f"paint(paint(input, {_FIRST}, own_colour, track({_STEP})), {_SECOND}, own_colour, track({_STEP2}))"

CONCEPT = Concept(
    name="two-attractions",
    sketch="?result",
    scene=patient(attracted(shapes.dot(), shapes.dot(), (2, 4), 0.0, 11, 18, pairs=2)),
    holes={"result": f"{_BOTH} | {_BOTH} | {_TRAILS} | {_COPIES}"},
    evidence={
        "ae3edfdc": {"result": _BOTH, "mover": "green", "target": "red", "mover2": "orange", "target2": "blue",
                     "bg": "black"},
    },
)
