"""All rows of a small picture are laid over each other to one row: it is the answer, or stands below, or everywhere."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Rows of cells in one colour on a ground, no two alike; or where colours are compared, rows most cells of which
    show the same. In some columns all rows are set, in some none and in some just one, as the rule asks."""
    vote, agree = roles.uses("usual", at="row"), roles.uses("agreed", at="row")
    piled = roles.uses("superimpose", at="row")
    high, wide, vary = int(rng.integers(3, 6)), int(rng.integers(3, 8)), rng.random() < 0.5
    share, ground, fixed = rng.uniform(0.3, 0.6), rng.random() < 0.5, roles.free(rng, 4)

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = roles.free(rng, 4) if vary else fixed
        height, width = max(3, high + int(rng.integers(-1, 2))), max(3, wide + int(rng.integers(-1, 2)))
        pool = np.array([roles.background, *inks[:2]] if ground else inks[:3], np.uint8)
        if vote or agree:
            row = pool[rng.integers(len(pool), size=width)]
            grid = np.repeat(row[None], height, 0)
            for x in range(width):
                most = (height - 1) // 2 if vote else height - 1
                odd = int(rng.integers(0, most + 1)) if vote or rng.random() < 0.5 else 0
                for y in rng.permutation(height)[:odd]:
                    others = pool[pool != row[x]]
                    grid[y, x] = others[int(rng.integers(len(others)))]
            if len(np.unique(row)) < 2 or len(np.unique(grid, axis=0)) < 2:
                raise RuleError("nothing to compare")
            return grid
        if piled:
            grid = np.where(rng.random((height, width)) < share, pool[-1], roles.background).astype(np.uint8)
            owner = np.array(inks, np.uint8)[rng.integers(len(inks), size=width)]
            return np.where(grid == roles.background, grid, owner[None])
        chance = rng.choice([0, 0.2, 0.5, 0.8, 1], size=width, p=[0.15, 0.25, 0.25, 0.15, 0.2])
        is_set = rng.random((height, width)) < chance
        counts = is_set.sum(0)
        if not is_set.any(1).all() or len(np.unique(is_set, axis=0)) < height:
            raise RuleError("rows that are empty or alike")
        if not ((counts == 0).any() or (counts == height).any() or (counts == 1).any()) or len({*counts.tolist()}) < 3:
            raise RuleError("columns that are alike")
        return np.where(is_set, inks[0], roles.background).astype(np.uint8)
    return draw


_ROWS = "lines(input, horizontal)"

CONCEPT = Concept(
    name="rows-laid-over-each-other",
    sketch="?result",
    scene=patient(_scene, 40),
    holes={
        "result": f"?row | ?row | ?row | join(input, ?row, down) | paste(input, {_ROWS}, ?row)",
        "row": f"combine({_ROWS}, ?logic, ?bg, ?ink) | combine({_ROWS}, ?logic, ?bg, ?ink) | usual({_ROWS}) | "
               f"agreed({_ROWS}, ?bg) | superimpose({_ROWS}, ?bg)",
        "logic": "any_of | all_of | none_of | exactly_one_of",
        "ink": "?colour",
    },
)
