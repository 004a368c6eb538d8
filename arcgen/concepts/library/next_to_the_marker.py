"""The answer is the object that a marker touches."""
from ...scenes.scattered import marked_objects
from ..base import Concept

CONCEPT = Concept(
    name="next-to-the-marker",
    sketch="?result",
    scene=marked_objects(),
    holes={"result": "crop(?thing) | crop(?thing) | square(1, colour_of(?thing)) | "
                     "recolour(cut_out(?thing, ?bg), colour_of(?thing), ?ink)",
           "thing": "the(objects(input, ?bg, by_corner), next_to(cells_of(input, ?mark), ?conn))",
           "conn": "by_corner"},
    evidence={
        "48d8fb45": {"result": "crop(?thing)", "mark": "grey", "conn": "by_corner", "bg": "black",
                     "thing": "the(objects(input, ?bg, by_corner), next_to(cells_of(input, ?mark), ?conn))"},
    },
)
