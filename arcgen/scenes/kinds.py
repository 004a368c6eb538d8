"""What a player tells apart: kinds of silhouettes, other looks of one kind, and colours that mean something."""
from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..core.errors import RuleError
from ..core.grid import SYMMETRIES, transform
from . import shapes
from .priors import Roles

SMALL = shapes.one_of(shapes.blob(3, 5), shapes.blob(3, 5), shapes.blob(2, 4))
"""Small silhouettes that hang together by sides."""


def views(mask: np.ndarray) -> list[np.ndarray]:
    """A silhouette turned and mirrored in all eight ways, those that look the same once."""
    images = (np.ascontiguousarray(transform(mask, symmetry)) for symmetry in SYMMETRIES)
    return list({(image.shape, image.tobytes()): image for image in images}.values())


def different(rng: np.random.Generator, n: int, family: shapes.Shape = SMALL, most: int = 3) -> list[np.ndarray]:
    """n silhouettes of a family, none longer than `most`, and no two alike, even turned or mirrored."""
    found: list[np.ndarray] = []
    seen: set = set()
    for _ in range(40 * n):
        mask = family(rng)
        key = frozenset((view.shape, view.tobytes()) for view in views(mask))
        if max(mask.shape) <= most and key not in seen:
            seen.add(key)
            found.append(mask)
            if len(found) == n:
                return found
    raise RuleError("too few kinds")


def turned(rng: np.random.Generator, mask: np.ndarray) -> np.ndarray:
    """The silhouette turned or mirrored so that it looks another; RuleError where it looks the same in all ways."""
    others = views(mask)[1:]
    if not others:
        raise RuleError("looks the same in all ways")
    return others[int(rng.integers(len(others)))]


def named(roles: Roles, *holes: str) -> Roles:
    """The roles with the colours in these holes taken, also where the rule says it more simply and does not name them:
    a line that only divides the grid still has no other use."""
    colours = [roles.holes[hole] for hole in holes if isinstance(roles.holes.get(hole), int)]
    return replace(roles, seen=tuple(dict.fromkeys([*roles.seen, *colours])))
