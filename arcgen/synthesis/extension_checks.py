"""What an extension must show: that it matters, that it leaves what was there before to be seen, and that a player
sees what it is about."""
from __future__ import annotations

import math

import numpy as np

from ..core.grid import same
from ..language.engine import Context
from ..language.program import Node, walk
from ..language.registry import WORDS
from ..tasks.rejection import Reason, Rejected
from . import salience
from .example import Example
from .extensions import Extension
from .policy import POLICY
from .rule import Rule
from .trial import Trial, check_parts, differs

_POLICY = POLICY.extending


def to_be_seen(new: Rule, old: Rule) -> tuple[Node, ...]:
    """The things that the extensions of a rule choose among, or act on: they must stand out."""
    known, there = set(walk(old.program)), set(walk(new.program))
    found = {n.args[0] if n.word.chooses else n: None for n in walk(new.program)
             if n not in known and (n.word.chooses or salience.sees_figures(n.word))}
    return tuple(dict.fromkeys([*(n for n in old.things if n in there), *found]))


def examples_of(new: Rule, old: Rule, extension: Extension, addition: Node | None, trial: Trial,
                before: int) -> list[Example]:
    """What an extended rule gives on the scenes of the rule before it.

    new, old: the rule with the extension and without it. addition: what was added, where that is a program of its own.
    before: how many examples the old rule had. Raises Rejected unless the new rule suits these scenes, both what is new
    and what was there before matter on them, and a player can see what was added.
    """
    glance = trial.contexts[:_POLICY.glance]
    if all(_alike(c, new.program, old.program) for c in glance):
        raise Rejected(Reason.IDLE_PART)
    if not all(any(salience.stand_out(c, things) for c in glance) for things in new.things):
        raise Rejected(Reason.HIDDEN)
    if not set(new.roles.seen) <= set(old.roles.seen):
        raise Rejected(Reason.COLOUR)
    found = trial.examples(new.program, max(6, before // 2))
    often = math.ceil(_POLICY.exercised * len(found))
    if not differs(old.program, found, often) or (addition is not None and not differs(addition, found, often)):
        raise Rejected(Reason.IDLE_PART)
    if len({(e.output.shape, e.output.tobytes()) for e in found}) < often + 1:
        raise Rejected(Reason.SAME_OUTPUTS)
    _check_seen(new, old.program, found)
    inks = set(new.roles.inks) - set(old.roles.inks)
    if inks and sum(not inks.isdisjoint(e.colours[1]) for e in found) < often:
        raise Rejected(Reason.HIDDEN)
    if extension.first and 2 * sum(map(_is_answer, found)) > len(found):
        raise Rejected(Reason.HIDDEN)
    if addition is not None and addition.word is WORDS["paint"] and not extension.first:
        _check_left(old.program, found)
    check_parts(new.program, found, max(POLICY.trial.exercised, len(found) // 5))
    return found


def _alike(context: Context, new: Node, old: Node) -> bool:
    """Whether a new program gives nothing here, or nothing new."""
    out, before = context.output(new), context.output(old)
    return out is None or (before is not None and same(out, before))


def _is_answer(e: Example) -> bool:
    """Whether the output tells something about the input rather than showing what became of it."""
    return e.output.size <= _POLICY.answer < e.input.size // 4 or _POLICY.much * e.output.size <= e.input.size


def _check_left(old: Node, examples: list[Example]) -> None:
    """Raises Rejected where painting leaves little of what the rule before it made."""
    shares = []
    for e in examples:
        made = e.context.output(old)
        if made is not None and made.shape == e.input.shape == e.output.shape and not same(made, e.input):
            shares.append((e.output == made)[made != e.input].mean())
    if shares and np.mean(shares) < _POLICY.left:
        raise Rejected(Reason.IDLE_PART)


def _check_seen(new: Rule, old: Node, examples: list[Example]) -> None:
    """Raises Rejected unless a player can see what was added: the things that it chooses among are
    several and stand out, and what remains of a larger grid is more than a cell or two."""
    for things in new.things:
        if 2 * sum(salience.is_crowded(e.context, things) for e in examples) > len(examples):
            raise Rejected(Reason.HIDDEN)
        least = 1 + any(n.word.chooses and n.args[0] == things for n in walk(new.program))
        fine = sum(least <= salience.number_of(e.context, things) <= POLICY.salience.most_things for e in examples)
        if 3 * fine < 2 * len(examples):
            raise Rejected(Reason.HIDDEN)
    before = ((e, e.context.output(old)) for e in examples if e.output.size <= _POLICY.tiny)
    if 3 * sum(out is None or out.size > _POLICY.tiny for _, out in before) > len(examples):
        raise Rejected(Reason.SAME_OUTPUTS)
