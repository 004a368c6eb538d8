"""An object of which a part is missing is completed by its symmetry; in some tasks the answer is it alone."""
from ...scenes.single import unfinished
from ..base import Concept

_DONE = "complete_symmetry(input, only(blobs(input, ?bg, by_corner)), ?turns)"

CONCEPT = Concept(
    name="complete-symmetric-object",
    sketch="?result",
    scene=unfinished(colours=(2, 3)),
    holes={"result": f"{_DONE} | {_DONE} | crop(everything({_DONE}, ?bg))", "turns": "rotations | any_way | mirrors"},
    evidence={
        "e40b9e2f": {"result": _DONE, "bg": "black", "turns": "rotations"},
    },
)
