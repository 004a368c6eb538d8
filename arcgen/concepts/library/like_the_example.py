"""Things of the same shape as the example in the frame change."""
from ...scenes.keyed import example_in_frame
from ..base import Concept

_ALL, _FRAME = "objects(input, ?bg, by_side)", "all_of_colour(input, ?wall)"
_LIKE = f"like(?same, the({_ALL}, inside({_FRAME})))"
_ALIKE = f"both({_LIKE}, not(inside({_FRAME})))"
_OTHERS = f"both(not({_LIKE}), not(is_colour(?wall)))"

CONCEPT = Concept(
    name="like-the-example",
    sketch="?result",
    scene=example_in_frame(count=(5, 9), least=12),
    holes={
        "result": (f"paint(input, where({_ALL}, {_ALIKE}), ?ink, itself) | "
                   f"paint(input, where({_ALL}, {_ALIKE}), ?ink, itself) | "
                   f"erase(input, where({_ALL}, {_ALIKE}), ?bg) | erase(input, where({_ALL}, {_OTHERS}), ?bg) | "
                   f"paint(input, where({_ALL}, {_OTHERS}), ?ink, itself)"),
        "same": "shape | shape | shape | shape_any_way | colour",
        "ink": ("?wall | ?colour | colour_of(the(objects(input, ?bg, by_side), "
                "inside(all_of_colour(input, ?wall))))"),
    },
    not_framed=("in-each-panel",),
    evidence={
        "63613498": {"bg": "black", "result": f"paint(input, where({_ALL}, {_ALIKE}), ?ink, itself)", "same": "shape",
                     "wall": "grey", "ink": "grey"},
    },
)
