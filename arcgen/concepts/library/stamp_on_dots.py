"""An object is drawn around each dot of a colour."""
from ...scenes.mosaic import either
from ...scenes.templates import example_and_dots
from ..base import Concept

_STAMPED = "stamp(?grid, cells_of(input, ?dot), crop(the(blobs(input, ?bg, by_corner), not(has(?dot)))), ?bg)"

CONCEPT = Concept(
    name="stamp-on-dots",
    sketch="?result",
    scene=either(example_and_dots(count=(2, 6), least=11, most=18), example_and_dots(count=(2, 6), least=11, most=18,
                                                                                     full=True)),
    holes={"result": f"{_STAMPED} | {_STAMPED} | paint({_STAMPED}, cells_of(input, ?dot), own_colour, itself)",
           "grid": "input | erase(input, cells_of(input, ?dot), ?bg) | "
                   "erase(input, blobs(input, ?bg, by_corner), ?bg)"},
    evidence={
        "88a10436": {"result": _STAMPED, "grid": "erase(input, cells_of(input, ?dot), ?bg)", "dot": "grey",
                     "bg": "black"},
    },
)
