"""Full lines cut the grid into littered rooms: a small map shows them, with the lines or not, or all are cleaned."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import colours
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two or three rooms down and across of uneven sizes, each in a colour of its own or one that occurs again,
    littered along its rim or all over with specks of many colours; the lines are in the colour of the hole `line`."""
    line, rim = roles.holes.get("line"), rng.random() < 0.5
    shape = [int(n) for n in rng.choice([2, 2, 3, 3], 2)]
    if roles.uses("the", at="lines"):                       # the rule asks for the one line across
        shape[0] = 2
    few, share = rng.random() < 0.3, rng.uniform(0.08, 0.2)

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = roles.free(rng, 8)
        between = line if isinstance(line, int) else inks.pop()
        sides = [rng.integers(5, 14 - 2 * n, n) for n in shape]
        grid = np.full([int(s.sum()) + len(s) - 1 for s in sides], between, np.uint8)
        own = inks[:3] if few else inks
        y = 0
        for height in sides[0]:
            x = 0
            for width in sides[1]:
                room = grid[y:y + height, x:x + width]
                room[:] = own[rng.integers(len(own))]
                specks = rng.random(room.shape) < (0.6 if rim else share)
                if rim:
                    specks[1:-1, 1:-1] = False
                    specks &= rng.random(room.shape) < 0.8
                room[specks] = rng.choice(inks, int(specks.sum()))
                counts = np.sort(np.bincount(room.ravel(), minlength=10))
                if counts[-1] < 1.5 * counts[-2]:
                    raise RuleError("a room that specks have filled")
                x += width + 1
            y += height + 1
        if any(a[0] != between and len(colours(a)) == 1 for a in (*grid, *grid.T)):
            raise RuleError("a line that is none")
        return grid
    return draw


_ROOMS = "paint(input, panels(input, ?lines), own_colour, itself)"

CONCEPT = Concept(
    name="map-of-the-rooms",
    sketch="?result",
    scene=_scene,
    holes={"result": f"condensed({_ROOMS}) | condensed({_ROOMS}) | {_ROOMS} | "
                     "summary(panels(input, ?lines), own_colour) | summary(panels(input, ?lines), own_colour)",
           "lines": "?line | line_colour(input) | colour_of(the(lines(input, horizontal), is_plain))",
           "line": "black | grey | ?colour"},
    evidence={"996ec1f3": {"result": f"condensed({_ROOMS})",
                           "lines": "colour_of(the(lines(input, horizontal), is_plain))"}},
)
