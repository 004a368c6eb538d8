"""A block that covers part of a symmetric object is taken away and the object completed, or what it hid is shown."""
import numpy as np

from ...core.errors import RuleError
from ...language.objects import CORNERS, components
from ...scenes import shapes
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """An object with a mirror axis (the hole `turn` says which) and a filled block over one end of it; what is seen of
    the object is in one piece and no block."""
    size, upright = sizes(rng, 11, 19), roles.uses("flip_left_right", at="turn")

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        view = grid if upright else grid.T
        for _ in range(40):
            half = shapes.polyomino(rng, int(rng.integers(8, 15)), most=4)
            mask = np.hstack([half, half[:, ::-1][:, int(rng.integers(2)):]])
            h, w = mask.shape
            if not (4 <= h <= len(view) - 2 and 5 <= w <= view.shape[1] - 4):
                continue
            high, wide = int(rng.integers(2, h)), int(rng.integers(2, w // 2 + 1))
            top, left = int(rng.integers(h - high + 1)), -1 if rng.random() < 0.5 else w + 1 - wide
            seen = mask.copy()
            seen[top:top + high, max(0, left):left + wide] = False
            lost = mask.sum() - seen.sum()
            pieces = components(seen, CORNERS)
            if lost < 2 or len(pieces) != 1 or shapes.trim(seen).all():
                continue
            y, x = int(rng.integers(1, len(view) - h)), int(rng.integers(2, view.shape[1] - w - 1))
            own, block = roles.free(rng, 2)
            view[y:y + h, x:x + w][mask] = own
            view[y + top:y + top + high, x + left:x + left + wide] = block
            return grid
        raise RuleError("no room for the object")
    return draw


_CLEAR = "c = where(objects(input, ?bg, by_corner), is_full); e = erase(input, c, ?bg); "
_WHOLE = "complete_symmetry(e, everything(e, ?bg), ?turn)"
_SHOWN = f"{_CLEAR}{_WHOLE}"

CONCEPT = Concept(
    name="remove-cover-and-mirror",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_SHOWN} | {_SHOWN} | {_CLEAR}crop_at({_WHOLE}, only(c)) | "
                     f"{_CLEAR}m = {_WHOLE}; crop(everything(m, ?bg)) | "
                     f"{_CLEAR}m = {_WHOLE}; paint(m, c, own_colour, within(itself, objects(m, ?bg, by_corner)))",
           "turn": "flip_left_right | flip_up_down"},
    evidence={
        "3345333e": {"result": "e = erase(input, where(objects(input, ?bg, by_corner), is_full), ?bg); "
                               "complete_symmetry(e, everything(e, ?bg), ?turn)",
                     "bg": "black", "turn": "flip_left_right"},
    },
)
