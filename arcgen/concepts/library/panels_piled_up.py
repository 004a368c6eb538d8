"""The panels are put on one another, as they stand or by what they hold, which falls and piles up."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng, roles: Roles):
    """Three panels side by side, cut by lines of the hole `line`'s colour, with one flat thing in each; mostly they
    meet in the middle column. Where they are piled up by size, no two have as many cells."""
    side, kinds = int(rng.choice([4, 5, 5, 5, 6, 7])), int(rng.integers(1, 4))
    two, by_size = rng.random() < 0.5, roles.uses("middle", at="pile")

    def draw(rng):
        grid = np.full((side, 3 * side + 2), roles.background, np.uint8)
        grid[:, [side, 2 * side + 1]] = roles.holes["line"]
        inks, left, cells = roles.need(rng, 3), side, list[int]()
        for k in range(3):
            high = int(rng.integers(1, min(3, left - (2 - k)) + 1))
            left -= high
            mask = np.zeros((high, side), bool)
            while not mask.any(1).all() or not _whole(mask):
                mask = rng.random((high, side)) < 0.6
                mask[rng.random(high) < 0.7, side // 2] = True      # so that it rests on what is below
            y = int(rng.integers(side - high + 1))
            x = k * (side + 1)
            grid[y:y + high, x:x + side][mask] = inks[(k % 2 if two else k) if kinds > 1 else 0]
            cells.append(int(mask.sum()))
        if by_size and len(set(cells)) < 3:
            raise RuleError("two of a size")
        return grid
    return draw


def _whole(mask):
    from scipy import ndimage
    return ndimage.label(mask, np.ones((3, 3)))[1] == 1


_START = "p = panels(input, ?line); a = crop(the(p, touches_side(left))); b = crop(the(p, halfway(horizontal))); " \
         "c = crop(the(p, touches_side(right))); "
_BY_SIZE = "p = panels(input, ?line); a = crop(the(p, least(filled(?bg)))); b = crop(the(p, middle(filled(?bg)))); " \
           "c = crop(the(p, most(filled(?bg)))); "
_H = "largest(panels(input, ?line), extent(vertical))"


def _pile(order: str, way: str, start: str = _START) -> str:
    x, y, z = list(order)
    return (f"{start}g = join(join({x}, {y}, down), {z}, down); "
            f"crop_at(drop(g, blobs(g, ?bg, by_corner), {way}, ?bg), region_of(whole(g), end_lines({way}, {_H})))")


CONCEPT = Concept(
    name="panels-piled-up",
    sketch="?pile",
    scene=_scene,
    holes={"pile": " | ".join(_pile(*p) for p in (("cba", "down"), ("cba", "down"), ("abc", "down"),
                                                  ("abc", "up"), ("cba", "up"), ("abc", "down", _BY_SIZE),
                                                  ("abc", "down", _BY_SIZE), ("cba", "down", _BY_SIZE)))},
    evidence={"25c199f5": {"pile": _pile("cba", "down"), "line": "magenta", "bg": "orange"}},
)
