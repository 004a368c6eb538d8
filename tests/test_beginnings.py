"""How the scenes of a task begin: their sizes, and grids that are their own mirror image."""
from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from arcgen.concepts.catalogue import library
from arcgen.core.errors import RuleError
from arcgen.core.grid import MAX_SIDE, same
from arcgen.core.seeds import stream
from arcgen.language import parse
from arcgen.language.engine import Context
from arcgen.synthesis import beginnings
from arcgen.synthesis.beginnings import (
    beginning,
    is_mirrored,
    keeps_pairs,
    may_be_mirrored,
    mirrored,
    sometimes_mirrored,
)
from arcgen.synthesis.framed import framed_rules
from arcgen.synthesis.framings import FRAMINGS
from arcgen.synthesis.likeness import Wanted
from arcgen.synthesis.policy import POLICY
from arcgen.synthesis.rule import Rule
from arcgen.tasks.rejection import Rejected


def sides_of(*sides: int):
    """A start whose n-th task has empty grids of the n-th side, with one speck in each; 0 suits no rule."""
    waiting = list(sides)

    def start(rng, wanted=None):
        side = waiting.pop(0)
        if not side:
            raise RuleError("none")

        def draw(rng):
            grid = np.zeros((side, side), np.uint8)
            grid[side // 2, side // 2] = 1
            return grid
        return draw
    return start


def test_a_beginning_is_drawn_by_how_much_its_grid_is_wanted():
    n, rng = POLICY.beginnings.choice, stream("beginnings")
    nearest = beginning(sides_of(*[12, 0, 9, 20] + [15] * n), rng, lambda grid: -abs(grid.size - 81.0))
    assert nearest(rng).shape == (9, 9)
    drawn = Counter(len(beginning(sides_of(*([3, 4] * n)[:n]), rng, lambda grid: math.log(3) * (len(grid) == 3))(rng))
                    for _ in range(400))
    share = 3 * math.ceil(n / 2) / (3 * math.ceil(n / 2) + n // 2)
    assert abs(drawn[3] / 400 - share) < 0.08
    with pytest.raises(RuleError):
        beginning(sides_of(*[0] * n), rng, len)


@pytest.mark.parametrize("lines", beginnings._MIRRORS)
def test_a_mirrored_grid_is_its_own_mirror_image_and_keeps_a_part(lines):
    rng = stream("mirrored")
    for _ in range(50):
        height, width = rng.integers(1, 9, 2)
        grid = rng.integers(0, 5, (height, height if "slanted" in lines else width)).astype(np.uint8)
        whole = mirrored(grid, lines)
        height, width = grid.shape
        assert whole.shape == grid.shape and is_mirrored(whole, lines)
        kept = whole == grid
        kept = kept[:(height + 1) // 2] if "level" in lines else kept
        kept = kept[:, :(width + 1) // 2] if "upright" in lines else kept
        assert (np.triu(kept) == np.triu(np.ones_like(kept)) if "slanted" in lines else kept).all()


def test_what_is_mirrored_cuts_nothing_and_has_a_mirrored_output():
    program = parse("paint(input, where(objects(input, black, by_side), is_dot), red, itself)")

    def specks(rng):
        return np.pad((rng.random((7, 7)) < 0.15) * 3, 1).astype(np.uint8)
    found = Counter()
    for k in range(60):
        draw = sometimes_mirrored(specks, program, stream("task", k))
        for j in range(10):
            grid, plain = draw(stream("grid", k, j)), specks(stream("grid", k, j))
            if not same(grid, plain):
                lines = next(ways for ways in beginnings._MIRRORS
                             if same(grid, mirrored(plain, ways)) and may_be_mirrored(plain, ways))
                found[lines] += 1
                output = Context(grid).output(program)
                assert is_mirrored(output, lines) and not same(output, grid)
                assert "slanted" not in lines or not np.diagonal(plain).any()
                assert not (plain[:, 4] if "upright" in lines else plain[4] if "level" in lines else plain[0]).any()
    assert found.total() > 20 and all(found[way,] for way in ("slanted", "upright", "level"))
    to_the_right = parse("paint(input, cells(input, black), red, ray(right))")
    dots = np.zeros((11, 11), np.uint8)
    dots[[1, 3, 7, 9, 1, 9], [2, 4, 2, 3, 7, 8]] = 1
    assert all(may_be_mirrored(dots, lines) for lines in beginnings._MIRRORS)
    for k in range(10):
        grid = sometimes_mirrored(lambda rng: dots, to_the_right, stream("task", k))(stream("grid", k))
        assert same(grid, dots) or same(grid, mirrored(dots, ["level"]))        # above and below are alike to it
    dots[4, 0] = 1                                                              # what stands at a side has its part
    assert [lines for lines in beginnings._MIRRORS if may_be_mirrored(dots, lines)] == [("level",)]
    pattern = np.array([[1, 0, 2], [0, 0, 1], [2, 1, 0]], np.uint8)
    assert may_be_mirrored(pattern, ["slanted"]) and may_be_mirrored(pattern[:2], ["upright"])
    assert not may_be_mirrored(pattern[:2], ["slanted"])                        # only a square has a diagonal
    pattern[1] = 3
    assert not any(may_be_mirrored(pattern, lines) for lines in beginnings._MIRRORS)    # two lists on either side


def test_a_mirrored_grid_has_no_second_pair():
    """Two dots of a colour, with a sign half way between them, became four: which belong together was not shown."""
    pair, many = np.zeros((2, 11, 11), np.uint8)
    pair[[2, 6], [1, 4]] = 1
    many[[2, 4, 6, 8], [1, 3, 2, 4]] = 1
    assert not keeps_pairs(pair, mirrored(pair, ["upright"])) and keeps_pairs(many, mirrored(many, ["upright"]))
    assert keeps_pairs(pair[:6, :6], mirrored(pair[:6, :6], ["upright"]))


def test_scenes_of_which_none_is_wanted_more_are_the_concepts_own():
    """What rules are tried on does not change with how rows begin."""
    concept = library()["halo"]
    program, _, values = concept.draw(stream("rule"))
    rule = Rule(concept, concept.name, program, values)
    for k in range(10):
        assert same(rule.start(stream(k))(stream(k, "grid")), concept.scene(stream(k), rule.roles)(stream(k, "grid")))


def test_a_scene_that_grows_beyond_a_grid_comes_to_nothing():
    """Stairs carried on three times their length were broader than 30 cells: numpy made a pair of them, and the
    compiled engine stopped the build."""
    concept = library()["halo"]
    program, _, values = concept.draw(stream("rule"))
    wide = replace(concept, scene=lambda rng, roles: lambda rng: np.zeros((3, 31), np.uint8))
    with pytest.raises(RuleError, match="too large"):
        Rule(wide, wide.name, program, values).start(stream(0))(stream(1))


def area(rule: Rule, wanted: Wanted | None, *name) -> float:
    """Cells of a grid, the mean of those scenes that come to something; nan where none does."""
    found = []
    for j in range(6):
        try:
            found.append(rule.start(stream(j, *name), wanted)(stream(j)).size)
        except RuleError:
            continue
    return float(np.mean(found)) if found else math.nan


@pytest.mark.slow
def test_grids_in_every_framing_of_a_place_are_as_they_are_wanted():
    def small(grid: np.ndarray) -> float:
        return -float(grid.size)
    smaller = {name: [] for name in ("in-the-box", "in-each-panel", "in-blocks")}
    for name in ("halo", "recolour-the-chosen", "fill-holes", "crossing-lines", "drop-things"):
        concept = library()[name]
        for k in range(25):
            rng = stream("framed", name, k)
            try:
                program, _, values = concept.draw(rng)
                for rule, _ in framed_rules(Rule(concept, name, program, values), rng, areas={MAX_SIDE**2: 1}):
                    framing = rule.framings[-1].framing
                    ratio = area(rule, small, name, k) / area(rule, None, name, k)
                    if framing in smaller and not math.isnan(ratio):
                        smaller[framing].append(ratio)
            except (Rejected, RuleError):
                continue
    assert set(smaller) <= set(FRAMINGS) and all(len(ratios) > 2 for ratios in smaller.values())
    assert all(np.mean(ratios) < 0.95 for ratios in smaller.values())
