"""Plain nouns for things: true of everything that they are said of, and telling it from what is not meant."""
from itertools import pairwise

import numpy as np
import pytest

from arcgen.core.grid import COLOUR_NAMES
from arcgen.core.seeds import stream
from arcgen.language import Context, parse, types
from arcgen.language.details import Detail, Hue
from arcgen.language.english import describe
from arcgen.language.objects import ObjectSet
from arcgen.language.program import of_panel, origin, selects
from arcgen.language.run import NumpyContext
from arcgen.language.shapes import Shape, edges_are_own, have_shape, seen_whole, shapes_of
from arcgen.language.unsaid import unsaid
from arcgen.synthesis.source import SynthSource
from arcgen.tasks.augment import reproduces


def grid(rows):
    return np.array([list(map(int, row)) for row in rows.split("/")], np.uint8)


def cells_of(mask):
    return {(int(y), int(x)) for y, x in np.argwhere(mask)}


def box_of(cells):
    ys, xs = zip(*cells)
    return {(y, x) for y in range(min(ys), max(ys) + 1) for x in range(min(xs), max(xs) + 1)}


def sides(cells):
    ys, xs = zip(*cells)
    return max(ys) - min(ys) + 1, max(xs) - min(xs) + 1


def edge_of(cells):
    ys, xs = zip(*cells)
    return {(y, x) for y, x in box_of(cells) if y in (min(ys), max(ys)) or x in (min(xs), max(xs))}


