"""What the types of the rule language are in Python, for type hints."""
from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from ..language.objects import ObjectSet

Grid = np.ndarray
"""uint8 (H, W), colours 0..9, sides 1..30."""
Objects = ObjectSet
"""n masks over one grid; an Object is exactly one, Panels are equal rectangles in rows and columns."""
Colour = int
Direction = tuple[int, int]
"""A step (rows, columns)."""
Property = Callable[[ObjectSet], np.ndarray]
"""Objects -> a number for each, int64 (n,), to be compared for equality; that of a Measure can be put in order too."""
Predicate = Callable[[ObjectSet], np.ndarray]
"""Objects -> yes or no for each, bool (n,)."""
Region = Callable[[ObjectSet], np.ndarray]
"""Objects -> cells for each, bool (n, H, W)."""
Ink = int | Callable[[ObjectSet], np.ndarray]
"""A colour, or objects -> a colour for each, uint8 (n,)."""
Step = Callable[[ObjectSet], np.ndarray]
"""Objects -> how far each goes, int64 (n, 2), rows and columns."""

HINTS: dict[str, Any] = {
    "Grid": Grid, "Objects": Objects, "Object": Objects, "Panels": Objects, "Ink": Ink, "Paint": Colour,
    "Colour": Colour, "Int": int, "Directions": tuple[Direction, ...], "Direction": Direction,
    "Axis": tuple[Direction, Direction], "Symmetry": str, "Symmetries": str | tuple[str, ...],
    "Connectivity": np.ndarray, "Logic": Callable[[np.ndarray, int], np.ndarray], "Property": Property,
    "Measure": Property, "Predicate": Predicate, "Region": Region, "Step": Step, "Case": tuple[int, Ink]}
"""The Python type of the values of each type of the language (arcgen/language/types.py), by its name."""

