"""Each cell becomes a copy of the grid in which only the cells of its own colour are left."""
from ...scenes.tiny import tiny
from ..base import Concept

CONCEPT = Concept(
    name="each-colour-its-copies",
    sketch="kept_by_colour(input, ?picture, ?bg)",
    scene=tiny(3, 5, colours=(2, 3), dense=1.0, square=True),
    holes={"picture": "input"},
    evidence={"973e499e": {"bg": "black", "picture": "input"}},
)
