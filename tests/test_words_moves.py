"""The words that move, stamp, mirror, restore and fit: what they do on small grids, and that they are
total, bounded and equivariant on any grid."""
from __future__ import annotations

import hypothesis.extra.numpy as arrays
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import ndimage

from arcgen.core.errors import RuleError
from arcgen.core.grid import SYMMETRIES, is_grid, same, transform
from arcgen.language import parse, run
from arcgen.language.canonical import recolour_program, transform_program
from arcgen.language.english import describe


def grid(text: str) -> np.ndarray:
    """A grid from rows like "..1 .2." separated by blanks; a dot is black."""
    return np.array([[0 if c == "." else int(c) for c in row] for row in text.split()], np.uint8)


def says(program: str, given_: str, wanted: str) -> None:
    out = run(parse(program), grid(given_))
    assert same(out, grid(wanted)), "\n" + "\n".join("".join(map(str, r)) for r in out.tolist())


DOTS = "where(cells(input, black), is_colour(red))"


@pytest.mark.parametrize("step, wanted", [
    ("by(2, right)", ".... ..2. ...1"),
    ("by_its(size, down)", ".... .... 2..1"),
    ("to_border(right)", ".... ...2 ...1"),
    ("until(right, cells_of(input, blue))", ".... ...2 ...1"),
    ("nearer(1, all_of_colour(input, blue))", ".... .... .2.1"),
    ("then(by(1, up), by(1, right))", ".2.. .... ...1"),
    ("choose_step(is_dot, by(1, up), stay)", "2... .... ...1"),
])
def test_steps(step, wanted):
    program = f"move(input, {DOTS}, {step}, black)"
    says(program, ".... 2... ...1", wanted)


def test_things_go_to_contact_straight_first_then_slantwise():
    says("move(input, cells_of(input, red), towards(pieces(input, blue, by_side)), black)",
         "2..... ...... ..11.. ..11.2 ...... ...2..", "...... .2.... ..11.. ..112. ...2.. ......")
    with pytest.raises(RuleError):
        run(parse("move(input, cells_of(input, red), towards(pieces(input, blue, by_side)), black)"), grid("1.2.1"))


def test_likes_go_to_likes():
    says("move(input, where(objects(input, black, by_side), is_dot), "
         "towards_alike(where(objects(input, black, by_side), not(is_dot)), colour), black)",
         "1...2 1.2.2 11122", "1...2 1..22 11122")
    says("move(input, cells_of(input, red), to_alike(cells_of(input, blue), size), black)", "2..1", "...2")
    says("keep(input, where(objects(input, black, by_side), shares(shape, cells_of(input, red))), black)",
         "1.33.2", "1.....")


def test_moves_that_collide_are_undefined():
    with pytest.raises(RuleError):
        run(parse("move(input, objects(input, black, by_side), to_border(right), black)"), grid("1.2."))
    with pytest.raises(RuleError):
        run(parse("move(input, cells(input, black), by(5, left), black)"), grid("1.2."))


def test_falling_things_rest_on_each_other():
    says("drop(input, objects(input, black, by_side), down, black)", "11. .22 ... ..3", "... 11. .22 ..3")
    says("gather(input, cells_of(input, red), all_of_colour(input, grey), black)",
         "2.. 2.. ... 555 ... .2.", "... 2.. 2.. 555 .2. ...")


def test_repeating_and_copying():
    says("repeat(input, everything(input, black), by(2, right))", "1.... 2....", "1.1.1 2.2.2")
    says("copy(input, everything(input, black), by(3, right))", "1.... 2....", "1..1. 2..2.")
    says("paint(input, cells(input, black), red, track(to_border(right)))", "1...", "1222")
    says("paint(input, cells(input, black), red, copies(by(2, right)))", "1....", "1.2.2")


