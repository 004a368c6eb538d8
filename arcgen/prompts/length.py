"""How long texts are to a language model, about: for bounds that need no tokenizer."""
from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .encode import encoder
from .questions import OUTPUT, each_test, worded

if TYPE_CHECKING:
    from ..core.task import Task

_TOKEN = re.compile(r"[A-Za-z]+|\d|[^\sA-Za-z\d]|\n")


def tokens(text: str) -> int:
    """About how many tokens a text is to a language model whose tokenizer gives each digit a token: words, digits,
    signs and line ends, each one. For a bound on length that needs no tokenizer."""
    return len(_TOKEN.findall(text))


def task_tokens(task: Task, written: str) -> int:
    """`tokens` of the prompt and the answer of a task's longest test, as arcft asks for its output in words. written:
    the name of an encoder of grids (arcgen.prompts.encode)."""
    asked = (worded(test, OUTPUT, encoder(written)) for test in each_test(task))
    return max(tokens(question.prompt + question.answer) for question in asked)
