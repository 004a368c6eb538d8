"""Two panels with a sign between: a plus adds the right one to the left one, a minus takes it away, a cross compares."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles
from ..base import Concept

_SIGNS = {"plus": lambda n: (np.indices((n, n)) == n // 2).any(0),
          "minus": lambda n: np.indices((n, n))[0] == n // 2,
          "cross": lambda n: (np.eye(n) + np.eye(n)[::-1]) > 0}


def _scene(rng: np.random.Generator, roles: Roles):
    """Two panels of the same size and a sign as large between them, in frames of one line. What is taken away was
    there. Where cells are counted they are few enough for the answer."""
    line, sign, mark = (roles.holes.get(name) for name in ("line", "sign", "mark"))
    one, (ink, other) = rng.random() < 0.5, roles.free(rng, 2)
    inks = (mark, mark) if isinstance(mark, int) else (ink, ink if one else other)
    counted = roles.uses("bar", "canvas")
    signs = [name for name, words in (("plus", ("any_of", "plus")), ("minus", ("exactly_one_of", "minus")),
                                      ("cross", ("all_of", "times"))) if roles.uses(*words, at="result")]
    side = 3 if counted or rng.random() < 0.5 else 5

    def draw(rng: np.random.Generator) -> np.ndarray:
        name = signs[int(rng.integers(len(signs)))]
        cells = side * side
        if counted:
            a, b = int(rng.integers(2, 6)), int(rng.integers(1, 5))
            if (name == "minus" and a <= b) or a + b > 9 or (name == "cross" and (a * b > 9 or b == 1)):
                raise RuleError("numbers that do not fit")
        else:
            a, b = int(rng.integers(cells // 3, 2 * cells // 3)), int(rng.integers(cells // 4, cells // 2))
        left, right = np.zeros(cells, bool), np.zeros(cells, bool)
        left[rng.permutation(cells)[:a]] = True
        among = np.flatnonzero(left) if name == "minus" and not counted else np.arange(cells)
        if b >= len(among):
            raise RuleError("nothing is left")
        right[rng.permutation(among)[:b]] = True
        if name != "minus" and not counted and ((left & right).sum() < 2 or not (right & ~left).any()):
            raise RuleError("too little in common")
        shown = [np.where(part.reshape(side, side), np.uint8(ink), np.uint8(roles.background)) for part, ink in
                 ((left, inks[0]), (_SIGNS[name](side), sign), (right, inks[1]))]
        rule = np.full((side, 1), line, np.uint8)
        return np.hstack([shown[0], rule, shown[1], rule, shown[2]])
    return draw


_SIGN = "all_of_colour(input, ?sign)"
_PANELS = "panels(input, ?line)"
_BOTH = f"where({_PANELS}, not(has(?sign)))"
_LEFT, _RIGHT = (f"measure(the({_PANELS}, {most}(edge(left))), count_of(?mark))" for most in ("most", "least"))
_LOGIC = {"plus": f"combine({_BOTH}, any_of, ?bg, ?ink)", "minus": f"combine({_BOTH}, exactly_one_of, ?bg, ?ink)",
          "cross": f"combine({_BOTH}, all_of, ?bg, ?ink)"}
_NUMBER = {"plus": f"plus({_LEFT}, {_RIGHT})", "minus": f"minus({_LEFT}, {_RIGHT})", "cross": f"times({_LEFT}, {_RIGHT})"}
_ROW = {name: f"bar(9, {number}, right, ?mark, ?bg)" for name, number in _NUMBER.items()}
_PLAIN = {"minus": "is_line(horizontal)", "cross": "equals(cells_in(overlap(itself, box_corners)), 4)"}


def _by_sign(says: dict[str, str], names: tuple[str, ...]) -> str:
    """What is done for each sign: the last one needs no question."""
    *asked, last = names
    text = says[last]
    for name in reversed(asked):
        text = f"when({_SIGN}, {_PLAIN[name]}, {says[name]}, {text})"
    return text


_WHICH = (("minus", "plus"), ("minus", "cross"), ("cross", "plus"), ("minus", "cross", "plus"))

CONCEPT = Concept(
    name="plus-and-minus",
    sketch="?result",
    scene=_scene,
    holes={"result": " | ".join(_by_sign(says, names) for says in (_LOGIC, _LOGIC, _ROW) for names in _WHICH),
           "ink": "?mark | ?colour"},
)
