"""Where the noise leaves a blank square of a given size, the square is coloured, framed, or stays alone."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Noise of one colour with one to four blank squares, apart from each other, and mostly a blank strip that is long
    but too narrow. No other square of that size is blank: one that the noise leaves gets a cell of it."""
    n = roles.holes["n"]
    size, full = sizes(rng, 4 * n, max(5 * n + 3, 16)), rng.uniform(0.5, 0.65)
    vary, fixed = not roles.seen and rng.random() < 0.5, [*roles.seen, *roles.free(rng, 1)][0]
    most = int(rng.integers(2, 5))

    def draw(rng: np.random.Generator) -> np.ndarray:
        shape = size(rng)
        blank, planted = rng.random(shape) > full, np.zeros(shape, bool)
        done = 0
        for _ in range(4 * most):
            y, x = (int(rng.integers(side - n + 1)) for side in shape)
            if not planted[max(0, y - 2):y + n + 2, max(0, x - 2):x + n + 2].any():
                planted[y:y + n, x:x + n] = True
                done += 1
            if done == most or (done and rng.random() < 0.1):
                break
        strip = blank if rng.random() < 0.5 else blank.T
        y, x = (int(rng.integers(side - m + 1)) for side, m in zip(strip.shape, (n - 1, n + 2)))
        strip[y:y + n - 1, x:x + n + 2] = True
        blank |= planted
        _break_others(rng, blank, planted, n)
        return np.where(blank, roles.background, roles.need(rng, 1)[0] if vary else fixed).astype(np.uint8)
    return draw


def _break_others(rng: np.random.Generator, blank: np.ndarray, planted: np.ndarray, n: int) -> None:
    """Puts a cell of noise into every blank n by n square that is not planted. Both bool (H, W); changes `blank`."""
    for y in range(blank.shape[0] - n + 1):
        for x in range(blank.shape[1] - n + 1):
            window = slice(y, y + n), slice(x, x + n)
            if blank[window].all() and not planted[window].all():
                others = np.argwhere(~planted[window])
                dy, dx = others[rng.integers(len(others))]
                blank[y + dy, x + dx] = False
    if (blank & ~planted).mean() < 0.12:
        raise RuleError("too little noise")


_BLANK, _SQUARES = "all_of_colour(input, ?bg)", "thick_part(?n)"

CONCEPT = Concept(
    name="squares-of-blank-in-noise",
    sketch="?result",
    scene=patient(_scene),
    not_framed=("in-each-panel", "in-blocks", "in-the-box", "dot-says-the-colour"),
    holes={
        "result": f"paint(input, {_BLANK}, ?ink, ?part) | paint(input, {_BLANK}, ?ink, ?part) | "
                  f"paint(input, {_BLANK}, ?ink, ?part) | "
                  f"paint(blanked(input, ?bg), {_BLANK}, ?ink, {_SQUARES}) | "
                  f"paint(paint(input, {_BLANK}, ?ink, {_SQUARES}), {_BLANK}, ?colour, of({_SQUARES}, outline))",
        "part": f"{_SQUARES} | {_SQUARES} | of({_SQUARES}, outline) | of({_SQUARES}, halo(by_corner))",
        "ink": "?colour2", "n": "2 | 3 | 3 | 4",
    },
)
