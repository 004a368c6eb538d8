"""Beside a small picture stand dots: as often as they say it is repeated, enlarged, turned, moved on or cut short."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept

_PARTS = "panels(input, line_colour(input))"
_PICTURE = f"crop(the({_PARTS}, most(size)))"
_NUMBER = f"measure(the({_PARTS}, least(size)), filled(?bg))"
_ROW = f"crop(the(lines({_PICTURE}, horizontal), ranked(edge(down), {_NUMBER})))"


def _scene(rng: np.random.Generator, roles: Roles):
    """A square picture that every turn changes, a line, and a column of dots beside it that begins at the top."""
    cut, dense, vary = roles.uses("rolled", "end_lines", "rim_moved", "lines"), rng.random() < 0.5, rng.random() < 0.5
    n = int(rng.integers(1, 3))
    fixed, row, side = roles.need(rng, 5), rng.random() < 0.3, int(rng.integers(4, 6)) if cut else 3
    side = 4 if roles.uses("rim_moved") else side
    most = side - roles.uses("rolled", "end_lines")

    def draw(rng: np.random.Generator) -> np.ndarray:
        dot, line, *inks = roles.need(rng, 5) if vary else fixed
        palette = np.array(inks[:2] if dense else [*inks[:n], *[roles.background] * 2], np.uint8)
        picture = palette[rng.integers(len(palette), size=(side, side))]
        images = {np.rot90(turned, k).tobytes() for turned in (picture, picture.T) for k in range(4)}
        if len(images) < 8 or min(len(np.unique(picture, axis=axis)) for axis in (0, 1)) < side:
            raise RuleError("a picture that a turn does not change, or lines that are alike")
        dots = np.full((side, 1), roles.background, np.uint8)
        dots[:max(rng.integers(1, most + 1, 2)) if rng.random() < 0.5 else int(rng.integers(1, most + 1))] = dot
        grid = np.hstack([picture, np.full((side, 1), line, np.uint8), dots])
        return np.ascontiguousarray(np.vstack([picture, grid[:, side:].T])) if row else grid
    return draw


CONCEPT = Concept(
    name="dots-beside-say-how-often",
    sketch="?result",
    scene=patient(_scene, 40),
    holes={
        "result": f"repeated({_PICTURE}, {_NUMBER}, ?axis) | upscale({_PICTURE}, {_NUMBER}) | "
                  f"tile({_PICTURE}, {_NUMBER}, {_NUMBER}) | turned_by({_PICTURE}, {_NUMBER}) | "
                  f"rim_moved({_PICTURE}, {_NUMBER}) | rolled({_PICTURE}, {_NUMBER}, ?way) | "
                  f"{_ROW} | repeated({_ROW}, {_NUMBER}, vertical) | "
                  f"crop(region_of(whole({_PICTURE}), end_lines(?side, {_NUMBER})))",
        "axis": "horizontal | vertical", "way": "right | down", "side": "up | left",
    },
    not_framed=("in-blocks", "in-the-box"),
)
