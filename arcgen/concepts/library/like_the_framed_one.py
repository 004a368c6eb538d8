"""Things of the same shape as the framed one take its colour."""
from ...scenes import shapes
from ...scenes.keyed import example_in_frame
from ..base import Concept

_PARTS = "o = objects(input, ?bg, by_side); f = the(o, inside(?frame)); "
_TOLD = f"{_PARTS}paint(input, where(o, like(?same, f)), colour_of(f), itself)"

CONCEPT = Concept(
    name="like-the-framed-one",
    sketch="?done",
    scene=example_in_frame(shapes.one_of(shapes.plus(), shapes.rectangle(2, 3), shapes.bar(2, 4),
                                         shapes.blob(3, 5)), corner=False, colours=(1, 1), least=12),
    holes={
        "frame": "only(pieces(input, ?wall, by_side)) | the(pieces(input, ?wall, by_side), is_closed)",
        "done": f"{_TOLD} | {_TOLD} | {_PARTS}keep(input, where(o, like(?same, f)), ?bg) | "
                f"{_PARTS}erase(input, where(o, both(like(?same, f), not(inside(?frame)))), ?bg) | "
                f"{_PARTS}paint(input, where(o, both(like(?same, f), not(inside(?frame)))), colour_of(?frame), itself)",
        "same": "shape | shape | shape_any_way",
    },
    evidence={
        "776ffc46": {"done": _TOLD, "bg": "black",
        "same": "shape", "wall": "grey",
                     "frame": "the(pieces(input, ?wall, by_side), is_closed)"},
    },
    weight=0.8,
)
