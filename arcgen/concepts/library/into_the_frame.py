"""An object moves to the middle of its frame or corner marks."""
from ...scenes.fitting import corner_marks
from ..base import Concept

_MOVED = "move(input, only(pieces(input, ?mover, by_corner)), to_centre(all_of_colour(input, ?frame)), ?bg)"

CONCEPT = Concept(
    name="into-the-frame",
    sketch="?result",
    scene=corner_marks(9, 18),
    holes={"result": f"{_MOVED} | {_MOVED} | erase({_MOVED}, cells_of(input, ?frame), ?bg) | "
                     f"m = {_MOVED}; crop(all_of_colour(m, ?frame)) | recolour({_MOVED}, ?frame, ?mover) | "
                     f"m = {_MOVED}; paint_under(m, all_of_colour(m, ?frame), ?frame, of(box, outline), ?bg) | "
                     f"m = {_MOVED}; paint_under(m, all_of_colour(m, ?frame), ?frame, box, ?bg)"},
    evidence={
        "a1570a43": {"result": _MOVED, "bg": "black", "mover": "red", "frame": "green"},
    },
)
