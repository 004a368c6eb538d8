"""A symmetric figure with a core of another colour: cells around its corners take the colour of the core."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _figure(rng: np.random.Generator) -> np.ndarray:
    """A square of 0 (blank), 1 (figure) and 2 (core), the same when mirrored any way, in one piece by corners."""
    half, odd = int(rng.integers(1, 3)), int(rng.integers(2))
    side = 2 * half + odd + 2
    far = np.abs(2 * np.arange(side) - side + 1)
    a, b = np.maximum(far[:, None], far), np.minimum(far[:, None], far)
    core = a <= (1 if half == 1 else int(rng.integers(1, 3)))
    rays = {0: b >= a - 2, 1: b <= 1, 2: (a + b) % 4 == (a + b)[0, 0] % 4, 3: a < a.max() + (b < a.max() - 1)}
    figure = rays[int(rng.integers(4))] | (a == a[core].max() + 2)
    return np.where(core, 2, figure & (a > 0))


def _scene(rng: np.random.Generator, roles: Roles):
    """One to three such figures, far enough from each other, in colours that change from grid to grid."""
    size, two = sizes(rng, 13, 20), rng.random() < 0.7

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        for _ in range(1 + two * int(rng.integers(1, 3))):
            figure = _figure(rng)
            if not (figure == 1).any():
                raise RuleError("a core alone")
            inks = np.array([0, *roles.free(rng, 2)])
            board.place(rng, figure > 0, inks[figure], 4, 2)
        return board.grid
    return draw


CONCEPT = Concept(
    name="corners-take-the-core",
    sketch="b = blobs(input, ?bg, by_corner); paint_under(input, b, of_held(regions_of(b, centre)), ?near, ?bg)",
    scene=_scene,
    holes={"near": "without(halo(by_corner), halo(by_side)) | box_halo | halo(by_side) | halo(by_corner) | "
                   "overlap(box_halo, of(box, corner_ray(diagonally))) | ray(straight) | corner_ray(diagonally) | "
                   "rest_of_box | union(rest_of_box, box_halo)"},
    evidence={"396d80d7": {"bg": "orange", "near": "without(halo(by_corner), halo(by_side))"}},
)
