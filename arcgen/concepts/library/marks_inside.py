"""Figures carry marks: the colour of the marks of one is the answer, or the marked figure, or all are recoloured."""
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
    """Figures with a mark or two in one of them; or, where the rule compares them, one large figure and small ones (or
    one small and large ones) of one colour, each with a mark of its own colour; or with more or fewer marks."""
    if not roles.uses("most", "least") and "mark" in roles.holes:
        return _MARKED(rng, roles)
    if roles.uses("count_of"):
        return _counted(rng, roles)
    first, others = (_LARGE, _SMALL) if roles.uses("most") else (_SMALL, _LARGE)
    size, n, fixed, vary = sizes(rng, 13, 20), int(rng.integers(3, 6)), roles.need(rng, 5), rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        base, *inks = (roles.need(rng, 5) if vary else fixed)
        inks = [*roles.seen, *rng.permutation([c for c in inks if c not in roles.seen]).tolist()]
        masks = [first(rng), *(others(rng) for _ in range(n - 1))]
        pictures = [coloured(rng, mask, base, [inks[k % len(inks)]], 0.08, roles.background)
                    for k, mask in enumerate(masks)]
        board.scatter(rng, masks, pictures, 2, least=3)
        return board.grid
    return draw


def _counted(rng: np.random.Generator, roles: Roles):
    """Three or four figures of about one size, each with another number of marks."""
    size, base, vary = sizes(rng, 12, 18), roles.need(rng, 1)[0], rng.random() < 0.5
    family = shapes.one_of(shapes.rectangle(3, 5), shapes.blob(9, 14))

    def draw(rng: np.random.Generator) -> np.ndarray:
        board, ink = Board(*size(rng), roles.background), roles.need(rng, 1)[0] if vary else base
        masks = [family(rng) for _ in range(int(rng.integers(3, 5)))]
        pictures = []
        for mask, marks in zip(masks, rng.permutation([1, 2, 3, 4])):
            picture = np.where(mask, ink, roles.background)
            picture.flat[rng.permutation(np.flatnonzero(mask))[:marks]] = roles.holes["mark"]
            pictures.append(picture)
        board.scatter(rng, masks, pictures, 1, least=3)
        return board.grid
    return draw


_LARGEST, _SMALLEST, _WITH_MARK, _MOST, _LEAST = (
    f"the(blobs(input, ?bg, by_corner), {which})"
    for which in ("most(size)", "least(size)", "has(?mark)", "most(count_of(?mark))", "least(count_of(?mark))"))
_ITS_MARK = f"square(1, ink_for({_LARGEST}, minor_colour))"
_UNMARKED = f"recolour(cut_out({_WITH_MARK}, ?bg), ?mark, colour_of({_WITH_MARK}))"
CONCEPT = Concept(
    name="marks-inside",
    sketch="?result",
    scene=_scene,
    holes={"result": " | ".join([_ITS_MARK, _ITS_MARK, _ITS_MARK.replace(_LARGEST, _SMALLEST), _UNMARKED,
                                 f"cut_out({_WITH_MARK}, ?bg)", f"cut_out({_MOST}, ?bg)", f"cut_out({_LEAST}, ?bg)",
                                 f"recolour(cut_out({_MOST}, ?bg), ?mark, colour_of({_MOST}))",
                                 "paint(input, blobs(input, ?bg, by_corner), minor_colour, itself)",
                                 "paint(input, blobs(input, ?bg, by_corner), own_colour, itself)"])},
    evidence={
        "d9fac9be": {"result": _ITS_MARK, "bg": "black"},
        "5117e062": {"result": _UNMARKED, "mark": "cyan", "bg": "black"},
    },
)
