"""Keeping what is evaluated on out of what is trained on.

By content, never by id: ARC-2's training set shares examples with 376 of ARC-1's 400 evaluation
tasks, and not every copy keeps its name. Two questions are answered. Is this pair one of a
held-out task, under any element of D4 and any renaming of colours? And does this rule
reproduce a held-out task, though every pair made from it is new?
"""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice, product
from typing import NamedTuple

import numpy as np

from ..core.errors import UserError
from ..core.grid import COLOURS, SYMMETRIES, colours, same
from ..core.task import Pair, Task
from ..language import types
from ..language.canonical import recolour_program, transform_program
from ..language.engine import Context
from ..language.program import Node, slots
from ..language.text import parse
from .augment import completed, reproduces
from .invariants import EXCEPTIONS, Census, Invariants, invariants
from .tasksets import COPIES, Given, open_taskset


@dataclass(frozen=True)
class Search:
    """How far it is searched whether a program reproduces a held-out task: numbers of the policy
    (arcgen.synthesis.policy) that lie here, where they are used."""
    renamings: int = 12
    """Renamings of a program's colours tried on one task, at most."""
    work: int = 40_000
    """Cells of the inputs that a program is run on, over all tasks, turns and renamings, at most; one rule in ten wants
    more. A count and no time, so that the answer is the same on every machine. 93 % of held-out rules in disguise are
    found (benchmarks/held_out.py)."""
    run_work: int = 50
    """Cells that a run counts for beside those of its input."""
    shape_probes: int = 8
    """Tasks on which a program shows whether its output has the shape of its input."""
    remembered: int = 40
    """Expressions of which something is kept for each held-out task, at most, which bounds the memory: what the next
    program sees is often what the last one saw."""


SEARCH = Search()
"""The one that is used."""


def _outline(pair: Pair) -> tuple:
    """What no disguise changes and is quick to see: the shapes up to transposition, and how often
    each colour occurs. Nearly all pairs that are not held out differ from all that are."""
    (h, w), (y, x) = pair.input.shape, pair.output.shape
    counts = np.bincount(pair.input.ravel(), minlength=COLOURS) * 1000
    counts += np.bincount(pair.output.ravel(), minlength=COLOURS)
    counts.sort()
    return min((h, w, y, x), (w, h, x, y)), counts.tobytes()


class Collection(NamedTuple):
    """Of a held-out collection its tasks, and its pairs that no collection before it has; of a copy of one (COPIES)
    those tasks only that differ."""
    tasks: int
    pairs: int


