"""Two colours vote in each room, or in each row: it goes to the colour that is ahead, or stands out if none is."""
import numpy as np

from ...scenes.patience import patient
from ...scenes.priors import FOREGROUNDS, Roles, pick
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two or three rooms across and down, with lines between them and a few cells of both colours in each, or rows in
    which the two come from both sides: in some the first is ahead, in others the second, in others neither; what the
    rule cuts out is so in one of them only."""
    rows, one = roles.uses("strips", at="rooms"), roles.uses("only", at="result")
    own = iter(roles.need(rng, 2))
    first, second = (next(own) if c is None else c for c in (roles.holes.get("first"), roles.holes.get("second")))
    line = roles.holes["line"] if isinstance(roles.holes.get("line"), int) else None
    down, across = (int(rng.integers(5, 10)), 1) if rows else (int(n) for n in rng.integers(2, 4, 2))
    high, wide = (1, int(rng.integers(5, 9))) if rows else (3, int(rng.choice([3, 3, 3, 4])))
    vary = rng.random() < 0.5
    wanted = 0 if roles.uses("balances", at="which") else 1
    if one and roles.uses("not", at="which"):
        wanted = 2

    def room(rng: np.random.Generator, kind: int) -> np.ndarray:
        """A room with more of the first colour (1), of the second (-1), or as many of both (0)."""
        most = wide // 2 - (wide % 2 == 0) if rows else 2
        few = int(rng.integers(1, most + 1))
        more = few + bool(kind) * int(rng.integers(1, (wide - 2 * few if rows else 2) + 1))
        a, b = (more, few) if kind > 0 else (few, more)
        votes = np.array([first] * a + [roles.background] * (high * wide - a - b) + [second] * b, np.uint8)
        return (votes if rows else rng.permutation(votes)).reshape(high, wide)

    def draw(rng: np.random.Generator) -> np.ndarray:
        n = down + int(rng.integers(-1, 2)) * (vary and rows)
        m = across + int(rng.integers(2)) * (vary and across == 2)
        rest = [1, -1, 1, -1, 0]
        if one:
            rest = [k for k in (1, -1, 0) if (k == wanted if wanted < 2 else k != 0)]
            others = [k for k in (1, -1, 0) if k not in rest]
            kinds = [int(rng.choice(rest)), *rng.choice(others, n * m - 1).tolist()]
        else:
            kinds = [1, -1, 0, *rng.choice(rest, max(0, n * m - 3)).tolist()]
        colour = line if line is not None else pick(rng, FOREGROUNDS, {first, second, roles.background, *roles.inks})
        gap = 0 if rows else 1
        grid = np.full((n * (high + gap) - gap, m * (wide + gap) - gap), colour, np.uint8)
        for i, kind in enumerate(rng.permutation(kinds[:n * m]).tolist()):
            y, x = divmod(i, m)
            grid[y * (high + gap):, x * (wide + gap):][:high, :wide] = room(rng, kind)
        return grid
    return draw


_UP, _DOWN, _EQUAL = (f"{word}(count_of({a}), count_of({b}))" for word, a, b in (
    ("exceeds", "?first", "?second"), ("exceeds", "?second", "?first"), ("balances", "?first", "?second")))
_SOME = "where(?rooms, ?which)"
_BOTH = "union(coloured(?first), coloured(?second))"


def _of_pairs(up: str, down: str) -> str:
    """In each room the votes for one colour change: those of the winner, or of the loser."""
    return (f"paint(paint(input, where(?rooms, {_UP}), ?ink, coloured({up})), where(?rooms, {_DOWN}), ?ink, "
            f"coloured({down}))")


CONCEPT = Concept(
    name="two-colours-vote",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": "summary(?rooms, ?winner) | summary(?rooms, ?winner) | paint(input, ?rooms, ?winner, itself) | "
                  f"?pairs | ?some | ?some | crop(only({_SOME})) | summary(?rooms, choose(?which, ?colour, ?bg))",
        "pairs": f"{_of_pairs('?first', '?second')} | {_of_pairs('?second', '?first')}",
        "some": f"paint(input, {_SOME}, ?ink, itself) | paint(input, {_SOME}, ?colour, {_BOTH}) | "
                f"paint(input, where(?rooms, not(?which)), ?bg, itself)",
        "rooms": "panels(input, ?line) | panels(input, ?line) | panels(input, line_colour(input)) | "
                 "strips(input, measure(whole(input), extent(vertical)), vertical)",
        "which": f"{_UP} | {_EQUAL} | not({_EQUAL})",
        "ink": "?bg | ?colour",
        "winner": f"choose({_UP}, ?first, choose({_DOWN}, ?second, ?tie))",
        "tie": "?bg | ?colour",
    },
    not_framed=("in-each-panel", "in-the-box"),
)
