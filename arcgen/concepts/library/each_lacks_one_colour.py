"""All parts have the same colours, and where one of them has a gap it lacks one: the gap gets it."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept

_PANELS, _FIGURES = "panels(input, ?bg)", "blobs(input, ?bg, by_corner)"


def _filled(things: str, gap: str, region: str = "") -> str:
    return f"paint(input, where({things}, has({gap})), lacking({things}, {gap}), {region or f'coloured({gap})'})"


def _lattice(rng: np.random.Generator, roles: Roles):
    """Four to nine square panels of the same cells in any order, between lines of the ground, which some show too."""
    side, across = (2, int(rng.integers(2, 5))) if rng.random() < 0.6 else (3, int(rng.integers(2, 4)))
    down = int(rng.integers(2, 4))
    every = rng.random() < 0.4 or roles.uses("summary", at="result")
    kinds = int(rng.integers(3, 6)) if side == 3 else 4

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = roles.need(rng, kinds)
        bag = np.resize(np.array(inks, np.uint8), side * side)
        if side == 2 and rng.random() < 0.5:
            bag[-1] = bag[0]
        grid = np.full((down * (side + 1) - 1, across * (side + 1) - 1), roles.background, np.uint8)
        for y in range(0, grid.shape[0], side + 1):
            for x in range(0, grid.shape[1], side + 1):
                panel = rng.permutation(bag)
                if every or rng.random() < 0.5:
                    panel[rng.integers(len(panel))] = roles.background
                grid[y:y + side, x:x + side] = panel.reshape(side, side)
        return grid
    return draw


def _figures(rng: np.random.Generator, roles: Roles):
    """Square figures apart from each other, each with the same cells in another order, and some with a gap."""
    side, size, gap = int(rng.integers(2, 4)), sizes(rng, 11, 18), roles.holes["gap"]
    kinds, most, wide = int(rng.integers(3, 5)), int(rng.integers(4, 8)), roles.uses("box_halo", at="result")

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        bag = np.resize(np.array(roles.need(rng, kinds), np.uint8), side * side)
        whole = np.ones((side, side), bool)
        for k in range(int(rng.integers(4, most + 1))):
            cells = rng.permutation(bag)
            if k and rng.random() < 0.7:
                cells[rng.integers(len(cells))] = gap
            at = board.spot(rng, whole, 3 if wide else 1, 1 if wide else 0)
            if at is None:
                break
            board.put(whole, at, cells.reshape(side, side))
        if not (board.grid == gap).any():
            raise RuleError("no figure has a gap")
        return board.grid
    return draw


def _rows(rng: np.random.Generator, roles: Roles):
    """Rows that hold the same colours, each in another order, and some with a gap."""
    n, rows, gap = int(rng.integers(4, 9)), int(rng.integers(5, 11)), roles.background

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = roles.need(rng, n)
        grid = np.array([rng.permutation(inks) for _ in range(rows)], np.uint8)
        for y in rng.permutation(rows)[:int(rng.integers(3, rows))]:
            grid[y, rng.integers(grid.shape[1])] = gap
        return grid
    return draw


def _scene(rng: np.random.Generator, roles: Roles):
    kind = _lattice if roles.uses("panels") else _figures if roles.uses("blobs") else _rows
    return kind(rng, roles)


CONCEPT = Concept(
    name="each-lacks-one-colour",
    sketch="?result",
    scene=_scene,
    holes={
        "result": (f"{_filled(_PANELS, '?bg')} | {_filled(_PANELS, '?bg')} | {_filled(_PANELS, '?bg', 'itself')} | "
                   f"{_filled(_FIGURES, '?gap')} | {_filled(_FIGURES, '?gap')} | "
                   f"{_filled(_FIGURES, '?gap', 'box_halo')} | "
                   f"{_filled('lines(input, horizontal)', '?bg')} | summary({_PANELS}, lacking({_PANELS}, ?bg))"),
        "gap": "?colour",
    },
    evidence={"e3fe1151": {"bg": "orange", "result": _filled(_PANELS, "?bg")}},
)
