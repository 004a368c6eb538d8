"""A quilt of coloured pieces has moth holes: it is mended or drawn small, or the whole or most worn piece is told."""
import numpy as np

from ...core.errors import RuleError
from ...language.objects import SIDES, components
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two or three by two or three pieces of three to five cells along each side, next to each other on a blank
    ground. Each has one hole or more but not at its border lines' ends, so that it can be told how large it was; where
    the rule takes the whole one there is one without, and where it takes that with most holes, one has plainly most."""
    whole, most = roles.uses("is_full"), roles.uses("cells_in")
    ordered = roles.uses("colour_list")
    own = whole or most                                              # pieces are told apart by their colours
    rows, columns, fixed = int(rng.integers(2, 4)), int(rng.integers(1, 4)), roles.free(rng, 6)
    if rows * columns < 3 or (own and rows * columns > 6):
        rows, columns = 2, 2
    vary = rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        n = rows * columns
        inks = roles.need(rng, min(n, 6)) if vary else rng.permutation(fixed).tolist()
        picks = inks[:n] if own else [inks[int(k)] for k in rng.integers(min(len(inks), 5), size=n)]
        if len(picks) < n:
            raise RuleError("too few colours")
        plan = np.array(picks, np.uint8).reshape(rows, columns)
        if not own and ((plan[1:] == plan[:-1]).any() or (plan[:, 1:] == plan[:, :-1]).any()):
            raise RuleError("two pieces that are one")
        high, wide = rng.integers(3, 6, rows), rng.integers(3, 6, columns)
        quilt = plan.repeat(high, 0).repeat(wide, 1)
        numbers = (rng.permutation(n) if ordered else rng.integers(0 if most else 1, 3, n)).tolist()
        odd = int(rng.integers(n))
        if whole:
            numbers[odd] = 0
        elif most and not ordered:
            numbers[odd] = max(numbers) + 2
        tops, lefts = np.cumsum(high) - high, np.cumsum(wide) - wide
        for k, number in enumerate(numbers):
            y, x = divmod(k, columns)
            piece = quilt[tops[y]:tops[y] + high[y], lefts[x]:lefts[x] + wide[x]]
            free = np.argwhere(np.ones((high[y] - 1, wide[x] - 1), bool))
            for _ in range(30):
                view = np.ones(piece.shape, bool)
                for at in rng.permutation(free)[:number].tolist():
                    view[tuple(at)] = False
                held = view.any(0).all() and view.any(1).all() and view[[0, -1]].sum(1).min() > 1 and (
                    view[:, [0, -1]].sum(0).min() > 1)
                if held and len(components(view, SIDES)) == 1:
                    break
            else:
                raise RuleError("a piece that falls apart")
            piece[~view] = roles.background
        margins = [tuple(int(m) for m in rng.integers(0, 3, 2)) for _ in range(2)]
        return np.pad(quilt, margins, constant_values=roles.background)
    return draw


_PIECES = "objects(input, ?bg, by_side)"
_MENDED = f"paint(input, {_PIECES}, own_colour, box)"
_HOLES = "cells_in(rest_of_box)"
_WORN = f"the({_PIECES}, most({_HOLES}))"

CONCEPT = Concept(
    name="moth-eaten-quilt",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": f"?small | ?small | turn(?small, flip_left_right) | {_MENDED} | crop(everything({_MENDED}, ?bg)) | "
                  f"paint(input, {_PIECES}, ?colour, rest_of_box) | ?one | ?one | ?one | "
                  f"colour_list({_PIECES}, {_HOLES}, right)",
        "small": f"condensed(crop(everything({_MENDED}, ?bg)))",
        "one": "square(1, colour_of(?piece)) | cut_out(?piece, ?bg) | keep(input, ?piece, ?bg) | "
               "erase(input, ?piece, ?bg) | "
               "paint(input, ?piece, own_colour, box) | keep(paint(input, ?piece, own_colour, box), ?piece, ?bg)",
        "piece": f"the({_PIECES}, is_full) | {_WORN}",
    },
    evidence={"80214e03": {"result": "turn(?small, flip_left_right)", "bg": "black",
                           "small": f"condensed(crop(everything({_MENDED}, ?bg)))"}},
)
