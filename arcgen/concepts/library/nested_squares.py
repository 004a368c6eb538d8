"""The colours of things become square rings one inside the other, in order of size, or as they stand in the grid."""
from ...scenes.mosaic import either
from ...scenes.tally import of_different_sizes
from ..base import Concept

CONCEPT = Concept(
    name="nested-squares",
    sketch="nested(?things, ?key)",
    scene=either(of_different_sizes(count=(3, 5)), of_different_sizes(count=(3, 6), least=10)),
    holes={"things": "layers(input, ?bg)", "key": "size | size | surpassed(size) | edge(right) | edge(down)"},
    evidence={"5587a8d0": {"bg": "orange", "things": "layers(input, ?bg)", "key": "size"}},
    weight=2.0,
)
