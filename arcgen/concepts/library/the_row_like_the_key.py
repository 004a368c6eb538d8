"""Above a line stands a key: the row below that is the same, or has cells in the same places, or as many, is told."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import kinds
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A key in the top row, a line, and three to six rows. Where the places of cells count, every row has one colour,
    the key another; where only their number counts, they lie in other places; where the whole look counts, some rows
    have the key's cells in other colours or its colours in another order. One or two rows are like the key: one, where
    it is cut out."""
    roles = kinds.named(roles, "line")
    line, one = roles.holes["line"], roles.uses("crop", at="result")
    counted, placed = roles.uses("filled", at="like"), roles.uses("pattern", at="like")
    wide, high = int(rng.integers(4, 7)), int(rng.integers(3, 6))
    fixed, vary = roles.free(rng, 4), rng.random() < 0.4

    def row(rng: np.random.Generator, cells: np.ndarray, inks: list[int]) -> np.ndarray:
        """Cells in one colour, or where looks count, each in any."""
        ink = np.array(inks if not (counted or placed) else [inks[int(rng.integers(len(inks)))]], np.uint8)
        return np.where(cells, ink[rng.integers(len(ink), size=wide)], np.uint8(roles.background))

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = roles.free(rng, 4) if vary else fixed
        cells = np.zeros(wide, bool)
        cells[rng.permutation(wide)[:int(rng.integers(2, wide if not (counted or placed) else wide - 1))]] = True
        key = row(rng, cells, inks[:1] if placed or counted else inks[:3])
        if not (counted or placed) and len(set(key[cells].tolist())) < 2:
            raise RuleError("a key of one colour")
        rows, alike = [], 1 if one or rng.random() < 0.6 else 2
        for k in range(high + int(rng.integers(0, 2))):
            if k < alike:
                rows.append(key if not (counted or placed) else
                            row(rng, rng.permutation(cells) if counted else cells, inks[1:]))
                continue
            others = rng.permutation(cells) if rng.random() < 0.6 else rng.random(wide) < 0.5
            other = row(rng, others, inks[1:] if counted or placed else inks[:3])
            if not (counted or placed) and rng.random() < 0.5:
                other = np.where(cells, rng.permutation(key[cells])[np.cumsum(cells) - 1], np.uint8(roles.background))
            same = (others.sum() == cells.sum() if counted else (others == cells).all() if placed
                    else (other == key).all())
            if same or not (other != roles.background).any():
                raise RuleError("another row like the key")
            rows.append(other)
        if counted and any(((r != roles.background) == cells).all() for r in rows[:alike]):
            raise RuleError("in the same places too")
        board = [rows[k] for k in rng.permutation(len(rows))]
        return np.array([key, np.full(wide, line, np.uint8), *board], np.uint8)
    return draw


_LINE = "joined(cells_of(input, ?line))"
_BELOW = f"where(lines(input, horizontal), beyond(down, {_LINE}))"
_KEY = "the(lines(input, horizontal), most(edge(up)))"
_THOSE = f"where({_BELOW}, ?which)"

CONCEPT = Concept(
    name="the-row-like-the-key",
    sketch="?result",
    scene=patient(_scene, 40),
    holes={
        "result": f"erase(input, {_THOSE}, ?bg) | paint(input, {_THOSE}, ?colour, itself) | "
                  f"keep(input, {_THOSE}, ?bg) | "
                  f"paint(input, {_THOSE}, ?colour, coloured(?bg)) | "
                  f"crop(only(where({_BELOW}, ?like)))",
        "which": "?like | ?like | not(?like)",
        "like": f"like(look, {_KEY}) | like(pattern(?bg), {_KEY}) | like(filled(?bg), {_KEY})",
    },
)
