"""Eyes look at the dot: the pupil of each moves one cell towards it, straight or slantwise."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.place import CELL, Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """One to five square eyes of odd side with the pupil in the middle, a dot of the hole `dot`'s colour that touches
    none of them, and in a share of the tasks a few specks of other colours."""
    size, most = sizes(rng, 11, 20), int(rng.integers(2, 6))
    white, pupil, dot = (roles.holes[k] for k in ("white", "pupil", "dot"))
    inks, specks = roles.free(rng, 4), int(rng.integers(0, 8))
    specks *= rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        board, eyes = Board(*size(rng), roles.background), 0
        board.place(rng, CELL, dot)
        for _ in range(most + int(rng.integers(0, 2))):
            side = 5 if rng.random() < 0.3 else 3
            picture = np.full((side, side), white, np.uint8)
            picture[side // 2, side // 2] = pupil
            eyes += board.fit(rng, np.ones(picture.shape, bool), picture, 2) is not None
        for _ in range(specks):
            if (at := board.spot(rng, CELL)) is not None:
                board.put(CELL, at, inks[rng.integers(len(inks))])
        if not eyes:
            raise RuleError("no room for an eye")
        return board.grid
    return draw


_EYES = "where(blobs(input, ?bg, by_side), has(?white))"
_ALL = "joined(together(cells_of(input, ?white), cells_of(input, ?pupil)))"
_LOOK = "paint(paint({}, ?eyes, ?white, itself), ?eyes, ?pupil, of(moved(?step), centre))"

CONCEPT = Concept(
    name="eyes-look-at-the-dot",
    sketch="?result",
    scene=_scene,
    holes={
        "result": "?looking | ?looking | recolour(?looking, ?dot, ?pupil)",
        "looking": _LOOK.format("input"),
        "eyes": _EYES,
        "white": "?colour",
        "pupil": "?colour2",
        "step": "nearer(1, only(cells_of(input, ?dot))) | nearer(1, only(cells_of(input, ?dot))) | "
                "away(1, only(cells_of(input, ?dot)))",
    },
    evidence={
        "18286ef8": {"result": "recolour(?looking, ?dot, ?pupil)", "looking": _LOOK.format("input"), "eyes": _ALL,
                     "white": "grey", "pupil": "maroon", "dot": "magenta", "bg": "black",
                     "step": "nearer(1, only(cells_of(input, ?dot)))"},
    },
)
