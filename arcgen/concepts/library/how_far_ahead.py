"""Two colours compete: the answer shows by how many cells the one is ahead, or how many the winner or the loser has."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A few cells of each of two colours, one ahead by one to four: scattered, or as two bars that start level, lying
    or standing. Where the answer has room for three by three cells, there are not more to show."""
    bars, upright = rng.random() < 0.5, rng.random() < 0.5
    size, most = sizes(rng, 4, 7), 7 if roles.uses("first") else 6
    fixed, vary, gap = roles.need(rng, 2), rng.random() < 0.4, int(rng.integers(0, 2))

    def draw(rng: np.random.Generator) -> np.ndarray:
        few = int(rng.integers(1, 5))
        more = few + int(rng.integers(1, 5))
        if more > most + 1:
            raise RuleError("too many to show")
        inks = rng.permutation(roles.need(rng, 2) if vary else fixed)
        if bars:
            long = most + 2
            grid = np.full((4 + gap, long), roles.background, np.uint8)
            grid[1, :more], grid[2 + gap, :few] = inks
            grid = grid[::-1] if rng.random() < 0.5 else grid
            return np.ascontiguousarray(grid.T[::-1] if upright else grid)
        grid = np.full(size(rng), roles.background, np.uint8)
        if more + few > 0.6 * grid.size:
            raise RuleError("no room for the cells")
        places = rng.permutation(grid.size)
        grid.flat[places[:more]], grid.flat[places[more:more + few]] = inks
        return grid
    return draw


_COLOURS = "layers(input, ?bg)"
_MORE = f"the({_COLOURS}, most(size))"
_FEWER = f"the({_COLOURS}, least(size))"
_LEAD = f"minus(measure({_MORE}, size), measure({_FEWER}, size))"

_SHOWN = ("bar({n}, {n}, right, {ink}, ?bg)", "square({n}, {ink})", "bar(7, {n}, right, {ink}, ?bg)",
          "diagonal({n}, falling, {ink}, ?bg)",
          "paint(square(3, ?bg), where(cells_of(square(3, ?bg), ?bg), first({n})), {ink}, itself)")


def _shown(number: str, ink: str) -> str:
    return " | ".join(form.format(n=number, ink=ink) for form in _SHOWN)


CONCEPT = Concept(
    name="how-far-ahead",
    sketch="?shown",
    scene=_scene,
    holes={
        "shown": "?lead | ?lead | ?more | ?fewer",
        "lead": _shown(_LEAD, "?winner"),
        "more": _shown(f"measure({_MORE}, size)", "?winner"),
        "fewer": _shown(f"measure({_FEWER}, size)", "?loser"),
        "winner": f"colour_of({_MORE}) | ?colour",
        "loser": f"colour_of({_FEWER}) | ?colour",
    },
    weight=0.8,
    not_framed=("in-blocks",),
)
