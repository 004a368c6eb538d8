"""The answer is one figure of several colours, chosen by its cells."""
from ...scenes import shapes
from ...scenes.chosen import clear_winner
from ...scenes.figures import figures
from ..base import Concept

CONCEPT = Concept(
    name="crop-to-figure",
    sketch="?result",
    scene=clear_winner(figures(shapes.one_of(shapes.rectangle(3, 5), shapes.blob(6, 14)), (3, 5), least=13)),
    holes={"result": "crop(the(blobs(input, ?bg, ?conn), ?which)) | crop(the(blobs(input, ?bg, ?conn), ?which)) | "
                     "cut_out(the(blobs(input, ?bg, ?conn), ?which), ?bg)",
           "which": "most(?key) | most(?key) | least(?small) | unique(colour_count) | has(?colour) | "
                    "not(has(?colour)) | "
                    "is_plain | not(is_plain)",
           "key": "count_of(?colour) | count_of(?colour) | colour_count | size", "small": "colour_count | size"},
    evidence={
        "e50d258f": {"result": "crop(the(blobs(input, black, by_corner), most(count_of(red))))"},
        "ae4f1146": {"result": "crop(the(blobs(input, black, by_side), most(count_of(blue))))"},
        "8efcae92": {"result": "crop(the(blobs(input, black, by_corner), most(count_of(red))))"},
    },
)
