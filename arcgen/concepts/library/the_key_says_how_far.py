"""Above a line a key has a bar for each colour: dots below draw lines as long as the bar of theirs, or go as far."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import kinds
from ...scenes.patience import patient
from ...scenes.place import CELL, Board
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """The bars of the key lie below each other at the left border, each of another length; below the line is a dot or
    two of each colour, with room for what it does."""
    roles = kinds.named(roles, "line")
    line = roles.holes["line"]
    wide, bars = int(rng.integers(8, 12)), int(rng.integers(2, 4))
    fixed, vary, twice = roles.free(rng, 3), rng.random() < 0.4, rng.random() < 0.5
    steps = roles.find("by_its", at="what")
    ways = {node.args[-1].word.name for node in steps} or {
        node.args[0].word.name for node in roles.find("measured_block", at="what")}
    round_, least = bool(ways & {"left", "up"}) and len(ways) > 1, int(bool(steps))

    def draw(rng: np.random.Generator) -> np.ndarray:
        n = min(max(2, bars + int(rng.integers(-1, 2))), 3)
        inks = roles.need(rng, n) if vary else rng.permutation(fixed)[:n].tolist()
        longs = (1 + rng.permutation(3 if round_ else 4)[:n]).tolist()
        board = Board(int(rng.integers(7, 10)), wide, roles.background)
        for ink, long in rng.permutation([*zip(inks, longs), *(zip(inks, longs) if twice else [])]).tolist():
            reach = long - 1 + least
            mask = np.ones((1 + reach * (2 if round_ else bool(ways & {"up", "down"})),
                            1 + reach * (2 if round_ else "right" in ways)), bool)
            at = board.fit(rng, mask, roles.background, 1)
            if at is None:
                continue
            y = at[0] + (reach if round_ or "up" in ways else 0)
            board.put(CELL, (y, at[1] + reach * round_), ink)
        if len(set(np.unique(board.grid)) - {roles.background}) < n:
            raise RuleError("no room for the dots")
        key = np.full((n + 1, wide), roles.background, np.uint8)
        for y, (ink, long) in enumerate(zip(inks, longs)):
            key[y, :long] = ink
        key[-1] = line
        return np.vstack([key, board.grid])
    return draw


_ALL = "where(cells(input, ?bg), not(is_colour(?line)))"
_LINE = "joined(cells_of(input, ?line))"
_KEY, _DOTS = f"where({_ALL}, beyond(up, {_LINE}))", f"where({_ALL}, beyond(down, {_LINE}))"
_FAR = f"number_alike({_KEY}, colour)"


def _long(way: str) -> str:
    """As many cells as the bar is long, the dot among them."""
    back = {"right": "left", "left": "right", "up": "down", "down": "up"}[way]
    return f"of(measured_block({way}, {_FAR}), shifted({back}, 1))"


_ACROSS = f"union({_long('left')}, {_long('right')})"
_ANGLE = f"union({_long('right')}, {_long('down')})"
_SQUARE = f"of({_long('right')}, {_long('down')})"
_CROSS = f"union({_ACROSS}, union({_long('up')}, {_long('down')}))"

CONCEPT = Concept(
    name="the-key-says-how-far",
    sketch="?what",
    scene=patient(_scene),
    holes={
        "what": " | ".join([
            *(f"paint(input, {_DOTS}, own_colour, {_long(way)})" for way in ("right", "down", "up")),
            f"paint(input, {_DOTS}, own_colour, {_CROSS})", f"paint(input, {_DOTS}, own_colour, {_ACROSS})",
            f"paint(input, {_DOTS}, own_colour, {_ANGLE})", f"paint(input, {_DOTS}, own_colour, {_SQUARE})",
            *(f"move(input, {_DOTS}, by_its({_FAR}, {way}), ?bg)" for way in ("right", "down", "up")),
            *(f"copy(input, {_DOTS}, by_its({_FAR}, {way}))" for way in ("right", "down"))]),
    },
)
