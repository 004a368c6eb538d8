"""A band is repeated on both sides until the grid is full."""
from ...scenes.single import band_of_motif
from ..base import Concept

CONCEPT = Concept(
    name="repeat-band",
    sketch="e = everything(input, ?bg); "
           "repeat(repeat(input, e, by_its(extent(?axis), ?way)), e, by_its(extent(?axis), ?back))",
    scene=band_of_motif(),
    holes={"axis": "vertical", "way": "down", "back": "up"},
    evidence={
        "8eb1be9a": {"bg": "black", "axis": "vertical", "way": "down", "back": "up"},
    },
)
