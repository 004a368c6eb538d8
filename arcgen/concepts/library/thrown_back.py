"""A slanted line goes on in both directions and is thrown back at walls, like light at mirrors."""
from ...scenes.ways import shot_at_walls
from ..base import Concept

CONCEPT = Concept(
    name="thrown-back",
    sketch="paint(input, pieces(input, ?shot, by_corner), ?ink, rebound(?walls))",
    scene=shot_at_walls(),
    holes={
        "ink": "own_colour | own_colour | ?colour | colour_of(all_of_colour(input, ?wall))",
        "walls": ("pieces(input, ?wall, by_side) | pieces(input, ?wall, by_side) | "
                  "where(objects(input, ?bg, by_corner), not(is_colour(?shot)))"),
    },
    evidence={
        "508bd3b6": {
            "shot": "cyan",
            "ink": "green",
            "walls": "pieces(input, ?wall, by_side)",
            "wall": "red",
        },
        "7e2bad24": {
            "shot": "blue",
            "ink": "own_colour",
            "walls": "pieces(input, ?wall, by_side)",
            "wall": "red",
        },
    },
)
