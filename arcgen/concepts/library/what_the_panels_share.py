"""Many panels show almost the same picture: what they agree on, or what most of them show, is the answer."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng, roles: Roles):
    """A lattice of panels that show one picture; some panels have a cell or two in another colour. Where every panel
    votes no cell is changed in half of them, and where all must agree a few cells are changed in many."""
    rows, columns = (int(n) for n in rng.choice([(2, 3), (3, 3), (3, 4), (4, 4), (2, 4), (5, 4), (5, 5)]))
    longest = 29 // max(rows, columns) - 1
    h, w = (int(rng.integers(3, min(6, longest) + 1)) for _ in range(2))
    line = roles.holes.get("line")
    share, together = rng.uniform(0.25, 0.6), roles.uses("agreed", at="what")

    def draw(rng):
        inks = roles.need(rng, 4)
        separator = line if isinstance(line, int) else inks.pop()
        picture = np.where(rng.random((h, w)) < share, np.array(inks[:2])[rng.integers(2, size=(h, w))],
                           roles.background).astype(np.uint8)
        grid = np.full((rows * (h + 1) - 1, columns * (w + 1) - 1), separator, np.uint8)
        panels = np.array([picture] * (rows * columns))
        for _ in range(int(rng.integers(2, 4 if together else 6))):
            y, x = int(rng.integers(h)), int(rng.integers(w))
            most = max(2, rows * columns // (2 if together else 3))
            odd = rng.permutation(rows * columns)[:int(rng.integers(1, most))]
            others = [c for c in (roles.background, *inks[:2]) if c != picture[y, x]]
            panels[odd, y, x] = others[rng.integers(len(others))]
        if len(np.unique(picture)) < 2 or (panels == panels[0]).all():
            raise RuleError("nothing to compare")
        for k, panel in enumerate(panels):
            y, x = k // columns * (h + 1), k % columns * (w + 1)
            grid[y:y + h, x:x + w] = panel
        return grid
    return draw


_P = "panels(input, line_colour(input))"

CONCEPT = Concept(
    name="what-the-panels-share",
    sketch="?what",
    scene=_scene,
    holes={
        "what": f"agreed({_P}, ?ink) | agreed({_P}, ?ink) | agreed({_P}, line_colour(input)) | agreed({_P}, ?bg) | "
                f"usual({_P}) | paste(input, {_P}, usual({_P})) | paste(input, {_P}, agreed({_P}, ?bg)) | "
                f"paste(input, {_P}, agreed({_P}, ?ink))",
        "ink": "?colour",
    },
    evidence={"e84fef15": {"what": f"agreed({_P}, ?ink)", "ink": "blue"}},
)
