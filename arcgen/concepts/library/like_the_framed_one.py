"""Things of the same shape as the framed one take its colour."""
from ...scenes import shapes
from ...scenes.keyed import example_in_frame
from ..base import Concept

CONCEPT = Concept(
    name="like-the-framed-one",
    sketch="o = objects(input, ?bg, by_side); f = the(o, inside(?frame)); "
           "paint(input, where(o, like(?same, f)), colour_of(f), itself)",
    scene=example_in_frame(shapes.one_of(shapes.plus(), shapes.rectangle(2, 3), shapes.bar(2, 4),
                                         shapes.blob(3, 5)), corner=False, colours=(1, 1), least=12),
    holes={
        "frame": "only(pieces(input, ?wall, by_side)) | the(pieces(input, ?wall, by_side), is_closed)",
        "same": "shape | shape | size | shape_any_way",
    },
    evidence={
        "776ffc46": {"bg": "black", "same": "shape", "wall": "grey",
                     "frame": "the(pieces(input, ?wall, by_side), is_closed)"},
    },
    weight=0.8,
)
