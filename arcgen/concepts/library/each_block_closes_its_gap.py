"""A wall has gaps of different widths, and blocks lie about: each closes the gap that it fits, or shines through it."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.place import Board, side_by_side
from ...scenes.priors import Roles, sizes
from ...scenes.shapes import whole
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A wall across the grid, one or two cells thick, with two or three gaps of different widths, and on both sides of
    it or one blocks as thick as the wall: one, or one for each gap, or for some of them."""
    size, inks = sizes(rng, 9, 14), roles.free(rng, 5)
    wall = roles.holes.get("colour_wall", inks.pop())
    thick, alone = 1 + int(rng.random() < 0.4), roles.uses("only", at="result")
    lacking, spare = roles.uses("not", at="gaps"), roles.uses("not", at="blocks")
    compared = int(roles.uses("at_least", at="result"))
    all_ = roles.uses("to_alike", at="result")
    inks = inks[:1] if not roles.uses("of_alike", "to_alike") and rng.random() < 0.4 else inks

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        board, n = Board(height, width, roles.background), int(rng.integers(2, 4))
        widths = [int(w) for w in 1 + rng.permutation(4)]
        gaps = widths[:n]
        if sum(gaps) + n + 1 > width:
            raise RuleError("too narrow")
        y = int(rng.integers(2, height - thick - 1))
        mask = whole(thick, width).copy()
        for x, w in zip(side_by_side(rng, gaps, width - 2), gaps):
            mask[:, x + 1:x + 1 + w] = False
        board.put(mask, (y, 0), wall)
        board.taken[y:y + thick] = True
        if alone:
            loose = [int(rng.choice(sorted(gaps)[compared:]))]
        else:
            loose = gaps[:n if all_ or (not lacking and rng.random() < 0.5) else int(rng.integers(1, n))]
            loose += widths[n:n + 1] if spare else []
        palette = [int(c) for c in rng.permutation(inks)]
        for k, w in enumerate(loose):
            board.place(rng, whole(thick, w), palette[k % len(palette)], allowed=_off(board, y, thick))
        return board.grid
    return draw


def _off(board: Board, y: int, thick: int) -> np.ndarray:
    """Where a block may begin so that it does not touch the line of the wall."""
    rows = np.arange(len(board.grid))[:, None]
    return np.broadcast_to((rows < y - thick) | (rows > y + thick), board.grid.shape)


_WALL = "all_of_colour(input, ?colour_wall)"
_BLOCKS = "where(objects(input, ?bg, by_side), not(is_colour(?colour_wall)))"
_GAPS = f"objects(paint(blanked(input, ?bg), {_WALL}, ?colour_wall, between(horizontal)), ?bg, by_side)"
_WIDTH = "extent(horizontal)"
_FITS, _LIKE_GAP = f"shares({_WIDTH}, {_BLOCKS})", f"shares({_WIDTH}, {_GAPS})"
_ONE = f"only({_BLOCKS})"
_ITS = f"where({_GAPS}, like({_WIDTH}, {_ONE}))"

CONCEPT = Concept(
    name="each-block-closes-its-gap",
    sketch="?result",
    scene=patient(_scene),
    not_framed=("in-each-panel", "in-blocks"),
    holes={
        "result": f"move(input, {_BLOCKS}, to_alike({_GAPS}, {_WIDTH}), ?bg) | "
                  f"move(input, {_BLOCKS}, to_alike({_GAPS}, {_WIDTH}), ?bg) | "
                  f"paint(?base, where({_GAPS}, {_FITS}), of_alike({_BLOCKS}, {_WIDTH}), itself) | "
                  f"paint(input, where({_GAPS}, ?gaps), ?ink, itself) | "
                  f"paint(input, where({_BLOCKS}, ?blocks), ?colour, itself) | "
                  f"erase(input, where({_BLOCKS}, ?blocks), ?bg) | crop(the({_BLOCKS}, ?blocks)) | "
                  f"paint_under(?base, {_ITS}, colour_of({_ONE}), line(vertical), ?bg) | "
                  f"paint(input, where({_GAPS}, not(like({_WIDTH}, {_ONE}))), ?colour_wall, itself) | "
                  f"paint(input, where({_GAPS}, at_least({_WIDTH}, measure({_ONE}, {_WIDTH}))), ?colour, itself) | "
                  f"paint(input, where({_GAPS}, not(at_least({_WIDTH}, measure({_ONE}, {_WIDTH})))), ?ink, itself)",
        "base": f"input | erase(input, where({_BLOCKS}, {_LIKE_GAP}), ?bg)",
        "gaps": f"{_FITS} | not({_FITS})",
        "blocks": f"not({_LIKE_GAP})",
        "ink": "?colour_wall | ?colour | ?colour",
    },
)
