"""A thing, or a copy, goes to where the notch of a cup at the border opens: below it on the floor, or right into it."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes import shapes
from ...scenes.ground import quarters
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two cups in the colour of the hole `cup`, each with a notch of one or two cells, at two opposite borders, and a
    loose thing as wide as the notch of the one at the border that the rule names."""
    border = roles.find("touches_side", at="result")[0].args[0].word.name
    size, turn, deep = sizes(rng, 8, 15), quarters(border), int(rng.integers(1, 3))
    into = not roles.uses("to_border", at="result")

    def cup(rng: np.random.Generator, notch: int, depth: int) -> np.ndarray:
        left, right = (int(k) for k in rng.integers(1, 3, 2))
        mask = np.ones((depth + int(rng.integers(1, 3)), left + notch + right), bool)
        mask[-depth:, left:left + notch] = False
        return mask

    def draw(rng: np.random.Generator) -> np.ndarray:
        view, ink = np.full(size(rng), roles.background, np.uint8), roles.need(rng, 1)[0]
        height, width = view.shape
        wide = int(rng.integers(1, 3))
        body = np.ones((deep, wide), bool) if into else shapes.blob(2 * wide, 2 * wide + 2)(rng)
        if not into:
            body = body if body.shape[1] == wide else np.ones((int(rng.integers(1, 4)), wide), bool)
        first, second = cup(rng, wide, deep), cup(rng, int(rng.integers(1, 3)), deep)[::-1]
        if first.shape[1] + second.shape[1] + 1 > width or height < len(first) + len(second) + len(body) + 3:
            raise RuleError("no room for the cups")
        a = int(rng.integers(0, width - first.shape[1] - second.shape[1]))
        b = int(rng.integers(a + first.shape[1] + 1, width - second.shape[1] + 1))
        a, b = (a, b) if rng.random() < 0.5 else (width - a - first.shape[1], width - b - second.shape[1])
        view[:len(first), a:a + first.shape[1]][first] = roles.holes["cup"]
        view[-len(second):, b:b + second.shape[1]][second] = roles.holes["cup"]
        y = int(rng.integers(len(first) + 1, height - len(second) - len(body)))
        x = int(rng.integers(0, width - body.shape[1] + 1))
        view[y:y + len(body), x:x + body.shape[1]][body] = ink
        return np.ascontiguousarray(rot90(view, turn))
    return draw


_THINGS = "objects(input, ?bg, by_side)"
_OPPOSITE = {"up": "down", "down": "up", "left": "right", "right": "left"}


def _moved(border: str, into: bool, how: str = "move") -> str:
    side = "left" if border in ("up", "down") else "up"
    notch = f"region_of(the({_THINGS}, both(is_colour(?cup), touches_side({border}))), rest_of_box)"
    last = f"level_with({border}, {notch})" if into else f"to_border({_OPPOSITE[border]})"
    thing, step = f"where({_THINGS}, not(is_colour(?cup)))", f"then(level_with({side}, {notch}), {last})"
    return {"move": f"move(input, {thing}, {step}, ?bg)", "copy": f"copy(input, {thing}, {step})",}[how]


CONCEPT = Concept(
    name="below-the-opening",
    sketch="?result",
    scene=_scene,
    holes={"result": " | ".join(_moved(border, into, how) for border in _OPPOSITE for into in (False, True)
                                for how in ("move", "move", "copy"))},
    evidence={"df9fd884": {"result": _moved("up", False), "bg": "orange", "cup": "yellow"}},
)
