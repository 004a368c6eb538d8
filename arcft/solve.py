"""One task to candidates with scores: adapt, search under several views, score under several views, forget."""
from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import torch

from arcgen.core.errors import UserError
from arcgen.core.grid import content
from arcgen.core.task import Task
from arcgen.prompts import encode

from . import tokens
from .adapt import Adapter
from .candidates import Candidate
from .constrain import grids_only
from .experts import logprobs
from .oom import Rows
from .predict import Prediction, _Query, _query, longest_answer, predict
from .run import Loaded
from .search import search
from .settings import AdaptSettings, PredictSettings, SolveSettings

ADAPTING, SEARCHING = 0.55, 0.85
"""Where in a task's time training ends, and the search (that of an adapted model); scoring has the rest."""

RECOVERABLE = (UserError, RuntimeError, MemoryError, FloatingPointError)
"""Failures of a task, after which the next can be tried."""


@dataclass
class Outcome:
    """Candidates for each test of a task, and how they came to be (see records.Record). cut: time was up before
    all was done."""
    tests: list[list[Candidate]]
    problems: list[str] = field(default_factory=list)
    steps: int = 0
    losses: list[float] = field(default_factory=list)
    cut: bool = False


def reason(error: BaseException) -> str:
    """A failure in one short line. Raises it again where the device is broken, which only a new process mends."""
    if isinstance(error, getattr(torch, "AcceleratorError", ())):
        raise error
    if isinstance(error, UserError):
        return str(error)
    return f"{type(error).__name__}: {' '.join(str(error).split())[:160]}"