class HeldOut:
    """Collections that no dataset may contain, by the specs that arcgen.tasks.tasksets opens. Opening
    the two evaluation sets of ARC takes about a second and 10 MB. A task that tells its rule, as those of datasets
    of arcgen do, is not sought by running programs on it: such rules are compared by what they do, when a plan is
    made (arcgen.dataset.rules)."""

    def __init__(self, sets: Iterable[str]):
        self._keys: dict[str, str] = {}
        self._outlines: set[tuple] = set()
        self._targets: list[_Target] = []
        self.collections: dict[str, Collection] = {}
        """What each collection adds to those before it."""
        for spec in dict.fromkeys(name for asked in sets for name in (asked, COPIES.get(asked, asked))):
            self._add(spec, spec in COPIES.values())
        self._targets.sort(key=lambda t: t.first.input.size)
        self._census = Census([t.invariants for t in self._targets])
        self._probes = {kind: [t for t in self._targets if t.keeps_shape is kind][:SEARCH.shape_probes]
                        for kind in (True, False)}

    def _add(self, spec: str, copy: bool) -> None:
        """Holds a collection out. copy: of another one, of which only what differs counts."""
        tasks, before = 0, len(self._keys)
        for entry in open_taskset(spec):
            forms = [entry.form(j) for j in range(entry.count)] if isinstance(entry, Given) else \
                [Task(entry.id, tuple(entry.pairs), ())]
            pairs = [pair for form in forms for pair in form.pairs]
            if copy and all(map(self.has_pair, pairs)):
                continue
            tasks += 1
            if not _tells_its_rule(forms[0]):
                self._targets.append(_Target(entry.id, forms[0].train))
            for pair in pairs:
                self._keys.setdefault(pair.key(), spec)
                self._outlines.add(_outline(pair))
        self.collections[spec] = Collection(tasks, len(self._keys) - before)

    @property
    def tasks(self) -> int:
        """How many tasks are held out."""
        return sum(collection.tasks for collection in self.collections.values())

    def __len__(self) -> int:
        """How many distinct pairs are held out."""
        return len(self._keys)

    def which(self, pair: Pair) -> str | None:
        """The collection that has this pair, in whatever disguise; None when none has."""
        return self._keys.get(pair.key()) if _outline(pair) in self._outlines else None

    def has_pair(self, pair: Pair) -> bool:
        """Whether a held-out task has this pair, under D4 x colours. About 20 microseconds."""
        return self.which(pair) is not None

    def contaminated(self, task: Task) -> str | None:
        """The first collection that has a pair of this task; None when none has."""
        return next((found for p in task.pairs if (found := self.which(p))), None)

    def reproduced_by(self, program: Node, examples: Sequence[Pair] = ()) -> bool:
        """Whether the program, turned and recoloured, gives every demonstration of a held-out task (see reproduced)."""
        return next(self.reproduced(program, examples), None) is not None

    def reproduced(self, program: Node, examples: Sequence[Pair] = ()) -> Iterator[str]:
        """The ids of the held-out tasks of which the program, turned and recoloured, gives every demonstration.

        With `examples`, pairs that the program makes, only tasks within its invariants (arcgen.tasks.invariants)
        are tried, the closest first, and a colour is sought only in those of a task that do what it
        does, which makes this affordable for every rule planned.

        Covered: all eight turns of a program whose words can be turned; renamings that keep
        black or, where a task's inputs are mostly of another colour, send it there, that send
        constants which only paint to colours that the task paints and the others to colours of
        its inputs or those that only outputs have, and that reach all of the latter; of such
        the first SEARCH.renamings. A program that changes (keeps) the shape of every probe is not
        tried on tasks that keep (change) theirs. After SEARCH.work, small inputs first, the search
        ends. Not covered: a rule that is the same but for numbers, or for words that mean
        the same on these tasks only. Figures: benchmarks/held_out.py.
        """
        if not self._targets:
            return
        turned = {transform_program(program, g) for g in SYMMETRIES} - {None}
        forms = sorted(turned | {program}, key=repr)
        usual = invariants(examples) if examples else None
        parts = _parts(program, examples, usual)
        kept = {kind: self._may_fit(program, kind) for kind in (True, False)}
        named = cache(recolour_program)
        departures = self._census.departures(usual) if usual else np.zeros(len(self._targets), np.int64)
        left = SEARCH.work
        for target in (self._targets[i] for i in departures.argsort(kind="stable") if departures[i] <= EXCEPTIONS):
            if not (kept[target.keeps_shape] and target.may_use(parts)):
                continue
            images = list(product(forms, islice(target.renamings(parts), SEARCH.renamings)))
            cost = target.first.input.size + SEARCH.run_work
            if target.reproduced_by_some(form if table is None else named(form, table)
                                         for form, table in images[:left // cost]):
                yield target.id
            left -= cost * len(images)
            if left < 0:
                return

    def _may_fit(self, program: Node, keeps_shape: bool) -> bool:
        """Whether the program gave, on some probe of this kind, an output of the wanted kind."""
        for target in self._probes[keeps_shape]:
            out = target.output(program)
            target.forget()
            if out is None or (out.shape == target.first.input.shape) is keeps_shape:
                return True
        return not self._probes[keeps_shape]


PAINTED, EVERYWHERE, SOMEWHERE = range(3)
"""What a colour of a rule can be in a task: one that is painted, one of every input, or of any grid."""


class _Part(NamedTuple):
    """What a colour of a rule can be in a task: of which kind, and, as bits, the invariants that it may have."""
    kind: int
    invariants: int

    def may_be(self, invariants: int) -> bool:
        """Whether a colour with these invariants can play this part."""
        return (invariants & ~self.invariants).bit_count() <= EXCEPTIONS


def _parts(program: Node, examples: Sequence[Pair], usual: Invariants | None) -> dict[int, _Part]:
    """The program's colour constants, and what each can be in a task: one that does nothing but paint is
    painted, and one that all examples' inputs have is in every input."""
    kinds: dict[int, int] = {}
    for node, slot in slots(program):
        if node.type is types.Colour and isinstance(node.word.value, int):
            c = node.word.value
            kinds[c] = PAINTED if slot is types.Ink and kinds.get(c, PAINTED) == PAINTED else SOMEWHERE
    always = set.intersection(*(colours(e.input) for e in examples)) if examples else set()
    return {c: _Part(EVERYWHERE if kind == SOMEWHERE and c in always else kind, usual.colours[c] if usual else -1)
            for c, kind in kinds.items()}


class _Target:
    """A held-out task as it is compared with rules: the pair with the smallest input first."""

    def __init__(self, id: str, pairs: Iterable[Pair]):
        self.id = id
        self.pairs = sorted(pairs, key=lambda p: p.input.size)
        self.first = self.pairs[0]
        self.invariants = invariants(self.pairs)
        self.keeps_shape = all(p.input.shape == p.output.shape for p in self.pairs)
        self.new = set().union(*(colours(p.output) - colours(p.input) for p in self.pairs))
        self._colours = {
            PAINTED: set().union(*(_painted(p) for p in self.pairs)),
            EVERYWHERE: set.intersection(*(colours(p.input) for p in self.pairs)),
            SOMEWHERE: set().union(self.new, *(colours(p.input) for p in self.pairs))}
        self.ground = int(np.bincount(np.concatenate([p.input.ravel() for p in self.pairs])).argmax())
        self._wanted = self.first.output.tobytes()
        self._context = Context(self.first.input)

    def output(self, program: Node) -> np.ndarray | None:
        """The program's output on the first pair."""
        return self._context.output(program)

    def forget(self) -> None:
        """Drops what was computed, if it is much."""
        if len(self._context) > SEARCH.remembered:
            self._context.forget()

    def may_use(self, parts: dict[int, _Part]) -> bool:
        """Whether the program has enough constants for the colours that only outputs have."""
        return len(self.new) <= len(parts)

    def renamings(self, parts: dict[int, _Part]) -> Iterator[tuple[int, ...] | None]:
        """The colour tables to try, None for the program as it is."""
        seen: set[tuple] = set()
        choices = {c: {i for i in self._colours[part.kind] if part.may_be(self.invariants.colours[i])}
                   for c, part in parts.items() if c}
        choices = dict(sorted(choices.items(), key=lambda item: len(item[1])))      # the tightest first: few dead ends
        for black in ([0, self.ground] if 0 in parts and self.ground else [0]):
            if 0 in parts and not parts[0].may_be(self.invariants.colours[black]):
                continue
            start = {0: black} if 0 in parts else {}
            for table in _injections(list(choices.items()), start, self.new - set(start.values())):
                asked = tuple(sorted(table.items()))
                if asked not in seen:
                    seen.add(asked)
                    full = completed(table)
                    yield None if all(c == image for c, image in asked) else full

    def reproduced_by_some(self, programs: Iterable[Node]) -> bool:
        """Whether one of the programs, which have much in common, gives every pair."""
        found = any(self._reproduced_by(program) for program in programs)
        self.forget()
        return found

    def _reproduced_by(self, program: Node) -> bool:
        out = self.output(program)
        if out is None or out.shape != self.first.output.shape or out.tobytes() != self._wanted:
            return False
        outs = (Context(p.input).output(program) for p in self.pairs[1:])
        return all(o is not None and same(o, p.output) for o, p in zip(outs, self.pairs[1:], strict=True))


def _injections(choices: list[tuple[int, set[int]]], table: dict[int, int], missing: set[int]) -> Iterator[dict]:
    """All ways to go on with `table`, each constant to one of its choices, no two to one colour,
    so that no colour stays missing."""
    if len(missing) > len(choices):
        return
    if not choices:
        yield table
        return
    (constant, images), *others = choices
    for image in sorted(images - set(table.values())):
        yield from _injections(others, {**table, constant: image}, missing - {image})


def _painted(pair: Pair) -> set[int]:
    """The colours that cells were changed to; where the shape changes too, all of the output."""
    if pair.input.shape != pair.output.shape:
        return colours(pair.output)
    return colours(pair.output[pair.input != pair.output])


def _tells_its_rule(task: Task) -> bool:
    """Whether a task has a program, which gives all its outputs."""
    if not task.meta.get("program"):
        return False
    try:
        return reproduces(parse(task.meta["program"]), task)
    except UserError:
        return False


@lru_cache(maxsize=4)
def held_out(sets: tuple[str, ...]) -> HeldOut:
    """The held-out collections, opened once in each process."""
    return HeldOut(sets)
