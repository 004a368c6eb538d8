"""Scales have two pans with weights on them: the heavier one sinks, the lighter one rises, or one of them is told."""
import numpy as np

from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A pan at the left and one at the right, level with each other and with room above and below, on each of which
    weights of one cell lie in rows, in a heap that gets narrower upwards. One has more weights than the other."""
    weight, pan = roles.holes["colour_weight"], roles.holes.get("colour_pan", roles.free(rng, 1)[0])
    wide, gap = int(rng.integers(3, 6)), int(rng.integers(1, 4))

    def heap(rng: np.random.Generator, number: int) -> np.ndarray:
        """So many weights, piled up on a pan."""
        out = np.full((4, wide), roles.background, np.uint8)
        for row, k in zip(out[::-1], (min(number, wide), min(max(0, number - wide), wide), max(0, number - 2 * wide))):
            row[(wide - k) // 2:(wide - k) // 2 + k] = weight
        return out

    def draw(rng: np.random.Generator) -> np.ndarray:
        few = int(rng.integers(1, 2 * wide - 1))
        more = few + int(rng.integers(1, min(4, 2 * wide - few) + 1))
        numbers = (few, more) if rng.random() < 0.5 else (more, few)
        sides = [np.vstack([heap(rng, n), np.full((1, wide), pan, np.uint8)]) for n in numbers]
        middle = np.full((5, gap), roles.background, np.uint8)
        grid = np.hstack([sides[0], middle, sides[1]])
        above, below = int(rng.integers(1, 4)), int(rng.integers(1, 4))
        bare = (grid == roles.background).all(1).argmin()
        return np.pad(grid[bare:], ((above, below), (1, 1)), constant_values=roles.background)
    return draw


_PANS = "blobs(input, ?bg, by_side)"
_LOAD = "count_of(?colour_weight)"
_HEAVY, _LIGHT = f"where({_PANS}, most({_LOAD}))", f"where({_PANS}, least({_LOAD}))"
_SINKS, _RISES = "to_border(down)", "to_border(up)"

CONCEPT = Concept(
    name="scales-with-two-pans",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"move(input, {_HEAVY}, {_SINKS}, ?bg) | move(input, {_LIGHT}, {_RISES}, ?bg) | "
                  f"move(input, {_PANS}, choose_step(most({_LOAD}), ?down, ?up), ?bg) | ?told | ?told",
        "down": "by(1, down) | to_border(down)",
        "up": "by(1, up) | to_border(up)",
        "told": "paint(input, ?side, ?colour, coloured(?what)) | "
                "paint(input, ?side, ?colour, coloured(?what)) | crop(only(?side)) | erase(input, ?side, ?bg)",
        "side": f"{_HEAVY} | {_LIGHT}",
        "what": "?colour_weight | ?colour_pan",
    },
    not_framed=("in-blocks",),
)
