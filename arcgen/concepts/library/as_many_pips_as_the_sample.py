"""Of cards with pips those stand out that have as many as the sample, more, or fewer, or a number of their own."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two or three rows of cards of three by three cells, with one to four pips on each. One of them, the sample,
    has a ground of its own where the rule has one: others have more, fewer and as many. Where the rule asks for a
    number of its own, one card has one, and all other numbers occur twice or more. What is cut out occurs once."""
    sample, dot = roles.holes.get("colour_sample"), roles.holes["colour_dot"]
    card = roles.holes.get("colour_card", roles.need(rng, 1)[0])
    one, relation = roles.uses("only", at="result"), 0
    if not one and roles.uses("at_least", at="which"):
        relation = -1 if roles.uses("not", at="which") else 1
    down, across, vary = int(rng.integers(2, 4)), int(rng.integers(2, 5)), rng.random() < 0.4
    across = 3 if down * across < 6 or down * across > 9 else across

    def numbers(rng: np.random.Generator, n: int) -> list[int]:
        """How many pips each of n cards has, that of the sample first."""
        if sample is None:
            first, *rest = rng.permutation(np.arange(1, 5)).tolist()
            kinds = rest[:int(rng.integers(2, 4))] if n > 6 else rest[:2]
            return [first, *(kinds * n)[:n - 1]]
        first = int(rng.integers(2, 4))
        ways = {0: [first], 1: range(first + 1, 5), -1: range(1, first)}
        chosen = 1 if one else max(1, (n - 1) // 3)
        others = [int(rng.choice(ways[k])) for k in (0, 1, -1) if k != relation
                  for _ in range(1 + (n - 1 - chosen) // 2)]
        return [first, *(int(rng.choice(ways[relation])) for _ in range(chosen)), *others[:1],
                *rng.permutation(others[1:]).tolist()][:n]

    def draw(rng: np.random.Generator) -> np.ndarray:
        n, m = down, across + (int(rng.integers(-1, 2)) if vary and down * across > 6 else 0)
        m = max(m, 3) if n == 2 else m
        pips = numbers(rng, n * m)
        if len(pips) < n * m or (not one and sample is not None and len(set(pips)) < 3):
            raise RuleError("cards alike")
        grid = np.full((4 * n - 1, 4 * m - 1), roles.background, np.uint8)
        for i, place in enumerate(rng.permutation(n * m).tolist()):
            y, x = divmod(place, m)
            face = np.full(9, sample if sample is not None and i == 0 else card, np.uint8)
            face[rng.permutation(9)[:pips[i]]] = dot
            grid[4 * y:4 * y + 3, 4 * x:4 * x + 3] = face.reshape(3, 3)
        return grid
    return draw


_CARDS = "panels(input, ?bg)"
_SAMPLE = f"the({_CARDS}, has(?colour_sample))"
_PIPS = "count_of(?colour_dot)"
_SOME = f"where({_CARDS}, ?which)"
_ALONE = f"unique({_PIPS})"
_SAME = f"both(not(has(?colour_sample)), like({_PIPS}, {_SAMPLE}))"
_RELATED = (f"{_SAME} | "
            f"at_least({_PIPS}, plus(measure({_SAMPLE}, {_PIPS}), 1)) | "
            f"not(at_least({_PIPS}, measure({_SAMPLE}, {_PIPS})))")

CONCEPT = Concept(
    name="as-many-pips-as-the-sample",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": f"paint(input, {_SOME}, ?ink, coloured(?colour_card)) | "
                  f"paint(input, {_SOME}, ?ink, coloured(?colour_card)) | "
                  f"paint(input, {_SOME}, ?colour, coloured(?colour_dot)) | paint(input, {_SOME}, ?bg, itself) | "
                  f"keep(input, {_SOME}, ?bg) | crop(only(where({_CARDS}, ?single))) | "
                  f"crop(only(where({_CARDS}, ?single))) | "
                  f"paint(input, {_SOME}, ?colour_dot, itself) | paint(input, {_SOME}, ?colour_card, itself) | "
                  f"summary({_CARDS}, choose(?which, ?colour, ?bg))",
        "which": f"{_RELATED} | {_RELATED} | {_ALONE}",
        "single": f"{_SAME} | {_ALONE}",
        "ink": "?colour | ?colour | ?colour_sample",
    },
    not_framed=("in-each-panel", "in-the-box"),
)
