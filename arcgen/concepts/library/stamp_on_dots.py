"""An object is drawn around each dot of a colour."""
from ...scenes.mosaic import either
from ...scenes.templates import example_and_dots
from ..base import Concept

CONCEPT = Concept(
    name="stamp-on-dots",
    sketch="stamp(?grid, cells_of(input, ?dot), crop(the(blobs(input, ?bg, by_corner), not(has(?dot)))), ?bg)",
    scene=either(example_and_dots(count=(2, 6), least=11, most=18), example_and_dots(count=(2, 6), least=11, most=18, full=True)),
    holes={"grid": "input | erase(input, cells_of(input, ?dot), ?bg) | "
                   "erase(input, blobs(input, ?bg, by_corner), ?bg)"},
    evidence={
        "88a10436": {"grid": "erase(input, cells_of(input, ?dot), ?bg)", "dot": "grey", "bg": "black"},
    },
)
