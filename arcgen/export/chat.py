"""`messages` and `prompt-completion`: questions and answers for trainers of language models."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..core.figures import counted
from ..dataset.choosing import Chosen
from ..dataset.disk import canonical_json
from . import asking
from .asking import Asked
from .base import Format
from .place import Part, Place
from .tables import write_lines, write_parquet

if TYPE_CHECKING:
    import pyarrow as pa


class _Chat(Format):
    """A test of a row is a line."""
    rounds = True


    def row(self, asked: Asked) -> dict[str, Any]:
        """The columns beside those by which a line is known again."""
        raise NotImplementedError

    def fields(self) -> list[tuple[str, pa.DataType]]:
        """The same as Parquet has them."""
        raise NotImplementedError

    def info(self) -> dict[str, Any]:
        """The entry of LLaMA-Factory's dataset_info.json."""
        raise NotImplementedError

    def check(self, chosen: Chosen) -> None:
        asking.check(self.settings)

    def part(self, chosen: Chosen, units: range, part: Part) -> None:
        lines = ({"id": asked.row.name, "test_index": asked.test, **self.row(asked)}
                 for asked in asking.asked(chosen, units, self.settings.kind, part))
        with part.file(f"data/{self.split}-{part.number:05d}.{self.suffix}") as file:
            if self.settings.parquet:
                import pyarrow as pa
                known = [("id", pa.string()), ("test_index", pa.int32())]
                write_parquet(file, lines, pa.schema([*known, *self.fields()]))
            else:
                write_lines(file, lines)

    @property
    def suffix(self) -> str:
        """Of the files."""
        return "parquet" if self.settings.parquet else "jsonl"

    def lacking(self, counts: dict[str, int]) -> str | None:
        return None if counts.get("questions") else (
            f"--kind {self.settings.kind}: no task here has what it needs; choose another")

    def finish(self, place: Place, parts: int, counts: dict[str, int]) -> dict[str, int]:
        return {"dataset_info.json": place.write("dataset_info.json", canonical_json({"arcgen": self.info()}))}

    @property
    def encoder(self) -> str:
        """The name of the grids' encoder."""
        return self.settings.encoder or asking.USUAL

    def notes(self, counts: dict[str, int]) -> list[str]:
        notes = [f"{counted(counts['questions'], 'line')} of {counted(counts['rows'], 'row')}: one for each test."]
        return notes + [f"{counted(counts[f'rows_without_{what}'], 'row')} without a {what} left out."
                        for what in ("description", "program") if counts.get(f"rows_without_{what}")]


class Messages(_Chat):
    """Turns of system, user and assistant."""
    name = "messages"
    heeds = ("prompt", "encoder", "kind", "system", "parquet")

    def row(self, asked: Asked) -> dict[str, Any]:
        return {"messages": asking.messages(asked.task, self.settings)}

    def fields(self) -> list[tuple[str, pa.DataType]]:
        import pyarrow as pa
        return [("messages", pa.list_(pa.struct([("role", pa.string()), ("content", pa.string())])))]

    def info(self) -> dict[str, Any]:
        tags = {"role_tag": "role", "content_tag": "content", "user_tag": "user", "assistant_tag": "assistant",
                "system_tag": "system"}
        return {"file_name": "data", "formatting": "sharegpt", "columns": {"messages": "messages"}, "tags": tags}


class PromptCompletion(_Chat):
    """Text and how it goes on."""
    name = "prompt-completion"
    heeds = ("encoder", "kind", "parquet")

    def row(self, asked: Asked) -> dict[str, Any]:
        question = asking.question(asked.task, self.settings)
        # trainers join the two as they are, and the answer stands on a line of its own, as the demonstrations' do
        return {"prompt": question.prompt + "\n", "completion": question.answer}

    def fields(self) -> list[tuple[str, pa.DataType]]:
        import pyarrow as pa
        return [("prompt", pa.string()), ("completion", pa.string())]

    def info(self) -> dict[str, Any]:
        return {"file_name": "data", "columns": {"prompt": "prompt", "response": "completion"}}
