"""Prompts: the one module that writes them, for training, evaluation and submission alike.

A Question is text (prompt and answer); a Document is its tokens with labels. Prompt and answer
are tokenized apart, so the prompt that a model sees at evaluation is token for token the one
that it was trained on. The fingerprint digests real documents of every task kind, so any
change of template, encoder, tokenizer or of this code shows.

Layouts: `dialog` puts the question into the tokenizer's chat template, `plain` does not (the
seed measured 6.4 % against 1.6 % for an untrained Phi-3), `compact` writes no words at all:
I grid O grid I grid O ... (for the embedded vocabulary, or to save tokens).
"""
from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np

from arcgen.core.errors import UserError
from arcgen.core.grid import SYMMETRIES, transform
from arcgen.core.task import Pair, Task

from . import encode
from .defaults import OUTPUT

LAYOUTS = ("dialog", "plain", "compact")
IGNORE = -100
"""Label of a token that carries no loss (the convention of torch's cross entropy)."""

INTROS = {
    OUTPUT: "Every example turns an input grid into an output grid by one rule. Write the last output.",
    "input-from-inputs": "These grids come from one distribution. Write one more.",
    "output-from-description": "Apply the rule to the input grid and write the output.",
    "description-from-examples": "Every example turns an input grid into an output grid by one rule. Say the rule.",
    "program-from-examples": "Every example turns an input grid into an output grid by one rule. "
                             "Write the rule as a program.",
}
"""The task kinds and the words that introduce each. Learning the inputs' distribution helped
arc24 (Iteration 22); descriptions and programs follow an idea of two players, one who describes and one who solves."""
KINDS = tuple(INTROS)
WORDLESS = (OUTPUT, "input-from-inputs")
"""The kinds that the layout `compact` can say."""
NEEDS = {"output-from-description": "description", "description-from-examples": "description",
         "program-from-examples": "program"}
"""The column of a row without which a kind is impossible."""

USER, ASSISTANT = "\u2402USER\u2403", "\u2402ASSISTANT\u2403"


class Question(NamedTuple):
    """One question as text. `outputs`: where, in characters (start, end) of the prompt, the
    outputs of the demonstrations stand; the loss option `all-outputs` asks for them."""
    prompt: str
    answer: str
    outputs: tuple[tuple[int, int], ...] = ()


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


class _Text:
    """A prompt under construction that remembers where outputs stand."""

    def __init__(self):
        self.parts: list[str] = []
        self.length = 0
        self.outputs: list[tuple[int, int]] = []

    def add(self, text: str, output: bool = False) -> None:
        if output:
            self.outputs.append((self.length, self.length + len(text)))
        self.parts.append(text)
        self.length += len(text)


def possible(kind: str, task: Task) -> bool:
    """Whether the task has what the kind needs (a description, a program)."""
    return kind not in NEEDS or bool(task.meta.get(NEEDS[kind]))


class Prompter:
    """Tasks to prompts to tokens, for one tokenizer, encoder and layout.

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
        self.frame = frame or self._frame()
        self.end_id = tokenizer.convert_tokens_to_ids(self.frame.end)
        if self.end_id is None or tokenizer.convert_ids_to_tokens(self.end_id) != self.frame.end:
            raise UserError(f"the tokenizer lacks the token {self.frame.end!r}, with which answers end")
        self.pad_id = next(i for i in (tokenizer.pad_token_id, tokenizer.eos_token_id, self.end_id) if i is not None)
        self._table = self._byte_table()

    # ------------------------------------------------------------ text

    def question(self, task: Task, kind: str = OUTPUT) -> Question:
        """The question about the first test pair of `task`. Raises UserError when the layout
        cannot say the kind, or the task lacks the column that it needs."""
        if not possible(kind, task):
            raise UserError(f"--kind {kind}: the task {task.id} has no {NEEDS[kind]}")
        write = self._compact if self.layout == "compact" else self._worded
        return write(task, kind)

    def _compact(self, task: Task, kind: str) -> Question:
        if kind not in WORDLESS:
            raise UserError(f"--kind {kind}: the prompt layout compact has no words (use --prompt plain or dialog)")
        text, grid, test = _Text(), self.encoder.encode, task.test[0]
        for pair in task.train:
            text.add("I" + grid(pair.input))
            if kind == OUTPUT:
                text.add("O")
                text.add(grid(pair.output), output=True)
        text.add("I")
        if kind == OUTPUT:
            text.add(grid(test.input) + "O")
        answer = grid(test.output if kind == OUTPUT else test.input)
        return Question("".join(text.parts), answer, tuple(text.outputs))

    def _worded(self, task: Task, kind: str) -> Question:
        text, grid, test = _Text(), self.encoder.encode, task.test[0]
        text.add(self.frame.before + INTROS[kind])
        if kind == "output-from-description":
            text.add(f"\n\nRule: {task.meta['description']}\n\nInput\n{grid(test.input)}\n\nOutput")
            answer = grid(test.output)
        elif kind == "input-from-inputs":
            for i, pair in enumerate(task.train, start=1):
                text.add(f"\n\nGrid {i}\n{grid(pair.input)}")
            text.add(f"\n\nGrid {len(task.train) + 1}")
            answer = grid(test.input)
        else:
            for i, pair in enumerate(task.train, start=1):
                text.add(f"\n\nExample {i}\nInput\n{grid(pair.input)}\nOutput\n")
                text.add(grid(pair.output), output=True)
            if kind == OUTPUT:
                text.add(f"\n\nTest\nInput\n{grid(test.input)}\nOutput")
                answer = grid(test.output)
            else:
                text.add("\n\nRule")
                answer = task.meta[NEEDS[kind]]
        text.add(self.frame.after)
        return Question("".join(text.parts), answer, tuple(text.outputs))

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

    def fit(self, task: Task, kind: str, limit: int, all_outputs: bool = False) -> tuple[Document | None, int]:
        """The document of `task` in at most `limit` tokens, and how many demonstrations had to
        go: the longest go first, one stays. None when even that is too long."""
        dropped = 0
        while True:
            document = self.document(self.question(task, kind), all_outputs)
            if len(document.ids) <= limit:
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
        return np.array(self.tokenizer(text, add_special_tokens=False)["input_ids"], dtype=np.int64)

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
        # some templates write today's date, from a variable or from a clock
        template = CLOCK.sub(lambda call: repr(FROZEN.strftime(call["format"])), tokenizer.get_chat_template())
        fixed = {"tokenize": False, "chat_template": template, "date_string": FROZEN.strftime("%d %b %Y")}
        question = [{"role": "user", "content": USER}]
        asked = tokenizer.apply_chat_template(question, add_generation_prompt=True, **fixed)
        answered = tokenizer.apply_chat_template([*question, {"role": "assistant", "content": ASSISTANT}], **fixed)
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
        write = self._compact if self.layout == "compact" else self._worded
        return ["".join(write(PROBE, kind)[:2]) for kind in (WORDLESS if self.layout == "compact" else KINDS)]

    @cached_property
    def fingerprint(self) -> str:
        """Digest of how tasks become tokens: equal only when every document is equal."""
        kinds = WORDLESS if self.layout == "compact" else KINDS
        documents = [self.document(self.question(PROBE, kind)) for kind in kinds]
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
