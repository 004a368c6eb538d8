"""A large figure of blocks is shrunk and cut out of a small key of colours."""
from ...scenes.windows import key_and_picture
from ..base import Concept

_BIG, _KEY = "the(?things, most(box_area))", "the(?things, least(box_area))"
CONCEPT = Concept(
    name="key-in-shape",
    sketch="?result",
    scene=key_and_picture(),
    holes={"result": "masked(crop(?key), ?shape, ?bg) | masked(crop(?key), ?shape, ?bg) | "
                     "masked(turn(crop(?key), ?sym), ?shape, ?bg)",
           "things": "blobs(input, ?bg, by_corner)", "key": _KEY,
           "shape": f"downscale(crop({_BIG}), divided(measure({_BIG}, extent(horizontal)), measure({_KEY}, "
                    f"extent(horizontal))))",
           "sym": "flip_left_right | flip_up_down | rotate_180"},
    evidence={
        "6ecd11f4": {"result": "masked(crop(?key), ?shape, ?bg)", "bg": "black",
                     "things": "blobs(input, ?bg, by_corner)",
                     "key": _KEY, "shape": f"downscale(crop({_BIG}), divided(measure({_BIG}, extent(horizontal)), "
                                           f"measure({_KEY}, extent(horizontal))))"},
    },
)
