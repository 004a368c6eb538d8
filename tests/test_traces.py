"""Reasoning traces: what they say of a task is true, and what is not true in one is found."""
import re
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arcgen.api.program import Program
from arcgen.concepts.catalogue import library
from arcgen.concepts.replay import training_pairs
from arcgen.core.errors import UserError
from arcgen.core.grid import COLOUR_NAMES
from arcgen.core.seeds import stream
from arcgen.core.task import Pair, Task
from arcgen.language import run
from arcgen.language.text import parse, to_text
from arcgen.traces import facts, seen
from arcgen.traces.checking import fault
from arcgen.traces.levels import DETAILS, USUAL
from arcgen.traces.steps import steps
from arcgen.traces.writing import NoTrace, tokens, write


@cache
def real(id_: str, concept: str) -> Task:
    """A real task that a concept reproduces, with the program; the last pair is the test."""
    pairs = next(some[id_] for some in training_pairs().values() if id_ in some)
    made = tuple(Pair(i, o) for i, o in pairs)
    found = library()[concept]
    return Task(id_, made[:-1], made[-1:], {"program": to_text(found.filled(found.evidence[id_]))})


def crop() -> Task:
    return real("be94b721", "crop-to-object")


def every(nth: int) -> list[Task]:
    """Real tasks of every nth concept with evidence, one each."""
    found = [c for c in library().values() if c.evidence]
    return [real(next(iter(c.evidence)), c.name) for c in found[::nth]]


def test_a_trace_says_what_a_careful_solver_would():
    trace = write(crop())
    for line in (
            "4 demonstrations",
            "The input is 7 x 13: 74 black, 8 red, 6 blue, 3 green",
            "objects(input, black, by_side) sees 3 things: red, 8 cells, rows 2-5, columns 2-4; green, 3 cells, rows "
            "2-3, columns 6-7; blue, 6 cells, rows 3-5, columns 9-11",
            "From input to output the size changed: it stands at rows 2-5, columns 2-4",
            "As a program: crop(the(objects(input, black, by_side), most(bends)))",
            "It explains 3 demonstrations",
            "In demonstration 4, its answer is 3 x 2 and not 3 x 3",
            "The rule: Crop to the largest shape.",
            "It explains all 4 demonstrations",
            "size of A, 4 numbers: A1 4; A2 10; A3 7; A4 5",
            "most(size) of A, true of 1: A2",
            "B = the(A, most(size)), 1 thing: A2",
            "C = crop(B), a grid of 4 x 3: 10 green, 2 black"):
        assert line in trace.split("\n")
    assert trace.endswith("\n\nAnswer\n333\n333\n303\n303")
    assert facts.split(trace)[1] == "333\n333\n303\n303"


def test_cells_that_change_and_cells_that_would_be_wrong_are_told():
    trace = write(real("00d62c1b", "fill-holes"))
    assert "From input to output 2 cells changed black to yellow: (3,3); (4,4)" in trace
    assert "In demonstration 5, 8 cells would be black and not yellow: (7,11); (7,12); " in trace


def test_more_detail_is_longer_and_all_of_it_is_true():
    lengths = []
    for task in every(30):
        made = [write(task, detail=detail) for detail in DETAILS]
        assert [fault(trace, task) for trace in made] == [None] * 3
        lengths.append([*map(tokens, made)])
        assert lengths[-1] == sorted(lengths[-1])
    brief, normal, full = np.sum(lengths, 0)
    assert 1.2 * brief < normal and 1.2 * normal < full


@pytest.mark.slow
def test_traces_of_all_real_tasks_are_true():
    for task in every(1):
        assert fault(write(task, detail="full"), task) is None, task.id


def test_a_reading_is_not_told_in_the_words_of_the_rule():
    """What the pairs leave no doubt about in the rule, they may not in the reading."""
    grid = np.zeros((6, 6), np.uint8)
    grid[1, 1] = grid[2, 2] = 3
    grid[4, 3:6] = 3
    slanted = np.zeros((6, 6), np.uint8)
    slanted[4, 4] = slanted[3, 3] = 3
    pairs = tuple(Pair(g, np.where(g == 3, 2, g).astype(np.uint8)) for g in (grid, slanted))
    program = parse("paint(input, where(objects(input, black, by_corner), not(is_dot)), red, itself)")
    task = Task("t", pairs, pairs[:1], {"program": to_text(program)})
    trace = write(task)
    assert fault(trace, task) is None
    told = re.findall(r"(?:Reading \d|The rule): (.*)", trace)
    assert len(set(told)) == len(told) > 1


