"""Second steps: what may be done to the result of a concept's rule, so that rules multiply.

A step is a sketch whose `input` stands for the first rule's output. It is kept only when both
steps matter (the ablation check sees to it).
"""
from __future__ import annotations

import numpy as np

from .concept import Concept
from .language.neighbours import substitute
from .language.program import Node


def _no_scene(rng, roles):
    raise NotImplementedError("a second step has no scene of its own")


def _step(name: str, sketch: str, weight: float = 1.0, **holes: str) -> Concept:
    return Concept(name, sketch, _no_scene, holes, weight=weight)


STEPS = (
    _step("turn", "turn(input, ?symmetry)", 3, symmetry="flip_left_right | flip_up_down | rotate_90 | rotate_180 | "
                                                        "rotate_270 | transpose | antitranspose"),
    _step("mirror", "join(input, turn(input, ?symmetry), ?way)", 2, symmetry="flip_left_right | flip_up_down",
          way="right | left | down | up"),
    _step("repeat", "join(input, input, ?way)", 1, way="right | down"),
    _step("enlarge", "upscale(input, ?n)", 1, n="2 | 2 | 3"),
    _step("frame", "framed(input, ?ink)", 1),
    _step("crop", "crop(everything(input, ?bg))", 2),
    _step("recolour", "recolour(input, ?old, ?ink)", 2),
    _step("swap", "swap(input, ?first, ?second)", 1),
)


def draw_step(rng: np.random.Generator) -> Concept:
    """One of the second steps, by weight."""
    weights = np.array([s.weight for s in STEPS])
    return STEPS[rng.choice(len(STEPS), p=weights / weights.sum())]


def chained(first: Node, step: Node) -> Node:
    """The step applied to the first rule's output."""
    return substitute(step, first)