def test_mirrors():
    says("turned_copies(input, cells_of(input, red), all_of_colour(input, blue), mirrors)",
         "2.... ..... ..1.. ..... .....", "2...2 ..... ..1.. ..... 2...2")
    says("mirror_beside(input, everything(input, black), right)", "12.... 1.....", "1221.. 1..1..")
    says("complete_symmetry(input, everything(input, black), flip_left_right)", "....... .12321. ..2....",
         "....... .12321. ..2.2..")
    says("mirror_over(input, cells_of(input, red), pieces(input, blue, by_side), black)",
         "..2.. ..... 11111 ..... .....", "..... ..... 11111 ..... ..2..")


def test_symmetry_is_restored():
    whole = np.random.default_rng(0).integers(1, 9, (6, 6)).astype(np.uint8)
    whole = np.vstack([np.hstack([whole, whole[:, ::-1]]), np.hstack([whole, whole[:, ::-1]])[::-1]])
    hidden = whole.copy()
    hidden[1:4, 2:5] = 9
    assert same(run(parse("restore_symmetry(input, maroon)"), hidden), whole)
    with pytest.raises(RuleError):
        run(parse("restore_symmetry(input, maroon)"), grid("123 456 789"))


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10 ** 6), st.integers(2, 5), st.integers(2, 5))
def test_a_period_is_restored(seed, rows, columns):
    rng = np.random.default_rng(seed)
    whole = np.tile(rng.integers(1, 10, (rows, columns)).astype(np.uint8), (4, 4))
    hidden = whole.copy()
    hidden[:rows, :columns] = 0
    assert same(run(parse("restore_period(input, black)"), hidden), whole)


def test_patterns_are_carried_on():
    says("carry_on(input, 3, down)", "1. .1 1. .1", "1. .1 1. .1 1. .1 1.")
    says("carry_on(input, 2, right)", "1212 3333", "121212 333333")
    says("carry_on(input, 2, down)", "1.... .1... ..1..", "1.... .1... ..1.. ...1. ....1")
    says("carry_over(input, black, right)", "..2..2.. 112112..", "..2..2.. 11211211")
    with pytest.raises(RuleError):
        run(parse("carry_on(input, 29, down)"), grid("1. .1"))


def test_stamps_and_templates():
    says("stamp(input, cells_of(input, grey), crop(all_of_colour(input, red)), black)",
         "2.2.... .2..... 2.2..5. ....... .......", "2.2.... .2..2.2 2.2..2. ....2.2 .......")
    says("redraw(input, where(blobs(input, black, by_side), at_least(colour_count, 2)), upright, 1, black)",
         "1121... ....... ...2...", "1121... ....... .1121..")
    says("redraw_rest(input, where(blobs(input, black, by_side), at_least(colour_count, 2)), upright, 1, black)",
         "112.... ....... ..11...", "112.... ....... ..112..")
    hollow = "211..11. 111.1.1. 111.111. ........"
    says("redraw_rest(input, blobs(input, black, by_side), upright, 1, black)", hollow, hollow)
    with pytest.raises(RuleError):
        run(parse("redraw(input, blobs(input, black, by_side), any_way, 1, black)"), grid("112. .... .... .2.."))
    says("complete(input, blobs(input, black, by_side), the(blobs(input, black, by_side), most(colour_count)), "
         "any_way, 1, black)", "1123 .... .... 112.", "1123 .... .... 1123")


def template_and_pieces(seed: int) -> np.ndarray:
    """A grid with a pattern or two, and with its rarer or its commonest cells, turned and enlarged; some lie
    over each other."""
    rng = np.random.default_rng(seed)
    g = np.zeros(rng.integers(8, 15, 2), np.uint8)
    for _ in range(rng.choice([1, 1, 2])):
        pattern = np.ones(rng.integers(2, 5, 2), np.uint8)
        pattern[rng.random(pattern.shape) < .2] = 0
        for colour in (2, 3, 4)[:rng.integers(1, 4)]:
            pattern.flat[rng.integers(pattern.size)] = colour
        for k in range(rng.integers(2, 5)):
            scale = int(rng.choice([1, 1, 2])) if k else 1
            part = transform(pattern, SYMMETRIES[rng.choice([0, 0, rng.integers(8)])]).repeat(scale, 0).repeat(scale, 1)
            if k:
                part = np.where((part > 1) == (seed % 2 == 0), part, 0)
                part.flat[rng.integers(part.size, size=int(rng.random() < .5))] = 0          # a piece that lacks a cell
            y, x = rng.integers(g.shape)
            window = g[y:y + part.shape[0], x:x + part.shape[1]]
            part = part[:window.shape[0], :window.shape[1]]
            np.copyto(window, part, where=part > 0)
    return g


