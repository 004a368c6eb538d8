"""Dots move, each colour in its own direction: to the border, or all by the same number of cells."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept
from ..choices import STRAIGHT


def _scene(rng: np.random.Generator, roles: Roles):
    """Dots of the colours that the rule moves, two to four cells apart from each other and from the border."""
    size = sizes(rng, 10, 16)
    most = int(rng.integers(1, 4))

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        inks = [c for c in roles.seen for _ in range(int(rng.integers(1, most + 1)))]
        done = board.scatter(rng, [np.ones((1, 1), bool)] * len(inks), inks, 2, 2, len(inks))
        if done < 2:
            raise RuleError("a lonely dot")
        return board.grid
    return draw


def _moves(names: str, step: str) -> str:
    """The text of one move after another, a letter for the colour and the direction of each (in the step: {a})."""
    text = "input"
    for name in names:
        text = f"move({text}, cells_of(input, ?{name}), {step.format(a=name)}, ?bg)"
    return text


_EACH = "by(?{a}n, ?{a}way)"


CONCEPT = Concept(
    name="each-colour-its-step",
    sketch="?result",
    scene=_scene,
    holes={"result": " | ".join(_moves(names, step) for names in ("ab", "abc")
                                for step in ("by(?n, ?{a}way)", "to_border(?{a}way)", "to_border(?{a}way)")),
           "n": "1", **{f"{name}way": STRAIGHT for name in "abcd"}},
    evidence={"342dd610": {"bg": "cyan", "result": _moves("abcd", _EACH), "a": "blue", "an": "1", "away": "right",
                           "b": "red",
                           "bn": "2", "bway": "left", "c": "orange", "cn": "2", "cway": "up", "d": "maroon", "dn": "2",
                           "dway": "down"}},
    weight=0.02,      # a colour stands for a direction by agreement alone
)
