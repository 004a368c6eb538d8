"""What surrounds each mark is laid over each other to a small picture: the answer, or what each mark gets."""
from ...scenes.scattered import around_marks
from ..base import Concept

CONCEPT = Concept(
    name="overlay-surroundings",
    sketch="?result",
    scene=around_marks(),
    holes={"result": "superimpose(?views, ?bg) | superimpose(?views, ?bg) | "
                     "stamp(input, cells_of(input, ?mark), superimpose(?views, ?bg), ?bg)",
           "views": "regions_of(cells_of(input, ?mark), union(itself, beside(diagonally))) | "
                    "regions_of(cells_of(input, ?mark), union(itself, halo(by_corner))) | "
                    "regions_of(cells_of(input, ?mark), union(itself, halo(by_side))) | "
                    "regions_of(cells_of(input, ?mark), halo(by_corner))"},
    evidence={
        "137eaa0f": {"result": "superimpose(?views, ?bg)",
                     "views": "regions_of(cells_of(input, ?mark), union(itself, halo(by_corner)))", "mark": "grey",
                     "bg": "black"},
    },
)
