"""A large figure of blocks amid specks is shrunk to its pattern and takes the colour of the specks."""
from ...scenes.windows import key_and_picture
from ..base import Concept

_FIGURE = "the(objects(input, ?bg, by_corner), most(size))"
_LAYER = "the(layers(input, ?bg), most(size))"
_SMALL = "downscale(cut_out(?figure, ?bg), ?factor)"
CONCEPT = Concept(
    name="shrink-in-noise",
    sketch="?result",
    scene=key_and_picture(noise=0.06),
    holes={"result": f"{_SMALL} | "
                     f"recolour({_SMALL}, colour_of(?figure), other_colour(input, ?bg, colour_of(?figure))) | "
                     f"recolour({_SMALL}, colour_of(?figure), other_colour(input, ?bg, colour_of(?figure)))",
           "figure": f"{_FIGURE} | {_LAYER}", "factor": "divided(measure(?figure, extent(horizontal)), ?n)",
           "n": "2 | 3 | 4"},
    evidence={
        "5ad4f10b": {"result": f"recolour({_SMALL}, colour_of(?figure), other_colour(input, ?bg, colour_of(?figure)))",
                     "figure": _FIGURE, "n": "3",
                     "factor": "divided(measure(?figure, extent(vertical)), ?n)", "bg": "black"},
    },
)
