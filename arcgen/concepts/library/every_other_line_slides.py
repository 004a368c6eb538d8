"""Every other line of the picture slides by one cell."""
from ...scenes.marked_cells import plaid_of
from ..base import Concept

CONCEPT = Concept(
    name="every-other-line-slides",
    sketch="move(input, region_of(everything(input, ?bg), ?lines), by(1, ?way), ?bg)",
    scene=plaid_of(),
    holes={"lines": "every_nth(up, 2) | every_nth(down, 2) | without(itself, every_nth(up, 2)) | "
                    "without(itself, every_nth(down, 2))",
           "way": "left | right"},
    evidence={"9968a131": {"bg": "orange", "lines": "without(itself, every_nth(up, 2))", "way": "right"}},
)
