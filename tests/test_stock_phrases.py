"""Stock phrases: what a person says of rules that take many words to write, and that templates and patterns fit."""
import importlib
import pkgutil
import re

import numpy as np
import pytest

from arcgen.language import parse, stock
from arcgen.language.details import Detail
from arcgen.language.engine import Context
from arcgen.language.english import describe
from arcgen.language.idioms import FORMS
from arcgen.language.phrases import _PHRASES, DOUBT, FORM, Patterns, _match
from arcgen.language.program import holes, walk
from arcgen.language.registry import WORDS
from arcgen.language.stock import STOCK
from arcgen.language.text import parse_expression
from arcgen.language.unsaid import unsaid

_TABLES = [_PHRASES, *(getattr(importlib.import_module(f"{stock.__name__}.{module.name}"), module.name.upper())
                       for module in pkgutil.iter_modules(stock.__path__))]
_FORMS = {*FORMS, "in", "with", "own", "its", "a", "adjective", "after", "same", "as", "by", "bare", "told", "denied",
          "that", "act", "all", "any", "one", "noun", "many", "nearest", "large", "empty"}
"""The forms in which a template may ask for an argument (wording.py)."""
OBJECTS = "objects(input, black, by_side)"
LAYERS = "layers(input, black)"


@pytest.mark.parametrize("program, says", [
    # moves
    (f"move(input, {OBJECTS}, lined_up(size, left, down), black)",
     "Line the one-colour objects (touching by sides, on black) up by size along the bottom border, without gaps, the "
     "smallest in the right corner."),
    ("recolour(move(input, pieces(input, red, by_side), by(1, down), black), red, blue)",
     "Move each red object down by 1 and colour it blue."),
    (f"paint_under(input, {OBJECTS}, red, shifted(down_right, 1), black)",
     "Give each one-colour object (touching by sides, on black) a red shadow one cell down-right."),
    ("c = together(cells_of(input, red), cells_of(input, blue)); "
     "move(input, where(c, at_least(cells_in(reach(left, c)), 1)), until(left, c), black)",
     "Move each red or blue cell left to the next such cell, if there is one."),
    # what a list says from right to left
    ("a = the(blobs(input, black, by_side), most(colour_count)); paste(changed_in_turn(input, turn(crop(a), "
     "flip_left_right)), a, crop(a))",
     "The multicoloured block lists colour changes: outside it, replace each right colour by the one on its left, line "
     "by line from the top."),
    (f"paint(blanked(input, black), {LAYERS}, own_colour, without(common_shape, itself))",
     "The figures are damaged copies of one shape: show only the missing cells, in the colours of the figures."),
    (f"pictures({LAYERS}, common_shape, edge(down), down, black)",
     "Draw each outline whole, one below the other, from top to bottom."),
    ("c = cells(input, black); paint(input, where(c, in_ink(of_aligned(c, vertical))), red, itself)",
     "Colour red each cell that is not black that has a cell that is not black of the same colour in its column."),
    ("p = panels(input, red); paint(paint(input, p, black, itself), where(panels(paint(input, p, as_in(crop(the(p, "
     "has(green)))), itself), red), is_colour(green)), green, itself)",
     "Clear all parts between red lines, and fill with green the part at the position that the green cell had in its "
     "own part."),
    ("paint(input, all_of_colour(input, green), frame_colour(input), of(box_inside, frame))",
     "Draw a frame just inside the rectangle that the green cells span, in the colour of the outer frame."),
    # lines and beams
    ("paint(input, cells_of(input, red), own_colour, staggered_line(cells_of(input, blue)))",
     "Draw a line from each red cell straight across the grid; it shifts one cell away from the blue cells each time "
     "it passes one."),
    ("paint(input, cells_of(input, red), green, dodging_ray(up, left, pieces(input, blue, by_side)))",
     "Draw a green line up from each red cell to the border; where a blue object is in its way, it steps left. Cells "
     "joined only by corners are apart."),
    (f"paint(input, {LAYERS}, red, meeting(own_line))", "Colour the cells where lines cross red."),
    (f"paint(input, where({LAYERS}, most(cells_in(between(horizontal)))), green, between(horizontal))",
     "Connect the two dots of the same colour in one row that are farthest apart by a green line."),
    # marks
    (f"paint(input, where({OBJECTS}, next_to({OBJECTS}, by_side)), of_touching({OBJECTS}, by_side), itself)",
     "Swap the colours of one-colour objects (touching by sides, on black) that touch."),
    (f"f = only(pieces(input, cyan, by_side)); o = {OBJECTS}; "
     "paint(input, where(o, like(shape, the(o, inside(f)))), colour_of(the(o, inside(f))), itself)",
     "Give each one-colour object (touching by sides, on black) of the same shape as the one in the cyan frame its "
     "colour."),
    ("s = everything(input, black); paint_under(input, cells(input, black), own_colour, ray_towards(s), black)",
     "Draw a diagonal ray off each corner of the square, in the colour of the cell at the opposite corner."),
    # patterns
    (f"colour_list({OBJECTS}, edge(up), left)",
     "List the colours of the one-colour objects (touching by sides, on black) in a row, from top to bottom."),
    (f"turned_copies(input, {LAYERS}, everything(input, black), rotations)",
     "Complete the figure so that it looks the same after every quarter turn."),
    ("crop(the(parts(crop(everything(input, black)), 2), unique(look)))",
     "Crop to the quarter of the figure that looks like no other."),
    # repairs
    ("crop_at(restore_symmetry(input, red), all_of_colour(input, red))",
     "Show what the red patch hides of the symmetric pattern."),
    ("paint_under(input, everything(input, black), red, mended, black)",
     "Close the gaps in the lines of the figure with red."),
    # stacks
    (f"keep(input, the({LAYERS}, most(pile(frame))), black)", "Keep only the frame on top; the rest becomes black."),
    ("superimpose(regions_of(cells_of(input, red), union(itself, halo(by_corner))), black)",
     "Overlay the 3 by 3 squares around the red cells (black is see-through)."),
    ("paint(input, layers(input, black), blue, of(meeting(box), halo(by_corner)))",
     "Surround the place where the two bars cross with blue."),
    ("o = objects(input, black, by_side); paint(input, where(o, is_dot), own_colour, union(track(towards_alike(o, "
     "colour)), halo(by_side)))",
     "Surround each single cell on its four sides, and connect it to the one-colour object (touching by sides, on "
     "black) of the same colour."),
    ("square(1, looked_up(count(holes(input, black)), case(1, red), case(2, blue)))",
     "Count the enclosed black areas and output a single cell: red for 1, blue for 2."),
    ("f = all_of_colour(input, other_colour(input, black, red)); when(region_of(all_of_colour(input, red), "
     "overlap(itself, box_corner(up))), beyond(left, region_of(f, centre)), mirror_beside(input, f, left), "
     "mirror_beside(input, f, right))",
     "Put the mirror image of the other figure right beside it, on the side where the red one has its tip."),
    ("join(join(input, turn(crop(region_of(whole(input), without(itself, box_corner(down)))), flip_up_down), down), "
     "crop(region_of(whole(input), without(itself, box_corner(up)))), down)",
     "Put three copies of the input in a column, the middle one mirrored, so that neighbours share the row where they "
     "meet."),
    (f"paint(input, {OBJECTS}, choose(most(size), red, choose(least(size), green, own_colour)), itself)",
     "Colour each one-colour object (touching by sides, on black) red if it is the largest, or else green if it is "
     "the smallest, otherwise in its own colour."),
    (f"paint(input, {OBJECTS}, by_value(size, case(1, red), case(3, green)), itself)",
     "Colour each one-colour object (touching by sides, on black) of 1 cell red and each of 3 cells green."),
    ("paint(input, pieces(input, grey, by_side), of_same_rank(size, cells_of(input, red), edge(right)), itself)",
     "Give the grey objects, from the smallest to the largest, the colours of the red cells, read from left to right. "
     "Cells joined only by corners are apart."),
    ("a = cells(input, black); erase(input, where(where(a, not(touches_side(left))), "
     "in_ink(of_aligned(where(a, touches_side(left)), horizontal))), black)",
     "Remove each further cell of the same colour as the first cell of its row, leaving black."),
    ("paint(input, objects(input, black, by_corner), counted_on(red, surpassed(edge(left)), red, blue), itself)",
     "Go through the one-colour objects (touching by sides or corners, on black) from left to right and colour them "
     "red and blue in turn."),
    ("s = choose_step(touches_side(left), to_border(right), choose_step(touches_side(right), to_border(left), "
     "choose_step(touches_side(up), to_border(down), to_border(up)))); b = pieces(input, red, by_side); "
     "move(paint(input, b, black, track(s)), b, s, black)",
     "Move each red object straight to the opposite border, clearing all that is in its way. Cells joined only by "
     "corners are apart."),
    ("substitute(keep(input, cells_of(input, red), black), input, black)",
     "Replace each red cell by a copy of the whole grid, and every other cell by a black block."),
    ("a = fall(input, down, black); fall(erase(a, where(lines(a, horizontal), not(has(black))), black), down, black)",
     "Let all cells other than black fall down, remove full rows, and let the rest fall again."),
    ("combine(panels(input, grey), not_all_of, black, red)",
     "Overlay the parts between grey lines: a cell is black where none of them is black, otherwise red."),
    ("over(input, keep(rolled(input, divided(measure(whole(input), extent(vertical)), 2), down), where(lines(input, "
     "vertical), even(edge(right))), black), black)",
     "Swap the top and bottom half of every second column, beginning with the first (black is see-through)."),
    ("o = objects(input, black, by_corner); paint(paint(paint(input, o, green, itself), o, cyan, of(box_inside, "
     "frame)), o, blue, centre)",
     "Colour each one-colour object (touching by sides or corners, on black) green, its ring just inside the edge "
     "cyan, and its centre blue."),
    ("paint(input, cells(input, black), own_colour, overlap(cross, realm))",
     "Draw a full row and column through each cell that is not black, as far as no other one is nearer."),
    ("join(join(input, turn(input, rotate_180), right), join(turn(input, flip_up_down), input, right), down)",
     "Put four copies of the input together, two by two: top left as it is, top right rotated a half turn, bottom left "
     "mirrored top to bottom, bottom right as it is."),
    ("paint(input, everything(input, black), blue, union(of(between(vertical), union(box_corner(left), "
     "box_corner(right))), of(between(horizontal), union(box_corner(up), box_corner(down)))))",
     "Connect the two blocks by two blue lines along both sides of the gap between them."),
    (f"paint(input, {OBJECTS}, red, without(ray_through(rest_of_box), rest_of_box))",
     "Draw a red line from the opening of each one-colour object (touching by sides, on black) out to the border."),
    # vessels
    ("d = cells_of(input, red); paint(erase(input, d, black), where(pieces(input, blue, by_side), most(number_ahead("
     "up, d))), green, rest_of_box)",
     "Remove the red cells, and fill the blue cup that had the most red cells above it with green."),
    (f"erase(input, where(where({OBJECTS}, is_dot), in_line_with(pieces(input, blue, by_side), vertical)), black)",
     "Remove each dot straight above a blue cup, leaving black."),
    ("paint(input, where(blobs(input, black, by_side), least(count_of(red))), black, coloured(red))",
     "Empty the glass with the least red in it."),
    ("erase(input, where(pieces(input, blue, by_side), not(next_to(cells(input, black), by_side))), black)",
     "Remove each blue shelf with nothing on it, leaving black."),
    (f"erase(input, where(pieces(input, blue, by_side), shares(extent(horizontal), {OBJECTS})), black)",
     "Remove each blue pot for which there is a lid just as wide, leaving black."),
    ("move(input, pieces(input, red, by_side), level_with(up, all_of_colour(input, blue)), black)",
     "Move each red bar up until its top is level with the row of blue dots."),
    ("paint(input, where(holes(input, black), first(count(cells_of(input, red)))), red, itself)",
     "Count the red cells, and fill that many of the enclosed black areas with red, in reading order."),
    ("sheared(input, horizontal, up_right, black)",
     "Shift each row one cell further right than the one below it, and fill the gaps with black."),
    # what things do to others
    ("b = cells_of(input, red); paint(input, where(where(objects(input, black, by_side), not(is_colour(red))), "
     "overlaps(regions_of(b, cross))), green, itself)",
     "Colour green all other one-colour objects (touching by sides, on black) in the row or column of a red cell."),
    ("erase(input, where(where(objects(input, black, by_side), chained(pieces(input, cyan, by_side), beside(up))), "
     "not(is_colour(cyan))), black)", "Remove the pile above the cyan object, leaving black."),
    ("paint(input, cells(input, black), counted_on(green, links(cells_of(input, green), halo(by_side)), green, blue, "
     "yellow), itself)", "Go along the path from a green cell and colour its cells green, blue, yellow in turn."),
    ("a = where(cells_of(input, red), next_to(cells_of(input, blue), by_side)); paint(paint(input, a, green, ray(up)), "
     "a, yellow, overlap(ray(up), border_line(up)))",
     "Draw a green line up from each red cell next to a blue cell to the border, and a yellow cell at its end."),
    ("paint(input, where(cells(input, black), even(links(cells_of(input, grey), halo(by_side)))), red, itself)",
     "Colour red every second cell along the path from a grey cell, beginning with that one."),
    # wires and rooms
    ("a = cells_of(input, red); erase(paint(input, a, blue, itself), where(a, not(in_line_with(cells_of(input, blue), "
     "horizontal))), black)",
     "Colour blue each red cell in the same row as a blue cell, and remove the others, leaving black."),
    ("paint(input, where(blobs(input, grey, by_side), not(has(green))), red, coloured(black))",
     "Colour red the black cells of each room with grey walls that has no green in it."),
    ("erase(input, where(blobs(input, black, by_side), not(at_least(colour_count, 2))), black)",
     "Remove each object (touching by sides, on black) of one colour only, leaving black."),
    # what a phrase told is "it" in the next sentence
    ("o = objects(input, black, by_side); paint(paint(input, o, red, wide_halo(half_side)), o, blue, ray(straight))",
     "Surround each one-colour object (touching by sides, on black) with a red ring half as wide as it. Then draw "
     "blue rays from it in all four directions."),
    # a colour that is computed
    ("paint_under(input, whole(input), frame_colour(input), every_nth(down, 2), red)",
     "In every second row, starting at the bottom, colour the red cells in the colour of the frame."),
    ("p = panels(input, red); paint(paint(input, where(p, most(edge(up_left))), blue, itself), where(p, "
     "most(edge(down_right))), grey, itself)",
     "Colour the top left part between red lines blue and the bottom right one grey."),
    # codes, and things with an axis
    ("o = objects(input, black, by_side); p = paint(input, pieces(input, red, by_side), of_alike(where(o, beyond(up, "
     "only(pieces(input, grey, by_side)))), size), itself); colour_list(where(objects(p, black, by_side), beyond(down, "
     "only(pieces(p, grey, by_side)))), edge(right), right)",
     "List in a row, from left to right, the colours of the objects below the grey line, where each red one takes the "
     "colour of the one above the line that has as many cells."),
    ("s = all_of_colour(input, red); h = crop(the(panels(input, grey), most(edge(left)))); when(s, is_line(rising), "
     "turn(h, antitranspose), turn(h, flip_up_down))",
     "Output the left part between grey lines, mirrored about the diagonal from top right to bottom left if the red "
     "line rises to the right, otherwise mirrored top to bottom."),
    ("c = cells(input, black); l = joined(cells_of(input, red)); b = where(c, beyond(down, l)); crop_at(paint(input, "
     "where(b, shares(colour, where(c, beyond(up, l)))), grey, itself), joined(b))",
     "Crop to the cells below the red line, and colour grey those whose colour also appears above it."),
    ("o = where(objects(input, black, by_side), not(is_colour(red))); paint(erase(input, o, black), pieces(input, red, "
     "by_side), of_same_rank(edge(down), o, edge(right)), itself)",
     "Give the red objects, from top to bottom, the colours of the other objects, read from left to right, and remove "
     "those others."),
    ("c = cells(input, black); square(1, colour_of(only(where(where(c, beyond(up, joined(cells_of(input, red)))), "
     "not(shares(colour, c))))))",
     "Output a single cell in the one colour above the red line that no other cell has."),
    ("o = objects(input, black, by_corner); paint(paint(input, where(o, symmetric(flip_left_right)), black, "
     "half(right)), where(o, symmetric(flip_up_down)), black, half(down))",
     "Remove one half of each object: the right one if it is symmetric left to right, the bottom one if it is "
     "symmetric top to bottom."),
    # numbers
    ("paint(erase(input, cells_of(input, blue), black), where(cells_of(input, red), top(edge(left), "
     "count(cells_of(input, blue)))), green, itself)",
     "Remove the blue cells, leaving black, and for each of them colour one red cell green, from the left on."),
    ("paint(paint(input, cells_of(input, red), yellow, itself), where(cells_of(input, red), "
     "not(first(count(cells_of(input, blue))))), green, itself)",
     "Colour one red cell yellow for each blue cell, in reading order, and the other red cells green."),
    (f"square(minus(measure(the({LAYERS}, most(size)), size), measure(the({LAYERS}, least(size)), size)), green)",
     "Count how many more cells the commonest colour other than black has than the rarest, and make a green square "
     "that many cells wide."),
    ("erase(input, where(pieces(input, red, by_side), top(size, count(cells_of(input, blue)))), black)",
     "Count the blue cells, and remove that many of the red objects, the largest first, leaving black. Cells joined "
     "only by corners are apart."),
    ("a = blobs(input, black, by_side); paint(recolour(input, blue, red), the(where(a, at_least(size, plus(measure(the("
     "a, has(blue)), size), 1))), least(size)), blue, itself)",
     "Colour blue the next longer object of any colours (touching by sides, on black) after the one with a blue cell, "
     "and change the old blue to red."),
    ("a = crop(the(panels(input, red), most(edge(left)))); paste(input, the(panels(input, red), most(edge(right))), "
     "fall(paint(a, cells(a, black), blue, itself), right, black))",
     "Count the cells that are not black in each row of the left part, and draw a blue bar of that length from the "
     "right end of the same row in the right part."),
    ("move(input, blobs(input, black, by_side), choose_step(most(count_of(red)), to_border(down), by(1, up)), black)",
     "Move the object of any colours (touching by sides, on black) with the most red cells down to the border, and the "
     "others up by 1, leaving black."),
    ("paint(input, where(panels(input, red), exceeds(count_of(blue), count_of(cyan))), green, itself)",
     "Colour green each part between red lines with more blue cells than cyan ones."),
    ("a = blobs(input, black, by_side); b = overlap(half(left), coloured(red)); "
     "c = overlap(half(right), coloured(red)); paint(paint(input, where(a, exceeds(cells_in(b), cells_in(c))), green, "
     "c), where(a, exceeds(cells_in(c), cells_in(b))), green, b)",
     "In each object of any colours (touching by sides, on black), colour green the red cells of the half with fewer "
     "of them."),
    # plainer words
    ("paint(input, where(lines(input, vertical), balances(count_of(red), count_of(blue))), green, "
     "union(coloured(red), coloured(blue)))",
     "If a column has as many red cells as blue ones, colour them all green."),
    ("paint(input, where(lines(input, horizontal), not(exceeds(count_of(red), count_of(blue)))), green, "
     "coloured(grey))",
     "Unless a row has more red cells than blue ones, colour its grey cells green."),
    ("summary(strips(input, measure(whole(input), extent(horizontal)), horizontal), "
     "choose(exceeds(count_of(red), count_of(blue)), red, choose(exceeds(count_of(blue), count_of(red)), "
     "blue, green)))",
     "Output one row with a cell for each column: red or blue, whichever the column has more of, or green "
     "if it has as many of both."),
    ("paint_under(input, where(objects(input, black, by_side), most(extent(vertical))), red, "
     "overlap(measured_block(right, size), border_line(down)), black)",
     "Draw a red bar along the bottom border, to the right of the tallest one-colour objects (touching by "
     "sides, on black) and with as many cells."),
    ("erase(paint(input, where(pieces(input, black, by_side), next_to(cells_of(input, red), by_side)), "
     "red, itself), cells_of(input, red), black)",
     "Fill each black area that has a red cell in it with red, and remove the old red cells, leaving "
     "black."),
    ("sheared(sheared(input, horizontal, up_right, black), horizontal, up_right, black)",
     "Shift each row two cells further right than the one below it, and fill the gaps with black."),
    ("carry_over(input, black, right)",
     "Continue the pattern to the right over the black area."),
    ("paint(input, only(cells(input, black)), own_colour, of(of(union(itself, ray(right)), every_nth(left, "
     "2)), union(itself, ray(up))))",
     "From the cell that is not black on, draw a line from its row up to the border in every second column "
     "to the right."),
    ("a = objects(input, black, by_side); paint(input, a, choose(either(most(edge(down)), "
     "least(edge(down))), of_opposite(edge(down)), own_colour), itself)",
     "Swap the colours of the topmost and the lowest one-colour object (touching by sides, on black)."),
    ("a = blobs(input, black, by_side); paint(input, where(a, has(green)), "
     "other_colour(recolour(cut_out(the(a, has(green)), black), cyan, green), black, green), itself)",
     "Give the object of any colours (touching by sides, on black) with a green end the colour of its "
     "other end."),
    ("a = where(objects(input, black, by_side), not(is_colour(blue))); crop(the(a, ranked(edge(right), "
     "count(cells_of(input, blue)))))",
     "Count the blue cells, then count off that many of the one-colour objects (touching by sides, on "
     "black) that are not blue from left to right, and crop to the last one."),
    ("paint(input, cells(input, black), own_colour, overlap(territory(horizontal), cross))",
     "Each cell that is not black owns the columns nearest to it: within these, draw its row and column in "
     "its colour."),
    ("a = objects(input, black, by_side); paint(input, where(pieces(input, grey, by_side), "
     "next_to(where(a, shares(colour, a)), by_side)), of_touching(where(a, shares(colour, a)), by_side), "
     "itself)",
     "If two one-colour objects (touching by sides, on black) have the same colour, give the grey object "
     "next to one of them that colour."),
    ("paint(input, where(blobs(input, black, by_side), at_least(colour_count, 2)), minor_colour, itself)",
     "Give each multicoloured object (touching by sides, on black) its rarer colour."),
    ("paint(input, where(objects(input, black, by_side), not(unique(shape_any_way))), red, itself)",
     "Colour red each one-colour object (touching by sides, on black) whose shape appears more than once "
     "(turned or mirrored copies count as the same)."),
    ("paint(input, where(objects(input, black, by_side), not(is_colour(red))), blue, without(itself, "
     "shifted(from_bar(input, black), 1)))",
     "On each one-colour object (touching by sides, on black) that is not red, colour the side that faces "
     "the bar blue."),
    ("crop_at(input, region_of(whole(input), without(itself, end_lines(up, 2))))",
     "Cut off the top 2 rows."),
])
def test_whole_rules_are_told_as_a_person_tells_them(program, says):
    assert describe(parse(program)) == says


