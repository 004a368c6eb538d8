"""Where a figure has begun again, perhaps larger, it is completed in the colour that it has there."""
from ...scenes.mending import whole_and_begun_figures
from ..base import Concept

CONCEPT = Concept(
    name="begun-figures-in-own-colour",
    sketch="completed_in_own_colours(input, where(?figures, is_full), the(?figures, not(is_full)), ?n)",
    scene=whole_and_begun_figures(),
    holes={
        "figures": "blobs(input, ?bg, ?touch)",
        "touch": "by_side | by_corner",
        "n": "1 | 2 | 3 | 4",
    },
    evidence={
        "57aa92db": {"figures": "blobs(input, ?bg, ?touch)", "touch": "by_corner", "bg": "black", "n": "4"},
    },
)
