"""Pictures in a row show a thing that walks, or a line that grows: the next picture is drawn, or all of them in one."""
import numpy as np

from ...core.errors import RuleError
from ...core.grid import rot90
from ...scenes import shapes
from ...scenes.priors import Roles
from ..base import Concept

_TURNS = {"right": 0, "up": 1, "left": 2, "down": 3}


def _frames(rng: np.random.Generator, n: int, height: int, width: int, grows: bool, ground: int,
            ink: int) -> np.ndarray:
    """n pictures, uint8 (n, height, width): a thing that walks by one step, or a line that grows or is eaten up."""
    step = np.array([int(rng.choice([1, 1, 2])), int(rng.integers(-1, 2)) if rng.random() < 0.3 else 0])
    step *= 1 if rng.random() < 0.6 else -1
    out = np.full((n, height, width), ground, np.uint8)
    if grows:
        thick = int(rng.integers(1, max(2, width - 1)))
        x, first, speed = int(rng.integers(width - thick + 1)), int(rng.integers(1, 3)), abs(int(step[0]))
        if first + speed * (n - 1) > height:
            raise RuleError("no room to grow")
        for k in range(n):
            out[k, :first + speed * k, x:x + thick] = ink
        return out[::-1] if rng.random() < 0.25 else out if rng.random() < 0.6 else out[:, ::-1]
    mask = shapes.one_of(shapes.rectangle(1, 2), shapes.blob(2, 4), shapes.elbow_of_three())(rng)
    room = np.array([height, width]) - mask.shape - np.abs(step) * (n - 1)
    if room.min() < 0:
        raise RuleError("no room to walk")
    start = rng.integers(room + 1) + np.where(step < 0, -step * (n - 1), 0)
    for k in range(n):
        y, x = start + k * step
        out[k, y:y + mask.shape[0], x:x + mask.shape[1]][mask] = ink
    return out


def _scene(rng: np.random.Generator, roles: Roles):
    """Three or four pictures with lines between them, perhaps a border, perhaps a last picture that is still empty."""
    framed, empty = roles.uses("framed", at="result"), roles.uses("paste", at="result")
    way = next((name for name in _TURNS if roles.uses(name, at="way")), "right")
    grows = rng.random() < 0.4 and not roles.uses("superimpose", at="result")
    fixed, vary = roles.need(rng, 2), rng.random() < 0.6
    most = int(rng.integers(3, 5))

    def draw(rng: np.random.Generator) -> np.ndarray:
        n = int(rng.integers(3, most + 1))
        ink, separator = roles.need(rng, 2) if vary else fixed
        height, width = int(rng.integers(5, 11)), int(rng.integers(2, 5))
        frames = _frames(rng, n + 1, height, width, grows, roles.background, ink)
        if empty:
            frames[n] = roles.background
        else:
            frames = frames[:n]
        line = np.full((height, 1), separator, np.uint8)
        grid = np.hstack([part for frame in frames for part in (line, frame)][1:])
        if framed:
            grid = np.pad(grid, 1, constant_values=separator)
        return np.ascontiguousarray(rot90(grid, _TURNS[way]))
    return draw


_PANELS = "panels(input, line_colour(input))"
_NEXT = f"next_picture({_PANELS}, ?way)"
_FRAMED = "framed(next_picture(panels(input, frame_colour(input)), ?way), frame_colour(input))"

CONCEPT = Concept(
    name="the-next-picture",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_NEXT} | {_NEXT} | {_FRAMED} | superimpose({_PANELS}, ?bg) | "
                     "join(join(input, canvas(measure(whole(input), extent(vertical)), 1, line_colour(input)), right), "
                     f"next_picture({_PANELS}, right), right) | "
                     f"paste(input, where({_PANELS}, is_plain), next_picture(where({_PANELS}, not(is_plain)), ?way))",
           "way": "right | right | down"},
)
