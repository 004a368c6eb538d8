"""What lies inside the box of a larger thing goes, changes colour, or is all that stays."""
from ...scenes.outlines import with_contents
from ..base import Concept

_THINGS = "objects(input, ?bg, by_corner)"

CONCEPT = Concept(
    name="clear-the-boxes",
    sketch="?result",
    scene=with_contents(),
    holes={"result": f"erase(input, where({_THINGS}, boxed({_THINGS})), ?bg) | "
                     f"erase(input, where({_THINGS}, boxed({_THINGS})), ?bg) | "
                     f"keep(input, where({_THINGS}, boxed({_THINGS})), ?bg) | "
                     f"paint(input, where({_THINGS}, boxed({_THINGS})), ?colour, itself)"},
    evidence={"9720b24f": {"bg": "black", "result": f"erase(input, where({_THINGS}, boxed({_THINGS})), ?bg)"}},
)
