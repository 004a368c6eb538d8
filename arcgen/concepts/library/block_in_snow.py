"""The one solid block in a snow of cells stays alone, is cut out, or is marked."""
from ...scenes.noise import snow
from ..base import Concept

_THINGS = "objects(input, ?bg, by_side)"
_LARGEST = f"the({_THINGS}, most(size))"
_ALONE = f"paint(erase(input, {_THINGS}, ?bg), {_LARGEST}, own_colour, thick_part(2))"

CONCEPT = Concept(
    name="block-in-snow",
    sketch="?result",
    scene=snow(),
    holes={"result": f"{_ALONE} | {_ALONE} | crop(region_of({_LARGEST}, thick_part(2))) | "
                     f"paint(input, {_LARGEST}, ?ink, thick_part(2)) | "
                     f"paint(input, {_LARGEST}, ?colour, of(thick_part(2), box_halo)) | "
                     f"paint({_ALONE}, {_LARGEST}, ?colour, of(thick_part(2), box_halo)) | "
                     f"paint({_ALONE}, {_LARGEST}, own_colour, of(thick_part(2), cross))"},
    evidence={
        "91714a58": {"bg": "black", "result": _ALONE},
    },
)
