"""One little tile in a blank grid is repeated over all of it: close, apart, mirrored, or only along lines."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """One lopsided tile of two or three cells a side, in two or three colours without blank, or in one with blank; it
    lies anywhere, or in a corner of the grid, which holds at least two and a half tiles each way."""
    one, corner = rng.random() < 0.3, rng.random() < 0.3
    size, many, vary = sizes(rng, 6, 10), int(rng.integers(2, 4)), rng.random() < 0.7
    fixed, shape, same = roles.need(rng, 3), rng.integers(2, 4, 2), rng.random() < 0.5
    square = rng.random() < 0.5

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        height, width = (int(n) for n in (shape if same else rng.integers(2, 4, 2)))
        width = height if square else width
        inks = (roles.need(rng, 3) if vary else fixed)[:1 if one else many]
        tile = rng.choice([roles.background, *inks] if one else inks, (height, width))
        lines = [*tile, *tile.T]
        if len(np.unique(tile)) < (2 if one else len(inks)) or any((line == roles.background).all() for line in lines):
            raise RuleError("a plain tile, or one with a blank side")
        if (tile == tile[::-1]).all() or (tile == tile[:, ::-1]).all() or (tile == tile[::-1, ::-1]).all():
            raise RuleError("a symmetric tile")
        if any(n < 2.5 * k for n, k in zip(grid.shape, tile.shape)):
            raise RuleError("no room for copies")
        y, x = (0 if corner else int(rng.integers(n - k + 1)) for n, k in zip(grid.shape, tile.shape))
        grid[y:y + height, x:x + width] = tile
        return grid
    return draw


_TILE = "everything({}, ?bg)"
_STEP = {"up": "by_its(extent(vertical), up)", "down": "by_its(extent(vertical), down)",
         "left": "by_its(extent(horizontal), left)", "right": "by_its(extent(horizontal), right)"}
_APART = {way: f"then({step}, by(1, {way}))" for way, step in _STEP.items()}


def _slant(first: str, second: str) -> str:
    return f"then({_STEP[first]}, {_STEP[second]})"


def _repeated(base: str, thing: str, *steps: str) -> str:
    """The text of repeating a thing by several steps, one after the other, each time the same thing."""
    for step in steps:
        base = f"repeat({base}, {thing}, {step})"
    return base


_THING = _TILE.format("input")
_ROW = _repeated("input", _THING, _STEP["left"], _STEP["right"])
_PLUS = _repeated(_ROW, _THING, _STEP["up"], _STEP["down"])
_ROW_APART = _repeated("input", _THING, _APART["left"], _APART["right"])
_FALLING = (_slant("up", "left"), _slant("down", "right"))
_CROSS = (*_FALLING, _slant("up", "right"), _slant("down", "left"))

CONCEPT = Concept(
    name="a-tile-papers-the-grid",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": " | ".join((
            f"papered(input, {_THING}, 0)", f"papered(input, {_THING}, 0)", f"papered(input, {_THING}, 1)",
            f"papered(input, {_THING}, 2)", f"papered_mirrored(input, {_THING})",
            f"papered_mirrored(input, {_THING})", _ROW, _ROW_APART, _PLUS,
            _repeated("input", _THING, *_FALLING), _repeated("input", _THING, *_CROSS),
            _repeated(_ROW_APART, _THING, _APART["up"], _APART["down"]),
        )),
    },
    not_framed=("in-each-panel",),
)
