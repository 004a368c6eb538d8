"""Four copies of the grid, each turned its own way, make a square."""
from ...scenes.tiny import tiny
from ..base import Concept


def _of(grid: str, first: str, second: str, third: str, fourth: str) -> str:
    """Two rows of two copies of a grid, each turned its own way."""
    one, two, three, four = (f"turn({grid}, {way})" if way else grid for way in (first, second, third, fourth))
    return f"join(join({one}, {two}, right), join({three}, {four}, right), down)"


_LEFT, _UP, _ROUND, _RIGHT_TURN, _LEFT_TURN = "flip_left_right", "flip_up_down", "rotate_180", "rotate_90", "rotate_270"
_MIRRORED = _of("input", "", _LEFT, _UP, _ROUND)
_TURNED = _of("input", "", _RIGHT_TURN, _LEFT_TURN, _ROUND)
_TILED = _of("tile(input, 2, 2)", _ROUND, _RIGHT_TURN, _LEFT_TURN, "")
_WAYS = [_MIRRORED, _MIRRORED, _TURNED, _TURNED,
         _of("input", _ROUND, _UP, _LEFT, ""),                      # the grid stays at the lower right
         _of("input", "", _LEFT_TURN, _RIGHT_TURN, _ROUND),         # turned against the clock
         _of("input", "", _LEFT, _LEFT, ""),                        # like a chess board, each other one mirrored
         _of("input", "", _ROUND, _ROUND, ""),
         _of("input", "", "", _UP, _UP),                            # the lower row mirrored
         _of("input", "", "", _LEFT, _LEFT),
         _of("input", "", _LEFT, "", _LEFT)]

CONCEPT = Concept(
    name="four-turned-copies",
    sketch="?result",
    scene=tiny(2, 6, colours=(1, 3), dense=0.5, square=True),
    holes={"result": " | ".join(_WAYS)},
    evidence={
        "3af2c5a8": {"result": _MIRRORED},
        "62c24649": {"result": _MIRRORED},
        "67e8384a": {"result": _MIRRORED},
        "46442a0e": {"result": _TURNED},
        "7fe24cdd": {"result": _TURNED},
        "cf5fd0ad": {"result": _TILED},
    },
    weight=2.6,
)
