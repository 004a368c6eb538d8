"""What lies on one side slides, row by row, to the other side: all of it, or what finds room in the bays there."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _shore(rng: np.random.Generator, height: int, least: int, most: int) -> np.ndarray:
    """How deep an uneven shore is in each row."""
    depth, out = int(rng.integers(least, most + 1)), []
    for _ in range(height):
        out.append(depth)
        depth = min(max(depth + int(rng.choice([-2, -1, -1, 0, 0, 1, 1, 2])), least), most)
    return np.array(out)


def _scene(rng: np.random.Generator, roles: Roles):
    """Two uneven shores across from each other, the right one deeper, and a wide space between."""
    size = sizes(rng, 7, 15)
    fixed, vary, bare = roles.need(rng, 3), rng.random() < 0.6, rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        left, right, space = roles.need(rng, 3) if vary else fixed
        near = _shore(rng, height, 0 if bare else 1, max(2, width // 3))
        far = _shore(rng, height, 1, max(3, width // 2))
        x = np.arange(width)
        grid = np.full((height, width), space, np.uint8)
        grid[x < near[:, None]] = left
        grid[x >= width - far[:, None]] = right
        if len(set(near.tolist())) < 2 or len(set(far.tolist())) < 3 or (near + far.max() >= width - 1).any():
            raise RuleError("shores that meet, or straight ones")
        counts = np.bincount(grid.ravel())
        if counts[space] <= max(counts[left], counts[right]):
            raise RuleError("too little space")
        return grid
    return draw


_SPACE = "commonest(input)"
_SLID = f"fall(input, right, {_SPACE})"
_FAR = f"joined(where(objects(input, {_SPACE}, by_side), touches_side(right)))"
_DEPTH = "of(box, line(vertical))"
_BAYS = (f"join(fall(crop_at({_SLID}, region_of({_FAR}, without(of({_DEPTH}, line(horizontal)), {_DEPTH}))), left, "
         f"{_SPACE}), crop_at({_SLID}, region_of({_FAR}, {_DEPTH})), right)")

CONCEPT = Concept(
    name="slide-across-to-the-other-shore",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_SLID} | {_BAYS}"},
    evidence={"984d8a3e": {"result": _BAYS}},
)
