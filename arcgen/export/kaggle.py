"""`kaggle`: the three files of the ARC Prize competitions, challenges, solutions and a sample submission."""
from __future__ import annotations

from ..dataset.choosing import Chosen
from .base import Format, distinct, dumped, rows_of
from .place import Part, Place

ATTEMPT = [[0, 0], [0, 0]]
"""What Kaggle's sample answers."""
_SAMPLE = "sample_submission"


class Kaggle(Format):
    """Each file is one JSON object of all rows: joined from fragments."""
    name = "kaggle"
    heeds = ("name",)

    def check(self, chosen: Chosen) -> None:
        distinct(chosen)

    def part(self, chosen: Chosen, units: range, part: Part) -> None:
        with (part.fragment("challenges") as challenges, part.fragment("solutions") as solutions,
              part.fragment(_SAMPLE) as sample):
            between = b""
            for row in rows_of(chosen, units, part):
                pairs = row.task.to_dict(meta=False)
                shown = {"train": pairs["train"], "test": [{"input": test["input"]} for test in pairs["test"]]}
                answers = [test["output"] for test in pairs["test"]]
                attempts = [{"attempt_1": ATTEMPT, "attempt_2": ATTEMPT} for _ in answers]
                for file, value in ((challenges, shown), (solutions, answers), (sample, attempts)):
                    file.write(between + dumped(row.name) + b": " + dumped(value))
                between = b", "

    def finish(self, place: Place, parts: int, counts: dict[str, int]) -> dict[str, int]:
        names = {f"{self.settings.name}_challenges.json": "challenges",
                 f"{self.settings.name}_solutions.json": "solutions", f"{_SAMPLE}.json": _SAMPLE}
        return {name: place.joined(name, fragments, parts, b"{", b", ", b"}") for name, fragments in names.items()}

    @property
    def prefix(self) -> str:
        """The names of the files up to their last "_", as TRM's builder wants it; "" where there is none."""
        return self.settings.name.rpartition("_")[0]

    @property
    def subset(self) -> str:
        """The rest of it."""
        return self.settings.name.rpartition("_")[2]
