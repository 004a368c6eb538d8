"""Things have one shape, small or large: large ones take the small one's colour, or the one alike is the answer."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept

_FORM = shapes.one_of(shapes.pattern(3, 0.6), shapes.pattern(3, 0.6), shapes.blob(3, 5))


def _forms(rng: np.random.Generator, n: int) -> list[np.ndarray]:
    """Silhouettes no two of which are alike, even turned, and none of which is a line or a rectangle."""
    found: list[np.ndarray] = []
    seen: set[bytes] = set()
    for _ in range(60):
        form = _FORM(rng)
        ways = {bytes(view.shape) + view.tobytes() for turned in (form, form.T) for view in
                (turned, turned[::-1], turned[:, ::-1], turned[::-1, ::-1])}
        if min(form.shape) > 1 and not form.all() and not ways & seen:
            found.append(form)
            seen |= ways
        if len(found) == n:
            return found
    raise RuleError("too few forms")


def _scene(rng: np.random.Generator, roles: Roles):
    """Small figures of different forms, and figures two or three times as large. Where the rule paints (the hole `body`
    says what), there are large ones of that colour for two or three small ones, each in a colour of its own; else one
    large figure, and one small one like it among others."""
    body, odd = roles.holes.get("body"), roles.uses("unique", at="which")
    size, kinds = sizes(rng, 15, 21) if isinstance(body, int) else sizes(rng, 13, 19), int(rng.integers(2, 4))
    fixed, vary = roles.free(rng, 5), rng.random() < 0.5

    def keyed(rng: np.random.Generator) -> np.ndarray:
        board, forms = Board(*size(rng), roles.background), _forms(rng, kinds)
        inks = roles.need(rng, kinds) if vary else fixed[:kinds]
        picks = [*range(kinds), *(int(k) for k in rng.integers(kinds, size=int(rng.integers(0, 3))))]
        large = [forms[k].repeat(n, 0).repeat(n, 1) for k in picks for n in [int(rng.integers(2, 4))]]
        order = rng.permutation(len(inks))
        board.scatter(rng, [*large, *forms], [body] * len(large) + [inks[k] for k in order], 1)
        return board.grid

    def alike(rng: np.random.Generator) -> np.ndarray:
        n = int(rng.integers(3, 6))
        board, forms = Board(*size(rng), roles.background), _forms(rng, n)
        inks = roles.free(rng, 5) if vary else fixed
        if odd:                                             # all are of one form but for the first
            masks = [forms[0], *[forms[1]] * n]
            times = [int(rng.integers(1, 4)), 1, 2, *(int(k) for k in rng.integers(1, 4, n - 2))]
        else:
            masks = [forms[0], *forms]
            times = [3, *[1] * n]
        masks = [m.repeat(k, 0).repeat(k, 1) for m, k in zip(masks, times)]
        board.scatter(rng, masks, [inks[k % len(inks)] for k in range(len(masks))], 1)
        return board.grid
    return keyed if isinstance(body, int) else alike


_ALL = "objects(input, ?bg, by_corner)"
_LARGE = f"the({_ALL}, most(size))"
_BODIES, _KEYS = f"where({_ALL}, is_colour(?body))", f"where({_ALL}, not(is_colour(?body)))"

CONCEPT = Concept(
    name="same-shape-any-size",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"paint(input, {_BODIES}, of_alike({_KEYS}, shape_any_size), itself) | "
                  f"paint(input, {_BODIES}, of_alike({_KEYS}, shape_any_size), itself) | "
                  f"cut_out(the({_ALL}, ?which), ?bg) | cut_out(the({_ALL}, ?which), ?bg) | "
                  f"keep(input, where({_ALL}, ?which), ?bg) | paint(input, where({_ALL}, ?which), ?ink, itself) | "
                  f"erase(input, where({_ALL}, ?which), ?bg)",
        "which": f"both(like(shape_any_size, {_LARGE}), not(most(size))) | unique(shape_any_size)",
        "ink": "?colour",
    },
    not_framed=("in-each-panel",),
)
