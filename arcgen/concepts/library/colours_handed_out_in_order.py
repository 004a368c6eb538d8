"""As many coloured things as plain ones: the smallest (or first) plain one takes the first colour, and so on."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import kinds, shapes
from ...scenes.patience import patient
from ...scenes.place import CELL, Board
from ...scenes.priors import Roles
from ..base import Concept


def _bodies(rng: np.random.Generator, n: int, hollow: bool) -> list[np.ndarray]:
    """Rectangles, or hollow ones, each plainly larger than the one before."""
    for _ in range(100):
        sides = rng.integers(3 if hollow else 1, 6 if hollow else 5, size=(n, 2))
        masks = [shapes.hollow(h, w) if hollow else shapes.whole(h, w) for h, w in sides.tolist()]
        sizes = np.sort(sides.prod(1))
        if (4 * sizes[1:] >= 5 * sizes[:-1]).all() and (np.diff(sizes) > 1).all():
            return masks
    raise RuleError("no bodies of different sizes")


def _scene(rng: np.random.Generator, roles: Roles):
    """Bodies of the one colour, and as many givers: a list of cells in the top row or, where the sizes of both count,
    blocks of different sizes. Bodies stand as bars on the floor where their heights count, else lie about: of
    different sizes, or no two in the same row or column where their places count."""
    roles = kinds.named(roles, "body")
    body, hollow, ring = roles.holes["body"], roles.uses("inside_of"), roles.uses("box_halo")
    bars, pair = roles.uses("extent", at="told"), roles.uses("size", at="theirs")
    across, down = roles.uses("right", "left", at="mine"), roles.uses("down", at="mine")
    least, most = (3, 5) if bars else (2, 3) if hollow or ring or pair else (3, 4)
    counts = most, int(rng.integers(least, most + 1))
    vary, fixed = rng.random() < 0.4, roles.free(rng, 5)

    def bars_on_the_floor(rng: np.random.Generator, inks: list[int]) -> np.ndarray:
        m = len(inks)
        high = 1 + rng.permutation(m + int(rng.integers(0, 3)))[:m]
        grid = np.full((int(high.max()) + 3, 2 * m - 1 + int(rng.integers(0, 3))), roles.background, np.uint8)
        for k, h in enumerate(high):
            grid[len(grid) - h:, 2 * k] = body
        grid[0, :m] = inks
        return grid

    def in_their_places(rng: np.random.Generator, board: Board, m: int) -> None:
        step = 2 if not (hollow or ring) else 3
        masks = [shapes.hollow(3, 3)] * m if hollow else [CELL] * m if ring else kinds.different(
            rng, m, shapes.blob(1, 4), 2)
        first = 2 * down + ring
        starts = first + step * np.sort(rng.permutation((board.grid.shape[int(across)] - first - ring) // step)[:m])
        if len(starts) < m:
            raise RuleError("no room for the bodies")
        for mask, start in zip(masks, starts.tolist()):
            line = np.zeros(board.grid.shape, bool)
            np.swapaxes(line, 0, int(across))[start] = True
            line[:2 + ring] = False
            board.place(rng, mask, body, 1 + ring, ring, line)

    def draw(rng: np.random.Generator) -> np.ndarray:
        m = counts[int(rng.integers(2))]
        inks = roles.need(rng, m) if vary else rng.permutation(fixed)[:m].tolist()
        if bars:
            return bars_on_the_floor(rng, inks)
        side = 8 + 2 * (hollow or ring) + 2 * pair + (down and hollow)
        board = Board(side + int(rng.integers(0, 3)), side + int(rng.integers(0, 3)), roles.background)
        if not pair:
            board.put(np.ones((1, m), bool), (0, 0), np.array([inks], np.uint8))
        if across or down:
            in_their_places(rng, board, m)
            return board.grid
        allowed = np.ones(board.grid.shape, bool)
        allowed[:2 + ring] = pair
        for mask in sorted(_bodies(rng, m, hollow), key=lambda mask: -mask.size):
            board.place(rng, mask, body, 1 + ring, ring, allowed)
        if pair:
            for mask, ink in zip(_bodies(rng, m, False), inks):
                board.place(rng, mask, ink, 1 + ring)
        return board.grid
    return draw


_GIVERS = "where(objects(input, ?bg, by_side), not(is_colour(?body)))"

_BODIES = "pieces(input, ?body, by_side)"

CONCEPT = Concept(
    name="colours-handed-out-in-order",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": f"paint(?base, {_BODIES}, ?listed, ?where) | paint(?base, {_BODIES}, ?listed, ?where) | "
                  f"paint(?base, {_BODIES}, ?listed, ?where) | paint(?base, {_BODIES}, ?paired, ?where) | "
                  f"paint(?base, {_BODIES}, ?told, itself)",
        "base": f"input | input | erase(input, {_GIVERS}, ?bg)",
        "told": f"of_same_rank(extent(vertical), {_GIVERS}, edge(right))",
        "listed": f"of_same_rank(?mine, {_GIVERS}, edge(right))",
        "paired": f"of_same_rank(size, {_GIVERS}, ?theirs)",
        "mine": "size | edge(right) | edge(left) | edge(down)",
        "theirs": "size | surpassed(size)",
        "where": "itself | itself | inside_of | box_halo",
    },
)