# -- things and functions of things

def test_things_are_told_by_colour_size_and_place():
    grid = np.array([[0, 2, 2], [0, 3, 0]], np.uint8)
    assert seen.thing(grid == 2, grid) == ("red, 2 cells, row 1, columns 2-3",)
    assert seen.thing(grid > 0, grid) == ("2 red and 1 green, 3 cells, rows 1-2, columns 2-3",
                                          "2 red and 1 green, 3 cells, rows 1-2, columns 2-3, at (1,2) (1,3) (2,2)")
    assert seen.thing(grid > 8, grid) == ("no cell",)


def test_steps_name_the_parts_and_tell_what_functions_give():
    program = parse("paint(input, the(objects(input, black, by_side), most(size)), "
                    "colour_of(the(objects(input, black, by_side), least(size))), halo(by_side))")
    assert [step.subject for step in steps(program)] == [
        "A = objects(input, black, by_side)", "size of A", "most(size) of A", "B = the(A, most(size))",
        "least(size) of A", "C = the(A, least(size))", "D = colour_of(C)", "halo(by_side) of B",
        "E = paint(input, B, D, halo(by_side))"]


def test_the_rule_of_a_panel_is_one_step():
    told = [step.subject for step in steps(parse("each(panels(input, grey), turn(panel, transpose))"))]
    assert told == ["A = panels(input, grey)", "B = each(A, turn(panel, transpose))"]


def test_rules_of_panels_within_panels_are_traced_too():
    text = "each(strips(input, 2, horizontal), each(strips(panel, 3, horizontal), turn(panel, flip_up_down)))"
    program, rng = parse(text), stream("nested")
    grids = [rng.integers(0, 10, (4, 6)).astype(np.uint8) for _ in range(3)]
    pairs = tuple(Pair(grid, run(program, grid)) for grid in grids)
    task = Task("nested", pairs[:2], pairs[2:], {"program": text})
    trace = write(task)
    assert fault(trace, task) is None
    assert [step.subject for step in steps(program)] == [
        "A = strips(input, 2, horizontal)",
        "B = each(A, each(strips(panel, 3, horizontal), turn(panel, flip_up_down)))"]


def test_a_list_tells_how_many_it_leaves_out():
    fact = facts.fact("3 cells", ["(1,1)", ("(1,2)", "(1,2) in red"), "(1,3)"])
    assert fact.said(2) == "3 cells: (1,1); (1,2); and 1 more"
    assert fact.said(9, at_length=True) == "3 cells: (1,1); (1,2) in red; (1,3)"
    for text in ("3 cells: (1,1); (1,2); and 1 more", "3 cells: (1,1); (1,2) in red; (1,3)", "3 cells: and 3 more"):
        assert fact.agrees(text) is (text != "3 cells: and 3 more")
    for text in ("3 cells", "3 cells: (1,1); and 1 more", "3 cells: (1,1); (1,2); and 2 more",
                 "3 cells: (1,2); (1,1); (1,3)", "2 cells: (1,1); (1,2)", "3 cells: (1,1); (1,2); (1,3); and 0 more"):
        assert not fact.agrees(text)


# -- what there is no trace of, and length

def test_what_has_no_trace_says_why():
    task = crop()
    for program, why in ((None, "no program"), ("crop(", "no program of this language"),
                         ("turn(input, transpose)", "its program does not give its outputs")):
        with pytest.raises(NoTrace, match=f"^{why}$"):
            write(Task("t", task.train, task.test, {"program": program}))
    with pytest.raises(UserError, match="detail: expected one of brief, normal, full"):
        write(task, detail="much")
    with pytest.raises(UserError, match="there is none of number 1"):
        write(task, 1)
    with pytest.raises(UserError, match="there is none of number 1"):
        fault("", task, 1)


def test_a_trace_keeps_within_its_tokens_and_gives_up_readings_before_detail():
    task = crop()
    whole = tokens(write(task))
    assert tokens("A12 = crop(B), 3 x 4\n33") == 15
    lengths = [tokens(write(task, detail="full", most_tokens=most)) for most in (10_000, whole, whole - 1, whole - 200)]
    assert lengths[1] <= whole and lengths[0] > lengths[1] > lengths[2] > lengths[3]
    fewer = write(task, most_tokens=whole - 1)
    assert "1 tempting reading\n" in fewer and "size of A" in fewer and fault(fewer, task) is None
    with pytest.raises(NoTrace, match=r"^longer than 100 tokens$"):
        write(task, most_tokens=100)


# -- what is not true is found

