"""A large figure of blocks is shrunk and cut out of a small key of colours, or the key colours it or its gaps."""
from ...scenes.windows import key_and_picture
from ..base import Concept

_BIG, _KEY = "the(?things, most(box_area))", "the(?things, least(box_area))"
_TIMES = f"divided(measure({_BIG}, extent(horizontal)), measure(?key, extent(horizontal)))"

CONCEPT = Concept(
    name="key-in-shape",
    sketch="?result",
    scene=key_and_picture(),
    holes={"result": f"masked(crop(?key), ?shape, ?bg) | masked(crop(?key), ?shape, ?bg) | "
                     f"masked(upscale(crop(?key), {_TIMES}), crop({_BIG}), ?bg) | "
                     f"stamp(erase(input, ?key, ?bg), {_BIG}, masked(upscale(crop(?key), {_TIMES}), crop({_BIG}), "
                     f"?bg), "
                     f"?bg) | over(crop(?key), ?shape, ?bg) | over(upscale(crop(?key), {_TIMES}), crop({_BIG}), ?bg)",
           "things": "blobs(input, ?bg, by_corner)", "key": _KEY,
           "shape": f"downscale(crop({_BIG}), divided(measure({_BIG}, extent(horizontal)), measure({_KEY}, "
                    f"extent(horizontal))))",},
    evidence={
        "6ecd11f4": {"result": "masked(crop(?key), ?shape, ?bg)", "bg": "black",
                     "things": "blobs(input, ?bg, by_corner)",
                     "key": _KEY, "shape": f"downscale(crop({_BIG}), divided(measure({_BIG}, extent(horizontal)), "
                                           f"measure({_KEY}, extent(horizontal))))"},
    },
)
