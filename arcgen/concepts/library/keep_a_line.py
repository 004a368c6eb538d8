"""One column stays alone, is cut out, or is painted: the middle one, or the one without a gap."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Scattered cells of one to three colours in an odd number of columns, one of which is clearly fuller than the
    others, and without a gap where the rule asks for that."""
    size, share = sizes(rng, 5, 13), rng.uniform(0.25, 0.5)
    inks = roles.free(rng, int(rng.integers(1, 4)))
    full = roles.uses("not", at="which")

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = (s - 1 + s % 2 for s in size(rng))
        cells = np.array(inks, np.uint8)[rng.integers(len(inks), size=(height, width))]
        blank = rng.random((height, width)) >= share
        one = int(rng.integers(width))
        blank[:, one] = (rng.random(height) < 0.15) & (not full)
        blank[int(rng.integers(height))] |= full and (np.arange(width) != one)
        filled = np.sort((~blank).sum(0))
        if filled[-1] < filled[-2] + 2:
            raise RuleError("no column clearly fuller than the others")
        return np.where(blank, np.uint8(roles.background), cells)
    return draw


CONCEPT = Concept(
    name="keep-a-line",
    sketch="?result",
    scene=_scene,
    holes={
        "result": "keep(input, ?line, ?bg) | keep(input, ?line, ?bg) | crop(the(lines(input, vertical), ?which)) | "
                  "erase(input, ?line, ?bg) | paint(input, ?line, ?colour, itself)",
        "line": "where(lines(input, vertical), ?which)",
        "which": "middle(?place) | not(has(?bg))",
        "place": "edge(right)",
    },
    evidence={
        "d23f8c26": {"result": "keep(input, ?line, ?bg)", "line": "where(lines(input, vertical), ?which)",
                     "which": "middle(?place)", "place": "edge(right)", "bg": "black"},
    },
    weight=0.7,
)