def _mutations(trace: str) -> list[str]:
    """Traces that differ in one place: a number, a colour, a name, another word, a line left out, told twice, or in
    another place."""
    found, rule = [], trace.index("The rule: ")
    for match in re.finditer(r"\d+|[A-Za-z_]+", trace):
        word = match[0]
        if word.isdigit():
            other = str(int(word) + 1)
        elif word in COLOUR_NAMES:
            other = COLOUR_NAMES[(COLOUR_NAMES.index(word) + 1) % 10]
        else:
            other = {"most": "least", "by_side": "by_corner", "rows": "columns", "A": "B", "input": "output"}.get(
                word, f"{word}s")
        if word != "by_side" or match.start() >= rule:      # of a reading it may be another, as true, in the same words
            found.append(trace[:match.start()] + other + trace[match.end():])
    lines = trace.split("\n")
    for i, line in enumerate(lines):
        found.append("\n".join(lines[:i] + lines[i + 1:]))
        found.append("\n".join([*lines[:i], line, *lines[i:]]))
        if i and lines[i - 1] != line:
            found.append("\n".join([*lines[:i - 1], line, lines[i - 1], *lines[i + 1:]]))
    return [other for other in found if other != trace]


@cache
def _mutable() -> list[tuple[Task, str, list[str]]]:
    made = [(task, write(task, detail=detail)) for task, detail in zip([*every(45), crop()], DETAILS * 4)]
    return [(task, trace, _mutations(trace)) for task, trace in made]


@settings(max_examples=120)
@given(st.data())
def test_a_trace_that_was_changed_is_refused(data):
    task, trace, changed = data.draw(st.sampled_from(_mutable()))
    assert fault(trace, task) is None
    assert fault(data.draw(st.sampled_from(changed)), task) is not None


@pytest.mark.parametrize("change, why", [
    (lambda t: t.replace("A2 10;", "A2 11;"), "is not so"),
    (lambda t: t[:-1] + "1", "expected '303', not '301'"),
    (lambda t: t.replace("most(bends)", "most(size)", 1), "the reading is the rule itself"),
    (lambda t: t.replace("most(size)))\nIt explains all", "least(size)))\nIt explains all"),
     "not the program of the task"),
    (lambda t: t[:200], "says 'The rule:' once, not 0 times"),
    (lambda t: "", "once, not 0 times"),
    (lambda t: t + "\n", "goes on after its answer"),
    (lambda t: t.replace("in 5 steps", "in 4 steps"), "the heading says 4 steps, but there are 5")])
def test_a_fault_is_named_with_its_line(change, why):
    trace = write(crop())
    assert change(trace) != trace
    assert why in fault(change(trace), crop())


def test_a_task_without_a_program_is_explained_by_any_that_does():
    """What a model says of a task whose rule nobody knows."""
    task = crop()
    bare = Task(task.id, task.train, task.test, {})
    assert fault(write(task), bare) is None
    other = write(task).replace("The rule: Crop to the largest shape.", "The rule: Crop to an object.")
    assert "the English of the rule is not that of its program" in fault(other, bare)


def test_a_rule_that_gives_another_answer_is_refused():
    """All demonstrations are explained, each step is true, and what follows is not the answer."""
    task = crop()
    bends = Task(task.id, task.train[:3], task.train[3:], {"program": task.meta["program"].replace("size", "bends")})
    own = Pair(bends.test[0].input, Program(bends.meta["program"])(bends.test[0].input))
    trace = write(Task(task.id, task.train[:3], (own,), bends.meta))
    answer = "\n".join(facts.grid_lines(bends.test[0].output))
    said = facts.split(trace)[0] + answer
    assert fault(said, Task(task.id, task.train[:3], bends.test, {})).endswith("the rule gives another answer")


@settings(max_examples=60)
@given(st.data())
def test_whatever_is_given_for_a_trace_is_read_or_refused(data):
    task, trace, _ = data.draw(st.sampled_from(_mutable()))
    lines = trace.split("\n")
    some = data.draw(st.lists(st.one_of(st.sampled_from(lines), st.text(max_size=30)), max_size=40))
    assert fault("\n".join(some), task) is not None
    i = data.draw(st.integers(0, len(lines) - 1))
    assert fault("\n".join([*lines[:i], data.draw(st.text(max_size=30)), *lines[i + 1:], ""]), task) is not None
    huge = re.sub(r"and \d+ more", f"and {'9' * 5000} more", trace)
    assert huge == trace or fault(huge, task) is not None


def test_there_are_three_levels():
    assert DETAILS == ("brief", "normal", "full") and USUAL in DETAILS
