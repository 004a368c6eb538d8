"""What each row of a dataset is held to: what a task is, what the recipe promises, and what its program says."""
from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any, NamedTuple

from ..core.errors import RuleError, UserError
from ..core.figures import counted
from ..core.grid import content, is_grid, same
from ..core.task import Task
from ..tasks.decontaminate import HeldOut, held_out
from ..tasks.filters import Criteria, Filters
from ..tasks.tasksets import ENDLESS
from ..tasks.tasksets.digest import digest
from . import rows
from .identity import Identity
from .rules import rules_of

MOST_LISTED = 100
"""Failures of a shard that are kept in words; the others are counted."""
_PAIRS = re.compile(r"(\d+)-(\d+)")


@dataclass
class Report:
    """What was checked and what was found wrong. `pairs_run`: pairs whose output a program gave
    again; `unproven`: checked rows without a program. `traces`: those all of whose claims are true; `untraced`: tests
    without one, in rows that have the column. `failures` name the row or file;
    `failed` counts them all. `unchecked`: sentences about what could not be looked at."""
    shards: int = 0
    rows: int = 0
    checked: int = 0
    pairs_run: int = 0
    unproven: int = 0
    traces: int = 0
    untraced: int = 0
    tasks: int = 0
    failed: int = 0
    failures: list[str] = field(default_factory=list)
    unchecked: list[str] = field(default_factory=list)

    @property
    def verdict(self) -> str:
        if self.failed:
            return f"{counted(self.failed, 'failure')}"
        return "all well, as far as it could be looked at" if self.unchecked else "all well"

    def fail(self, what: str) -> None:
        self.failed += 1
        if len(self.failures) < MOST_LISTED:
            self.failures.append(what)

    def add(self, part: Report) -> None:
        for name in ("shards", "rows", "checked", "pairs_run", "unproven", "traces", "untraced", "failed"):
            setattr(self, name, getattr(self, name) + getattr(part, name))
        self.failures += part.failures


@dataclass(frozen=True)
class Promises:
    """What a dataset's identity says of every row: its seed, the sources it may be of, those of them that heed `pairs`
    (least, most demonstrations), the number of variants, what filters want, and the collections of which it may hold no
    rule and no pair, with the digests of those that have one. None: says nothing."""
    seed: int
    sources: frozenset[str] | None
    heeding: frozenset[str]
    pairs: tuple[int, int] | None
    variants: int | None
    wanted: Criteria
    held_out: tuple[tuple[str, str | None], ...]

    @classmethod
    def of(cls, made: Identity) -> Promises:
        """Those of what a manifest tells; of what is not there, or damaged, none."""
        recipe = made.recipe
        specs, asked, variants = recipe.get("sources"), recipe.get("pairs"), recipe.get("variants")
        seed = recipe.get("seed")
        names = [spec.rpartition(":")[0] for spec in specs if isinstance(spec, str)] if isinstance(specs, list) else []
        match = _PAIRS.fullmatch(asked) if isinstance(asked, str) else None
        held = dict.fromkeys(spec for key in ("decontaminate", "against") if isinstance(found := recipe.get(key), list)
                             for spec in found if isinstance(spec, str))
        return cls(seed if isinstance(seed, int) else 0, frozenset(names) or None, frozenset(names) & {*ENDLESS},
                   (int(match[1]), int(match[2])) if match else None, variants if isinstance(variants, int) else None,
                   _wanted(recipe),
                   tuple((spec, made.inputs.get(spec)) for spec in held))

    def unchecked(self) -> list[str]:
        """A sentence for each collection that was held out and cannot be opened here."""
        return [f"not held against {spec}: {held.removeprefix(f'{spec}: ')}" for spec, state in self.held_out
                if isinstance(held := _held(spec, state), str)]

    def broken(self, task: Task) -> Iterator[str]:
        """What is wrong with a row, beside its program."""
        meta = task.meta
        if self.sources is not None and meta["source"] not in self.sources:
            yield f"of the source {meta['source']!r}, which is none of the recipe's"
        if not 0 <= meta["variant"] or (self.variants is not None and meta["variant"] >= self.variants):
            yield f"variant {meta['variant']} is not within 0..{(self.variants or 0) - 1}"
        if not (math.isnan(meta["difficulty"]) or 0 <= meta["difficulty"] <= 1):
            yield f"difficulty {meta['difficulty']:g} is not within 0..1"
        if (refusal := self.wanted.refusal(task)) is not None:
            yield f"{refusal}, which the recipe does not want"
        n = len(task.train)
        if self.pairs and meta["source"] in self.heeding and not self.pairs[0] <= n <= self.pairs[1]:
            yield f"{counted(n, 'demonstration')}, but the recipe says {self.pairs[0]} to {self.pairs[1]}"
        shown_ = {content(pair.input) for pair in task.train}
        for i, pair in enumerate(task.test):
            if content(pair.input) in shown_:
                yield f"test[{i}] stands among the demonstrations"
        for spec, state in self.held_out:
            held = _held(spec, state)
            if isinstance(held, str):
                continue
            if held.pairs.contaminated(task):
                yield f"it has a pair of a task of {spec}, which is held out"
            if task.id in held.rules:
                yield f"its rule is that of a task of {spec}, which is held out"


