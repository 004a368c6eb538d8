"""Above a board stands a list of colours: on the board these go, stay or change, or what only one has is told."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import kinds
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A list of two or three colours at the left of the top row, a line, and a board full of colours, or with gaps,
    some of which are on the list. Where what the board lacks is asked for, one or two of the list are not on it; where
    one colour is told, it is just one."""
    roles = kinds.named(roles, "line")
    line, one = roles.holes["line"], roles.uses("square", at="result")
    gaps = rng.random() < (0.8 if roles.holes.get("bg") == 0 else 0.4)
    extra = roles.uses("square") and not roles.uses("only", at="told")
    lacking = bool(roles.holes.get("which")) or roles.uses("only", at="told")
    high, wide = int(rng.integers(3, 7)), int(rng.integers(4, 7))
    many, fixed, vary = int(rng.integers(2, 4)), roles.free(rng, 6), rng.random() < 0.4

    def draw(rng: np.random.Generator) -> np.ndarray:
        pool = rng.permutation(roles.free(rng, 6) if vary else fixed).tolist()
        n = many + (lacking or extra) + int(rng.integers(0, 2))
        absent = 0 if not lacking else 1 if one else int(rng.integers(1, n))
        others = 1 if extra else int(rng.integers(1, 3)) + (n < 3)
        if n + others > len(pool) or n > wide:
            raise RuleError("too few colours")
        listed, on = pool[:n], pool[absent:n + others]
        height = max(3, high + int(rng.integers(-1, 2)))
        for _ in range(20):
            board = np.array(on, np.uint8)[rng.integers(len(on), size=(height, wide))]
            if gaps:
                board[rng.random(board.shape) < 0.55] = roles.background
            if set(on) <= set(np.unique(board).tolist()):
                break
        else:
            raise RuleError("a colour that is not on the board")
        top = np.full((2, wide), roles.background, np.uint8)
        top[0, :n], top[1] = rng.permutation(listed), line
        return np.vstack([top, board])
    return draw


_ALL = "where(cells(input, ?bg), not(is_colour(?line)))"
_LINE = "joined(cells_of(input, ?line))"
_LIST, _BOARD = f"where({_ALL}, beyond(up, {_LINE}))", f"where({_ALL}, beyond(down, {_LINE}))"
_LISTED, _OTHERS = f"where({_BOARD}, shares(colour, {_LIST}))", f"where({_BOARD}, not(shares(colour, {_LIST})))"
_CHANGED = [f"erase(input, {_LISTED}, ?bg)", f"erase(input, {_OTHERS}, ?bg)",
            f"paint(input, {_LISTED}, ?colour, itself)",
            f"paint(input, {_OTHERS}, ?colour, itself)"]

CONCEPT = Concept(
    name="the-list-and-the-board",
    sketch="?result",
    scene=_scene,
    holes={
        "result": " | ".join([*_CHANGED, *(f"crop_at({each}, joined({_BOARD}))" for each in _CHANGED),
                              "square(1, colour_of(?told))", "square(1, colour_of(?told))",
                              f"colour_list(where({_LIST}, ?which), edge(right), right)",
                              f"paint(input, where({_LIST}, ?which), ?ink, itself)"]),
        "told": f"only(where({_LIST}, not(shares(colour, {_BOARD})))) | joined({_OTHERS})",
        "which": f"shares(colour, {_BOARD}) | not(shares(colour, {_BOARD}))",
        "ink": "?bg | ?colour",
    },
)
