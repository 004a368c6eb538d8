"""Words for the whole grid: what they do on small grids, and that they are total on any grid."""
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from arcgen.concepts.catalogue import library
from arcgen.concepts.replay import replay
from arcgen.core.errors import RuleError
from arcgen.core.grid import SYMMETRIES, is_grid, transform
from arcgen.language import parse, run
from arcgen.language.canonical import recolour_program, transform_program
from arcgen.scenes.priors import Roles

GRIDS = arrays.arrays(np.uint8, st.tuples(st.integers(1, 30), st.integers(1, 30)), elements=st.integers(0, 9))
PANELLED = arrays.arrays(np.uint8, (2, 2, 3, 4), elements=st.integers(0, 4))

WORDS = """
turn(input, transpose) | upscale(input, 2) | downscale(input, 2) | repeated(input, 2, vertical) | tile(input, 2, 1)
join(input, input, left) | substitute(input, input, black) | condensed(input) | blanked(input, red) | framed(input, red)
crop(region_of(whole(input), without(box, frame))) | crop(everything(input, black))
cut_out(everything(input, blue), red)
superimpose(regions_of(cells_of(input, red), union(itself, halo(by_corner))), black) | square(2, commonest(input))
combine(panels(input, red), any_of, black, blue) | combine(strips(input, 2, horizontal), none_of, black, blue)
combine(parts(input, 2), all_of, black, blue) | combine(squares(input), not_all_of, black, blue)
superimpose(halves(input), black) | superimpose(in_order(blocks(input, 3), filled(black)), black)
summary(panels(input, line_colour(input)), main_colour(black)) | paste(input, parts(input, 2), square(2, red))
paint(input, blocks(input, 2), as_in(downscale(input, 2)), itself)
crop(the(parts(input, 2), unique(pattern(black)))) | crop(the(parts(input, 2), unique(colour_beside(black))))
paint(input, where(blocks(input, 2), halfway(horizontal)), red, itself) | square(count(cells(input, black)), red)
square(colours_in(input, black), red) | square(largest(objects(input, black, by_side), size), red)
square(divided(minus(plus(3, 4), 1), times(1, 2)), red) | square(measure(whole(input), colour_count), red)
square(1, looked_up(count(cells(input, black)), case(1, red), case(2, blue)))
over(input, turn(input, flip_left_right), red)
masked(input, turn(input, flip_up_down), red) | fall(input, right, black) | sort_lines(input, filled(black), up)
colour_list(layers(input, black), size, left) | bar_chart(layers(input, black), size, down, size, left, black)
bar(5, count(layers(input, black)), up, red, blue) | diagonal(count(layers(input, black)), rising, red, black)
paint(input, where(cells(input, black), first(3)), red, itself) | when(whole(input), has(red), input, square(1, red))
square(1, ink_for(whole(input), choose(symmetric(transpose), red, blue)))
crop(the(blocks(input, 3), most(number_in(objects(input, black, by_side)))))
"""
PROGRAMS = [parse(text) for text in WORDS.replace("\n", "|").split("|") if text.strip()]


def grid(*rows: str) -> np.ndarray:
    return np.array([[int(c) for c in row] for row in rows], np.uint8)


def gives(program: str, given: np.ndarray, *rows: str) -> bool:
    return np.array_equal(run(parse(program), given), grid(*rows))


@settings(max_examples=40, deadline=None)
@given(GRIDS)
def test_every_word_gives_a_grid_or_says_why_not(g):
    before = g.copy()
    for program in PROGRAMS:
        try:
            assert is_grid(run(program, g))
        except RuleError as error:
            assert len(str(error)) < 80
    assert np.array_equal(g, before)


@settings(max_examples=25, deadline=None)
@given(PANELLED, st.sampled_from(SYMMETRIES), st.permutations(range(10)))
def test_turning_or_recolouring_program_and_grid_together_changes_nothing(cells, symmetry, colours):
    panels = [[np.where(c == 4, 0, c) for c in row] for row in cells]
    g = np.concatenate([np.concatenate([row[0], np.full((3, 1), 5), row[1]], 1) for row in panels]).astype(np.uint8)
    g = np.insert(g, 3, 5, axis=0)
    table = np.array(colours, np.uint8)
    for text in ("combine(panels(input, grey), any_of, black, red)", "summary(panels(input, grey), main_colour(black))",
                 "crop(the(panels(input, grey), most(filled(black))))", "fall(input, left, black)",
                 "paint(input, where(panels(input, grey), most(edge(up_left))), red, itself)",
                 "repeated(input, 2, vertical)",
                 "in_angles(crop(the(lines(input, vertical), most(edge(left)))), up_left)",
                 "superimpose(in_order(panels(input, grey), filled(black)), black)", "join(input, input, down)",
                 "colour_list(layers(input, black), size, up)", "sort_lines(input, filled(black), up)",
                 "bar_chart(layers(input, black), size, down, size, left, black)", "condensed(input)",
                 "superimpose(parts(crop(everything(input, grey)), 2), black)", "diagonal(3, rising, red, blue)"):
        program = parse(text)
        pairs = [(transform_program(program, symmetry), lambda x: transform(x, symmetry)),
                 (recolour_program(program, colours), lambda x: table[x])]
        for image, act in pairs:
            try:
                wanted = act(run(program, g))
            except RuleError:
                with pytest.raises(RuleError):
                    run(image, act(g))
                continue
            assert np.array_equal(run(image, act(g)), wanted), text


