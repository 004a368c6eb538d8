"""The squares in the four corners of the grid, or in two of them, are laid over each other."""
import numpy as np

from ...scenes.priors import Roles
from ..base import Concept


def _corner(corner: str, inwards: str) -> str:
    """The square of three by three cells in a corner."""
    return f"areas(whole(input), of(of(box_corner({corner}), shifted({inwards}, 1)), union(itself, halo(by_corner))))"


_TOP = f"together({_corner('up_left', 'down_right')}, {_corner('up_right', 'down_left')})"
_ALL = f"together({_TOP}, together({_corner('down_left', 'up_right')}, {_corner('down_right', 'up_left')}))"
_ACROSS = f"together({_corner('up_left', 'down_right')}, {_corner('down_right', 'up_left')})"


def _scene(rng, roles: Roles):
    """A flat grid with a few cells in the corners, more of them where only two corners count, and the lines between
    the corners empty."""
    height, width = (int(k) for k in rng.choice([5, 6, 7, 7], 2))
    fixed, vary = roles.need(rng, 1)[0], rng.random() < 0.6
    two = len(roles.find("together")) == 1
    share = rng.uniform(0.35, 0.65) if two else rng.uniform(0.2, 0.45)

    def draw(rng):
        grid = np.full((height, width), roles.background, np.uint8)
        ink = roles.need(rng, 1)[0] if vary else fixed
        grid[rng.random(grid.shape) < share] = ink
        grid[3:height - 3] = roles.background
        grid[:, 3:width - 3] = roles.background
        return grid
    return draw


CONCEPT = Concept(
    name="overlay-corners",
    sketch="?result",
    scene=_scene,
    holes={"result": f"superimpose({_ALL}, ?bg) | combine({_ALL}, ?logic, ?bg, ?ink) | superimpose(?two, ?bg) | "
                     "combine(?two, ?of_two, ?bg, ?ink) | combine(?two, ?of_two, ?bg, ?ink)",
           "logic": "any_of | none_of", "two": _ACROSS,
           "of_two": "all_of | none_of | exactly_one_of | not_all_of"},
    evidence={
        "bc1d5164": {"bg": "black", "result": f"superimpose({_ALL}, ?bg)"},
    },
    not_framed=("frame-says-the-colour", "in-blocks"),
)
