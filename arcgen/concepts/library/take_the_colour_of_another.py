"""One thing, or a part of it or what is around it, takes the colour of another, which goes or stays."""
from ...scenes import shapes
from ...scenes.dots import satellites
from ..base import Concept

_FIRST, _LAST = "the(objects(input, ?bg, ?conn), ?first)", "the(objects(input, ?bg, ?conn), ?last)"
_PAINTED = f"paint(input, {_FIRST}, colour_of({_LAST}), ?part)"
_GONE = f"erase({_PAINTED}, {_LAST}, ?bg)"

CONCEPT = Concept(
    name="take-the-colour-of-another",
    sketch="?result",
    scene=satellites(shapes.one_of(shapes.mirrored(shapes.blob(4, 9)), shapes.rectangle(3, 6), shapes.box(3, 6)),
                     facing=(0, 0),
                     stray=(1, 1), colours=(1, 1), least=9),
    holes={
        "result": f"{_GONE} | {_GONE} | {_PAINTED}",
        "conn": "by_corner",
        "part": "itself | itself | itself | frame | halo(by_corner) | rest_of_box | outline | centre | "
                "of(centre, cross)",
        "first": "most(size)",
        "last": "least(size)",
    },
    evidence={
        "aabf363d": {"bg": "black", "result": _GONE, "part": "itself", "conn": "by_corner", "first": "most(size)",
                     "last": "least(size)"},
    },
    weight=0.7,
)
