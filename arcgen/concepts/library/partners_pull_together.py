"""Two colours belong together: a dot that has a partner in line goes to it, or a line joins the two."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """Pairs of partners in line, the way between them free, always the same colour first: the other goes to it. And
    dots of the same colours that have no partner in line. In rules for two kinds of partners, both."""
    size, upright = sizes(rng, 7, 20), roles.uses("up", at="what")
    kinds = [roles.seen[k:k + 2] for k in range(0, len(roles.seen), 2)]

    def draw(rng):
        board, done = Board(*size(rng), roles.background), 0
        grid, taken = (board.grid.T, board.taken.T) if upright else (board.grid, board.taken)
        height, width = grid.shape
        rows, wanted = rng.permutation(height), int(rng.integers(2, 3 + height // 4))
        for k, row in enumerate(rows[:max(wanted, len(kinds))]):
            gap = int(rng.integers(2, width - 1))
            x = int(rng.integers(0, width - gap))
            grid[row, [x, x + gap]] = kinds[k % len(kinds)]
            taken[row] = True
            done += 1
        cell = np.ones((1, 1), bool)
        loose = [int(c) for kind in kinds for c in kind] * (1 + height // 12)
        for ink in loose:
            at = board.spot(rng, cell, 0)
            if at is not None:
                board.put(cell, at, ink)
                taken[at[1] if upright else at[0]] = True
        if done < 2:
            raise RuleError("no room for the partners")
        return np.ascontiguousarray(board.grid)
    return draw


def _sees(things: str, way: str) -> str:
    return f"where({things}, at_least(cells_in(reach({way}, {things})), 1))"


_A = "together(cells_of(input, ?one), cells_of(input, ?other))"
_B = "together(cells_of(input, ?third), cells_of(input, ?fourth))"


def _one(way: str) -> list[str]:
    return [f"move(input, {_sees(_A, way)}, until({way}, {_A}), ?bg)",
            f"paint(input, {_A}, ?ink, reach({way}, {_A}))", f"paint(input, {_A}, own_colour, reach({way}, {_A}))"]


_TWO = f"move(move(input, {_sees(_A, 'left')}, until(left, {_A}), ?bg), {_sees(_B, 'left')}, until(left, {_B}), ?bg)"
_TWO_LINES = f"paint(paint(input, {_A}, ?ink, reach(left, {_A})), {_B}, ?ink, reach(left, {_B}))"

CONCEPT = Concept(
    name="partners-pull-together",
    sketch="?what",
    scene=_scene,
    holes={"what": " | ".join([*_one("left"), *_one("up"), _TWO, _TWO, _TWO_LINES]), "ink": "?colour"},
    evidence={"494ef9d7": {"what": _TWO, "one": "yellow", "other": "orange", "third": "cyan", "fourth": "blue",
                           "bg": "black"}},
    weight=0.6,
    not_framed=("bar-says-the-colour", "bar-says-the-way", "corner-says-the-colour", "dot-says-the-colour",
                "frame-says-the-colour"),
)
