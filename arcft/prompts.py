"""Prompts as tokens: the one module that makes them, for training, evaluation and submission alike.

A Question is text (prompt and answer, written by arcgen.prompts.questions); a Document is its tokens
with labels. Prompt and answer are tokenized apart, so the prompt that a model sees at evaluation is
token for token the one that it was trained on. The fingerprint digests real documents of every task kind, so any
change of template, encoder, tokenizer or of this code shows.

Layouts: `dialog` puts the question into the tokenizer's chat template, `plain` does not (the
seed measured 6.4 % against 1.6 % for an untrained Phi-3), `compact` writes no words at all:
I grid O grid I grid O ... (for the embedded vocabulary, or to save tokens).
"""
from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np

from arcgen.core.errors import UserError
from arcgen.core.grid import SYMMETRIES, transform
from arcgen.core.task import Pair, Task
from arcgen.prompts import encode
from arcgen.prompts.questions import (
    NEEDS,
    OUTPUT,
    PLAIN_KINDS,
    TRACED,
    WORDLESS,
    Question,
    compact,
    possible,
    worded,
)
from arcgen.traces.facts import split
from arcgen.traces.levels import USUAL
from arcgen.traces.writing import NoTrace, write

from . import vocabulary

LAYOUTS = ("dialog", "plain", "compact")
IGNORE = -100
"""Label of a token that carries no loss (the convention of torch's cross entropy)."""

_PRINTED = PLAIN_KINDS
"""The kinds of which the fingerprint is made. The newest is left out, so that runs trained before it stay what they
are; its prompt differs from that of OUTPUT in the first words only."""
USER, ASSISTANT = "\u2402USER\u2403", "\u2402ASSISTANT\u2403"


class Telling(NamedTuple):
    """How traces are written for the kind TRACED: see arcgen.traces.writing.write."""
    detail: str = USUAL
    most_tokens: int | None = None


class Document(NamedTuple):
    """One question as tokens: `ids` and `labels`, int64 arrays (n,); labels are IGNORE where
    no loss is wanted. `start` is where the answer begins."""
    ids: np.ndarray
    labels: np.ndarray
    start: int


class Frame(NamedTuple):
    """What stands around every question, as the tokenizer's chat template wrote it when a run began: a run keeps
    it, since templates print the date or change. `end`: the token that ends an answer, as text."""
    before: str
    after: str
    end: str


FROZEN = datetime(2025, 1, 1)
"""The day that chat templates are told: a prompt must not depend on when it is written."""
CLOCK = re.compile(r"strftime_now\(\s*(['\"])(?P<format>.*?)\1\s*\)")
"""How a template asks for the date (transformers gives it that function, and takes none in its place)."""


def chat_text(tokenizer, turns: Sequence[dict], **options) -> str:
    """Turns of a chat as the tokenizer's template writes them, on one day: some templates write today's date, from a
    variable or from a clock."""
    template = CLOCK.sub(lambda call: repr(FROZEN.strftime(call["format"])), tokenizer.get_chat_template())
    return tokenizer.apply_chat_template(turns, tokenize=False, chat_template=template,
                                         date_string=FROZEN.strftime("%d %b %Y"), **options)


