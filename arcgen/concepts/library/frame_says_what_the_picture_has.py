"""A small picture gets a frame, or a bar beside it, in a colour that it tells: its commonest or rarest, its middle."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept

_BAR = "blanked(crop(region_of(whole(input), border_line({}))), ?told)"
_ABOVE, _BELOW = _BAR.format("up"), _BAR.format("down")


def _scene(rng: np.random.Generator, roles: Roles):
    """A small picture in which every cell has a colour, or one on blank: a colour is clearly the commonest, another the
    rarest, and the cell in the middle, or in the corner, has any of them."""
    dense = rng.random() < 0.6
    sides = [(3, 3), (3, 3), (5, 5), (3, 5), (5, 3)] if roles.uses("centre") else [(3, 3), (3, 4), (4, 4), (4, 3)]
    same, at = rng.random() < 0.5, int(rng.integers(len(sides)))

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = sides[at if same else int(rng.integers(len(sides)))]
        inks = [int(ink) for ink in rng.permutation(roles.need(rng, 4))]
        palette = inks[:3] if dense else [*inks[:2], roles.background]
        grid = rng.choice(np.array(palette, np.uint8), (height, width), p=(0.5, 0.2, 0.3))
        colours, counts = np.unique(grid, return_counts=True)
        ordered = np.sort(counts)
        if len(colours) < 3 or ordered[0] == ordered[1] or ordered[-1] == ordered[-2]:
            raise RuleError("colours as frequent")
        told = {"rarest": colours[counts.argmin()], "commonest": colours[counts.argmax()]}
        place = grid[height // 2, width // 2] if roles.uses("centre") else grid[0, 0]
        if any(roles.uses(word) and ink == roles.background for word, ink in told.items()) \
                or (roles.uses("centre", "box_corner") and (place == roles.background or rng.random() < 0.5)
                    and place in (roles.background, told["commonest"])):
            raise RuleError("a blank frame, or a colour that stands out anyway")
        return grid
    return draw


CONCEPT = Concept(
    name="frame-says-what-the-picture-has",
    sketch="?result",
    scene=patient(_scene, 60),
    holes={
        "result": f"framed(input, ?told) | framed(input, ?told) | "
                  f"join(input, {_BELOW}, ?way) | join(join(input, {_ABOVE}, up), {_BELOW}, down) | "
                  "framed(framed(input, commonest(input)), rarest(input)) | "
                  "framed(framed(input, rarest(input)), commonest(input))",
        "told": "commonest(input) | rarest(input) | ink_for(region_of(whole(input), centre), own_colour) | "
                "ink_for(region_of(whole(input), box_corner(up_left)), own_colour)",
        "way": "down",
    },
    not_framed=("in-blocks", "in-the-box"),
    weight=0.5,
)
