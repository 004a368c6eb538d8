"""`verl`: prompts with a ground truth, for reinforcement learning against a reward."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..core.figures import counted
from ..dataset.choosing import Chosen
from . import asking
from .base import Format
from .place import Part, Place
from .tables import write_parquet

REWARD = "verl_reward.py"
_REWARD_FILE = Path(__file__).with_name(REWARD)


class Verl(Format):
    """A test of a row is a line; its answer is the ground truth."""
    name = "verl"
    rounds = True
    heeds = ("prompt", "encoder", "system")

    def check(self, chosen: Chosen) -> None:
        asking.check(self.settings)

    def part(self, chosen: Chosen, units: range, part: Part) -> None:
        import pyarrow as pa
        turns = pa.list_(pa.struct([("role", pa.string()), ("content", pa.string())]))
        known = pa.struct([("split", pa.string()), ("index", pa.int64()), ("id", pa.string()),
                           ("test_index", pa.int64())])
        schema = pa.schema([("data_source", pa.string()), ("prompt", turns), ("ability", pa.string()),
                            ("reward_model", pa.struct([("style", pa.string()), ("ground_truth", pa.string())])),
                            ("extra_info", known)])
        with part.file(f"data/{self.split}-{part.number:05d}.parquet") as file:
            write_parquet(file, self._lines(chosen, units, part), schema)

    def _lines(self, chosen: Chosen, units: range, part: Part) -> Iterator[dict[str, Any]]:
        settings = replace(self.settings, encoder=self.settings.encoder or "plain")
        for asked in asking.asked(chosen, units, settings.kind, part):
            *prompt, answer = asking.messages(asked.task, settings)
            yield {"data_source": "arcgen", "prompt": prompt, "ability": "arc",
                   "reward_model": {"style": "rule", "ground_truth": answer["content"]},
                   "extra_info": {"split": self.split, "index": asked.row.number, "id": asked.row.name,
                                  "test_index": asked.test}}

    def finish(self, place: Place, parts: int, counts: dict[str, int]) -> dict[str, int]:
        return {REWARD: place.write(REWARD, _REWARD_FILE.read_bytes())}

    def notes(self, counts: dict[str, int]) -> list[str]:
        lines, rows = counted(counts.get("questions", 0), "line"), counted(counts["rows"], "row")
        return [f"{lines} of {rows}: one for each test."]
