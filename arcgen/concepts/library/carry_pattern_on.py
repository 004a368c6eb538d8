"""The pattern of the grid goes on beyond its edge: twice as long, as a square, or only what comes next."""
from ...scenes.strips import strips
from ..base import Concept

_ON = "carry_on(input, ?n, ?way)"
_NEXT = f"crop(region_of(whole({_ON}), end_lines(?way, ?n)))"

CONCEPT = Concept(
    name="carry-pattern-on",
    sketch="?result",
    scene=strips(),
    holes={"result": f"{_ON} | {_ON} | {_NEXT} | "
                     f"join(input, recolour({_NEXT}, ?seen, ?colour), down) | recolour({_ON}, ?seen, ?colour)",
           "n": "3 | measure(whole(input), extent(?axis)) | times(2, measure(whole(input), extent(?axis))) | "
                "minus(measure(whole(input), extent(?across)), measure(whole(input), extent(?axis)))",
           "axis": "vertical", "across": "horizontal", "way": "down"},
    evidence={
        "963e52fc": {"result": _ON, "n": "measure(whole(input), extent(?axis))", "axis": "horizontal", "way": "right"},
        "53b68214": {"result": _ON, "n": "minus(measure(whole(input), extent(?across)), measure(whole(input), "
                                         "extent(?axis)))",
                     "axis": "vertical", "across": "horizontal", "way": "down"},
    },
)
