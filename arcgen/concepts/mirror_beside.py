"""Objects get their mirror image beside them, or are mirrored where they are."""
from ..concept import Concept
from ..scenes import shapes
from ..scenes.objects import sparse

CONCEPT = Concept(
    name="mirror-beside",
    sketch="?what",
    scene=sparse(shapes.one_of(shapes.blob(3, 7), shapes.pattern(3)), (1, 3), (1, 3), 9, 16, 3, 3),
    holes={"what": "mirror_beside(input, ?things, ?way) | mirror_beside(input, ?things, ?way) | "
                   "turn_in_place(input, ?things, ?turn, ?bg) | copy(input, ?things, ?step) | "
                   "mirror_beside(mirror_beside(input, ?things, ?way), ?things, ?other)",
           "things": "objects(input, ?bg, by_corner) | where(objects(input, ?bg, by_corner), ?which)",
           "turn": "flip_left_right | flip_up_down | rotate_180",
           "step": "by(4, ?way) | by_its(extent(horizontal), right) | by_its(extent(vertical), down)"},
)
