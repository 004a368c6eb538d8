"""What lies on one side slides, row by row, to the other side: all of it, or what finds room in the bays there."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...language.registry import WORDS
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _shore(rng: np.random.Generator, height: int, least: int, most: int, kinds: int) -> np.ndarray:
    """How deep an uneven shore is in each row: `kinds` depths at least."""
    for _ in range(20):
        depth, out = int(rng.integers(least, most + 1)), []
        for _ in range(height):
            out.append(depth)
            depth = min(max(depth + int(rng.choice([-2, -1, -1, 0, 0, 1, 1, 2])), least), most)
        if len(set(out)) >= kinds:
            return np.array(out)
    raise RuleError("a straight shore")


def _scene(rng: np.random.Generator, roles: Roles):
    """Two uneven shores across from each other, the one to which things slide deeper, and a wide space between."""
    turn = next(turn for way, turn in _TURNS.items() if roles.find("fall", at="result")[-1].args[1].word is WORDS[way])
    size = sizes(rng, 7, 15)
    fixed, vary = roles.need(rng, 3), rng.random() < 0.6
    bare = not roles.uses("joined", at="result") and rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        left, right, space = roles.need(rng, 3) if vary else fixed
        near = _shore(rng, height, 0 if bare else 1, max(2, width // 4), 2)
        far, x = _shore(rng, height, 1, max(3, width * 2 // 5), 3), np.arange(width)
        grid = np.full((height, width), space, np.uint8)
        grid[x < near[:, None]] = left
        grid[x >= width - far[:, None]] = right
        counts = np.bincount(grid.ravel())
        if counts[space] <= max(counts[left], counts[right]):
            raise RuleError("too little space")
        return np.ascontiguousarray(rot90(grid, turn))
    return draw


_TURNS = {"right": 0, "up": 1, "left": 2, "down": 3}
_SPACE = "commonest(input)"
_SLID = f"fall(input, ?way, {_SPACE})"
_FAR = f"joined(where(objects(input, {_SPACE}, by_side), touches_side(?way)))"
_DEPTH = "of(box, line(?along))"
_BAYS = (f"join(fall(crop_at({_SLID}, region_of({_FAR}, without(of({_DEPTH}, line(?across)), {_DEPTH}))), ?back, "
         f"{_SPACE}), crop_at({_SLID}, region_of({_FAR}, {_DEPTH})), ?way)")


def _ways(rule: str, *ways: str) -> str:
    """The rule for several ways to slide."""
    back = {"right": "left", "left": "right", "up": "down", "down": "up"}
    return " | ".join(rule.replace("?way", way).replace("?back", back[way])
                      .replace("?along", "vertical" if way in ("right", "left") else "horizontal")
                      .replace("?across", "horizontal" if way in ("right", "left") else "vertical") for way in ways)


CONCEPT = Concept(
    name="slide-across-to-the-other-shore",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_ways(_SLID, 'right', 'left', 'up')} | {_ways(_BAYS, 'right', 'left', 'up', 'down')}"},
    evidence={"984d8a3e": {"result": _ways(_BAYS, "right")}},
    weight=0.7,
)
