"""Wires lead from one side towards the other: those that get there, or do not, change, go, or are the answer."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ...scenes.wires import across, lay
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Wires that lead from the left to the right border, or only begin at one of them, or touch neither; turned in
    some tasks. Where the rule asks for the only one that gets across, there is one, and each has its own colour."""
    size, single = sizes(rng, 8, 13), roles.uses("the")
    upright = roles.uses("up", "down")
    inks = roles.free(rng, 6)
    inks = inks if single or rng.random() < 0.3 else inks[:1]

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        view = grid.T if upright else grid
        height, width = view.shape
        near, found = np.zeros(view.shape, bool), [0, 0, 0, 0]
        for _ in range(70):
            kind = int(np.argmin(found)) if not all(found[:3]) else int(rng.integers(4))
            if single and found[0] and not kind:
                kind = int(rng.integers(1, 4))
            gap = int(rng.integers(2, max(3, width // 2)))
            first, last = (0, 0, gap, gap)[kind], width - 1 - (0, gap, 0, gap // 2 + 1)[kind]
            if last - first < 2:
                continue
            path = across(rng, height, near, first, last)
            if path is None:
                continue
            left = [c for c in inks if c not in view] if single else inks
            if not left:
                break
            lay(view, near, path, left[int(rng.integers(len(left)))])
            found[kind] += 1
        if not all(found[:3]) or (single and found[0] != 1):
            raise RuleError("not all kinds of wires")
        return grid
    return draw


_ALL = "objects(input, ?bg, by_side)"
_THROUGH = "both(touches_side(left), touches_side(right))"

CONCEPT = Concept(
    name="wires-from-side-to-side",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"?change | ?change | ?change | crop(the({_ALL}, {_THROUGH})) | "
                  f"square(1, colour_of(the({_ALL}, {_THROUGH}))) | "
                  f"erase(paint(input, where({_ALL}, {_THROUGH}), ?colour, itself), "
                  f"where({_ALL}, not({_THROUGH})), ?bg) | "
                  f"paint(paint(input, where({_ALL}, {_THROUGH}), ?colour, itself), "
                  f"where({_ALL}, not({_THROUGH})), ?colour2, itself)",
        "change": f"paint(input, where({_ALL}, ?which), ?colour, itself) | keep(input, where({_ALL}, ?which), ?bg) | "
                  f"erase(input, where({_ALL}, ?which), ?bg)",
        "which": f"{_THROUGH} | both(touches_side(left), not(touches_side(right))) | "
                 f"touches_side(left) | not(touches_border)",
    },
)