def _wanted(recipe: Mapping[str, Any]) -> Criteria:
    """What the filters of a recipe want; everything where they cannot be read."""
    asked = {field.name: recipe[field.name] for field in fields(Criteria) if field.name in recipe}
    also = recipe.get("holdout_concepts")
    if asked.get("concepts") and isinstance(also, list):
        asked["concepts"] = [*asked["concepts"], *also]
    try:
        return Filters(**asked)
    except (UserError, TypeError):
        return Filters()


class _Held(NamedTuple):
    pairs: HeldOut
    rules: frozenset[str]


@cache
def _held(spec: str, state: str | None) -> _Held | str:
    """A held-out collection, opened once in each process, or why it cannot be. A manifest names a path by its last
    part: what is found there is the collection only if its digest (state) is the one that was noted."""
    try:
        if state is not None and digest(spec) not in (None, state):
            return "what is here under this name is not what the dataset was held against, or has changed since"
        return _Held(held_out((spec,)), rules_of((spec,)))
    except UserError as error:
        return str(error)


def look_afresh() -> None:
    """Forgets the collections that were opened to hold rows against: they may have changed since."""
    _held.cache_clear()
    held_out.cache_clear()


def check_row(id_: str, task: Task | UserError, promises: Promises, report: Report) -> None:
    """Checks one decoded row, runs its program on all pairs, and computes every claim of its traces again."""
    report.checked += 1
    if isinstance(task, UserError):
        return report.fail(str(task))
    if rows.TRACE in task.meta:
        _check_traces(id_, task, report)
    seed = promises.seed
    if id_ != rows.row_id(task.id, seed, task.meta["variant"]):
        return report.fail(f"{id_}: the id is not that of task {task.id}, seed {seed}, variant {task.meta['variant']}")
    wrong = next(promises.broken(task), None)
    if wrong:
        return report.fail(f"{id_}: {wrong}")
    from ..language.text import parsed
    text = task.meta["program"]
    program = parsed(text) if text else None
    if isinstance(program, UserError):
        return report.fail(f"{id_}: {program}")
    if "code" in task.meta and task.meta["code"] != _code(text):
        return report.fail(f"{id_}: the code is not that of the program")
    if "input_generation" in task.meta and task.meta["input_generation"] != _inputs(task.concept, text):
        return report.fail(f"{id_}: the code that draws inputs is not that of the rule")
    if program is None:
        report.unproven += 1
        return None
    from ..language.run import run
    places = [*(f"train[{i}]" for i in range(len(task.train))), *(f"test[{i}]" for i in range(len(task.test)))]
    for place, pair in zip(places, task.pairs, strict=True):
        try:
            output = run(program, pair.input)
        except RuleError as error:
            return report.fail(f"{id_}: the program has no answer on {place} ({error})")
        if not is_grid(output) or not same(output, pair.output):
            return report.fail(f"{id_}: the program gives another output on {place}")
        report.pairs_run += 1
    return None


def _check_traces(id_: str, task: Task, report: Report) -> None:
    """Checks the column trace of a row."""
    from ..traces.checking import fault
    traces = task.meta[rows.TRACE]
    if len(traces) != len(task.test):
        return report.fail(f"{id_}: {len(traces)} traces for {len(task.test)} tests")
    for test, trace in enumerate(traces):
        wrong = fault(trace, task, test) if trace else None
        if wrong:
            report.fail(f"{id_}: trace[{test}], {wrong}")
        report.traces += bool(trace and not wrong)
        report.untraced += not trace
    return None


def _code(text: str) -> str:
    """The code of a program. A row's own is compared with it and never run: it may come from anybody."""
    from ..code.source import code_of
    return code_of(text)


def _inputs(concept: str, text: str) -> str:
    """The same of the code that draws inputs."""
    from ..concepts.inputs import NotPlain, input_generation
    try:
        return input_generation(concept, text)
    except NotPlain:
        return ""
