"""Only the cell whose colour is rarest stays, with a ring around it, or the ring is drawn, or cut out."""
from ...scenes.noise import confetti
from ..base import Concept

_ODD = "all_of_colour(input, rarest(input))"

CONCEPT = Concept(
    name="mark-the-odd-cell",
    sketch="?result",
    scene=confetti((0.12, 0.25), 10, 18),
    holes={"result": f"paint(keep(input, {_ODD}, ?bg), {_ODD}, ?ink, ?where) | "
                     f"paint(keep(input, {_ODD}, ?bg), {_ODD}, ?ink, ?where) | paint(input, {_ODD}, ?ink, ?near) | "
                     f""
                     f"crop(region_of({_ODD}, union(itself, halo(by_corner)))) | "
                     f"paint(keep(input, {_ODD}, ?bg), {_ODD}, own_colour, ?lines) | "
                     f"paint(input, {_ODD}, own_colour, ?lines)",
           "lines": "cross | union(line(falling), line(rising)) | line(horizontal)",
           "near": "halo(by_corner) | halo(by_side)", "ink": "?colour",
           "where": "halo(by_corner) | halo(by_corner) | halo(by_side) | beside(diagonally) | cross"},
    evidence={
        "31aa019c": {"result": f"paint(keep(input, {_ODD}, ?bg), {_ODD}, ?ink, ?where)",
                     "bg": "black", "ink": "red", "where": "halo(by_corner)"},
    },
)