class Solver:
    """A model that answers tasks. adapt: how it learns each before (None: not at all)."""

    def __init__(self, loaded: Loaded, settings: SolveSettings, adapt: AdaptSettings | None = None):
        self.settings = settings
        self.adapter = Adapter(loaded, adapt) if adapt else None
        self.loaded = self.adapter.loaded if self.adapter else loaded
        self.rows = Rows(settings.batch_size)
        self.table = tokens.probe(loaded.prompter)
        self.cap = longest_answer(loaded.prompter)

    def glance(self, tasks: Sequence[Task], seconds: float = float("inf")) -> list[Outcome]:
        """The greedy answers of the model as it is, many tasks together: something for everything, soon. Raises what
        went wrong (RECOVERABLE) when not even one row fits the memory."""
        while True:
            self.rows.settle()
            outcomes = [Outcome([[] for _ in task.test]) for task in tasks]
            how = PredictSettings(constrain=True, batch_size=self.rows.most, time_limit=max(seconds, 1e-3),
                                  total_limit=max(seconds, 1e-3), seed=self.settings.seed)
            try:
                for p in predict(self.loaded, tasks, how):
                    if p.grid is None:
                        outcomes[p.task].problems.append(f"test {p.test}: {p.problem}")
                    else:
                        found = {p.augmentation: p.logprob * p.n_tokens}
                        outcomes[p.task].tests[p.test].append(Candidate(p.grid, found))
                return outcomes
            except (RuntimeError, MemoryError) as error:
                self.rows.halve(error)

    def learn_jointly(self, tasks: Sequence[Task], path: Path, seconds: float = float("inf")) -> list[float]:
        """Writes an adapter that has learned all tasks to `path`; the losses. Raises UserError where none fits."""
        assert self.adapter is not None         # without one nobody asks
        return self.adapter.learn_jointly(tasks, path, seconds)

    def start_from(self, path: str) -> None:
        """Every task from now on begins with the adapter in this file."""
        assert self.adapter is not None
        self.adapter.start_from(path)

    def solve(self, task: Task, seconds: float = float("inf"), adapt: bool = True) -> Outcome:
        """All that is asked for, in so many seconds. A failure of the adaptation (not a number, out of memory, too
        long) is noted among the problems and the task answered without; one of the model as it is is raised."""
        end, began = time.monotonic() + seconds, time.monotonic()
        problems: list[str] = []
        if self.adapter and adapt:
            try:
                losses = self.adapter.learn(task, ADAPTING * seconds)
                outcome = self._answer(task, began + SEARCHING * seconds, end)
                return replace(outcome, steps=len(losses), losses=[losses[0], losses[-1]])
            except RECOVERABLE as error:
                problems.append(f"answered without adaptation: {reason(error)}")
            finally:
                self.adapter.forget()
        now = time.monotonic()
        outcome = self._answer(task, now + SEARCHING * max(0.0, end - now), end)
        return replace(outcome, problems=problems + outcome.problems)

    def _answer(self, task: Task, until: float, end: float) -> Outcome:
        """Candidates by a search until `until`, scored until `end` (both of the monotonic clock)."""
        asked, problems = self._questions(task)
        tests: list[dict[bytes, Candidate]] = [{} for _ in task.test]
        prompter, model = self.loaded.prompter, self.loaded.model
        sought = [q for q in asked if q.number < self.settings.views]
        result = search(
            model, [q.ids for q in sought], [q.most for q in sought], prompter.end_id, prompter.pad_id,
            threshold=self.settings.min_probability, families=[q.number for q in sought], rows=self.rows,
            constraint=grids_only(model, prompter, self.table),
            expired=lambda: time.monotonic() > until)
        for query, answers in zip(sought, result.found):
            for answer in answers:
                grid = encode.parse(prompter.encoder, prompter.answer(answer.ids))
                if grid is None:        # cannot be: the constraint follows the same grammar
                    problems.append(f"test {query.test}: an answer that is no grid")
                    continue
                grid = query.augmentation.invert_grid(grid)
                candidate = tests[query.test].setdefault(content(grid), Candidate(grid))
                candidate.found[query.augmentation.key] = answer.logprob
        if result.endless:
            problems.append(f"{result.endless} answers did not end within {self.loaded.limit} tokens")
        if result.waiting:
            problems.append(f"out of time with {result.waiting} beginnings of answers")
        found = [self._most_promising(of, i, problems) for i, of in enumerate(tests)]
        self._score(asked, found, end)
        if any(np.isnan(c.scores).any() for of in found for c in of) and time.monotonic() > end:
            problems.append("out of time for some scores")
        return Outcome(found, problems, cut=result.waiting > 0 or time.monotonic() > end)

    def _questions(self, task: Task) -> tuple[list[_Query], list[str]]:
        """Prompts of all tests, view by view, and why some are missing."""
        asked, problems = [], []
        for number in range(max(self.settings.views, self.settings.score_views)):
            for i in range(len(task.test)):
                query = _query(self.loaded.prompter, self.loaded.limit, self.cap, task, 0, i, number,
                               self.settings.seed)
                if isinstance(query, Prediction):
                    problems.append(f"test {i}, view {number}: {query.problem}")
                else:
                    asked.append(query)
        return asked, problems

    def _most_promising(self, found: dict[bytes, Candidate], i: int, problems: list[str]) -> list[Candidate]:
        """The candidates of a test that are worth scoring: those found in most views, then the likeliest."""
        order = sorted(found.values(), key=lambda c: (-len(c.found), -max(c.found.values())))
        if (left := len(order) - self.settings.max_candidates) > 0:
            problems.append(f"test {i}: {left} of {len(order)} candidates not scored (--max-candidates)")
        return order[:self.settings.max_candidates]

    def _score(self, asked: Sequence[_Query], tests: list[list[Candidate]], end: float) -> None:
        """Gives every candidate its joint log-probability under each scoring view."""
        views = self.settings.score_views
        for candidates in tests:
            for candidate in candidates:
                candidate.scores = [float("nan")] * views
        prompter = self.loaded.prompter
        scoring, answers, places = [], [], []
        for query in asked:
            if query.number >= views:
                continue
            fit = [(c, ids) for c in tests[query.test]
                   if len(ids := prompter.answer_ids(query.augmentation.apply_grid(c.grid))) <= query.most]
            if fit:
                scoring.append(query)
                answers.append([ids for _, ids in fit])
                places.append([c for c, _ in fit])
        values = logprobs(self.loaded.model, [q.ids for q in scoring], answers, prompter.pad_id,
                          families=[q.number for q in scoring], rows=self.rows,
                          expired=lambda: time.monotonic() > end)
        for query, candidates, scores in zip(scoring, places, values):
            for candidate, score in zip(candidates, np.asarray(scores).tolist()):
                candidate.scores[query.number] = score
