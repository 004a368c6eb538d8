"""Questions that others wrote: datasets with `messages`, or with `prompt` and `completion` (TRL's formats).

They are taken as they are: the text is not known to hold grids, so nothing can be disguised, composed or cut shorter. A
question that is too long is dropped, as a task is that does not fit with a single demonstration.
"""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import jinja2
import pyarrow as pa

from arcgen.core.errors import UserError
from arcgen.prompts.questions import Question

from .prompts import Prompter, chat_text

COLUMNS = (("messages",), ("prompt", "completion"))
"""Either of these in a dataset makes it one of written questions."""


class Written(NamedTuple):
    """A question as it was written: turns (role, content) of which the assistant's last is the answer; or, with the
    roles "prompt" and "completion", a text and how it goes on."""
    turns: tuple[tuple[str, str], ...]


def holds(columns: Iterable[str]) -> bool:
    """Whether a dataset of these columns holds written questions. One that holds tasks too is one of tasks."""
    return not {"train", "test"} <= {*columns} and any({*wanted} <= {*columns} for wanted in COLUMNS)


def of_table(table: pa.Table, name: str, keep: Sequence[int] | None = None) -> list[Written]:
    """The questions in some rows of a dataset. keep: positions (default: all). Raises UserError for a malformed one."""
    wanted = next(columns for columns in COLUMNS if {*columns} <= {*table.column_names})
    rows = table.select(wanted).to_pylist()
    return [_written(rows[i], f"--dataset {name}") for i in (range(len(rows)) if keep is None else keep)]


def _written(row: dict[str, Any], where: str) -> Written:
    if "messages" in row:
        return _chat(row["messages"], f"{where}: messages")
    prompt, completion = row["prompt"], row["completion"]
    if isinstance(prompt, str) and isinstance(completion, str):
        return Written((("prompt", prompt), ("completion", completion)))
    if isinstance(prompt, list) and isinstance(completion, list):
        return _chat(prompt + completion, f"{where}: prompt and completion")
    raise UserError(f"{where}: prompt and completion must both be texts, or both lists of turns")


def _chat(turns: Any, where: str) -> Written:
    """Turns, as far as an answer by the assistant comes last."""
    well = isinstance(turns, list) and all(isinstance(t, dict) and isinstance(t.get("role"), str)
                                           and isinstance(t.get("content"), str) for t in turns)
    if not well:
        raise UserError(f"{where}: expected a list of {{role, content}}, both texts")
    if len(turns) < 2 or turns[-1]["role"] != "assistant":
        raise UserError(f"{where}: the last turn must be the assistant's, after at least one other")
    return Written(tuple((turn["role"], turn["content"]) for turn in turns))


def question(prompter: Prompter, written: Written) -> Question:
    """The question as a prompter of words asks it; what the assistant said before counts as the outputs of
    demonstrations (--all-outputs). Raises UserError when the tokenizer or the layout cannot say it."""
    if prompter.layout == "compact":
        raise UserError("--dataset: questions in words need a model that knows words, and --prompt dialog or plain "
                        "(the embedded model has compact only)")
    *asked, (role, answer) = written.turns
    if role == "completion":
        if prompter.layout == "dialog":             # the template ends the line
            return prompter.framed(Question(asked[0][1].removesuffix("\n"), answer))
        return Question(asked[0][1], answer).within(prompter.frame.before, "")
    if prompter.layout != "dialog":
        raise UserError("--prompt plain: messages need a chat template; use --prompt dialog, or a dataset of prompt "
                        "and completion")
    try:
        text = chat_text(prompter.tokenizer, [{"role": who, "content": said} for who, said in asked],
                         add_generation_prompt=True)
    except jinja2.TemplateError as error:
        why = str(error)[:120]
        raise UserError(f"--dataset: the model's chat template refuses the turns of a row ({why})") from None
    return Question(text, answer, tuple(_places(text, [said for who, said in asked if who == "assistant"])))


def _places(text: str, parts: Iterable[str]) -> Iterable[tuple[int, int]]:
    """Where each part stands in a text, one after the other; one that a template has changed is left out."""
    start = 0
    for part in parts:
        place = text.find(part, start)
        if place >= 0:
            start = place + len(part)
            yield place, start
