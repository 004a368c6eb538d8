"""`arc`: a file of {"train", "test"} for each task, as ARC itself comes."""
from __future__ import annotations

from ..dataset.choosing import Chosen
from .base import Format, distinct, dumped, file_name, rows_of
from .place import Part

FOLDER = "data/training"


class Arc(Format):
    """A row is a file."""
    name = "arc"

    def check(self, chosen: Chosen) -> None:
        distinct(chosen)

    def part(self, chosen: Chosen, units: range, part: Part) -> None:
        for row in rows_of(chosen, units, part):
            with part.file(f"{FOLDER}/{file_name(row.name)}.json") as file:
                file.write(dumped(row.task.to_dict(meta=False)))
