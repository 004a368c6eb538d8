"""The reference evaluator conforms, so does a plain one without any sharing, and wrong ones are found out."""
import numpy as np
import pytest
from conformance import cases, disagreements

from arcgen.core.errors import RuleError
from arcgen.core.grid import MAX_SIDE
from arcgen.language import types
from arcgen.language.evaluator import REFERENCE
from arcgen.language.program import HOLE, INPUT, INT, PANEL, Node, rebuild, walk
from arcgen.language.registry import WORDS, ObjectFunction


class Plain:
    """Runs a program as its text says, word by word, and remembers nothing: what Context shares between
    expressions and programs must not show."""

    def outputs(self, program, grids):
        return [self._output(program, grid) for grid in grids]

    def _output(self, program, grid):
        try:
            return np.array(self._value(program, grid))
        except RuleError:
            return None

    def _value(self, node, grid, panel=None):
        word = node.word
        if word is INPUT or word is INT:
            return grid if word is INPUT else node.value
        if word is PANEL:
            if panel is None:
                raise RuleError("no panel here")
            return panel
        if word.maps:
            panels = self._value(node.args[0], grid, panel)
            return word.function(panels, [self._value(node.args[1], grid, each) for each in panels.pictures])
        if word.name == HOLE:
            raise RuleError("a hole")
        if word.function is None:
            return word.value
        args = [self._value(arg, grid, panel) for arg in node.args]
        if word.gives_function:
            return ObjectFunction(word, tuple(args))
        value = word.function(*args)
        if word.result is types.Grid and not (1 <= min(value.shape) and max(value.shape) <= MAX_SIDE):
            raise RuleError("too large or too small a grid")
        return value


@pytest.mark.parametrize("evaluator", [REFERENCE, Plain()], ids=["reference", "plain"])
def test_evaluators_conform(evaluator):
    assert disagreements(evaluator, cases()) == []


def test_each_word_has_an_answer_in_some_case():
    """So an evaluator that lacks a word, or gives nothing for it, is found out."""
    reached = {n.word.name for case in cases() if any(out is not None for out in case.expected)
               for n in walk(case.program)}
    assert set(WORDS) - reached == set()


def test_where_there_is_no_answer_is_tried_as_well():
    outs = [out for case in cases() for out in case.expected]
    assert 0.1 < sum(out is None for out in outs) / len(outs) < 0.7


class Wrong:
    """The reference with one thing wrong."""

    def __init__(self, change=None, after=None):
        self.change, self.after = change, after

    def outputs(self, program, grids):
        if self.change:
            program = rebuild(program, self.change)
        outputs = REFERENCE.outputs(program, grids)
        return self.after(outputs, grids) if self.after else outputs


def _exchanged(word, by):
    return Wrong(lambda n: Node(WORDS[by], n.args) if n.word is WORDS[word] else n)


def _raising(outputs, grids):
    if None in [None if out is None else 0 for out in outputs]:
        raise RuleError("no answer")
    return outputs


def _overwriting(outputs, grids):
    for grid in grids:
        grid[0, 0] = (grid[0, 0] + 1) % 10
    return outputs


WRONG = {
    "takes the least for the most": _exchanged("most", "least"),
    "sees corners where sides are meant": _exchanged("by_side", "by_corner"),
    "looks left for right": _exchanged("right", "left"),
    "takes an outline for a frame": _exchanged("outline", "frame"),
    "has no rarest colour": _exchanged("rarest", "commonest"),
    "answers always": Wrong(after=lambda outs, grids: [g.copy() if o is None else o for o, g in zip(outs, grids)]),
    "answers never": Wrong(after=lambda outs, grids: [None] * len(outs)),
    "raises": Wrong(after=_raising),
    "leaves out what has no answer": Wrong(after=lambda outs, grids: [o for o in outs if o is not None]),
    "mixes up the grids": Wrong(after=lambda outs, grids: outs[::-1]),
    "changes what it is given": Wrong(after=_overwriting),
    "gives back what it is given": Wrong(after=lambda outs, grids: [
        g if o is not None and o.shape == g.shape and (o == g).all() else o for o, g in zip(outs, grids)]),
    "gives other numbers than bytes": Wrong(after=lambda outs, grids: [
        None if o is None else o.astype(np.int64) for o in outs]),
}


@pytest.mark.parametrize("evaluator", WRONG.values(), ids=WRONG)
def test_a_wrong_evaluator_is_found_out(evaluator):
    assert disagreements(evaluator, cases())
