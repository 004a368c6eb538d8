"""Every row and column that repeats the one before it is dropped."""
from ...scenes.texture import stretched
from ..base import Concept

CONCEPT = Concept(
    name="drop-repeats",
    sketch="condensed(?grid)",
    scene=stretched(),
    holes={"grid": "input | input | crop(everything(input, ?bg))"},
    evidence={
        "746b3537": {"grid": "input"},
        "eb5a1d5d": {"grid": "input"},
        "90c28cc7": {"grid": "crop(everything(input, black))"},
    },
)
