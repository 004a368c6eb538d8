"""What is measured of a collection of tasks: one axis a surface property, a histogram a task.

An axis is observed on tasks, pairs, grids or objects, in natural units (cells, shares, bits).
Every task then weighs the same, however many observations it has. All loops over cells are
numpy's; 400 tasks take about a second.
"""
from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from scipy import ndimage

from ..core.grid import COLOURS, MAX_SIDE
from ..core.task import Task

GROUPS = ("size", "relation", "colour", "object", "format")


_SCALES: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "": lambda v: v, "log2": np.log2, "log2(1+x)": lambda v: np.log2(1 + v)}


@dataclass(frozen=True)
class Axis:
    """A property and how it is binned.

    classes: number of values 0..classes-1 of an unordered property, or 0.
    edges: bin edges, ascending, of an ordered one, on the scale `scale` ("", "log2", "log2(1+x)").
    """
    group: str
    says: str
    classes: int = 0
    edges: np.ndarray = field(default_factory=lambda: np.empty(0))
    scale: str = ""

    @property
    def bins(self) -> int:
        return self.classes or len(self.edges) - 1

    def scaled(self, values: np.ndarray) -> np.ndarray:
        return _SCALES[self.scale](values)

    def bin(self, values: np.ndarray) -> np.ndarray:
        """The bin of each value in natural units, int64; what lies outside goes to the end bins."""
        if self.classes:
            return values.astype(np.int64)
        return np.clip(np.searchsorted(self.edges, self.scaled(values), "right") - 1, 0, self.bins - 1)


def _integers(least: int, most: int) -> np.ndarray:
    return np.arange(least - 0.5, most + 1)


def _steps(least: float, most: float, step: float) -> np.ndarray:
    return np.arange(round((most - least) / step) + 1) * step + least


_CELLS: dict[str, Any] = {"edges": _steps(-0.25, 9.75, 0.5), "scale": "log2"}      # 1..900
_OBJECTS: dict[str, Any] = {"edges": np.append(-0.5, _steps(0.5, 8.5, 0.5)),        # none apart, then up to 361
                            "scale": "log2(1+x)"}
_SHARE: dict[str, Any] = {                                                          # exactly 0 and 1 apart
    "edges": np.array([-1e-9, 1e-9, *np.arange(1, 10) / 10, 1 - 1e-9, 1 + 1e-9])}

AXES: dict[str, Axis] = {
    "in_hw": Axis("size", "height x width of an input", MAX_SIDE * MAX_SIDE),
    "out_hw": Axis("size", "height x width of an output", MAX_SIDE * MAX_SIDE),
    "in_area": Axis("size", "cells of an input", **_CELLS),
    "out_area": Axis("size", "cells of an output", **_CELLS),
    "max_side": Axis("size", "largest side in a task", edges=_integers(1, MAX_SIDE)),
    "square": Axis("size", "the grid is square", 2),
    "const_in_size": Axis("size", "all inputs of a task share one size", 2),
    "same_shape": Axis("relation", "output and input share one size", 2),
    "area_ratio": Axis("relation", "output cells / input cells", edges=_steps(-10.25, 10.25, 0.5), scale="log2"),
    "changed": Axis("relation", "share of cells changed, pairs of one size", **_SHARE),
    "new_colour": Axis("relation", "the output has a colour that its input lacks", 2),
    "ncol_in": Axis("colour", "colours of an input", edges=_integers(1, COLOURS)),
    "ncol_out": Axis("colour", "colours of an output", edges=_integers(1, COLOURS)),
    "ncol_task": Axis("colour", "colours of a task", edges=_integers(1, COLOURS)),
    "colours": Axis("colour", "share of cells of each colour", COLOURS),
    "colours_nz": Axis("colour", "the same among colours 1 to 9", COLOURS - 1),
    "zero_share": Axis("colour", "share of colour 0 in a grid", **_SHARE),
    "bg_share": Axis("colour", "share of a grid's commonest colour", **_SHARE),
    "cc4": Axis("object", "4-connected objects in a grid", **_OBJECTS),
    "cc8": Axis("object", "8-connected objects in a grid", **_OBJECTS),
    "csize4": Axis("object", "cells of a 4-connected object", **_CELLS),
    "csize8": Axis("object", "cells of an 8-connected object", **_CELLS),
    "sym_in": Axis("object", "symmetries of an input", 64),
    "sym_out": Axis("object", "symmetries of an output", 64),
    "edges": Axis("object", "share of unequal neighbours", **_SHARE),
    "zlib": Axis("object", "compressed bits a cell", edges=_steps(0, 8, 0.5)),
    "n_train": Axis("format", "demonstrations", edges=_integers(1, 12)),
    "n_test": Axis("format", "tests", edges=_integers(0, 6)),
    "chars": Axis("format", "characters of a task (cells and line ends)",
                  edges=_steps(3, 15.5, 0.5), scale="log2"),
}
"""An object is a connected component of one colour other than its grid's commonest colour."""