def test_scaling_and_tiling():
    g = grid("12", "30")
    assert gives("upscale(input, 2)", g, "1122", "1122", "3300", "3300")
    assert gives("downscale(upscale(input, 3), 3)", g, "12", "30")
    assert gives("repeated(input, 2, horizontal)", g, "1212", "3030")
    assert gives("substitute(input, input, black)", g, "1212", "3030", "1200", "3000")
    assert gives("condensed(upscale(join(input, input, right), 2))", g, "1212", "3030")
    assert gives("join(input, turn(input, flip_up_down), up)", g, "30", "12", "12", "30")
    with pytest.raises(RuleError):
        run(parse("downscale(input, 2)"), g)            # four colours, each once: a tie
    with pytest.raises(RuleError):
        run(parse("upscale(input, 16)"), g)


def test_panels_are_what_the_lines_leave():
    g = grid("10502", "00520", "55555", "11500")
    assert gives("summary(panels(input, grey), main_colour(black))", g, "12", "10")
    corner = "crop_at(input, the(panels(input, grey), most(edge(up_left))))"
    assert gives(f"combine(strips({corner}, 2, vertical), any_of, black, red)", g, "20")
    with pytest.raises(RuleError):
        run(parse("summary(panels(input, red), main_colour(black))"), g)
    with pytest.raises(RuleError):
        run(parse("combine(panels(input, grey), any_of, black, red)"), g)      # different sizes


def test_combining_and_overlaying():
    g = grid("1105022", "0105200")
    panels = "panels(input, grey)"
    assert gives(f"combine({panels}, all_of, black, green)", g, "030", "000")
    assert gives(f"combine({panels}, exactly_one_of, black, green)", g, "303", "330")
    assert gives(f"combine({panels}, none_of, black, green)", g, "000", "003")
    assert gives(f"superimpose(in_order({panels}, edge(right)), black)", g, "122", "210")
    assert gives(f"superimpose(in_order({panels}, edge(left)), black)", g, "112", "210")
    with pytest.raises(RuleError):
        run(parse(f"superimpose({panels}, black)"), g)


def test_falling_and_sorting():
    g = grid("102", "030", "400")
    assert gives("fall(input, down, black)", g, "000", "100", "432")
    assert gives("fall(input, left, black)", g, "120", "300", "400")
    steps = grid("100", "120", "111")
    assert gives("sort_lines(fall(input, right, black), count_of(black), down)", steps, "111", "012", "001")
    with pytest.raises(RuleError):
        run(parse("sort_lines(input, filled(black), down)"), g)


def test_lists_bars_and_counts():
    g = grid("1110", "2200", "0030")
    assert gives("colour_list(objects(input, black, by_side), size, right)", g, "321")
    assert gives("colour_list(objects(input, black, by_side), size, up)", g, "1", "2", "3")
    assert gives("bar_chart(objects(input, black, by_side), size, down, size, left, black)", g, "123", "120", "100")
    assert gives("bar_chart(objects(input, black, by_side), size, right, size, up, black)", g, "111", "220", "300")
    assert gives("bar(5, count(objects(input, black, by_side)), left, red, black)", g, "00222")
    assert gives("diagonal(count(layers(input, black)), rising, red, black)", g, "002", "020", "200")
    sheet = "square(2, black)"
    assert gives(f"paint({sheet}, where(cells_of({sheet}, black), first(3)), red, itself)", g, "22", "20")
    assert gives("square(1, looked_up(colours_in(input, black), case(2, red), case(3, blue)))", g, "1")
    assert gives("square(1, ink_for(whole(input), choose(symmetric(flip_up_down), red, cyan)))", g, "8")


MINE = [name for name, concept in library().items()
        if concept.scene.__module__.rsplit(".", 1)[-1] in {"tiny", "panels", "lattice", "texture", "figures", "tally",
                                                           "windows", "scattered"}]


@pytest.mark.parametrize("name", MINE)
def test_scenes_suit_their_rules(name):
    usable = tried = 0
    for seed in range(6):
        program, roles = library()[name].draw_rule(np.random.default_rng([7, seed]))
        try:
            draw = library()[name].scene(np.random.default_rng([8, seed]), roles)
        except RuleError:
            continue
        for k in range(8):
            tried += 1
            try:
                given = draw(np.random.default_rng([9, seed, k]))
                assert is_grid(given)
                usable += not np.array_equal(run(program, given), given)
            except RuleError:
                pass
    assert usable >= 0.3 * tried > 0


def test_the_evidence_is_reproduced():
    found = replay([library()[name] for name in MINE])
    assert len(found) > 80
    assert [r.task_id for r in found if not r.exact] == []


def test_a_lattice_keeps_to_its_separator():
    from arcgen.scenes.lattice import lattice, plain
    draw = lattice(plain(), (2, 3), (2, 3), uneven=0)(np.random.default_rng(1), Roles(0, (5,), (), {"separator": 5}))
    for k in range(10):
        g = draw(np.random.default_rng([2, k]))
        assert ((g == 5).all(0).any() or (g == 5).all(1).any())
