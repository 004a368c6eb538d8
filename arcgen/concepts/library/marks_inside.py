"""Figures carry marks: the answer is the colour of the marks, or a figure without its marks."""
import numpy as np

from ...scenes import shapes
from ...scenes.figures import coloured, figures
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept

_SMALL, _LARGE = shapes.one_of(shapes.rectangle(2, 3), shapes.blob(4, 6)), shapes.one_of(
    shapes.rectangle(4, 5), shapes.blob(14, 20))
_MARKED = figures(shapes.one_of(shapes.rectangle(2, 4), shapes.blob(3, 12)), marks=(1, 1), bases=(1, 2), count=(3, 5),
                  least=12, always=True, which="result")


def _scene(rng: np.random.Generator, roles: Roles):
    """Figures with a mark or two in one of them; or, where the largest is asked for, one large figure and small ones
    of one colour, each with a mark of its own colour."""
    if not roles.uses("most", at="result"):
        return _MARKED(rng, roles)
    size, n, fixed, vary = sizes(rng, 13, 20), int(rng.integers(3, 6)), roles.need(rng, 5), rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        base, *inks = (roles.need(rng, 5) if vary else fixed)
        inks = [*roles.seen, *rng.permutation([c for c in inks if c not in roles.seen]).tolist()]
        masks = [_LARGE(rng), *(_SMALL(rng) for _ in range(n - 1))]
        pictures = [coloured(rng, mask, base, [inks[k % len(inks)]], 0.08, roles.background)
                    for k, mask in enumerate(masks)]
        board.scatter(rng, masks, pictures, 2, least=3)
        return board.grid
    return draw


_LARGEST, _WITH_MARK = (f"the(blobs(input, ?bg, by_corner), {which})" for which in ("most(size)", "has(?mark)"))
_ITS_MARK = f"square(1, ink_for({_LARGEST}, minor_colour))"
_UNMARKED = f"recolour(cut_out({_WITH_MARK}, ?bg), ?mark, colour_of({_WITH_MARK}))"
CONCEPT = Concept(
    name="marks-inside",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_ITS_MARK} | {_ITS_MARK} | {_UNMARKED}"},
    evidence={
        "d9fac9be": {"result": _ITS_MARK, "bg": "black"},
        "5117e062": {"result": _UNMARKED, "mark": "cyan", "bg": "black"},
    },
)