@dataclass
class Observed:
    """Observations of one axis: the task (int), the value (float, natural units) and the weight of
    each, and `side`: 0 on an input, 1 on an output; None where an axis has no two sides."""
    task: np.ndarray
    value: np.ndarray
    weight: np.ndarray | None = None
    side: np.ndarray | None = None

    def means(self, tasks: int, where: np.ndarray | None = None) -> np.ndarray:
        """The mean of each task's values, float (tasks,); NaN where it has none."""
        keep = slice(None) if where is None else where
        count = np.bincount(self.task[keep], minlength=tasks)
        with np.errstate(invalid="ignore"):
            return np.bincount(self.task[keep], self.value[keep], tasks) / count


@dataclass
class Measured:
    """A collection as measured: names of tasks, observations and histograms of each axis.

    histograms[axis]: float (tasks, bins); rows sum to 1, or to 0 where a task has nothing to say.
    """
    names: np.ndarray
    observed: dict[str, Observed]
    histograms: dict[str, np.ndarray] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.names)


def symmetries(grid: np.ndarray) -> int:
    """Which of D4 leave the grid as it is, as bits: left-right, up-down, half turn; on squares
    also transpose, antitranspose, quarter turn."""
    images = [grid[:, ::-1], grid[::-1], grid[::-1, ::-1]]
    if grid.shape[0] == grid.shape[1]:
        images += [grid.T, grid[::-1, ::-1].T, np.rot90(grid)]
    return sum(1 << bit for bit, image in enumerate(images) if np.array_equal(image, grid))


def objects(grids: Sequence[np.ndarray], ground: np.ndarray, connectivity: int) -> tuple[np.ndarray, np.ndarray]:
    """Grid index and cells of every object of all grids, int arrays of one length.

    The grids are laid below each other on one tall plane, an empty row between, so that a
    colour's objects are found by a single labelling.
    """
    top = np.cumsum([0] + [g.shape[0] + 1 for g in grids])
    plane = np.full((top[-1], MAX_SIDE), COLOURS, dtype=np.uint8)
    for grid, y, background in zip(grids, top, ground):
        plane[y:y + grid.shape[0], :grid.shape[1]] = np.where(grid == background, COLOURS, grid)
    of_row = np.repeat(np.arange(len(grids)), np.diff(top))
    structure = ndimage.generate_binary_structure(2, 1 if connectivity == 4 else 2)
    owners, sizes = [], []
    for colour in range(COLOURS):
        labels, count = ndimage.label(plane == colour, structure)
        y, x = np.nonzero(labels)
        owner = np.zeros(count + 1, dtype=np.int64)
        owner[labels[y, x]] = of_row[y]
        owners.append(owner[1:])
        sizes.append(np.bincount(labels[y, x], minlength=count + 1)[1:])
    return np.concatenate(owners), np.concatenate(sizes)


def _unequal_neighbours(grid: np.ndarray) -> float:
    total = 2 * grid.size - sum(grid.shape)
    return (np.count_nonzero(grid[1:] != grid[:-1]) + np.count_nonzero(grid[:, 1:] != grid[:, :-1])) / max(1, total)


def _compressed_bits(grid: np.ndarray) -> float:
    return 8 * max(0, len(zlib.compress(grid.tobytes(), 9)) - 11) / grid.size      # 11: an empty payload's length


