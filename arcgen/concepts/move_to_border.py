"""Objects of some kind go in one direction as far as they can."""
from ..concept import Concept
from ..scenes import shapes
from ..scenes.objects import sparse

CONCEPT = Concept(
    name="move-to-border",
    sketch="move(input, where(objects(input, ?bg, by_corner), ?which), ?step, ?bg)",
    scene=sparse(shapes.one_of(shapes.blob(2, 7), shapes.rectangle(1, 3), shapes.pattern(3)), (2, 5), (1, 3), 8, 16),
    holes={"step": "to_border(?way) | until(?way, objects(input, ?bg, by_corner)) | then(by(1, ?way), by(2, ?other)) | "
                   "choose_step(?rule, by(?n, ?way), by(?n, ?other)) | by_its(?key, ?way)",
           "key": "size | extent(horizontal) | extent(vertical) | colour_count | how_common(colour)",
           "n": "1 | 2 | 3"},
)
