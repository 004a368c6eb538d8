"""Each cell of a tiny grid becomes a copy of the grid, or a block: its colour tells which, and how it is turned."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept

_SIDE = "measure(whole(input), extent(horizontal))"


def _where(colour: str, picture: str) -> str:
    """A picture in the place of each cell of a colour."""
    return f"substitute(keep(input, cells_of(input, {colour}), ?bg), {picture}, ?bg)"


def _two(picture: str, other: str) -> str:
    """One picture in the place of cells of one colour, another for the second."""
    return f"over({_where('?colour', picture)}, {_where('?colour2', other)}, ?bg)"


def _blocks_but(colour: str, picture: str) -> str:
    """Every cell becomes a block of its colour, but those of one colour become a picture."""
    return f"over(upscale(input, {_SIDE}), {_where(colour, picture)}, ?bg)"


def _scene(rng: np.random.Generator, roles: Roles):
    """A square grid of two or three cells a side, with no symmetry: cells of the two colours that are meant, on blank;
    or a colour in each cell, one of them the commonest or the rarest of all."""
    ranked = roles.uses("commonest", "rarest")
    vary, fixed, side = rng.random() < 0.6, roles.need(rng, 4), 2 if rng.random() < 0.25 else 3
    blank = 2 * (len(roles.seen) > 1)
    n = int(rng.integers(2, 4))

    def draw(rng: np.random.Generator) -> np.ndarray:
        s = 3 if ranked or rng.random() < 0.7 else side
        inks = [*roles.seen, *(roles.need(rng, 4) if vary else fixed)]
        palette = [*roles.seen] if len(roles.seen) > 1 else inks[:n]
        grid = np.array([*palette, *[roles.background] * blank], np.uint8)[
            rng.integers(len(palette) + blank, size=(s, s))]
        colours, counts = np.unique(grid, return_counts=True)
        if not {*roles.seen} <= set(colours.tolist()) or len(colours) < 2:
            raise RuleError("a colour that does not occur")
        ordered = np.sort(counts)
        if ranked and (ordered[-1] == ordered[-2] or ordered[0] == ordered[1]):
            raise RuleError("two colours as frequent")
        if any((grid == other).all() for other in (grid[::-1], grid[:, ::-1], grid[::-1, ::-1], grid.T)):
            raise RuleError("a grid that a turn does not change")
        return grid
    return draw


_LEFT, _ROUND, _QUARTER = (f"turn(input, {how})" for how in ("flip_left_right", "rotate_180", "rotate_90"))

CONCEPT = Concept(
    name="cells-tell-which-copy",
    sketch="?result",
    scene=patient(_scene, 30),
    holes={"result": " | ".join([
        *(_two("input", other)
          for other in (_LEFT, "turn(input, flip_up_down)", _ROUND, _QUARTER)),
        _two(_LEFT, "turn(input, flip_up_down)"),
        *(_blocks_but(colour, picture) for colour in ("?colour", "rarest(input)", "commonest(input)")
          for picture in ("input", _LEFT, _ROUND)),
    ])},
    not_framed=("in-blocks",),
)