def redrawn_slowly(g: np.ndarray, symmetries, scales: int, by_body: bool) -> np.ndarray | None:
    """What the texts of redraw and redraw_rest say, cell by cell, for blobs joined by corners on black."""
    labels, n = ndimage.label(g > 0, np.ones((3, 3)))
    templates = [labels == i + 1 for i in range(n) if len(set(g[labels == i + 1])) > 1]
    own = {tuple(c) for mask in templates for c in np.argwhere(mask).tolist()}
    new, taken, steps = {}, set(), ((0, 1), (1, 0), (0, -1), (-1, 0))
    for mask in templates:
        counts = np.bincount(g[mask])
        y, x = np.argwhere(mask).min(0), np.argwhere(mask).max(0) + 1
        cut = np.where(mask, g, 0)[y[0]:x[0], y[1]:x[1]]
        images = {}
        for image in (transform(cut.repeat(k, 0).repeat(k, 1), s) for k in range(1, scales + 1) for s in symmetries):
            marker = np.argwhere((image > 0) & ((image == counts.argmax()) == by_body))[0]
            for top, left in (np.argwhere(g == image[tuple(marker)]) - marker).tolist():
                cells = {(top + a, left + b): int(image[a, b]) for a, b in np.argwhere(image).tolist()}
                inside = {c: v for c, v in cells.items() if 0 <= c[0] < g.shape[0] and 0 <= c[1] < g.shape[1]}
                sought = {c for c, v in cells.items() if (v == counts.argmax()) == by_body}
                beside = [((a + i, b + j), cells[a, b]) for a, b in sought for i, j in steps
                          if (a + i, b + j) not in sought]
                if sought <= set(inside) - own and all(g[c] == v or (g[c] == 0 and c not in sought)
                                                       for c, v in inside.items()) \
                        and not any(0 <= a < g.shape[0] and 0 <= b < g.shape[1] and g[a, b] == v
                                    for (a, b), v in beside):
                    images[frozenset(inside.items())] = sought
        for image, sought in images.items():
            if taken & sought or any(new.get(c, v) != v for c, v in image):
                return None
            taken |= sought
            new.update(image)
    out = g.copy()
    for c, v in new.items():
        out[c] = v
    return out


@settings(max_examples=400, deadline=None)
@given(st.integers(0, 10 ** 6), st.sampled_from([("upright", SYMMETRIES[:1])] * 2 + [("rotations", SYMMETRIES[:4]),
                                                ("any_way", SYMMETRIES)]), st.integers(1, 2))
def test_templates_are_redrawn_wherever_their_cells_occur(seed, group, scales):
    g, (name, symmetries), by_body = template_and_pieces(seed), group, seed % 2 == 1
    word = "redraw_rest" if by_body else "redraw"
    out = output(parse(f"{word}(input, blobs(input, black, by_corner), {name}, {scales}, black)"), g)
    wanted = redrawn_slowly(g, symmetries, scales, by_body)
    assert (out is None) == (wanted is None) and (out is None or same(out, wanted))


def test_finding_and_fitting():
    says("paint(input, places(input, canvas(1, 2, red)), green, itself)", "22.2 .22. 2...", "33.2 .33. 2...")
    says("fit_together(objects(input, black, by_side))", "333.... 3...... 3...22. ....22.", "333 322 322")
    says("assemble(blobs(input, black, by_corner), coloured(grey), black)", "1.... 5.... ...52", "1. 52")


