"""Of several wires with a plug at one end, one has a mark at the other: it leads to the colour that is the answer."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ...scenes.wires import bent, lay
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Bent wires of one colour, each with a plug of its own colour at one end; a mark at the other end of one of them,
    and nothing at that of the others."""
    size, mark, spare = sizes(rng, 8, 13), roles.holes["mark"], roles.need(rng, 4)
    wire = roles.holes.get("wire", spare[0])
    fixed = [c for c in roles.free(rng, 7) if c != wire]

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        near, plugs = np.zeros((height, width), bool), [int(c) for c in rng.permutation(fixed)]
        marked = False
        for _ in range(100):
            path = bent(rng, near, (int(rng.integers(height)), int(rng.integers(width))), bool(rng.integers(2)),
                        int(rng.integers(1, 4)))
            if path is None or len(path) < (4 if marked else 6):
                continue
            lay(grid, near, path, wire)
            grid[path[0]] = plugs.pop()
            if not marked:
                grid[path[-1]], marked = mark, True
            if not plugs:
                break
        if len(fixed) - len(plugs) < 3:
            raise RuleError("too few wires")
        return grid
    return draw


_ALL = "blobs(input, ?bg, by_side)"
_IT, _OTHERS = f"where({_ALL}, has(?mark))", f"where({_ALL}, not(has(?mark)))"
_FAR = f"other_colour(recolour(cut_out(the({_ALL}, has(?mark)), ?bg), ?wire, ?mark), ?bg, ?mark)"
_LIT = f"paint(input, {_IT}, {_FAR}, ?part)"

CONCEPT = Concept(
    name="follow-the-marked-wire",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"square(1, {_FAR}) | {_LIT} | {_LIT} | {_LIT} | "
                  f"crop(the({_ALL}, has(?mark))) | keep(input, {_IT}, ?bg) | "
                  f"paint(input, {_IT}, ?ink, coloured(?wire)) | erase(input, {_IT}, ?bg) | "
                  f"paint(input, {_IT}, ?bg, coloured(?wire)) | paint(input, {_OTHERS}, ?bg, coloured(?wire)) | "
                  f"erase({_LIT}, {_OTHERS}, ?bg) | crop_at({_LIT}, the({_ALL}, has(?mark))) | "
                  f"paint(input, {_OTHERS}, ?colour, ?some)",
        "part": "coloured(?wire) | coloured(?mark) | itself",
        "some": "coloured(?wire) | itself",
        "ink": "?mark | ?colour",
    },
)
