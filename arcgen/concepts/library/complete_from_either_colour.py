"""Examples of two colours: wherever one colour of an example is seen alone, the other is added."""
from ...scenes.templates import marked
from ..base import Concept

CONCEPT = Concept(
    name="complete-from-either-colour",
    sketch="t = blobs(input, ?bg, by_corner); "
           "redraw_rest(redraw(input, t, ?turns, ?scales, ?bg), t, ?turns, ?scales, ?bg)",
    scene=marked(copies=(1, 2), templates=(1, 2), markers=(1, 2), cells=(2, 5), least=11, most=20, shown="either"),
    holes={"turns": "upright", "scales": "1"},
    evidence={
        "72322fa7": {"bg": "black", "turns": "upright", "scales": "1"},
    },
)