def test_a_pattern_is_read_and_its_template_names_only_what_it_binds():
    for pattern, says in STOCK.items():
        node = parse_expression(pattern, WORDS[pattern.partition("(")[0]].result, sketch=True)
        assert node.size > 1
        bound = {*holes(node), "it"}
        for name, form in FORM.findall(says):
            assert name in bound, f"{pattern}: {{{name}}}"
            assert not form or form in _FORMS | bound, f"{pattern}: {{{name}:{form}}}"
        for detail, _, _ in DOUBT.findall(says):
            assert Detail(detail)


def test_no_phrase_stands_in_two_tables():
    def shape(pattern: str) -> str:
        """The pattern with its holes numbered in their order."""
        names: dict[str, str] = {}
        return re.sub(r"\?((?:int|plain|single)?)(\w*)", lambda m: names.setdefault(m[0], f"?{m[1]}{len(names)}"),
                      pattern)
    shapes = [shape(pattern) for table in _TABLES for pattern in table]
    assert len(shapes) > 2_000
    assert len(shapes) == len(set(shapes)), sorted({each for each in shapes if shapes.count(each) > 1})


def test_the_phrase_found_is_the_first_that_fits():
    patterns = Patterns(STOCK)
    programs = [parse(program) for program, _ in
                test_whole_rules_are_told_as_a_person_tells_them.pytestmark[0].args[1]]
    by_head, _ = patterns._by_head
    every = sorted((pattern for several in by_head.values() for pattern in several), key=lambda pattern: pattern[0])
    for node in {node for program in programs for node in walk(program)}:
        fits = [says for _, pattern, says in every if _match(pattern, node, {}, [])]
        found = patterns.find(node)
        assert (found and found.says) == next(iter(fits), None)


def test_what_the_pairs_leave_no_doubt_about_is_left_out_of_a_phrase_too():
    program = parse("paint_under(input, where(layers(input, black), not(is_colour(green))), own_colour, "
                    "between(horizontal), black)")
    context = Context(np.array([[1, 0, 0, 1, 0], [0, 2, 0, 2, 0], [0, 0, 3, 0, 0]], np.uint8))
    assert describe(program) == "Connect cells of the same colour, except green, in the same row, on black cells only."
    assert describe(program, unsaid(program, [context], [context.output(program)])) == (
        "Connect cells of the same colour, except green, in the same row.")
