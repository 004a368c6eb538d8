"""Only the commonest colours stay (or go); all other cells take one colour."""
from ...scenes.marked_cells import crowded
from ..base import Concept

CONCEPT = Concept(
    name="all-but-the-commonest",
    sketch="paint(input, where(layers(input, ?ink), ?which), ?ink, itself)",
    scene=crowded(),
    holes={"which": "not(top(size, 2)) | not(top(size, 2)) | top(size, 2) | not(most(size)) | most(size)"},
    evidence={"9caf5b84": {"ink": "orange", "which": "not(top(size, 2))"}},
)
