"""One panel is full; the others take turned copies or mirror images of it."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles
from ..base import Concept

_FULL = "crop(the(panels(input, ?separator), most(filled(?bg))))"


def _three(second: str, third: str) -> str:
    """The text of a row of three panels, the last two turned copies of the first."""
    return (f"paste(paste(input, where(panels(input, ?separator), halfway(horizontal)), turn({_FULL}, {second})), "
            f"where(panels(input, ?separator), most(edge(right))), turn({_FULL}, {third}))")


def _four(beside: str, below: str, opposite: str) -> str:
    """The text of a square of four panels, three of them turned copies of the first."""
    text = "input"
    for corner, symmetry in (("up_right", beside), ("down_left", below), ("down_right", opposite)):
        text = f"paste({text}, the(panels(input, ?separator), most(edge({corner}))), turn({_FULL}, {symmetry}))"
    return text


_TURNED = _three("rotate_90", "rotate_180")


def _scene(rng: np.random.Generator, roles: Roles):
    """Square panels in a row of three, or four in a square: the first holds a lopsided pattern, the others nothing."""
    side, n, row = int(rng.integers(3, 6)), int(rng.integers(1, 4)), roles.uses("halfway")
    vary, fixed = rng.random() < 0.5, roles.need(rng, n)
    share = rng.uniform(0.3, 0.6)

    def draw(rng: np.random.Generator) -> np.ndarray:
        s = side if vary else int(rng.integers(3, 6))
        grid = np.full((s if row else 2 * s + 1, (3 if row else 2) * (s + 1) - 1), roles.background, np.uint8)
        grid[:, s::s + 1] = roles.holes["separator"]
        grid[s::s + 1] = roles.holes["separator"]
        inks = np.array(roles.need(rng, n) if vary else fixed, np.uint8)
        mask = rng.random((s, s)) < share
        if mask.sum() < 3 or any((mask == m).all() for m in (mask[::-1], mask[:, ::-1], mask[::-1, ::-1], mask.T)):
            raise RuleError("a pattern that a turn does not change")
        grid[:s, :s][mask] = inks[rng.integers(n, size=int(mask.sum()))]
        return grid
    return draw


CONCEPT = Concept(
    name="turned-into-panels",
    sketch="?result",
    scene=_scene,
    holes={"result": " | ".join((
        _TURNED, _TURNED, _three("rotate_270", "rotate_180"), _three("flip_left_right", "identity"),
        _three("flip_up_down", "identity"), _four("flip_left_right", "flip_up_down", "rotate_180"),
        _four("rotate_90", "rotate_270", "rotate_180"),
        _three("flip_left_right", "flip_up_down"), _four("flip_left_right", "identity", "flip_left_right"),
        _four("flip_left_right", "flip_up_down", "rotate_180")))},
    evidence={
        "8e5a5113": {"result": _TURNED, "separator": "grey", "bg": "black"},
    },
)
