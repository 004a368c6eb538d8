"""A motif is mirrored about a centre to all sides."""
from ...scenes.single import centred
from ..base import Concept

CONCEPT = Concept(
    name="mirror-about-centre",
    sketch="turned_copies(input, ?motifs, ?middle, ?turns)",
    scene=centred(),
    holes={"motifs": "pieces(input, ?motif, by_corner) | layers(input, ?bg) | layers(input, ?bg)",
           "middle": "all_of_colour(input, ?centre) | the(layers(input, ?bg), symmetric(rotate_90))",
           "turns": "mirrors | mirrors | rotations | any_way"},
    evidence={
        "4938f0c2": {"motifs": "pieces(input, ?motif, by_corner)", "motif": "red",
                     "middle": "all_of_colour(input, ?centre)", "centre": "green", "turns": "mirrors"},
        "4c5c2cf0": {"motifs": "layers(input, ?bg)", "middle": "the(layers(input, ?bg), symmetric(rotate_90))",
                     "bg": "black", "turns": "mirrors"},
    },
    weight=2.0,
)