# ---------------------------------------------------------------- for every grid

PROGRAMS = [
    "move(input, objects(input, black, by_corner), by(1, up), black)",
    "move(input, cells_of(input, red), towards(pieces(input, blue, by_side)), black)",
    "move(input, objects(input, black, by_side), until(left, cells_of(input, red)), black)",
    "move(input, objects(input, black, by_side), level_with(up_left, everything(input, black)), black)",
    "move(input, cells_of(input, green), to_alike(cells_of(input, red), size), black)",
    "move(input, cells_of(input, red), nearer(2, everything(input, black)), black)",
    "drop(input, objects(input, black, by_side), right, black)",
    "gather(input, cells_of(input, red), all_of_colour(input, blue), black)",
    "repeat(input, layers(input, black), by_its(extent(vertical), down))",
    "paint(input, objects(input, black, by_side), own_colour, track(to_border(down_left)))",
    "turned_copies(input, layers(input, black), everything(input, black), any_way)",
    "complete_symmetry(input, everything(input, black), any_way)",
    "mirror_beside(input, objects(input, black, by_corner), up_right)",
    "mirror_towards(input, cells_of(input, red), all_of_colour(input, blue))",
    "mirror_over(input, cells_of(input, red), pieces(input, blue, by_side), black)",
    "turn_in_place(input, objects(input, black, by_corner), rotate_90, black)",
    "restore_symmetry(input, red)",
    "restore_period(input, red)",
    "carry_on(input, 3, left)",
    "carry_over(input, black, up)",
    "stamp(input, cells_of(input, red), crop(all_of_colour(input, blue)), black)",
    "redraw(input, blobs(input, black, by_corner), any_way, 2, black)",
    "redraw_rest(input, blobs(input, black, by_corner), rotations, 1, black)",
    "complete(input, pieces(input, red, by_side), everything(input, black), mirrors, 2, black)",
    "complete(input, cells_of(input, red), the(blobs(input, black, by_side), most(size)), any_way, 1, black)",
    "assemble(objects(input, black, by_side), longest_line, black)",
    "fit_together(objects(input, black, by_side))",
    "paint(input, places(input, square(2, black)), red, itself)",
    "keep(input, where(objects(input, black, by_side), shares(shape, cells_of(input, red))), black)",
    "keep(input, where(objects(input, black, by_side), beyond(up_left, all_of_colour(input, red))), black)",
]

grids = arrays.arrays(np.uint8, st.tuples(st.integers(1, 8), st.integers(1, 8)),
                       elements=st.sampled_from([0, 0, 0, 1, 2, 3])) \
    | arrays.arrays(np.uint8, st.tuples(st.integers(1, 30), st.integers(1, 30)), elements=st.integers(0, 9))


def output(program, given_):
    try:
        return run(program, given_)
    except RuleError:
        return None


@pytest.mark.parametrize("text", PROGRAMS)
@settings(max_examples=25, deadline=None)
@given(g=grids, symmetry=st.sampled_from(SYMMETRIES), order=st.permutations(range(10)))
def test_words_are_total_and_equivariant(text, g, symmetry, order):
    program, before = parse(text), g.copy()
    out = output(program, g)
    assert out is None or is_grid(out)
    assert same(g, before)
    turned = output(transform_program(program, symmetry), transform(g, symmetry))
    assert (out is None) == (turned is None) and (out is None or same(turned, transform(out, symmetry)))
    table = np.array(order, np.uint8)
    renamed = output(recolour_program(program, order), table[g])
    assert (out is None) == (renamed is None) and (out is None or same(renamed, table[out]))


def test_every_word_of_these_files_has_english():
    for text in PROGRAMS:
        said = describe(parse(text))
        assert "{" not in said and "[" not in said and said.endswith(".")
