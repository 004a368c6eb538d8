"""Of several kinds of shapes the commonest (or the rarest) one is cut out, stays, goes or changes colour."""
from ...scenes.figures import repeated_shapes
from ..base import Concept

_ALL = "objects(input, ?bg, by_corner)"
_CUT = f"cut_out(the({_ALL}, among(?which, ?pick)), ?bg)"

CONCEPT = Concept(
    name="crop-common-shape",
    sketch="?result",
    scene=repeated_shapes(kinds=(2, 4), copies=(3, 5), least=12),
    holes={"result": f"{_CUT} | {_CUT} | {_CUT} | keep(input, where({_ALL}, ?those), ?bg) | "
                     f"erase(input, where({_ALL}, ?those), ?bg) | paint(input, where({_ALL}, ?those), ?ink, itself)",
           "those": "common(?kind) | unique(?kind)", "ink": "?colour",
           "which": "common(?kind) | common(?kind) | most(how_common(?kind)) | least(how_common(?kind)) | "
                    "unique(?kind)",
           "kind": "shape | look | look", "pick": "most(edge(?way))",
           "way": "up | up | left | right | down"},
    evidence={
        "39a8645d": {"result": _CUT, "which": "common(shape)", "pick": "most(edge(up))", "bg": "black"},
    },
)
