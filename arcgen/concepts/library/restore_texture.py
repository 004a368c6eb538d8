"""Hidden patches of a texture that repeats are restored (all may move by a line then), or one shows what it hides."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.mosaic import diagonals, either, palette, texture
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """A texture with hidden patches, one where what it hides is asked for, several where that of one of them is; or
    parallel diagonals alone. Where all of it moves, its tile is small."""
    if roles.uses("most", "least"):
        return texture((2, 4), least=12)(rng, roles)
    if roles.uses("carry_on", at="result"):
        return patient(_moving)(rng, roles)
    if roles.uses("crop_at"):
        return texture((1, 1))(rng, roles)
    return either(texture(), texture(least=15), texture(least=15), diagonals())(rng, roles)


def _moving(rng: np.random.Generator, roles: Roles):
    """A texture that goes on over the whole grid: a chequer of two colours, slanted stripes, or a small tile. The cover
    lies along two sides that meet in a corner, along one, or on a patch within. Every line differs from the next, so
    that one sees that all have moved."""
    size, kind = sizes(rng, 6, 14, constant=False), int(rng.integers(3))
    where, corner = int(rng.integers(4)), int(rng.integers(4))
    told = not isinstance(roles.holes.get("hidden"), int)
    if told:
        where, corner = 0, 0

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        hidden = int(roles.need(rng, 1)[0]) if told else int(roles.holes["hidden"])
        y, x = np.indices((height, width))
        n = 2 if kind == 0 else int(rng.integers(2, 4))
        inks = np.array(palette(rng, n, (hidden,)), np.uint8)
        if kind == 2:
            tile = rng.choice(inks, (2, int(rng.integers(2, 4))))
            tile = tile if rng.random() < 0.5 else tile.T
            full = tile[y % tile.shape[0], x % tile.shape[1]]
        else:
            full = inks[(y + x if rng.random() < 0.5 else y - x) % n]
        if any((lines[1:] == lines[:-1]).all(1).any() for lines in (full, full.T)):
            raise RuleError("lines that do not seem to move")
        grid = full.copy()
        deep, wide = (int(rng.integers(1, max(2, side // 3) + 1)) for side in grid.shape)
        view = np.rot90(grid, corner)
        if where <= 1:
            deep, wide = (deep, wide) if corner % 2 == 0 else (wide, deep)
            view[-deep:], view[:, -wide:] = hidden, hidden
        elif where == 2:
            view[-deep:] = hidden
        else:
            h, w = (int(rng.integers(2, max(3, side // 2) + 1)) for side in view.shape)
            top, left = (int(rng.integers(1, max(2, side - m))) for side, m in zip(view.shape, (h, w)))
            view[top:top + h, left:left + w] = hidden
        return grid
    return draw


_CORNER = "colour_of(region_of(whole(input), box_corner(down_right)))"
_BACK = {"left": "right", "right": "left", "up": "down", "down": "up"}


def _moved(hidden: str, way: str) -> str:
    """The text of completing the pattern and moving it one line."""
    return (f"crop(region_of(whole(carry_on(restore_period(input, {hidden}), 1, {_BACK[way]})), "
            f"without(itself, border_line({way}))))")


CONCEPT = Concept(
    name="restore-texture",
    sketch="?result",
    scene=_scene,
    holes={"result": "restore_period(input, ?hidden) | restore_period(input, ?hidden) | ?moved | "
                     "crop_at(restore_period(input, ?hidden), all_of_colour(input, ?hidden)) | "
                     "crop_at(restore_period(input, ?hidden), the(pieces(input, ?hidden, by_corner), ?which))",
           "moved": " | ".join(_moved(hidden, way) for hidden in (_CORNER, "?hidden") for way in _BACK),
           "which": "most(size) | least(size)",
           "hidden": "black | ?other"},
    not_framed=("in-each-panel",),
    evidence={
        "05269061": {"result": "restore_period(input, ?hidden)", "hidden": "black"},
        "0dfd9992": {"result": "restore_period(input, ?hidden)", "hidden": "black"},
        "29ec7d0e": {"result": "restore_period(input, ?hidden)", "hidden": "black"},
        "484b58aa": {"result": "restore_period(input, ?hidden)", "hidden": "black"},
        "caa06a1f": {"result": "?moved", "moved": _moved(_CORNER, "left")},
        "c3f564a4": {"result": "restore_period(input, ?hidden)", "hidden": "black"},
    },
)
