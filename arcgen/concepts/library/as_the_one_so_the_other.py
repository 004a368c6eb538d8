"""A picture and what becomes of it are shown: another picture is turned, or changes its colours, in the same way."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import SYMMETRIES, transform
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept

_PARTS = "panels(input, line_colour(input))"


def _pictures(square: bool) -> list[str]:
    """Three pictures, the pair and the one that is to be changed, and the empty place: in a row, or in a square."""
    which = [f"most(edge({corner}))" for corner in ("up_left", "up_right", "down_left", "down_right")] if square else \
        [f"ranked(edge(right), {n})" for n in (1, 2, 3, 4)]
    return [f"the({_PARTS}, {one})" for one in which]


def _changed(how: str, square: bool, put: bool) -> str:
    """The third picture changed as the first: alone, or in the empty place."""
    first, second, third, empty = _pictures(square)
    changed = f"{how}(crop({third}), crop({first}), crop({second}))"
    return f"paste(input, {empty}, {changed})" if put else changed


def _images(picture: np.ndarray) -> list[bytes]:
    """What the eight turns make of a picture."""
    return [transform(picture, turn).tobytes() for turn in SYMMETRIES]


def _scene(rng: np.random.Generator, roles: Roles):
    """Three small pictures that every turn changes, the second made of the first, and perhaps an empty place. Pictures
    of which a turn is asked have one or two colours, others two or three."""
    turns, empty, square = roles.uses("turned_like"), roles.uses("paste"), roles.uses("up_left")
    side, vary = 4 if square and rng.random() < 0.3 else 3, rng.random() < 0.5
    fixed, line = roles.need(rng, 5), roles.need(rng, 6)[5]
    n = 1 + (rng.random() < 0.3) if turns else int(rng.integers(2, 4))

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = [ink for ink in (roles.need(rng, 6) if vary else fixed) if ink != line]
        first, third = (np.where(rng.random((side, side)) < 0.55, np.array(inks[:n], np.uint8)[
            rng.integers(n, size=(side, side))], np.uint8(roles.background)) for _ in range(2))
        own = [set(np.unique(picture).tolist()) - {roles.background} for picture in (first, third)]
        if any(len(set(_images(picture))) < 8 for picture in (first, third)) or own[0] != own[1] or len(own[0]) < n \
                or third.tobytes() in _images(first):
            raise RuleError("pictures that do not show it")
        if turns:
            second = transform(first, SYMMETRIES[int(rng.integers(1, 8))])
        else:
            table = np.arange(10, dtype=np.uint8)
            table[inks[:n]] = np.roll(inks[:n], 1) if rng.random() < 0.4 else np.roll(inks, -n)[:n]
            second = table[first]
        blank = np.full_like(first, roles.background)
        four = [first, second, third, blank]
        across, down = (np.full(shape, line, np.uint8) for shape in ((side, 1), (1, 2 * side + 1)))
        if square:
            return np.vstack([np.hstack([first, across, second]), down, np.hstack([third, across, blank])])
        parts = four if empty else four[:3]
        return np.hstack([part for picture in parts for part in (across, picture)][1:])
    return draw


CONCEPT = Concept(
    name="as-the-one-so-the-other",
    sketch="?result",
    scene=patient(_scene, 40),
    holes={"result": " | ".join(_changed(how, square, put) for how in ("turned_like", "recoloured_like")
                                for square in (True, False) for put in (True, False))},
    not_framed=("in-blocks",),
)
