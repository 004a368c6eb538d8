"""What lies inside the box of a larger thing goes, is all that stays, or takes or gives its colour."""
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
                     f"paint(input, where({_THINGS}, boxed({_THINGS})), of_nearest(where({_THINGS}, "
                     f"holds({_THINGS}))), "
                     f"itself) | "
                     f"paint(input, where({_THINGS}, holds({_THINGS})), of_held({_THINGS}), itself) | "
                     f"paint_under(input, where({_THINGS}, holds({_THINGS})), of_held({_THINGS}), box_inside, ?bg) | "
                     f"erase(input, where({_THINGS}, holds({_THINGS})), ?bg) | "
                     f"keep(input, where({_THINGS}, holds({_THINGS})), ?bg) | "
                     f"paint(input, where({_THINGS}, boxed({_THINGS})), ?colour, itself)"},
    evidence={"9720b24f": {"bg": "black", "result": f"erase(input, where({_THINGS}, boxed({_THINGS})), ?bg)"}},
)
