"""Blocks get a mirror image beyond the line, and a bridge of the line's colour joins the two; specks do not count."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A line through the grid, one to three blocks of one colour beside it, each with rows of its own, and specks."""
    size = sizes(rng, 13, 20)
    speck = roles.free(rng, 1)[0]
    most, speckles = int(rng.integers(1, 4)), float(rng.uniform(0.01, 0.04))

    def draw(rng: np.random.Generator) -> np.ndarray:
        ground, line, block = roles.background, roles.holes["line"], roles.holes["block"]
        grid = np.full(size(rng), ground, np.uint8)
        view = grid if rng.random() < 0.5 else grid.T
        height, width = view.shape
        x = width // 2 + int(rng.integers(-2, 3))
        view[rng.random(view.shape) < speckles] = speck
        y = int(rng.integers(1, 3))
        for _ in range(int(rng.integers(1, most + 1))):
            h, w = shapes.sides(rng, 2, 4)
            if y + h >= height:
                break
            near = int(rng.integers(1, max(2, min(x, width - 1 - x) - w)))
            left = x - near - w if rng.random() < 0.5 else x + near + 1
            if min(left, 2 * x - left - w + 1) < 0 or max(left + w, 2 * x - left + 1) > width:
                raise RuleError("no room for the image")
            view[max(0, y - 1):y + h + 1, max(0, left - 1):left + w + 1] = ground
            view[y:y + h, left:left + w] = block
            y += h + int(rng.integers(2, 5))
        view[:, x] = line
        return grid
    return draw


def _with_image(blocks: str, line: str, ground: str) -> str:
    """The grid with the image of each of the blocks, as the text of `m`."""
    return f"m = over(input, mirror_over(input, {blocks}, all_of_colour(input, {line}), {ground}), {ground}); "


_IMAGES = _with_image("pieces(input, ?block, by_side)", "?line", "?bg")
_BRIDGED = f"{_IMAGES}paint(m, pieces(m, ?block, by_side), ?ink, reach(straight, all_of_colour(input, ?line)))"
_SOLID = "both(not(is_colour(line_colour(input))), both(is_full, at_least(size, 4)))"
_BLOCKS = "where(objects({grid}, commonest(input), by_side), " + _SOLID + ")"
_ANY_COLOURS = (_with_image(_BLOCKS.format(grid="input"), "line_colour(input)", "commonest(input)")
                + f"paint(m, {_BLOCKS.format(grid='m')}, line_colour(input), "
                "reach(straight, all_of_colour(input, line_colour(input))))")

CONCEPT = Concept(
    name="bridge-to-the-mirror-image",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_BRIDGED} | {_BRIDGED} | {_IMAGES}m | "
                     "paint(input, pieces(input, ?block, by_side), ?ink, "
                     "reach(straight, all_of_colour(input, ?line))) | "
                     "over(input, recolour(mirror_over(input, pieces(input, ?block, by_side), "
                     "all_of_colour(input, ?line), ?bg), ?block, ?line), ?bg) | "
                     "move(input, pieces(input, ?block, by_side), towards(all_of_colour(input, ?line)), ?bg)",
           "ink": "?line | ?line | ?block",
           "line": "?colour8"},
    evidence={"538b439f": {"result": _ANY_COLOURS}},
)
