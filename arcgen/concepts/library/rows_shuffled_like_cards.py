"""The rows of a picture are shuffled like cards: two halves go into each other by turns, or they are dealt out."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _lines(rng: np.random.Generator, shape: tuple[int, int], inks: np.ndarray, plain: bool) -> np.ndarray:
    """Rows of one colour each, none like the one before it, or mixed ones, all different."""
    if plain:
        steps = rng.integers(1, len(inks), shape[0])
        return inks[(int(rng.integers(len(inks))) + np.cumsum(steps)) % len(inks)][:, None].repeat(shape[1], 1)
    lines = inks[rng.integers(len(inks), size=shape)]
    if len(np.unique(lines, axis=0)) < len(lines) or (lines == lines[:, ::-1]).all(1).any():
        raise RuleError("rows alike, or one that reads the same both ways")
    return lines


def _scene(rng: np.random.Generator, roles: Roles):
    """Rows of one colour each, or mixed ones where the rule mirrors rows or parts them: six or more where they are
    dealt out or two halves go into each other. Two halves have colours of their own in most tasks."""
    dealt, halves, beside = roles.uses("dealt"), "halves" in roles.holes, roles.uses("left", at="halves")
    plain = not beside and not roles.uses("flip_left_right", at="result") and rng.random() < 0.6
    vary, same, apart = rng.random() < 0.7, rng.random() < 0.5, rng.random() < 0.85
    fixed, piles = roles.need(rng, 6), int(roles.holes.get("n", 2)) if dealt else 2 if halves and not beside else 1
    few, many = (2, 5) if piles == 1 else (3, 5) if piles == 2 else (2, 4)
    size = int(rng.integers(few, many)), int(rng.integers(2, 5))

    def draw(rng: np.random.Generator) -> np.ndarray:
        k, width = size if same else (int(rng.integers(few, many)), int(rng.integers(2, 5)))
        inks = np.array(roles.need(rng, 6) if vary else fixed, np.uint8)
        if not halves:
            return np.ascontiguousarray(_lines(rng, (piles * k, width), inks[:6 if plain else 3], plain))
        first, second = (inks[:3], inks[3:]) if apart else (inks[:4], inks[:4])
        parts = [_lines(rng, (k, width), own, plain) for own in (first, second)]
        return np.concatenate(parts, int(beside))
    return draw


_TOP, _BOTTOM, _LEFT, _RIGHT = (
    f"crop(the(strips(input, 2, {axis}), most(edge({way}))))"
    for axis, way in (("vertical", "up"), ("vertical", "down"), ("horizontal", "left"), ("horizontal", "right")))
_DEALT = "dealt(input, ?n, horizontal)"

CONCEPT = Concept(
    name="rows-shuffled-like-cards",
    sketch="?result",
    scene=patient(_scene, 20),
    holes={
        "result": " | ".join((
            "?halves", "?halves", "?halves", "?halves",
            "interleaved(input, turn(input, flip_left_right), horizontal)",
            "interleaved(input, turn(input, flip_up_down), horizontal)", _DEALT, _DEALT,
            f"crop(the(strips({_DEALT}, ?n, vertical), most(edge(up))))",
            f"crop(the(strips({_DEALT}, ?n, vertical), most(edge(down))))",
        )),
        "halves": " | ".join((
            f"interleaved({_TOP}, {_BOTTOM}, horizontal)", f"interleaved({_BOTTOM}, {_TOP}, horizontal)",
            f"interleaved({_TOP}, turn({_BOTTOM}, flip_up_down), horizontal)",
            f"interleaved({_LEFT}, {_RIGHT}, horizontal)",
            f"interleaved({_LEFT}, turn({_RIGHT}, flip_left_right), horizontal)",
        )),
        "n": "2 | 2 | 3",
    },
    weight=0.7,
)
