"""Bars have different lengths, and one is marked: the mark passes to the next longer (or shorter) bar, or tells it."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Upright bars of one colour and of different, even lengths, on the floor or anywhere, and in a share of the tasks
    some more that are as short as the shortest. One of them is marked, wholly or where the rule marks the next one."""
    bar = roles.holes.get("colour_bar", roles.free(rng, 1)[0])
    mark = roles.holes["colour_mark"]
    half, end = roles.uses("half", at="part"), roles.uses("end_lines", at="part")
    size, floor, step = sizes(rng, 8, 12), rng.random() < 0.5, 2 if half else 1
    shorter = roles.uses("not", at="next")
    crowd, gap = rng.random() < 0.3, 1

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        height, width = board.grid.shape
        longs = np.arange(2, height - (1 if floor else 0), step)
        many = min(len(longs), (width - 1) // (gap + 1), 6 if not half else 4)
        if many < 3:
            raise RuleError("too few bars")
        longs = np.sort(rng.permutation(longs)[:many])
        chosen = int(rng.integers(1, many) if shorter else rng.integers(0, many - 1))
        places = rng.permutation(np.arange(1, width, gap + 1)).tolist()
        for k, (long, x) in enumerate(zip(longs.tolist(), places)):
            colours = np.full((long, 1), bar, np.uint8)
            if k == chosen:
                colours[:1 if end else long // 2 if half else long] = mark
            y = height - long if floor else int(rng.integers(0, height - long + 1))
            board.put(np.ones((long, 1), bool), (y, x), colours)
        if crowd and chosen and not floor and not (shorter and chosen == 1):
            for _ in range(4):
                board.fit(rng, np.ones((int(longs[0]), 1), bool), bar)
        return board.grid
    return draw


_BARS = "blobs(input, ?bg, by_side)"
_MARKED = f"the({_BARS}, has(?colour_mark))"
_PLAIN = "recolour(input, ?colour_mark, ?colour_bar)"
_UPPER, _LOWER = (f"cells_in(overlap(half({side}), coloured(?colour_mark)))" for side in ("up", "down"))
_LONGER = f"the(where({_BARS}, at_least(size, plus(measure({_MARKED}, size), 1))), least(size))"

CONCEPT = Concept(
    name="mark-passes-to-the-next-longer",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": f"paint({_PLAIN}, ?next, ?colour_mark, ?part) | paint({_PLAIN}, ?next, ?colour_mark, ?part) | "
                  "paint(input, ?next, ?colour_mark, ?part) | "
                  "crop(?next) | erase(input, ?next, ?bg)",
        "next": f"{_LONGER} | {_LONGER} | "
                f"the(where({_BARS}, not(at_least(size, measure({_MARKED}, size)))), most(size))",
        "part": "itself | end_lines(up, 1) | half(up)",
    },
    evidence={
        "48634b99": {"result": f"when({_MARKED}, exceeds({_UPPER}, {_LOWER}), "
                               f"paint({_PLAIN}, ?next, ?colour_mark, half(up)), "
                               f"paint({_PLAIN}, ?next, ?colour_mark, half(down)))",
                     "next": _LONGER, "bg": "orange", "colour_mark": "maroon", "colour_bar": "cyan"},
    },
)
