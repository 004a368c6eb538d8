"""Two blocks of one colour that lie slantwise are joined by a line from corner to corner."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import some
from ...scenes.place import Board, line
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """Square blocks, all equal: pairs, each in a colour of its own and exactly slantwise, and blocks that stand
    alone. Links may run between other blocks, and cross each other where the rule gives them one colour."""
    size = sizes(rng, 13, 24)
    crossing = not roles.uses("own_colour", at="what")
    pairs, alone, side = int(rng.integers(2, 5)), int(rng.integers(0, 3)), int(rng.choice([1, 2, 2, 3]))

    def draw(rng):
        board = Board(*size(rng), roles.background)
        links = np.zeros(board.grid.shape, bool)
        width = links.shape[1]
        inks, done = roles.need(rng, pairs + alone), 0
        for ink in inks[:pairs]:
            for _ in range(60):
                far = int(rng.integers(5, min(12, min(board.grid.shape) - 2)))
                way = int(rng.choice([-1, 1]))
                y = int(rng.integers(board.grid.shape[0] - far - side + 1))
                x = int(rng.integers(board.grid.shape[1] - far - side + 1))
                ends = [(y, x), (y + far, x + far)] if way > 0 else [(y, x + far), (y + far, x)]
                link = line(width, (y, x if way > 0 else x + far + side - 1), (1, way), far + side)
                taken, linked = board.taken.reshape(-1)[link], links.reshape(-1)[link]
                near = [(slice(max(a - 1, 0), a + side + 1), slice(max(b - 1, 0), b + side + 1)) for a, b in ends]
                if any(some(cells[window]) for window in near for cells in (board.taken, links)) or \
                        some(taken) or (not crossing and some(linked)):
                    continue
                blocks = np.zeros(board.grid.shape, bool)
                for a, b in ends:
                    blocks[a:a + side, b:b + side] = True
                board.put(blocks, (0, 0), ink)
                linked[:] = True
                done += 1
                break
        if done < 2:
            raise RuleError("no room for the blocks")
        board.put(links & ~board.taken, (0, 0), roles.background)       # no block stands on a link
        for ink in inks[pairs:]:
            board.fit(rng, np.ones((side, side), bool), ink)
        return board.grid
    return draw


CONCEPT = Concept(
    name="corner-links",
    sketch="?what",
    scene=_scene,
    not_framed=("dot-says-the-colour",),
    holes={
        "what": ("paint(input, layers(input, ?bg), own_colour, corner_to_corner) | "
                 "paint(input, layers(input, ?bg), ?colour, without(corner_to_corner, itself))"),
    },
    evidence={
        "342ae2ed": {"what": "paint(input, layers(input, ?bg), own_colour, corner_to_corner)", "bg": "orange"},
        "1f876c06": {"what": "paint(input, layers(input, ?bg), own_colour, corner_to_corner)", "bg": "black"},
    },
)
