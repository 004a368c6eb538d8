"""Beyond the empty corners of things blocks are added, as large as these corners."""
from ...scenes import shapes
from ...scenes.objects import sparse
from ...scenes.spreading import diagonal_pair
from ..base import Concept

CONCEPT = Concept(
    name="over-the-corner",
    sketch="paint(input, ?things, ?ink, ?where)",
    scene=sparse(shapes.one_of(diagonal_pair(), diagonal_pair(), diagonal_pair(), shapes.elbow_of_three()),
                 count=(1, 4), colours=(1, 3), margin=3, edge=1, least=10),
    not_framed=("in-each-panel",),
    holes={
        "things": "?all",
        "all": "objects(input, ?bg, by_corner)",
        "ink": "?colour | ?colour | own_colour",
        "where": "over_corners | over_corners | union(rest_of_box, over_corners)",
    },
    evidence={
        "22233c11": {"things": "?all", "all": "objects(input, ?bg, by_corner)", "bg": "black", "ink": "cyan",
                     "where": "over_corners"},
    },
)
