"""Seeds lie in the soil, some with water beside them: these grow to stems, flowers or trees; dry ones do not, or go."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Some rows of the hole `soil`'s colour at the bottom; in the topmost of them single cells of the hole `seed`'s
    colour, far enough from each other for what grows. Below some there is water, and there is some elsewhere."""
    measured, crowned = roles.uses("number_ahead", at="grown"), roles.uses("of", at="grown")
    size, deep = sizes(rng, 8, 12, square=False), int(rng.integers(3, 5)) + measured
    seed, water, soil = roles.holes["seed"], roles.holes["water"], roles.holes.get("soil")
    soil = soil if isinstance(soil, int) else roles.free(rng, 1)[0]

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((max(9, min(height, 11)), width), roles.background, np.uint8)
        grid[-deep:] = soil
        x, counts = int(rng.integers(crowned, 3)), [0, 0]
        while x < width - crowned:
            wet = bool(rng.random() < 0.5 + 0.2 * measured)
            grid[-deep, x] = seed
            if wet:
                grid[1 - deep:, x][:int(rng.integers(1, deep))] = water
            elif not measured and rng.random() < 0.3:
                grid[-1, x] = water
            counts[wet], x = counts[wet] + 1, x + int(rng.integers(3 + crowned, 6))
        if min(counts) < 1 or sum(counts) < 3 or counts[1] < 1 + measured:
            raise RuleError("all wet, or all dry")
        return grid
    return draw


_IS_WET = "next_to(cells_of(input, ?water), by_side)"
_WET, _DRY = f"where(cells_of(input, ?seed), {_IS_WET})", f"where(cells_of(input, ?seed), not({_IS_WET}))"
_STEM = "union(shifted(up, 1), shifted(up, 2))"

CONCEPT = Concept(
    name="watered-seeds-grow",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": "?grown | ?grown | recolour(?grown, ?water, ?soil)",
        "grown": f"paint(?first, ?which, ?ink, ray(up)) | "
                 f"paint(paint(?first, ?which, ?stem, ray(up)), ?which, ?seed, overlap(ray(up), border_line(up))) | "
                 f"paint(paint(?first, ?which, ?stem, {_STEM}), ?which, ?seed, shifted(up, 3)) | "
                 f"paint(paint(?first, ?which, ?stem, shifted(up, 1)), ?which, ?seed, of(shifted(up, 3), ?crown)) | "
                 f"paint(paint(?first, ?which, ?stem, shifted(up, 1)), ?which, ?seed, of(shifted(up, 3), ?crown)) | "
                 f"paint(?first, ?which, ?ink, shifted(up, 1)) | paint(input, ?which, ?stem, itself) | "
                 f"paint(?first, ?which, ?ink, measured_block(up, number_ahead(down, cells_of(input, ?water)))) | "
                 f"paint(?first, ?which, ?ink, measured_block(up, number_ahead(down, cells_of(input, ?water))))",
        "first": f"input | input | paint(input, {_DRY}, ?soil, itself)",
        "which": _WET,
        "ink": "?seed | ?stem",
        "stem": "?colour",
        "crown": "halo(by_side) | halo(by_corner) | union(itself, halo(by_corner)) | union(itself, halo(by_side))",
    },
)