class Prompter:
    """Tasks to prompts to tokens, for one tokenizer, encoder and layout. `telling`: how traces are written.

    Raises UserError for an unknown encoder or layout, a tokenizer without a chat template
    where `dialog` is asked for, or one without any end token. frame: that of a run (default: as
    the tokenizer is now).
    """

    def __init__(self, tokenizer, encoder: str, layout: str, frame: Frame | None = None):
        if layout not in LAYOUTS:
            raise UserError(f"--prompt {layout}: no such prompt layout (choose from {', '.join(LAYOUTS)})")
        self.tokenizer = tokenizer
        self.encoder = encode.encoder(encoder)
        self.layout = layout
        self.telling = Telling()
        self.frame = frame or self._frame()
        self.end_id = tokenizer.convert_tokens_to_ids(self.frame.end)
        if self.end_id is None or tokenizer.convert_ids_to_tokens(self.end_id) != self.frame.end:
            raise UserError(f"the tokenizer lacks the token {self.frame.end!r}, with which answers end")
        self.kept = vocabulary.kept(tokenizer)
        self.pad_id = next(i for i in (tokenizer.pad_token_id, tokenizer.eos_token_id, self.end_id) if i is not None)
        self._table = self._byte_table()

    # ------------------------------------------------------------ text

    def question(self, task: Task, kind: str = OUTPUT) -> Question:
        """The question about the first test pair of `task`. Raises UserError when the layout
        cannot say the kind, or the task lacks the column that it needs, and NoTrace where its trace is too long."""
        if not possible(kind, task):
            raise UserError(f"--kind {kind}: the task {task.id} has no {NEEDS[kind]}")
        asked = self.asked(task, kind)
        return asked._replace(answer=self._traced(task)) if kind == TRACED else asked

    def asked(self, task: Task, kind: str = OUTPUT) -> Question:
        """The same where only the prompt is wanted: the answer has no trace, which only a task with a program has.
        Raises UserError when the layout cannot say the kind."""
        write = compact if self.layout == "compact" else worded
        return self.framed(write(task, kind, self.encoder))

    def framed(self, question: Question) -> Question:
        """A question in words with what the layout puts before and after it."""
        return question.within(self.frame.before, self.frame.after)

    def _traced(self, task: Task) -> str:
        """The trace of the first test, with the answer as the encoder writes grids."""
        reasoning, _ = split(write(task, 0, *self.telling))
        return reasoning + self.encoder.encode(task.test[0].output)

    def grid(self, text: str, kind: str = OUTPUT) -> np.ndarray:
        """The grid that a model wrote as the answer to a question of a kind, uint8 (H, W). Raises GridTextError."""
        if kind != TRACED:
            return self.encoder.decode(text)
        _, said = split(text)
        if not said:
            raise encode.GridTextError("no line says Answer, or nothing follows it")
        return self.encoder.decode(said)

    # ------------------------------------------------------------ tokens

    def document(self, question: Question, all_outputs: bool = False) -> Document:
        """The tokens of a question, with the end token. Loss on the answer, or with
        `all_outputs` on every output but the first."""
        prompt = self.prompt_ids(question)
        answer = np.append(self._ids(question.answer), self.end_id)
        labels = np.full(len(prompt) + len(answer), IGNORE, dtype=np.int64)
        labels[len(prompt):] = answer
        if all_outputs:
            for start, end in self._spans(question):
                labels[start:end] = prompt[start:end]
        return Document(np.concatenate([prompt, answer]), labels, len(prompt))

    def prompt_ids(self, question: Question) -> np.ndarray:
        """The tokens of the prompt alone, int64 (n,): what generation starts from."""
        return self._ids(question.prompt)

    def answer_ids(self, grid: np.ndarray) -> np.ndarray:
        """The tokens of an answer that is this grid, int64 (n,), the end token included."""
        return np.append(self._ids(self.encoder.encode(grid)), self.end_id)

    def fit(self, task: Task, kind: str, limit: int, all_outputs: bool = False) -> tuple[Document | None, int]:
        """The document of `task` in at most `limit` tokens, and how many demonstrations had to
        go: the longest go first, one stays. None when even that is too long."""
        dropped = 0
        while True:
            try:
                document = self.document(self.question(task, kind), all_outputs)
            except NoTrace:                 # longer than it may be, as it is with fewer demonstrations perhaps not
                document = None
            if document is not None and len(document.ids) <= limit:
                return document, dropped
            if len(task.train) <= 1:
                return None, dropped
            task = without_longest(task)
            dropped += 1

    def answer(self, ids) -> str:
        """What a model wrote, up to the end token, as text."""
        ids = np.asarray(ids)
        stops = np.flatnonzero(ids == self.end_id)
        return self.tokenizer.decode(ids[:stops[0]] if len(stops) else ids, skip_special_tokens=False,
                                     clean_up_tokenization_spaces=False).lstrip(" ")

    def _spans(self, question: Question) -> list[tuple[int, int]]:
        """Token ranges of the demonstrations' outputs but the first."""
        wanted = question.outputs[1:]
        if self._table is not None:
            return list(wanted)
        encoding = self.tokenizer(question.prompt, add_special_tokens=False, return_offsets_mapping=True)
        starts = np.array([a if b > a else -1 for a, b in encoding["offset_mapping"]])
        inside = [np.flatnonzero((starts >= a) & (starts < b)) for a, b in wanted]
        return [(int(i[0]), int(i[-1]) + 1) for i in inside if len(i)]

    def _ids(self, text: str) -> np.ndarray:
        if self._table is not None:
            return self._table[np.frombuffer(text.encode("ascii"), dtype=np.uint8)]
        ids = np.array(self.tokenizer(text, add_special_tokens=False)["input_ids"], dtype=np.int64)
        if self.kept is not None and len(foreign := ids[ids >= len(self.kept)]):
            raise UserError(f"the model's vocabulary was cut to that of grids (--vocabulary {vocabulary.DIGITS}):"
                            f" it lacks the token {self.tokenizer.decode(foreign[:1])!r}")
        return ids

    # ------------------------------------------------------------ what the tokenizer is like

    def _frame(self) -> Frame:
        """What stands before and after the question, and the token that ends an answer."""
        tokenizer = self.tokenizer
        if self.layout != "dialog":
            if tokenizer.eos_token is None:
                raise UserError("the tokenizer has no end-of-text token, so a model could not learn to stop")
            if self.layout == "compact":
                return Frame("", "", tokenizer.eos_token)
            begins = tokenizer("0").get("input_ids", [])[:1] == [tokenizer.bos_token_id] != [None]
            # the answer stands on a line of its own, as the demonstrations' outputs do; a chat template ends the line
            return Frame(tokenizer.bos_token if begins else "", "\n", tokenizer.eos_token)
        if not tokenizer.chat_template:
            raise UserError("--prompt dialog: the tokenizer has no chat template (use --prompt plain)")
        question = [{"role": "user", "content": USER}]
        asked = chat_text(tokenizer, question, add_generation_prompt=True)
        answered = chat_text(tokenizer, [*question, {"role": "assistant", "content": ASSISTANT}])
        before, _, after = asked.partition(USER)
        special = {*tokenizer.all_special_ids, *tokenizer.added_tokens_decoder}
        tail = tokenizer(answered.partition(ASSISTANT)[2], add_special_tokens=False)["input_ids"]
        end = next((tokenizer.convert_ids_to_tokens(i) for i in tail if i in special), tokenizer.eos_token)
        if end is None:
            raise UserError("--prompt dialog: the chat template ends an answer with no special token, so a model"
                            " could not learn to stop")
        return Frame(before, after, end)

    def _byte_table(self) -> np.ndarray | None:
        """Token of each byte, int64 (256,), when this layout's text is one token a character
        (as in the embedded vocabulary): then a look-up does what the tokenizer would do."""
        if self.layout != "compact" or self.encoder.cells is not encode.DIGITS:
            return None
        probe = "".join(self._probes())
        ids = self.tokenizer(probe, add_special_tokens=False)["input_ids"]
        table = np.full(256, -1, dtype=np.int64)
        codes = np.frombuffer(probe.encode("ascii"), dtype=np.uint8)
        if len(ids) != len(codes):
            return None
        table[codes] = ids
        return table if (table[codes] == ids).all() else None

    def _probes(self) -> list[str]:
        return ["".join(self.asked(PROBE, kind)[:2]) for kind in self._printed()]

    def _printed(self) -> Sequence[str]:
        """The kinds of which the fingerprint is made: those that can be said, of a small vocabulary the one that all
        of them have."""
        if self.layout == "compact":
            return WORDLESS
        return _PRINTED if self.kept is None else (OUTPUT,)

    @cached_property
    def fingerprint(self) -> str:
        """Digest of how tasks become tokens: equal only when every document is equal."""
        documents = [self.document(self.question(PROBE, kind)) for kind in self._printed()]
        return _digest([self.encoder.name, self.layout, self.end_id, [(d.ids.tolist(), d.start) for d in documents]])

    def to_json(self) -> dict[str, Any]:
        """What a run keeps of its prompts."""
        return {"encoder": self.encoder.name, "layout": self.layout, "frame": self.frame._asdict(),
                "words": _digest(self._probes()), "fingerprint": self.fingerprint}

    def different(self, saved: Mapping[str, Any]) -> str:
        """How prompts differ from those that a run has kept by `to_json`; "" when they do not."""
        if saved["fingerprint"] == self.fingerprint:
            return ""
        if "words" not in saved:
            return "an older version kept no more of them than that"
        if saved["words"] != _digest(self._probes()):
            return "this version writes tasks in other words"
        return "the tokenizer makes other tokens of the same words"


def _digest(facts) -> str:
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()[:16]


def without_longest(task: Task) -> Task:
    """The task without its largest demonstration."""
    sizes = [p.input.size + p.output.size for p in task.train]
    worst = sizes.index(max(sizes))
    return replace(task, train=tuple(p for i, p in enumerate(task.train) if i != worst))


def _probe_task() -> Task:
    """Grids that hold every pair of neighbouring colours, every width's row numbers, and a tall one."""
    base = np.add.outer(np.arange(12) * 3, np.arange(10) * 7).astype(np.uint8) % 10
    pairs = [Pair(transform(base, s), transform(base[:3 + i, :4 + i], s)) for i, s in enumerate(SYMMETRIES[:3])]
    tall = np.arange(60, dtype=np.uint8).reshape(30, 2) % 10
    return Task("probe", tuple(pairs), (Pair(tall, base),),
                {"description": "Turn the grid.", "program": "turn(input, rotate_90)"})


PROBE = _probe_task()
"""A fixed task of no collection: what the fingerprint and the tokenizer probe are made from."""
