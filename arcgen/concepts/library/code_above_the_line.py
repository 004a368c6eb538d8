"""Above a line stands a code, a dot under each square; below it each dot becomes what its code says."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """Two or three squares in different colours at the top, a dot in a colour of its own under each, a line of the
    hole `line`'s colour across, and below it dots of these colours with room around them."""
    size, codes, side = sizes(rng, 16, 24), int(rng.choice([2, 3, 3])), int(rng.choice([2, 3, 3]))
    loose = 2 if roles.uses("itself", "halo", at="part") else 3

    def draw(rng):
        height, width = size(rng)
        width = max(codes * (side + 1) - 1, min(width, 15))
        board = Board(height, width, roles.background)
        *inks, free = roles.need(rng, 2 * codes + 1)
        left = (width - codes * (side + 1) + 1) // 2
        for k in range(codes):
            x = left + k * (side + 1)
            board.grid[:side, x:x + side] = inks[k]
            board.grid[side + 1, x + side // 2] = inks[codes + k]
        line = side + 3
        board.grid[line] = roles.holes.get("line", free)
        below, area = np.zeros(board.grid.shape, bool), np.zeros((3, 3), bool)
        below[line + 2:] = True
        area[1, 1] = True
        done = 0
        for k in range(4 + height // 4):
            at = board.spot(rng, np.ones((3, 3), bool), int(rng.random() < 0.5) if loose == 3 else 0, allowed=below)
            if at is not None:
                board.put(area, at, inks[codes + k % codes])
                board.taken[at[0]:at[0] + 3, at[1]:at[1] + 3] = True
                done += 1
        if done < 3:
            raise RuleError("no room for the dots")
        return board.grid
    return draw


_G = "paint(input, where(objects(input, ?bg, by_side), touches_side(up)), own_colour, moved(by(1, down)))"
_LINE = "the(objects(input, ?bg, by_side), is_line(horizontal))"
_INK = f"in_legend(blobs({_G}, ?bg, by_corner), up)"
_CROPPED = (f"crop(the(panels(paint(input, where(objects({_G}, ?bg, by_side), is_dot), {_INK}, ?part), ?line), "
            "touches_side(down)))")

CONCEPT = Concept(
    name="code-above-the-line",
    sketch="?what",
    scene=_scene,
    holes={
        "what": f"{_CROPPED} | paint(input, where(objects({_G}, ?bg, by_side), beyond(down, {_LINE})), {_INK}, ?part)",
        "part": "grown(1) | grown(1) | halo(by_corner) | itself | union(itself, halo(by_side)) | beside(diagonally)",
    },
    evidence={"20fb2937": {"what": _CROPPED, "line": "magenta", "bg": "orange", "part": "grown(1)"}},
)
