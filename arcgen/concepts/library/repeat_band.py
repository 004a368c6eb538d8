"""A band is repeated on both sides (or one) until the grid is full, close or apart, perhaps in another colour."""
from ...scenes.single import band_of_motif
from ..base import Concept

_BAND, _DOWN, _UP = "everything(input, ?bg)", "by_its(extent(?axis), ?way)", "by_its(extent(?axis), ?back)"
_APART = "then(by_its(extent(?axis), {way}), by(1, {way}))"
_BOTH = f"repeat(repeat(input, {_BAND}, {_DOWN}), {_BAND}, {_UP})"

CONCEPT = Concept(
    name="repeat-band",
    sketch="?result",
    scene=band_of_motif(),
    holes={"result": f"{_BOTH} | {_BOTH} | repeat(input, {_BAND}, {_DOWN}) | "
                     f"repeat(repeat(input, {_BAND}, {_APART.format(way='?way')}), {_BAND}, "
                     f"{_APART.format(way='?back')}) | "
                     f"repeat(input, {_BAND}, {_APART.format(way='?way')}) | "
                     f"paint_under(input, {_BAND}, ?colour, union(copies({_DOWN}), copies({_UP})), ?bg)",
           "axis": "vertical", "way": "down", "back": "up"},
    evidence={
        "8eb1be9a": {"result": _BOTH, "bg": "black", "axis": "vertical", "way": "down", "back": "up"},
    },
)
