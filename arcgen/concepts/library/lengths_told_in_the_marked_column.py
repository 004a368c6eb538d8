"""Each length of bars has its colour: it is told in the marked column, on the way there, or at the end of the bar."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Lying bars in every other row, at the left or a cell or two further, of the lengths that the rule has colours
    for, two of which at least occur; and, where the rule asks for it, a mark in the topmost row right of all bars."""
    size, lengths = sizes(rng, 7, 13), [case.args[0].value for case in roles.find("case", at="code")]
    marked, aligned = roles.uses("touches_side", at="result"), rng.random() < 0.5
    inks, mark = roles.several(rng, 3, one=0.4), roles.need(rng, 4)[3]

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        width = max(width, max(lengths) + 4)
        grid = np.full((height, width), roles.background, np.uint8)
        seen, ends = set(), [0]
        for y in range(2 if marked else int(rng.integers(0, 2)), height, 2):
            long, left = int(rng.choice(lengths)), 0 if aligned else int(rng.integers(0, 3))
            if left + long + 2 > width:
                continue
            grid[y, left:left + long] = inks[rng.integers(len(inks))]
            seen.add(long)
            ends.append(left + long)
        if len(seen) < 2:
            raise RuleError("bars of one length")
        if marked:
            grid[0, int(rng.integers(max(ends) + 1, width))] = mark
        return grid
    return draw


_ALL = "objects(input, ?bg, by_side)"
_MARK, _BARS = f"where({_ALL}, touches_side(up))", f"where({_ALL}, not(touches_side(up)))"
_COLUMN = f"regions_of({_MARK}, line(vertical))"
_TOLD = f"paint(input, {_BARS}, ?code, within(line(horizontal), {_COLUMN}))"
_CODES = [", ".join(f"case({n}, {ink})" for n, ink in zip(lengths, ("?colour", "?colour2", "?colour3", "?colour4")))
          for lengths in ((2, 3), (2, 4), (1, 2, 3), (2, 3, 4), (2, 3, 4, 5))]

CONCEPT = Concept(
    name="lengths-told-in-the-marked-column",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": f"{_TOLD} | {_TOLD} | paint(input, {_BARS}, ?code, reach(right, {_COLUMN})) | "
                  f"paint(input, {_ALL}, ?code, beside(right)) | paint(input, {_ALL}, ?code, ray(right)) | "
                  f"paint(input, {_ALL}, ?code, overlap(ray(right), border_line(right)))",
        "code": " | ".join(f"by_value(size, {cases})" for cases in _CODES),
    },
)
