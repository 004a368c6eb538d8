"""`re-arc`: many pairs of each rule in one list, as RE-ARC comes (Hodel 2024)."""
from __future__ import annotations

import numpy as np

from ..core.figures import counted
from ..core.grid import COLOURS
from ..core.grid import colours as colours_of
from ..core.task import Pair
from ..dataset.choosing import Chosen
from .base import Format, distinct, dumped, file_name, joined
from .place import Part, Place

_CELLS = 2 * 30 * 30


class ReArc(Format):
    """A task is a file, the pairs of all its versions together."""
    name = "re-arc"
    whole = True
    heeds = ("pairs",)

    def check(self, chosen: Chosen) -> None:
        distinct(chosen)

    def variants(self) -> int | None:
        return self.settings.variants or self.settings.pairs    # rows are made until there are pairs enough

    def part(self, chosen: Chosen, units: range, part: Part) -> None:
        with part.fragment("metadata") as metadata:
            between, asked = b"", self.settings.pairs
            for task in chosen[units.start:units.stop]:
                found = joined(task, asked, part)
                if not found:
                    part.count(tasks_without_instance=1)
                    continue
                part.count(tasks=1, pairs=len(found), tasks_short_of_pairs=int(len(found) < (asked or 0)))
                with part.file(f"tasks/{file_name(task.id)}.json") as file:
                    file.write(dumped([pair.to_dict() for pair, _ in found]))
                about = {"n_generations": len(found), "n_verified": len(found), "n_nondegenerate": len(found),
                         "pso_difficulties": [pso_difficulty(pair) for pair, _ in found],
                         "difficulties": [version.difficulty for _, version in found],
                         "concept": found[0][1].concept, "program": found[0][1].meta.get("program") or ""}
                metadata.write(between + dumped(file_name(task.id)) + b": " + dumped(about))
                between = b", "

    def finish(self, place: Place, parts: int, counts: dict[str, int]) -> dict[str, int]:
        return {"metadata.json": place.joined("metadata.json", "metadata", parts, b"{", b", ", b"}")}

    def notes(self, counts: dict[str, int]) -> list[str]:
        short = counts.get("tasks_short_of_pairs", 0)
        return [f"{counted(short, 'task')} had fewer than {self.settings.pairs:,} pairs of distinct inputs; build with "
                "more --variants for more."] if short else []


def pso_difficulty(pair: Pair) -> float:
    """RE-ARC's measure of a pair, 0..1: the mean of its share of 1,800 cells, its share of the ten colours, and
    objects a cell, where an object is what is joined along sides in one colour."""
    grids = (pair.input, pair.output)
    cells = sum(grid.size for grid in grids) / _CELLS
    colours = len(colours_of(pair.input) | colours_of(pair.output)) / COLOURS
    density = sum(_objects(grid) / grid.size for grid in grids) / 2
    return (cells + colours + density) / 3


def _objects(grid: np.ndarray) -> int:
    """Things of one colour in a grid: cells drawn apart, with a bridge between neighbours of the same colour."""
    from scipy.ndimage import label
    height, width = grid.shape
    apart = np.zeros((2 * height - 1, 2 * width - 1), bool)
    apart[::2, ::2] = True
    apart[1::2, ::2] = grid[1:] == grid[:-1]
    apart[::2, 1::2] = grid[:, 1:] == grid[:, :-1]
    return label(apart)[1]
