"""On a small board two players set their marks: who has a whole line wins, or has one more move to make."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept

_FULL = "every_line(input), is_plain"
"""The line that a player has filled."""
_OPEN = "every_line(input), both(equals(count_of(?first), ?less), equals(count_of(?bg), 1))"
"""The line in which one player lacks a single cell, which is free."""
_EITHER = "every_line(input), both(equals(count_of(?bg), 1), equals(colour_count, 2))"
"""The same, whoever the player is."""
_OF_THE_WINNER = f"like(colour, the({_FULL}))"
_MOVES = (f"paint(input, the({_OPEN}), ?first, coloured(?bg)) | paint(input, the({_OPEN}), ?second, coloured(?bg)) | "
          f"paint(blanked(input, ?bg), the({_OPEN}), ?first, coloured(?bg)) | "
          f"keep(paint(input, the({_OPEN}), ?first, coloured(?bg)), the({_OPEN}), ?bg)")


def _scene(rng: np.random.Generator, roles: Roles):
    """A board after a few moves in turn: one line is full, or one player has one move to make, and no other line is."""
    side = 3 if rng.random() < 0.7 else 4
    moves, either, n = roles.uses("equals"), roles.uses("colour_count"), roles.holes.get("less", side - 1) + 1
    fixed, vary = roles.need(rng, 2), rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = [*roles.seen, *roles.inks, *(roles.need(rng, 2) if vary else fixed)] if moves and not either else \
            [int(ink) for ink in rng.permutation(roles.need(rng, 2) if vary else fixed)]
        one, two = inks[:2]
        board = np.full((n, n), roles.background, np.uint8)
        at, diagonal = int(rng.integers(n)), rng.random() < 0.4
        every = np.arange(n)
        line = (every, every if rng.random() < 0.5 else every[::-1]) if diagonal else \
            (np.full(n, at), every) if rng.random() < 0.5 else (every, np.full(n, at))
        board[line] = one
        if moves:
            gap = int(rng.integers(n))
            board[line[0][gap], line[1][gap]] = 255
        left = rng.permutation(np.flatnonzero(board == roles.background))
        mine, theirs = int(rng.integers(0, n - 1)), n - 2 + int(rng.integers(0, 2))
        board.flat[left[:mine]] = one
        board.flat[left[mine:mine + theirs + mine]] = two
        board[board == 255] = roles.background
        rows = [*board, *board.T, board.diagonal(), board[::-1].diagonal()]
        full = [row for row in rows if (row == row[0]).all()]
        shut = [row for row in rows if (row == one).sum() == n - 1 and (row == two).any()]
        ready = [row for row in rows if (row == one).sum() == n - 1 and (row == roles.background).sum() == 1]
        threats = [row for row in rows if (row == two).sum() == n - 1 and (row == roles.background).sum() == 1]
        if (len(full), len(ready)) != (0, 1) if moves else len(full) != 1:
            raise RuleError("not just one line")
        if moves and threats and (either or rng.random() < 0.7):
            raise RuleError("the other one wins as well")
        if moves and not shut and rng.random() < 0.7:
            raise RuleError("no line that the other one has closed")
        return board
    return draw


CONCEPT = Concept(
    name="three-on-the-board",
    sketch="?result",
    scene=patient(_scene, 60),
    holes={
        "result": f"keep(input, the({_FULL}), ?bg) | paint(input, the({_FULL}), ?ink, itself) | "
                  f"erase(input, the({_FULL}), ?bg) | square(1, colour_of(the({_FULL}))) | "
                  f"keep(input, where(cells(input, ?bg), {_OF_THE_WINNER}), ?bg) | "
                  f"erase(input, where(cells(input, ?bg), {_OF_THE_WINNER}), ?bg) | "
                  f"paint(input, where(cells(input, ?bg), not({_OF_THE_WINNER})), ?ink, itself) | "
                  f"paint(input, the({_EITHER}), own_colour, coloured(?bg)) | "
                  f"paint(input, the({_EITHER}), ?ink, coloured(?bg)) | "
                  f"paint(blanked(input, ?bg), the({_EITHER}), own_colour, coloured(?bg)) | {_MOVES} | {_MOVES}",
        "less": "2 | 2 | 3",
        "first": "?colour", "second": "?colour2", "ink": "?colour3",
    },
)
