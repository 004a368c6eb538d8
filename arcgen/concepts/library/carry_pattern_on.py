"""The pattern of the grid goes on beyond its edge."""
from ...scenes.strips import strips
from ..base import Concept

CONCEPT = Concept(
    name="carry-pattern-on",
    sketch="carry_on(input, ?n, ?way)",
    scene=strips(),
    holes={"n": "2 | 3 | 4 | 5 | measure(whole(input), extent(?axis))",
           "axis": "horizontal | vertical", "way": "down | right | up | left"},
    evidence={
        "963e52fc": {"n": "measure(whole(input), extent(?axis))", "axis": "horizontal", "way": "right"},
        "53b68214": {"n": "minus(measure(whole(input), extent(?axis)), measure(whole(input), extent(?across)))",
                     "axis": "horizontal", "across": "vertical", "way": "down"},
    },
)
