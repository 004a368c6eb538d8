"""Two dots stand on a block: one runs to the place of the other, or stays; that drops down beside it, or flies on."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes.ground import quarters
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A block on the floor (the side of the grid that the rule names), in the colour of the hole `block` if there is
    one, and on it two dots, of the holes `pushes` and `falls`; beyond the second the floor is free."""
    turn = (quarters(roles.find("border_line", at="result")[0].args[0].word.name) + 2) % 4
    size, block = sizes(rng, 8, 17), roles.holes.get("block", roles.need(rng, 1)[0])

    def draw(rng: np.random.Generator) -> np.ndarray:
        view = np.full(size(rng), roles.background, np.uint8)
        height, width = view.shape
        wide, high = int(rng.integers(3, width - 2)), int(rng.integers(2, height - 3))
        left = int(rng.integers(1, width - wide))
        if wide < 3 or left + wide >= width:
            raise RuleError("no room beside the block")
        view[height - high:, left:left + wide] = block
        pushes, falls = left + rng.permutation(wide)[:2]
        if abs(pushes - falls) < 2:
            raise RuleError("dots side by side")
        view[height - high - 1, [pushes, falls]] = roles.holes["pushes"], roles.holes["falls"]
        return np.ascontiguousarray(rot90(view, turn))
    return draw


_PUSHES, _FALLS, _BLOCK = (f"all_of_colour(input, ?{name})" for name in ("pushes", "falls", "block"))


def _on_the_floor(floor: str) -> str:
    across = "vertical" if floor in ("down", "up") else "horizontal"
    beyond = f"overlap(of(ray_away({_PUSHES}), line({across})), border_line({floor}))"
    return f"within({beyond}, regions_of({_BLOCK}, box_halo))"


_AT_THE_WALL = f"overlap(ray_away({_PUSHES}), of(grid_edge, without(itself, border_line(down))))"

_PUSHED = (f"paint(paint(paint(input, {_PUSHES}, ?bg, itself), {_FALLS}, ?pushes, itself), "
           f"{_FALLS}, ?falls, ?target)")
_CHASED = f"paint(paint(input, {_FALLS}, ?bg, itself), {_FALLS}, ?falls, {_AT_THE_WALL})"

CONCEPT = Concept(
    name="pushed-off-the-block",
    sketch="?result",
    scene=patient(_scene),
    holes={"result": f"{_PUSHED} | {_PUSHED} | {_CHASED}",
           "target": " | ".join([*map(_on_the_floor, ("down", "up", "left", "right")), _AT_THE_WALL])},
    evidence={"e4941b18": {"result": _PUSHED, "target": _on_the_floor("down"), "bg": "orange", "pushes": "red",
                           "falls": "cyan", "block": "grey"}},
    weight=0.7,
)
