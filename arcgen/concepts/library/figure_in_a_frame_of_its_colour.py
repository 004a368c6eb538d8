"""Corner marks frame figures: one alone has the colour of its own frame, or alone has another; it is the answer."""
import numpy as np

from ...core.errors import RuleError
from ...language.objects import CORNERS, components
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _figure(rng: np.random.Generator, side: int) -> np.ndarray:
    """A connected figure that fills a square of this side, alike to all four sides: it looks whole."""
    while True:
        mask = rng.random((side, side)) < 0.3
        mask = mask | mask[:, ::-1]
        mask = mask | mask[::-1]
        if mask.any(0).all() and mask.any(1).all() and len(components(mask, CORNERS)) == 1:
            return mask


def _scene(rng: np.random.Generator, roles: Roles):
    """Four to six frames, each of four angles around a square, that hold a figure: in one frame it has the frame's own
    colour, in all others another one; or where the odd one is asked for, the other way round."""
    odd = "odd" in roles.holes
    side, low = int(rng.integers(2, 5)), int(rng.integers(3, 6))
    size = sizes(rng, 19 if side < 4 else 22, 27)

    def draw(rng: np.random.Generator) -> np.ndarray:
        board, n = Board(*size(rng), roles.background), int(rng.integers(low, low + 3))
        inks = roles.need(rng, 6)
        for k in range(n):
            frame, inner = rng.choice(inks, 2, replace=False)
            wide = side + 4
            picture = np.full((wide, wide), roles.background, np.uint8)
            for y in (0, -1):
                for x in (0, -1):
                    picture[y, x] = picture[y, 1 if x == 0 else -2] = picture[1 if y == 0 else -2, x] = frame
            picture[2:-2, 2:-2][_figure(rng, side)] = frame if (k == 0) != odd else inner
            if board.fit(rng, np.ones(picture.shape, bool), picture) is None:
                if k < 3:
                    raise RuleError("too few frames")
                break
        return board.grid
    return draw


_THINGS = "objects(input, {bg}, by_corner)"
_FRAMED = (f"the(regions_of({_THINGS}, of(box, grown(2))), "
           f"both(equals(colour_count, {{n}}), equals(number_in({_THINGS}), 5)))")
_OWN, _ODD = (_FRAMED.replace("{n}", n) for n in "23")
_INNER = "of(box_inside, box_inside)"

CONCEPT = Concept(
    name="figure-in-a-frame-of-its-colour",
    sketch="?result",
    scene=_scene,
    holes={"result": " | ".join(did.replace("?own", one) for one in ("?own", "?odd") for did in (
               f"crop(region_of(?own, {_INNER}))", f"crop(region_of(?own, {_INNER}))", "crop(?own)",
               "keep(input, ?own, ?bg)", "erase(input, ?own, ?bg)", "erase(input, region_of(?own, box_inside), ?bg)")),
           "own": _OWN.format(bg="?bg"), "odd": _ODD.format(bg="?bg")},
    evidence={"da6e95e5": {"result": f"crop(region_of(?own, {_INNER}))", "own": _OWN.format(bg="commonest(input)")}},
)
