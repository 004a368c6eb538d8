"""Of several kinds of shapes the answer is the commonest (or the rarest) one."""
from ...scenes.figures import repeated_shapes
from ..base import Concept

CONCEPT = Concept(
    name="crop-common-shape",
    sketch="cut_out(the(objects(input, ?bg, by_corner), among(?which, ?pick)), ?bg)",
    scene=repeated_shapes(),
    holes={"which": "common(?kind) | common(?kind) | most(how_common(?kind)) | least(how_common(?kind)) | "
                    "unique(?kind)",
           "kind": "shape | look | look", "pick": "most(edge(?way)) | most(edge(?way))",
           "way": "up | up | left | right | down"},
    evidence={
        "39a8645d": {"which": "common(shape)", "pick": "most(edge(up))", "bg": "black"},
    },
)
