"""Every other line of the picture slides, and perhaps the others slide the other way."""
from ...scenes.marked_cells import plaid_of
from ..base import Concept

_SLID = "move(input, region_of(everything(input, ?bg), ?lines), by(?n, ?way), ?bg)"

CONCEPT = Concept(
    name="every-other-line-slides",
    sketch="?result",
    scene=plaid_of(least=6, most=11),
    holes={"result": f"{_SLID} | {_SLID} | move({_SLID}, region_of(everything(input, ?bg), without(itself, ?lines)), "
                     "by(?n, right), ?bg)",
           "lines": "every_nth(up, 2) | without(itself, every_nth(up, 2))", "way": "left",
           "n": "1"},
    evidence={"9968a131": {"bg": "orange", "lines": "without(itself, every_nth(up, 2))", "way": "right",
                           "n": "1", "result": _SLID}},
    weight=0.3,
)