def is_line(cells):
    """Each cell is the last moved by one and the same step."""
    ordered = sorted(cells)
    steps = {(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(ordered)}
    return len(cells) > 1 and len(steps) == 1 and steps <= {(0, 1), (1, 0), (1, 1), (1, -1)}


def lines_of(cells, axis):
    """The rows (0) or columns (1) of the bounding box, in order."""
    return [{cell for cell in box_of(cells) if cell[axis] == at} for at in sorted({cell[axis] for cell in cells})]


def middles_of(cells, axis):
    """The middle row (0) or column (1) of the bounding box, if there is one and there are more."""
    lines = lines_of(cells, axis)
    return [lines[len(lines) // 2]] if len(lines) % 2 and len(lines) > 1 else []


SAYS = {
    Shape.LINE: is_line,
    Shape.SQUARE: lambda cells: cells == box_of(cells) and len(set(sides(cells))) == 1 < sides(cells)[0],
    Shape.BAR: lambda cells: cells == box_of(cells),
    Shape.RECTANGLE: lambda cells: cells == box_of(cells) and min(sides(cells)) > 1,
    Shape.HOLLOW_SQUARE: lambda cells: cells == edge_of(cells) != box_of(cells) and len(set(sides(cells))) == 1,
    Shape.BOX: lambda cells: cells == edge_of(cells) != box_of(cells),
    Shape.ELL: lambda cells: min(sides(cells)) > 1 and any(
        cells == row | column for row in lines_of(cells, 0)[::sides(cells)[0] - 1]
        for column in lines_of(cells, 1)[::sides(cells)[1] - 1]),
    Shape.TEE: lambda cells: min(sides(cells)) > 1 and any(
        cells == line | middle for axis in (0, 1) for middle in middles_of(cells, 1 - axis)
        for line in lines_of(cells, axis)[::sides(cells)[axis] - 1]),
    Shape.PLUS: lambda cells: min(sides(cells)) > 2 and any(
        cells == row | column for row in middles_of(cells, 0) for column in middles_of(cells, 1)),
    Shape.EX: lambda cells: sides(cells)[0] == sides(cells)[1] > 2 and sides(cells)[0] % 2 == 1 and cells == {
        (y, x) for i, row in enumerate(lines_of(cells, 0)) for j, (y, x) in enumerate(sorted(row))
        if i in (j, len(row) - 1 - j)},
    Shape.CUP: lambda cells: min(sides(cells)) > 1 and any(
        edge_of(cells) != cells == edge_of(cells) - set(sorted(line)[1:-1]) for axis in (0, 1)
        for line in lines_of(cells, axis)[::sides(cells)[axis] - 1]),
    Shape.RING: lambda cells: edge_of(cells) <= cells,
}
"""What each noun means of the cells of one thing, by itself."""


def test_every_noun_has_a_meaning_and_a_plural():
    assert tuple(Hue) == COLOUR_NAMES
    assert set(SAYS) == set(Shape) - {Shape.DOT, Shape.CELL, Shape.BLOCK, Shape.FIGURE}
    assert [shape.nouns for shape in (Shape.LINE, Shape.BOX, Shape.HOLLOW_SQUARE)] == [
        ("line", "lines"), ("box", "boxes"), ("hollow square", "hollow squares")]


def stroke(kind, high, wide):
    """An L, a T, a plus, an X or a U, where it fits."""
    rows, columns = np.indices((high, wide))
    top, left, across, down = rows == 0, columns == 0, rows == high // 2, columns == wide // 2
    return {5: top | left, 6: top | down, 7: across | down}.get(
        kind, left | top | (columns == wide - 1) if high > 3 else (rows == columns) | (rows + columns == wide - 1))


def drawn(rng, n):
    """Things of random outlines on one grid, which may overlap."""
    masks = np.zeros((n, 12, 12), bool)
    for mask in masks:
        y, x = rng.integers(0, 7, 2)
        high, wide = rng.integers(1, 6, 2)
        kind = rng.integers(5) if n > 1 else rng.integers(9)
        if kind == 0:
            mask[y + np.arange(high), x + np.arange(high)] = True
        else:
            mask[y:y + high, x:x + (high if kind == 1 else wide)] = True
        if kind == 2:
            mask[y + 1:y + high - 1, x + 1:x + wide - 1] = False
        if kind == 3 and rng.random() < 0.5:
            mask[y, x] = False
        if kind > 4:
            mask[...] = False
            mask[y:y + high, x:x + wide] = stroke(kind, high, wide)
        mask[y, x] |= not mask.any()
    return ObjectSet(masks, np.where(masks.any(0), 1, 0).astype(np.uint8))


def test_a_noun_is_true_of_each_thing_and_no_noun_is_missed():
    rng, met = stream("shapes"), set()
    for _ in range(3_000):
        things = drawn(rng, int(rng.integers(1, 4)))
        found, cells = shapes_of(things), [cells_of(mask) for mask in things.masks]
        met |= {*found}
        for shape in SAYS:
            is_so = all(SAYS[shape](thing) for thing in cells)
            assert not (shape in found and not is_so), (shape, things.masks)
            if shape is Shape.LINE:
                is_so = is_so and max(map(len, cells)) > 2
            if shape is not Shape.RING and shape is not Shape.BAR:
                assert (shape in found) == is_so, (shape, things.masks)
        for shape in SAYS:
            assert have_shape(things, shape) == any(shape in shapes_of(things.take(np.array([i])))
                                                    for i in range(len(things)))
        assert edges_are_own(things) == all(edge_of(thing) <= thing for thing in cells)
    assert met == set(SAYS) - {Shape.RING}


def test_rings_lie_in_each_other():
    rings = grid("2222222/2333332/2344432/2344432/2344432/2333332/2222222")
    things = NumpyContext(rings).value(parse_things("regions(input, by_side)"))
    assert shapes_of(things) == (Shape.RING,)
    rings[0, 0] = 3
    assert shapes_of(NumpyContext(rings).value(parse_things("regions(input, by_side)"))) == ()


def parse_things(text):
    return parse(f"erase(input, {text}, black)").args[1]


def test_what_lies_on_top_hides_no_line():
    crossing = grid("00300/22322/00300/00300")
    context = NumpyContext(crossing)
    things = context.value(parse_things("layers(input, black)"))
    assert shapes_of(things) == ()
    assert shapes_of(seen_whole(things, 0)) == (Shape.LINE,)
    crossing[1, 2] = 0                                  # a gap through which the ground shows is a gap
    crossing[:, 2] = 0
    assert shapes_of(seen_whole(NumpyContext(crossing).value(parse_things("layers(input, black)")), 0)) == ()


def described(program, inputs):
    contexts = [Context(grid(rows)) for rows in inputs]
    return describe(program, unsaid(program, contexts, [context.output(program) for context in contexts]))


LINES, SQUARES = "11100/00002/00002/00002", "11000/11000/00022/00022"
MIXED = "111000/000022/000022/300000"


@pytest.mark.parametrize("program, on, says", [
    ("move(input, objects(input, black, by_side), by(1, down), black)", [LINES, LINES],
     "Move each line down by one cell."),
    ("move(input, objects(input, black, by_side), by(1, down), black)", [LINES, SQUARES],
     "Move each block down by one cell."),
    # blocks of any size, and shapes of any outline, of which few are mere cells
    ("move(input, objects(input, black, by_side), by(1, down), black)", [LINES, "110000/110000/000222/000222"],
     "Move each block down by one cell."),
    ("move(input, objects(input, black, by_side), by(1, down), black)", [SQUARES, "110000/100000/000222/000222"],
     "Move each shape down by one cell."),
    ("move(input, objects(input, black, by_side), by(1, down), black)", [SQUARES, "110000/100000/000022/300022/000000"],
     "Move each shape down by one cell."),
    ("move(input, objects(input, black, by_side), by(1, down), black)", ["110000/100000/000004/300000/000002/000000"],
     "Move each object down by one cell."),
    # it has to be clear what counts, and beside cells, shapes have several
    ("square(count(objects(input, black, by_side)), red)", ["110002/100000/000000/330000/300000"],
     "Count the objects, and make a red square that many cells wide."),
    ("paint(input, objects(input, black, by_side), own_colour, ray_until(right, cells_of(input, red)))",
     ["110002/100000/300002/000000/000330/000300"],
     "Draw a ray right from each blue or green object until it meets a red cell."),
    ("erase(input, where(objects(input, black, by_side), not(unique(shape))), black)",
     ["110020/100022/000000/003330"], "Remove each object with the same shape as another."),
    # of things that are chosen by what they are the noun says enough, where it fits no other
    ("paint(input, where(pieces(input, blue, by_side), equals(size, 4)), red, itself)", ["110010/110000/000011"],
     "Colour the blue square red."),
    ("paint(input, where(pieces(input, blue, by_side), equals(size, 4)), red, itself)", ["110011/110011/000000/111111"],
     "Colour each blue square red."),
    ("paint(input, where(pieces(input, blue, by_side), equals(size, 4)), red, itself)",
     ["1100111/1100111/0000111"], "Colour the blue square of 4 cells red."),
    ("erase(input, where(objects(input, black, by_side), not(is_full)), black)",
     ["1110222/1010222/1110222/0000000/0000000"],
     "Remove the hollow square."),
    # what is compared is called by what all of it is
    ("erase(input, where(objects(input, black, by_side), most(size)), black)",
     [MIXED, "202000/222000/000022/300000"], "Remove the largest shape."),
    ("erase(input, where(objects(input, black, by_side), most(size)), black)",
     ["110333/110333/000333/000000/220000/220000", "110222/110222/000222"], "Remove the largest square."),
    # mere cells among which it is chosen are of no account, unless they make a difference
    ("erase(input, where(objects(input, black, by_side), most(size)), black)",
     ["1100200/1000000/1003304/0003000/2000000/0000003",
      "4400002/0440300/0000000/1102203/1000200"], "Remove the largest shape."),
    ("erase(input, where(objects(input, black, by_side), unique(colour)), black)",
     ["1100200/1000000/1002204/0002000/4000003/0300000",
      "4400002/0440300/0000000/1102203/1000200/0000100"],
     "Remove the object with a unique colour."),
    # if it is known by its name, it is called so
    ("erase(input, where(objects(input, black, by_side), most(size)), black)",
     ["110333/110333/000333/000000/220000/220000"], "Remove the green square."),
    ("erase(input, where(objects(input, black, by_side), most(size)), black)",
     [MIXED, "111000/000022/200022/300000"], "Remove the square."),
    ("erase(input, where(objects(input, black, by_side), most(size)), black)",
     ["110000/100000/000002", "110000/110000/000003"], "Remove the blue shape."),
    ("erase(input, where(objects(input, black, by_side), most(size)), black)",
     ["110000/100000/000001", "220000/222000/000001"], "Remove the shape."),
    ("erase(input, where(objects(input, black, by_side), least(size)), black)",
     ["110000/100000/000001", "220000/222000/000001"], "Remove the dot."),
    ("erase(input, where(objects(input, black, by_side), least(size)), black)",
     ["110000/100100/000010", "220000/222000/000001"], "Remove each single cell."),
    ("erase(input, where(objects(input, black, by_side), most(size)), black)",
     ["110000/100000", "220000/222000"], "Remove the shape."),
    ("erase(input, where(objects(input, black, by_side), is_colour(blue)), black)", [MIXED], "Remove the blue line."),
    # bars of a chart, some of which are short
    ("paint(input, objects(input, black, by_side), red, halo(by_side))", ["000000/001000/101010/101010"],
     "Surround each line on its four sides with red."),
    ("erase(input, objects(input, black, by_side), black)", ["00000/00100/00100/10101"], "Remove each bar."),
    ("erase(input, objects(input, black, by_side), black)", ["00000/00100/10100/00001"], "Remove each object."),
    # bounding boxes
    ("paint(input, objects(input, black, by_side), green, frame)", ["111000/111022/111022/000000"],
     "Colour the edge of each square green."),
    ("paint(input, objects(input, black, by_side), green, frame)", ["110000/111022/111022/000000"],
     "Colour green the edge of the bounding box of each shape."),
    ("crop(region_of(only(objects(input, black, by_side)), box_inside))", ["111100/100100/111100/000000"],
     "Crop to the inside of the box."),
    # what lies under others is seen whole
    ("paint(input, layers(input, black), green, meeting(box))",
     ["0022000/1122111/1122111/0022000/0000000/0000000/0000000"],
     "Where rectangles overlap, colour the cells green."),
    ("paint(input, layers(input, black), green, meeting(box))",
     ["0022000/1122011/1122111/0022000/0000000/0000000/0000000"],
     "Where the bounding boxes of two colours overlap, colour the cells green."),
    # to the opposite border, where all are at one
    ("move(input, pieces(input, blue, by_side), "
     "choose_step(touches_side(left), to_border(right), to_border(left)), black)",
     ["1000/0001"], "Move each blue cell straight to the opposite border."),
    ("move(input, pieces(input, blue, by_side), "
     "choose_step(touches_side(left), to_border(right), to_border(left)), black)",
     ["1000/0010"],
     "Move each blue cell right to the border if it is at the left border, otherwise left to the border."),
    # tracks
    ("paint(input, pieces(input, blue, by_side), own_colour, track(to_border(up)))", ["0000/0000/1101"],
     "Extend each blue shape up to the border."),
    ("paint(input, pieces(input, blue, by_side), own_colour, track(to_border(up)))", ["0000/0000/1001"],
     "Draw a line up from each blue cell to the border."),
    # the one colour that is left
    ("paint(input, where(cells(input, black), not(is_colour(red))), green, ray(up))",
     ["00000/00103/00020", "00000/00301/20000"],
     "Draw a green line up from each blue or green cell to the border."),
    ("paint(input, where(cells(input, black), not(is_colour(red))), cyan, ray(up))", ["000/101/020", "000/001/200"],
     "Draw a cyan line up from each blue cell to the border."),
    ("paint(input, where(cells(input, black), not(is_colour(red))), cyan, ray(up))", ["000/103/020", "000/004/200"],
     "Draw a cyan line up from each coloured cell that is not red to the border."),
])
def test_things_are_called_what_they_are_seen_to_be(program, on, says):
    assert described(parse(program), on) == says


@pytest.mark.parametrize("program, on, says", [
    ("paint(input, objects(input, black, by_side), by_value(size, case(1, red), case(2, blue)), itself)",
     ["30330/00000/30000"],
     "Colour each object of 1 cell red and the one of 2 cells blue."),
    ("paint(input, objects(input, black, by_side), choose(most(size), red, "
     "choose(least(size), blue, own_colour)), itself)",
     ["30330/00000/44400"], "Colour the largest shape red and the smallest blue."),
    ("paint(input, objects(input, black, by_side), choose(most(size), red, choose(least(size), blue, green)), itself)",
     ["30330/00000/44400"], "Colour the largest shape red, the smallest blue and the others green."),
    ("paint(input, cells_of(input, blue), choose(touches_border, red, own_colour), itself)",
     ["00000/01100/00001/00000"],
     "Colour the blue cell at the border red."),
    ("paint(input, objects(input, black, by_side), choose(is_colour(green), red, blue), halo(by_side))",
     ["000000/030040/000000/004000/000000"],
     "Surround the green dot on its four sides with red and the others with blue."),
    # where one case goes before the other, that is said
    ("paint(input, objects(input, black, by_side), choose(touches_border, red, choose(least(size), blue, own_colour)), "
     "itself)", ["3000/0000/0044/0000"],
     "Colour each shape red if it is at the border, or else blue if it is the smallest, otherwise in its own colour."),
])
def test_colours_by_cases_are_told_as_a_list(program, on, says):
    assert described(parse(program), on) == says


RULE = "paint({0}, where(objects({0}, black, by_side), equals(size, 2)), blue, itself)"
PARTS = "0005020/3305020/0005000"


@pytest.mark.parametrize("program, on, says", [
    (f"each(panels(input, grey), {RULE.format('panel')})", [PARTS], "Colour each object of 2 cells blue."),
    (f"each(panels(input, grey), {RULE.format('panel').replace('itself', 'ray(right)')})", [PARTS],
     "In each half, draw a blue line right from the object of 2 cells to the border."),
    ("each(panels(input, grey), erase(panel, objects(panel, black, by_side), black))", ["0005020/3335020/0005020"],
     "In each half, remove the line."),
    # three panels, and lines of another colour too
    ("each(panels(input, grey), erase(panel, objects(panel, black, by_side), black))",
     ["00050005000/33350405000/00050005011"], "In each panel, remove the shape."),
    ("each(panels(input, grey), erase(panel, objects(panel, black, by_side), black))",
     ["00050805000/33350805030/00050805000"], "In each part between grey lines, remove the shape."),
    ("superimpose(in_order(panels(input, grey), edge(up)), black)", ["101/011/555/220/000"],
     "Put the top half over the bottom half."),
    ("a = the(panels(input, grey), most(filled(black))); paste(paint(input, a, black, itself), "
     "where(panels(input, grey), has(yellow)), crop(a))", ["11050005004/01050005000/10050005000"],
     "Copy the picture into each panel with a yellow cell, and remove the original."),
    # what water, or a turn, does in no pair
    ("d = where(cells(input, black), touches_side(up)); paint(erase(input, d, black), d, cyan, "
     "pool(down, pieces(input, grey, by_side)))", ["00300/50005/55555/00000"],
     "Pour cyan water from the coloured cell at the top border into the vessels below, and remove the drops."),
    ("d = where(cells(input, black), touches_side(up)); paint(erase(input, d, black), d, cyan, "
     "pool(down, pieces(input, grey, by_side)))", ["00300/00000/50555/00000"],
     "Pour cyan water from the coloured cell at the top border into the vessels below (what runs past them fills the "
     "bottom row), and remove the drops."),
    ("over(turn_in_place(input, where(objects(input, black, by_side), is_colour(blue)), rotate_90, black), input, "
     "black)", ["00000/00000/01110/00000/00000"],
     "Cross the blue line in the middle with a copy at right angles."),
    ("over(turn_in_place(input, where(objects(input, black, by_side), is_colour(blue)), rotate_90, black), input, "
     "black)", ["00000/00100/01110/01000/00000"],
     "Draw the blue shape a second time, rotated a quarter turn clockwise, over itself with the same middle."),
    # what is neither goes
    ("paint(blanked(input, black), where(objects(input, black, by_corner), not(is_dot)), choose(touches_border, blue, "
     "choose(is_full, red, black)), itself)", ["3300000/0000440/2000440/0000000/0660000/0600000/0000000"],
     "Colour each shape larger than one cell blue if it is at the border, or else red if it is a filled rectangle, "
     "and remove everything else."),
    (f"with_sign({RULE.format('without_sign(input, up)')}, input, up)", ["6666666/0000000/0330030"],
     "Colour the object of 2 cells blue."),
    ("framed(crop(only(objects(without_frame(input), black, by_side))), frame_colour(input))",
     ["66666666/60000006/60333006/60300006/60000006/60000006/60000006/66666666"],
     "Crop to the L shape. Keep the frame around it."),
])
def test_a_setting_is_told_where_it_counts(program, on, says):
    assert described(parse(program), on) == says


def named(node, found):
    """Whether the name by which things are told from others is true of a thing: its cells, and their colours."""
    shapes = [said for each, said in found if each is node and isinstance(said, Shape)]
    hues = {COLOUR_NAMES.index(said) for each, said in found if each is node and isinstance(said, Hue)}
    single = {Shape.DOT: True, Shape.CELL: True, Shape.FIGURE: False}

    def is_named(thing):
        cells, colours = thing
        looks = [(len(cells) == 1) == single[shape] if shape in single else SAYS[shape](cells) and (
            shape is not Shape.BAR or max(sides(cells)) > 2 * min(sides(cells))) for shape in shapes]
        return all(looks) and (not hues or bool(hues & colours))
    return is_named


def unchosen(node, context):
    """The things of which others were chosen: the cells of each, and their colours."""
    things, chosen = context.value(origin(node)), context.value(node).masks.any(0)
    return [(cells_of(mask), {*context.value(origin(node)).grid[mask].tolist()}) for mask in things.masks
            if not (mask & chosen).any()] if origin(node).word.name != "cells" else []


def test_nouns_and_colours_are_true_of_every_thing_of_every_pair():
    source, met = SynthSource(), set()
    for draw in stream("nouns").permutation(4_000)[:60].tolist():
        proposal = source.proposal(5, draw)
        task = None if proposal.rejected else source.row(5, proposal.payload, 0)
        if task is None:
            continue
        program, contexts = parse(task.meta["program"]), [NumpyContext(pair.input) for pair in task.pairs]
        assert reproduces(program, task)
        found = unsaid(program, contexts, [pair.output for pair in task.pairs])
        for node, said in found:
            if node.type in (types.Colour, types.Grid) or of_panel(node) or not (
                    isinstance(said, (Shape, Hue)) or said in (Detail.EDGE, Detail.TOLD)):
                continue
            met.add(said)
            for context in contexts:
                things = context.value(node)
                if origin(node).word.name == "layers":
                    things = seen_whole(things, context.value(origin(node).args[1]))
                cells = [cells_of(mask) for mask in things.masks]
                if said in (Shape.DOT, Shape.CELL, Shape.FIGURE):
                    assert all((len(thing) == 1) == (said is not Shape.FIGURE) for thing in cells), (task.id, node)
                elif isinstance(said, Shape):
                    assert all(SAYS[said](thing) for thing in cells), (task.id, node, said)
                elif said is Detail.TOLD and selects(node):
                    assert not any(map(named(node, found), unchosen(node, context))), (task.id, node)
                elif said is Detail.EDGE:
                    assert all(edge_of(thing) <= thing for thing in cells), (task.id, node)
    assert len(met & set(Shape)) > 3 and Detail.EDGE in met
