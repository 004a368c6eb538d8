"""A row becomes a square of cloth: stripes, slanted ones, every other row mirrored, or the row woven with itself."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A row of three to seven cells: some coloured and some blank where what shows through it matters, else all of them
    in two to four colours; it reads differently from its other end."""
    gaps = roles.uses("over", "masked", "blanked", at="result") or (not roles.uses("agreed") and rng.random() < 0.3)
    many = 1 if roles.uses("masked") else int(rng.integers(1, 4)) + (not gaps)
    vary, same = rng.random() < 0.7, rng.random() < 0.3
    fixed, length = roles.need(rng, 4), int(rng.integers(3, 7))

    def draw(rng: np.random.Generator) -> np.ndarray:
        n = length if same else int(rng.integers(3, 8))
        inks = (roles.need(rng, 4) if vary else fixed)[:many]
        row = rng.choice(inks, n).astype(np.uint8)
        if gaps:
            row[rng.permutation(n)[:int(rng.integers(1, n - 1))]] = 0
        turned = [row[::-1], *(np.roll(row, k) for k in range(1, n))]
        if len(np.unique(row)) < 2 or any((row == other).all() for other in turned):
            raise RuleError("a row that is the same again from its other end or further on")
        if roles.uses("agreed") and len(np.unique(row)) == n:
            raise RuleError("no two cells alike")
        return row[None]
    return draw


_SIDE = "measure(whole(input), extent(horizontal))"
_DOWN = f"repeated(input, {_SIDE}, vertical)"
_ACROSS = f"turn({_DOWN}, transpose)"
_LEANING = f"staggered(input, {_SIDE}, ?way)"
_PAIR = "join(input, turn(input, flip_left_right), down)"

CONCEPT = Concept(
    name="a-row-becomes-cloth",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": " | ".join((
            _LEANING, _LEANING, "staggered(input, ?n, ?way)",
            f"join({_LEANING}, turn({_LEANING}, flip_left_right), right)",
            f"join(turn({_LEANING}, flip_up_down), {_LEANING}, down)",
            f"repeated({_PAIR}, ?n, vertical)", "repeated(join(input, blanked(input, black), down), ?n, vertical)",
            f"repeated(join(input, turn(input, flip_left_right), right), {_SIDE}, vertical)",
            f"over({_DOWN}, {_ACROSS}, black)", f"over({_DOWN}, {_ACROSS}, black)",
            f"masked({_DOWN}, {_ACROSS}, black)",
            f"agreed(strips(join({_DOWN}, {_ACROSS}, right), 2, horizontal), black)", _DOWN,
        )),
        "way": "right | left", "n": "2 | 3",
    },
)
