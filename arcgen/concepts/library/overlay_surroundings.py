"""What surrounds each mark is laid over each other: one small picture from many scattered parts."""
from ...scenes.scattered import around_marks
from ..base import Concept

CONCEPT = Concept(
    name="overlay-surroundings",
    sketch="superimpose(?views, ?bg)",
    scene=around_marks(),
    holes={"views": "regions_of(cells_of(input, ?mark), union(itself, halo(by_corner))) | "
                    "regions_of(cells_of(input, ?mark), union(itself, halo(by_side))) | "
                    "regions_of(cells_of(input, ?mark), halo(by_corner))"},
    evidence={
        "137eaa0f": {"views": "regions_of(cells_of(input, ?mark), union(itself, halo(by_corner)))", "mark": "grey",
                     "bg": "black"},
    },
)
