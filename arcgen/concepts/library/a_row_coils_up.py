"""A row of cells is coiled up to a square or cut into rows, or a small picture is read out into one row."""
import numpy as np

from ...core.errors import RuleError
from ...language.registry import WORDS
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A row of runs of a few colours, or of cells that hardly ever have a like neighbour, of as many cells as the rule
    needs; or, where the rule reads a picture out, a square of two to five cells a side, or a small oblong."""
    reads, square = roles.uses("in_one_row", "uncoiled"), roles.uses("coiled", "uncoiled")
    n, wound = roles.holes.get("n", 3), roles.uses("wound")
    runs, vary, same = rng.random() < (0.9 if square else 0.6), rng.random() < 0.7, rng.random() < 0.3
    many, fixed, first = int(rng.integers(3, 7)), roles.need(rng, 6), int(rng.integers(3, 5))

    def draw(rng: np.random.Generator) -> np.ndarray:
        side = first if same else int(rng.integers(2 if reads else 3, 6 if square else 5))
        length = n * n if wound else side * side if square else side * n
        if reads:
            shape = (side, side) if square else (side, max(2, int(rng.integers(side - 1, side + 2))))
            length = shape[0] * shape[1]
        inks = np.array((roles.need(rng, 6) if vary else fixed)[:many], np.uint8)
        order = rng.permutation(len(inks))
        cells: list[int] = []
        while len(cells) < length:
            if cells and len(cells) % len(inks) == 0:
                order = rng.permutation(len(inks))
            cells += [int(inks[order[len(cells) % len(inks)]])] * (int(rng.integers(2, 6)) if runs else 1)
        line = np.array(cells[:length], np.uint8)
        if len(set(line.tolist())) < 2 or (line == line[::-1]).all():
            raise RuleError("a row that reads the same from both ends")
        if not reads:
            return line[None]
        grid = WORDS["coiled"].body(line[None]) if roles.uses("uncoiled") else line.reshape(shape)
        if (grid == grid[:1]).all() or (grid == grid[:, :1]).all():
            raise RuleError("a picture of equal lines")
        return np.ascontiguousarray(grid)
    return draw


_BACK = "turn(input, flip_left_right)"

CONCEPT = Concept(
    name="a-row-coils-up",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": f"coiled(input) | coiled(input) | coiled({_BACK}) | coiled({_BACK}) | ?rows | ?rows | "
                  f"wound(input, ?n, black) | turn(?rows, transpose) | turn(?rows, flip_up_down) | "
                  "uncoiled(input) | turn(uncoiled(input), flip_left_right) | "
                  "in_one_row(input) | in_one_row(turn(input, transpose)) | in_one_row(turn(input, flip_up_down))",
        "rows": "in_rows(input, ?n)", "n": "2 | 3 | 3 | 4",
    },
)
