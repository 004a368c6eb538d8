"""Objects of some kind are removed as noise."""
from ..concept import Concept
from ..scenes import shapes
from ..scenes.mosaic import either
from ..scenes.noise import specks

CONCEPT = Concept(
    name="remove-specks",
    sketch="erase(input, where(objects(input, ?bg, by_corner), ?which), ?bg)",
    scene=either(specks(shapes.blob(2, 5, corners=True), (3, 10), 0.05, touching=False),
                 specks(shapes.one_of(shapes.bar(2, 4), shapes.blob(2, 6)), (3, 8), 0.05, touching=False)),
    holes={"which": "is_dot | is_dot | not(is_dot) | is_line(?axis) | least(size) | not(at_least(size, 3))"},
    evidence={
        "42a50994": {"bg": "black", "which": "is_dot"},
    },
)
