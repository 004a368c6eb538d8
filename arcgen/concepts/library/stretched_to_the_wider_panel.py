"""A picture is stretched to the width of the other panel: what lies at a side stays there, bars get longer."""
import numpy as np

from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A frame with a line that parts a narrow panel from a wide one, each in a colour of its own; in the narrow one lie
    bars from side to side, and blocks that keep to the left or to the right. Where the rule says that it is taller, the
    whole is turned."""
    upright = roles.uses("vertical", at="axis")
    own, *fixed = (roles.holes["own"], *roles.free(rng, 5)) if "own" in roles.holes else roles.need(rng, 6)
    rows = int(rng.integers(8, 14))

    def draw(rng: np.random.Generator) -> np.ndarray:
        line, other, *inks = [c for c in roles.free(rng, 5) if c != own] if rng.random() < 0.5 else fixed
        narrow, wide = int(rng.integers(5, 9)), int(rng.integers(10, 17))
        height = rows if rng.random() < 0.6 else int(rng.integers(8, 14))
        picture = np.full((height, narrow), own, np.uint8)
        y = int(rng.integers(0, 2))
        while y < height - 1:
            deep, kind, ink = int(rng.integers(1, 3)), rng.random(), inks[rng.integers(len(inks))]
            left, right = (int(rng.integers(0, (narrow - 1) // 2)) for _ in range(2))
            if kind < 0.4:
                picture[y:y + deep, left:narrow - right] = ink
            else:
                if kind < 0.8:
                    picture[y:y + deep, left:(narrow - 1) // 2] = ink
                if kind > 0.6:
                    picture[y:y + deep, narrow - (narrow - 1) // 2:narrow - right] = inks[rng.integers(len(inks))]
            y += deep + int(rng.integers(1, 3))
        grid = np.full((height + 2, narrow + wide + 3), line, np.uint8)
        grid[1:-1, 1:narrow + 1], grid[1:-1, narrow + 2:-1] = picture, other
        return np.ascontiguousarray(grid.T) if upright else grid
    return draw


_PANELS = "panels(input, colour_of(region_of(whole(input), grid_edge)))"
_STRETCHED = "stretched(crop(?narrow), measure(?wide, extent(?axis)), ?axis)"

CONCEPT = Concept(
    name="stretched-to-the-wider-panel",
    sketch="?result",
    scene=_scene,
    holes={"result": "paste(input, ?wide, ?picture) | paste(input, ?wide, ?picture) | framed(?picture, "
                     "colour_of(region_of(whole(input), grid_edge))) | ?picture",
           "picture": f"recolour({_STRETCHED}, ?own, colour_of(?wide)) | {_STRETCHED}",
           "narrow": f"the({_PANELS}, least(box_area))", "wide": f"the({_PANELS}, most(box_area))",
           "axis": "horizontal | horizontal | vertical"},
    evidence={"9841fdad": {"result": "paste(input, ?wide, ?picture)", "axis": "horizontal", "own": "blue",
                           "picture": f"recolour({_STRETCHED}, ?own, colour_of(?wide))",
                           "narrow": f"the({_PANELS}, least(box_area))", "wide": f"the({_PANELS}, most(box_area))"}},
)
