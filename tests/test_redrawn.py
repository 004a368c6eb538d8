"""Rules that draw the same things otherwise, and that no task leaves them open."""
from __future__ import annotations

import numpy as np
import pytest

from arcgen.language import parse, to_text
from arcgen.language.redrawn import redrawn
from arcgen.synthesis.disambiguation import Alternatives, _fault
from arcgen.synthesis.example import Example, example
from arcgen.tasks.rejection import Reason

CROSS = "paint(paint(input, cells(input, black), red, line(vertical)), cells(input, black), blue, line(horizontal))"
THINGS = "objects(input, black, by_side)"


def said(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for kind, other in redrawn(parse(text)):
        assert other is not parse(text) and parse(to_text(other)) is other
        found.setdefault(kind, []).append(to_text(other))
    return found


def test_what_may_be_drawn_otherwise():
    order, = said(CROSS)["order"]
    assert order == ("paint(paint(input, cells(input, black), blue, line(horizontal)), cells(input, black), red, "
                     "line(vertical))")
    assert len(said(CROSS)["ground"]) == 2 and "border" not in said(CROSS)
    turned = "turn(input, rotate_180)"
    assert said(f"over({turned}, input, green)")["order"] == [f"over(input, {turned}, green)"]
    halo = said(f"paint_under(input, {THINGS}, red, halo(by_side), black)")
    assert halo == {"ground": [f"paint(input, {THINGS}, red, halo(by_side))"],
                    "border": [f"paint_under(input, where({THINGS}, not(touches_border)), red, halo(by_side), black)"]}
    assert said("turn(input, rotate_180)") == {}
    inner = f"paint(input, {THINGS}, red, itself)"          # what is painted second depends on what was painted first
    assert "order" not in said(f"paint({inner}, objects({inner}, black, by_side), blue, halo(by_side))")


@pytest.mark.parametrize("kind, region, covered", [("border", "halo(by_side)", (0, 3)), ("ground", "ray(up)", (2, 4))])
def test_a_task_whose_test_shows_it_first_is_ambiguous(kind, region, covered):
    """Demonstrations in which nothing is cut off or painted over, and a test in which something is."""
    program = parse(f"paint(input, {THINGS}, red, {region})")

    def shown(*cells: tuple[int, int]) -> Example:
        grid = np.zeros((9, 9), np.uint8)
        for cell in cells:
            grid[cell] = 3
        return example(program, grid)[0]
    demonstrations, test = [shown((4, 2)), shown((5, 4)), shown((6, 6))], shown((6, 4), covered)
    bare = Alternatives(program, (), (), frozenset())
    assert _fault(demonstrations, test, bare) is Reason.AMBIGUOUS
    other, = [other for named, other in redrawn(program) if named == kind]
    assert all(d.agrees(other) for d in demonstrations) and test.answering_otherwise([other])
    assert _fault([*demonstrations, shown((7, 4), covered)], test, bare) is None
