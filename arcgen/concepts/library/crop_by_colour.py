"""Amid clutter, the answer is where one colour is: the rarest, or the one that covers least."""
from ...scenes.figures import hidden
from ..base import Concept

CONCEPT = Concept(
    name="crop-by-colour",
    sketch="?result",
    scene=hidden(),
    holes={"result": "crop(?thing) | crop(?thing) | cut_out(?thing, ?bg) | "
                     "crop(region_of(?thing, without(box, frame)))",
           "thing": "all_of_colour(input, rarest(input)) | the(layers(input, ?bg), least(?key)) | "
                    "all_of_colour(input, ?colour) | "
                    "the(pieces(input, ?colour, ?conn), most(?key))",
           "key": "size"},
    evidence={
        "23b5c85d": {"result": "crop(the(layers(input, black), least(size)))"},
        "c909285e": {"result": "crop(all_of_colour(input, rarest(input)))"},
    },
)
