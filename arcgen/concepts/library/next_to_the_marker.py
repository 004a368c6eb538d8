"""The object that a marker touches is the answer, or takes the marker's colour, or stays alone, or goes."""
from ...scenes.scattered import marked_objects
from ..base import Concept

_THING = "the(objects(input, ?bg, by_corner), next_to(cells_of(input, ?mark), by_corner))"
CONCEPT = Concept(
    name="next-to-the-marker",
    sketch="?result",
    scene=marked_objects((3, 5), 10, 18),
    holes={"result": f"crop({_THING}) | crop({_THING}) | square(1, colour_of({_THING})) | "
                     f"recolour(cut_out({_THING}, ?bg), colour_of({_THING}), ?mark) | "
                     f"paint(input, {_THING}, ?mark, itself) | paint(input, {_THING}, ?mark, itself) | "
                     f"erase(input, {_THING}, ?bg) | keep(input, {_THING}, ?bg) | "
                     f"paint(input, {_THING}, ?mark, rest_of_box) | "
                     f"paint_under(input, {_THING}, ?mark, box_halo, ?bg) | "
                     f"paint(input, objects(input, ?bg, by_corner), colour_of({_THING}), itself)"},
    evidence={
        "48d8fb45": {"result": f"crop({_THING})", "mark": "grey", "bg": "black"},
    },
)
