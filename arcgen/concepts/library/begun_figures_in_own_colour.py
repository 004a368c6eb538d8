"""Where a figure has begun again, perhaps larger, it is completed in the colour that it has there; the model may go."""
from ...scenes.mending import whole_and_begun_figures
from ..base import Concept

_DONE = "completed_in_own_colours(input, where(?figures, is_full), the(?figures, not(is_full)), ?n)"

CONCEPT = Concept(
    name="begun-figures-in-own-colour",
    sketch="?result",
    scene=whole_and_begun_figures(),
    holes={
        "result": f"{_DONE} | erase({_DONE}, the(?figures, not(is_full)), ?bg)",
        "figures": "blobs(input, ?bg, ?touch)",
        "touch": "by_side | by_corner",
        "n": "1 | 2 | 3 | 4",
    },
    evidence={
        "57aa92db": {"result": _DONE,
                     "figures": "blobs(input, ?bg, ?touch)", "touch": "by_corner", "bg": "black", "n": "4"},
    },
)
