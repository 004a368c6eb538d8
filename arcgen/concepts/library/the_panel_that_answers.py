"""One panel asks and one of the others answers: its negative, its mirror image, the same again, or as many cells."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import kinds
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept

_ANSWERS = {"negative": "negative_of", "left_right": "flip_left_right", "up_down": "flip_up_down", "half": "rotate_180",
            "same": "pattern", "count": "filled"}
"""What the answer is to the panel that asks, and the word by which one knows a rule for it."""


def _flipped(picture: np.ndarray, answer: str) -> np.ndarray:
    return {"left_right": picture[:, ::-1], "up_down": picture[::-1], "half": picture[::-1, ::-1]}[answer]


def _other(rng: np.random.Generator, right: np.ndarray, answer: str) -> np.ndarray:
    """A panel that is nearly the answer: as full, with a cell or two changed, or where that is mirrored, mirrored in
    another way."""
    kind = int(rng.integers(3))
    if kind == 0 and answer:
        unturned = _flipped(right, answer)
        ways = [way for way in ("left_right", "up_down", "half") if way != answer]
        return _flipped(unturned, ways[int(rng.integers(2))])
    if kind:
        other = right.copy()
        other.flat[rng.permutation(right.size)[:kind]] ^= True
        return other
    return rng.permutation(right.ravel()).reshape(right.shape)


def _scene(rng: np.random.Generator, roles: Roles):
    """Three panels in a row, or four in a square, the first of which asks in a colour of its own (where it is mirrored,
    in the same as the others). One of the others is the answer. The rest are as full, or a cell or two away from it, or
    mirrored in another way; where cells are counted, all have other numbers of them."""
    roles = kinds.named(roles, "line")
    answer = next((name for name, word in _ANSWERS.items() if roles.uses(word)), "")
    rows, columns = (1, 3) if rng.random() < 0.4 else (2, 2)
    turned, vary, fixed = answer not in ("negative", "same", "count"), rng.random() < 0.5, roles.free(rng, 4)
    side, oblong = (3, 0) if rows == 1 else (int(rng.integers(3, 5)), int(rng.integers(2)))
    high = side if turned else side - int(rng.integers(2))

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = roles.free(rng, 4) if vary else fixed
        height, width = high, side + oblong
        share = rng.uniform(0.35, 0.65)
        question = rng.random((height, width)) < share
        right = (~question if answer == "negative" else question if answer == "same" else
                 rng.permutation(question.ravel()).reshape(question.shape) if answer == "count" else
                 _flipped(question, answer))
        n = rows * columns - 1
        others = [_other(rng, right, answer if turned else "") for _ in range(n - 1)]
        pictures = [question, right, *others]
        keys = [p.sum() if answer == "count" else p.tobytes() for p in pictures]
        if len({*keys[1:]}) < n or (keys[0] in keys[1:]) != (answer in ("same", "count")):
            raise RuleError("two panels alike")
        if not 1 < right.sum() < right.size - 1 or (answer == "count" and (right == question).all()):
            raise RuleError("too full a panel, or too empty")
        order = [0, *(1 + rng.permutation(n))]
        grid = np.full((rows * (height + 1) - 1, columns * (width + 1) - 1), roles.holes["line"], np.uint8)
        for place, k in enumerate(order):
            y, x = place // columns * (height + 1), place % columns * (width + 1)
            ink = inks[0] if turned or not place else inks[1]
            grid[y:y + height, x:x + width] = np.where(pictures[k], ink, roles.background)
        return grid
    return draw


_PANELS = "panels(input, ?line)"
_FIRST = f"the({_PANELS}, most(edge(up_left)))"
_ANSWER = f"the(where({_PANELS}, not(most(edge(up_left)))), ?answer)"
_NEGATIVE = f"the(where({_PANELS}, not(most(edge(up_left)))), negative_of({_FIRST}, ?bg))"
_MIRRORED = f"the(where({_PANELS}, not(most(edge(up_left)))), shows_turned({_FIRST}, flip_left_right))"

CONCEPT = Concept(
    name="the-panel-that-answers",
    sketch="?result",
    scene=patient(_scene, 40),
    holes={
        "result": f"crop({_ANSWER}) | crop({_ANSWER}) | "
                  f"paint(input, {_ANSWER}, ?ink, without(itself, coloured(?bg))) | "
                  f"paint(input, where({_PANELS}, not(either(most(edge(up_left)), ?answer))), ?bg, itself) | "
                  f"over(crop({_FIRST}), crop({_NEGATIVE}), ?bg) | join(crop({_FIRST}), crop({_MIRRORED}), right)",
        "answer": f"negative_of({_FIRST}, ?bg) | negative_of({_FIRST}, ?bg) | shows_turned({_FIRST}, ?turn) | "
                  f"like(pattern(?bg), {_FIRST}) | like(filled(?bg), {_FIRST})",
        "turn": "flip_left_right | flip_up_down | rotate_180",
        "line": "?colour",
        "ink": "?colour2",
    },
)
