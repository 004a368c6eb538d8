"""A line divides the grid: beyond it stand, for each row of the picture, as many cells as the row has, or their end."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A picture of scattered cells, of one colour or of two, at the left of a line, and as wide a blank at the right.
    The rows have different numbers of cells, from none to all but one; one row has most, another fewest."""
    line = roles.holes.get("line")
    line = line if isinstance(line, int) else roles.free(rng, 1)[0]
    high, wide, vary = int(rng.integers(4, 9)), int(rng.integers(4, 6)), rng.random() < 0.4
    wide = 5 if roles.uses("exceeds") else wide
    inks = roles.several(rng, 3, one=0.6)
    inks = [ink for ink in inks if ink != line][:2]

    def draw(rng: np.random.Generator) -> np.ndarray:
        n = max(3, high + int(rng.integers(-1, 2)) * vary)
        numbers = np.array([0, wide - 1, *rng.integers(1, wide - 1, n - 2)])
        numbers = rng.permutation(np.where(numbers == 0, rng.integers(0, 2), numbers))
        top = np.sort(numbers)
        if len(set(numbers.tolist())) < 3 or top[-1] == top[-2] or top[0] == top[1] or (not top[0] and top[-1] < 3):
            raise RuleError("rows alike")
        picture = np.full((n, wide), roles.background, np.uint8)
        for row, k in zip(picture, numbers):
            row[rng.permutation(wide)[:k]] = rng.choice(inks, k)
        blank = np.full_like(picture, roles.background)
        return np.hstack([picture, np.full((n, 1), line, np.uint8), blank])
    return draw


_PICTURE = "crop(the(panels(input, ?line), most(edge(left))))"
_BEYOND = "the(panels(input, ?line), most(edge(right)))"
_INKED = "paint(?picture, cells(?picture, ?bg), ?colour, itself)"
_BLANKS = "paint(blanked(?picture, ?colour), cells(?picture, ?bg), ?bg, itself)"
_ENDS = "paint(blanked(?picture, ?bg), by_line(fall({}, {}, ?bg), ?colour, horizontal), ?colour, end_lines({}, 1))"
_PASTED = f"paste(input, {_BEYOND}, ?chart)"

CONCEPT = Concept(
    name="counted-beyond-the-line",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": _PASTED,
        "chart": f"fall(?picture, ?way, ?bg) | fall({_INKED}, ?way, ?bg) | fall({_INKED}, ?way, ?bg) | "
                 f"fall({_BLANKS}, ?way, ?bg) | {_ENDS.format(_INKED, 'left', 'right')} | "
                 f"{_ENDS.format(_INKED, 'right', 'left')} | "
                 "paint(blanked(?picture, ?bg), where(lines(?picture, horizontal), ?which), ?colour, itself)",
        "picture": _PICTURE,
        "way": "left | left | right",
        "which": "most(filled(?bg)) | least(filled(?bg)) | exceeds(filled(?bg), count_of(?bg))",
    },
)