def measure(tasks: Sequence[Task]) -> Measured:
    """Observe every axis on `tasks` (at least one). Of a test whose output is not known the pair is not observed."""
    count = len(tasks)
    pairs = [p for t in tasks for p in t.pairs if p.solved]
    n_pairs = np.array([sum(p.solved for p in t.pairs) for t in tasks])
    of_pair = np.repeat(np.arange(count), n_pairs)
    grids = [g for p in pairs for g in (p.input, p.output)]
    of_grid, side = np.repeat(of_pair, 2), np.tile([0, 1], len(pairs))
    height, width = np.array([g.shape for g in grids]).T
    area = height * width
    cells = np.concatenate([g.ravel() for g in grids]).astype(np.int64)
    tally = np.bincount(np.repeat(np.arange(len(grids)) * COLOURS, area) + cells, minlength=COLOURS * len(grids))
    tally = tally.reshape(-1, COLOURS)                                # cells of each grid and colour
    share, present, ground = tally / area[:, None], tally > 0, tally.argmax(axis=1)
    inputs, outputs = slice(0, None, 2), slice(1, None, 2)
    same = (height[inputs] == height[outputs]) & (width[inputs] == width[outputs])
    colours_of_task = np.logical_or.reduceat(present, np.append(0, 2 * np.cumsum(n_pairs)[:-1]), axis=0)
    every = np.arange(count)
    first = np.repeat(np.append(0, np.cumsum(n_pairs)[:-1]), n_pairs)         # a task's first pair, by pair
    hw = (height - 1) * MAX_SIDE + width - 1
    constant = np.bincount(of_pair, hw[inputs] != hw[inputs][first], count) == 0
    several = n_pairs > 1
    coloured = np.maximum(1 - share[:, :1], 1e-12)
    found = {k: objects(grids, ground, k) for k in (4, 8)}

    def of_grids(values) -> Observed:
        return Observed(of_grid, np.asarray(values, dtype=float), side=side)

    def of_pairs(values, where=slice(None)) -> Observed:
        return Observed(of_pair[where], np.asarray(values, dtype=float))

    def of_tasks(values, where=slice(None)) -> Observed:
        return Observed(every[where], np.asarray(values, dtype=float))

    def of_colours(shares: np.ndarray) -> Observed:
        k = shares.shape[1]
        return Observed(np.repeat(of_grid, k), np.tile(np.arange(float(k)), len(grids)), shares.ravel(),
                        np.repeat(side, k))

    symmetry = np.array([symmetries(g) for g in grids])
    observed = {
        "in_hw": of_pairs(hw[inputs]), "out_hw": of_pairs(hw[outputs]),
        "in_area": of_pairs(area[inputs]), "out_area": of_pairs(area[outputs]),
        "max_side": of_tasks(np.maximum.reduceat(np.maximum(height, width), 2 * first[np.cumsum(n_pairs) - 1])),
        "square": of_grids(height == width), "const_in_size": of_tasks(constant[several], several),
        "same_shape": of_pairs(same), "area_ratio": of_pairs(area[outputs] / area[inputs]),
        "changed": of_pairs([np.mean(p.input != p.output) for p, s in zip(pairs, same) if s], same),
        "new_colour": of_pairs((present[outputs] & ~present[inputs]).any(axis=1)),
        "ncol_in": of_pairs(present[inputs].sum(axis=1)), "ncol_out": of_pairs(present[outputs].sum(axis=1)),
        "ncol_task": of_tasks(colours_of_task.sum(axis=1)),
        "colours": of_colours(share), "colours_nz": of_colours(share[:, 1:] / coloured),
        "zero_share": of_grids(share[:, 0]), "bg_share": of_grids(share.max(axis=1)),
        **{f"cc{k}": of_grids(np.bincount(owner, minlength=len(grids))) for k, (owner, _) in found.items()},
        **{f"csize{k}": Observed(of_grid[owner], size.astype(float), side=side[owner])
           for k, (owner, size) in found.items()},
        "sym_in": of_pairs(symmetry[inputs]), "sym_out": of_pairs(symmetry[outputs]),
        "edges": of_grids([_unequal_neighbours(g) for g in grids]),
        "zlib": of_grids([_compressed_bits(g) for g in grids]),
        "n_train": of_tasks([len(t.train) for t in tasks]), "n_test": of_tasks([len(t.test) for t in tasks]),
        "chars": of_tasks(np.bincount(of_grid, height * (width + 1), count)),
        "bg_is_0": of_grids(ground == 0),                          # beyond the axes, for profile and classifier
    }
    measured = Measured(np.array([t.id for t in tasks]), observed)
    for name, axis in AXES.items():
        seen = observed[name]
        flat = np.bincount(seen.task * axis.bins + axis.bin(seen.value), seen.weight, count * axis.bins)
        rows = flat.reshape(count, axis.bins).astype(float)
        measured.histograms[name] = rows / np.maximum(rows.sum(axis=1, keepdims=True), 1e-12)
    return measured
