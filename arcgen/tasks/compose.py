"""New rules from old ones: every input, or every output, of a task goes through one more step.

Unlike an augmentation, which disguises both sides alike, this changes what the task asks. All
steps can be undone, so a task whose demonstrations pin its rule down still does so. The steps
and their default weights are those that helped arc24 most (iteration 21: weights 1-2-4-4 for
geometry, padding, upscaling, mirroring; half of the tasks composed).
"""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ..core.errors import RuleError, UserError
from ..core.grid import COLOUR_NAMES, INVERSE, MAX_SIDE, SYMMETRIES, same, transform
from ..core.task import Pair, Task
from .augment import retell
from .rejection import Reason

if TYPE_CHECKING:
    from ..language import Node

PROBABILITY = 0.5
WEIGHTS = {"turn": 1.0, "pad": 2.0, "upscale": 4.0, "mirror": 4.0}
SIDES = ("input", "output")
MAX_PADDING = 5
FACTORS = (2, 3, 4)
MIRRORS = {"right": ("flip_left_right", 1), "left": ("flip_left_right", 1),
           "down": ("flip_up_down", 0), "up": ("flip_up_down", 0)}
"""Where the mirror image is put -> the mirror, and the axis along which the two are joined."""
ATTEMPTS = 4
"""Steps drawn for a task before it is left as it is."""

_KEY = re.compile(r"(input|output):(turn|pad|upscale|mirror):([a-z0-9_-]+)")


@dataclass(frozen=True)
class Composition:
    """One more step on one side. `kind` is one of WEIGHTS; `value` is, as text, for `turn` an element of D4; for
    `pad` the cells added above, below, left, right and their colour (1-0-2-2-8); for `upscale` the
    factor; for `mirror` where the mirror image goes: right, left, down, up, or all (right,
    then down)."""
    side: str
    kind: str
    value: str

    def __post_init__(self):
        value, valid = self.value, False
        if self.kind == "turn":
            valid = value in SYMMETRIES[1:]
        elif self.kind == "pad" and re.fullmatch(r"[0-9](-[0-9]){4}", value):
            valid = 0 < max(self._numbers[:4]) <= MAX_PADDING
        elif self.kind == "upscale":
            valid = value in map(str, FACTORS)
        elif self.kind == "mirror":
            valid = value in (*MIRRORS, "all")
        if not valid or self.side not in SIDES:
            raise UserError(f"composition: {self.key!r} is none (expected such as output:upscale:2)")

    @property
    def _numbers(self) -> list[int]:
        return [int(n) for n in self.value.split("-")]

    @property
    def key(self) -> str:
        """One short word, such as output:mirror:right; `from_key` reads it back."""
        return f"{self.side}:{self.kind}:{self.value}"

    @classmethod
    def from_key(cls, key: str) -> Composition:
        """The composition that `key` says. Raises UserError when it says none."""
        match = _KEY.fullmatch(key)
        if not match:
            raise UserError(f"composition: cannot read the key {key[:60]!r} (expected such as output:upscale:2)")
        return cls(*match.groups())

    def apply_grid(self, grid: np.ndarray) -> np.ndarray:
        """The step on a grid, uint8 (H, W). Raises RuleError beyond 30 x 30."""
        if self.kind == "turn":
            return transform(grid, self.value)
        if self.kind == "pad":
            above, below, left, right, colour = self._numbers
            out = np.pad(grid, ((above, below), (left, right)), constant_values=colour)
        elif self.kind == "upscale":
            out = grid.repeat(int(self.value), 0).repeat(int(self.value), 1)
        else:
            out = grid
            for place in ("right", "down") if self.value == "all" else (self.value,):
                mirror, axis = MIRRORS[place]
                image = transform(out, mirror)
                out = np.concatenate([image, out] if place in ("left", "up") else [out, image], axis)
        if max(out.shape) > MAX_SIDE:
            raise RuleError(Reason.COMPOSED_TOO_LARGE)
        return out

    def apply(self, task: Task) -> Task:
        """The new task. Raises RuleError when a grid leaves 30 x 30, or when an output would be
        its own input."""
        def changed(pair: Pair) -> Pair:
            if self.side == "input":
                pair = Pair(self.apply_grid(pair.input), pair.output)
            else:
                pair = Pair(pair.input, self.apply_grid(pair.output))
            if same(pair.input, pair.output):
                raise RuleError(Reason.COMPOSED_UNCHANGED)
            return pair
        changed_task = replace(task, train=tuple(map(changed, task.train)), test=tuple(map(changed, task.test)))
        return retell(changed_task, self.rewrite, self.key)

    def rewrite(self, program: Node) -> Node | None:
        """The program of the new rule; None when the language has no words for it."""
        from ..language.program import MAX_NODES, THE_INPUT, call, rebuild
        if self.side == "output":
            new = self._after(program)
        elif self.kind == "turn":           # the old rule reads its input turned back
            before = call("turn", THE_INPUT, call(INVERSE[self.value]))
            new = rebuild(program, lambda n: before if n == THE_INPUT else n)
        else:
            return None
        return new if new is not None and new.size <= MAX_NODES else None

    def _after(self, program: Node) -> Node | None:
        from ..language.program import call, integer
        if self.kind == "turn":
            return call("turn", program, call(self.value))
        if self.kind == "upscale":
            return call("upscale", program, integer(int(self.value)))
        if self.kind == "mirror":
            for place in ("right", "down") if self.value == "all" else (self.value,):
                program = call("join", program, call("turn", program, call(MIRRORS[place][0])), call(place))
            return program
        *widths, colour = self._numbers
        if len(set(widths)) > 1:
            return None
        for _ in range(widths[0]):
            program = call("framed", program, call(COLOUR_NAMES[colour]))
        return program


def sample(rng: np.random.Generator, weights: Mapping[str, float] = WEIGHTS) -> Composition:
    """A draw: a side, a kind by weight, and its value. Half of the paddings are frames."""
    total = sum(weights.values())
    kind = str(rng.choice(list(weights), p=[w / total for w in weights.values()]))
    side = SIDES[rng.integers(2)]
    if kind == "turn":
        value = SYMMETRIES[1 + rng.integers(len(SYMMETRIES) - 1)]
    elif kind == "upscale":
        value = str(FACTORS[rng.integers(len(FACTORS))])
    elif kind == "mirror":
        value = (*MIRRORS, "all")[rng.integers(len(MIRRORS) + 1)]
    else:
        widths = [int(rng.integers(1, MAX_PADDING + 1))] * 4
        if rng.random() < 0.5:
            keep = 1 + rng.integers(15)             # which of the four sides grow: at least one
            widths = [int(rng.integers(1, MAX_PADDING + 1)) if keep >> i & 1 else 0 for i in range(4)]
        value = "-".join(map(str, [*widths, rng.integers(10)]))
    return Composition(side, kind, value)


def compose(rng: np.random.Generator, task: Task, probability: float = PROBABILITY,
            weights: Mapping[str, float] = WEIGHTS) -> tuple[Task, Counter[Reason]]:
    """With `probability`, the task with one more step; else, or when no step drawn fits, the
    task itself. Also says how often steps were skipped, by reason."""
    skipped: Counter[Reason] = Counter()
    if rng.random() < probability:
        for _ in range(ATTEMPTS):
            try:
                return sample(rng, weights).apply(task), skipped
            except RuleError as error:
                skipped[error.args[0]] += 1
    return task, skipped
