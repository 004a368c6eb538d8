"""Two dots of each colour: half way between them a sign is drawn."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """Two to five pairs of dots, each in its own colour, with a free middle cell and room for a sign around it."""
    size, pairs, slanted = sizes(rng, 10, 24), int(rng.integers(2, 6)), rng.random() < 0.5

    def draw(rng):
        board, done = Board(*size(rng), roles.background), 0
        height, width = board.grid.shape
        for ink in roles.need(rng, min(pairs, 5)):
            for _ in range(20):
                y, x = int(rng.integers(2, height - 2)), int(rng.integers(2, width - 2))
                away = rng.integers(2, 7, 2) * rng.choice([-1, 1], 2)
                if not slanted:
                    away[rng.integers(2)] = 0
                ends = [(y + int(away[0]), x + int(away[1])), (y - int(away[0]), x - int(away[1]))]
                if not all(0 <= a < height and 0 <= b < width for a, b in ends) or \
                        board.taken[y - 2:y + 3, x - 2:x + 3].any() or \
                        any(board.taken[max(a - 1, 0):a + 2, max(b - 1, 0):b + 2].any() for a, b in ends):
                    continue
                for a, b in ends:
                    board.put(np.ones((1, 1), bool), (a, b), ink)
                board.taken[y - 1:y + 2, x - 1:x + 2] = True        # kept free for the sign
                done += 1
                break
        if done < 2:
            raise RuleError("no room for the dots")
        return board.grid
    return draw


CONCEPT = Concept(
    name="sign-between-two",
    sketch="paint(input, layers(input, ?bg), ?ink, of(centre, ?sign))",
    scene=_scene,
    holes={
        "ink": "own_colour | own_colour | ?colour",
        "sign": "union(itself, halo(by_side)) | halo(by_corner) | beside(straight) | beside(diagonally) | "
                "union(itself, beside(diagonally)) | grown(1)",
    },
    evidence={"e9614598": {"bg": "black", "ink": "?colour", "colour": "green", "sign": "union(itself, halo(by_side))"}},
)
