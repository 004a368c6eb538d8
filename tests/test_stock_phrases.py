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
from arcgen.language.nouns import _OF_THINGS
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
    ("paint(input, cells(input, black), own_colour, within(realm, regions_of(joined(cells(input, black)), box_halo)))",
     "Draw a ring around both dots; each half of it has the colour of the nearer dot."),
    ("a = pieces(input, orange, by_side); paint(input, a, choose(even(links(where(a, touches_side(down_left)), "
     "of(halo(by_side), halo(by_side)))), grey, green), itself)",
     "Colour the area in the bottom-left corner grey, those next to it across a line green, the next ones grey again, "
     "and so on by turns."),
    ("a = where(layers(input, black), not(is_colour(blue))); crop_at(paint(input, a, own_colour, within(realm, "
     "cells_of(input, blue))), joined(a))",
     "Colour each blue cell like the nearest side of the frame, except where two are as near, and crop to the frame."),
    # moves
    (f"move(input, {OBJECTS}, lined_up(size, left, down), black)",
     "Line the one-colour objects (touching by sides, on black) up by size along the bottom border, without gaps, the "
     "smallest in the right corner."),
    ("recolour(move(input, pieces(input, red, by_side), by(1, down), black), red, blue)",
     "Move each red object down by one cell and colour it blue."),
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
     "Clear all parts between red lines, and fill with green the part at the same place in the grid as the green "
     "cell had within its own part."),
    ("paint(input, all_of_colour(input, green), frame_colour(input), of(box_inside, frame))",
     "Draw a frame just inside the rectangle that the green cells span, in the colour of the outer frame."),
    # lines and beams
    ("paint(input, cells_of(input, red), own_colour, staggered_line(cells_of(input, blue)))",
     "Draw a line from each red cell straight across the grid; it shifts one cell away from the blue cells each time "
     "it passes one."),
    ("paint(input, cells_of(input, red), green, dodging_ray(up, left, pieces(input, blue, by_side)))",
     "Draw a green line up from each red cell to the border; where a blue object is in its way, it steps left. Cells "
     "that touch only at a corner do not belong together."),
    (f"paint(input, {LAYERS}, red, meeting(own_line))", "Where lines cross, colour the cells red."),
    (f"paint(input, where({LAYERS}, most(cells_in(between(horizontal)))), green, between(horizontal))",
     "Connect the two dots of the same colour in one row that are farthest apart by a green line."),
    # marks
    (f"paint(input, where({OBJECTS}, next_to({OBJECTS}, by_side)), of_touching({OBJECTS}, by_side), itself)",
     "Swap the colours of one-colour objects (touching by sides, on black) that touch."),
    (f"f = only(pieces(input, cyan, by_side)); o = {OBJECTS}; "
     "paint(input, where(o, like(shape, the(o, inside(f)))), colour_of(the(o, inside(f))), itself)",
     "Colour each one-colour object (touching by sides, on black) like the one in the cyan frame if it has the same "
     "shape."),
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
     "Put a blue ring around the place where the two bars cross."),
    ("o = objects(input, black, by_side); paint(input, where(o, is_dot), own_colour, union(track(towards_alike(o, "
     "colour)), halo(by_side)))",
     "Surround each single cell on its four sides, and connect it to the one-colour object (touching by sides, on "
     "black) of the same colour."),
    ("square(1, looked_up(count(holes(input, black)), case(1, red), case(2, blue)))",
     "Count the enclosed black areas and output a single cell: red for 1, blue for 2."),
    ("f = all_of_colour(input, other_colour(input, black, red)); when(region_of(all_of_colour(input, red), "
     "overlap(itself, box_corner(up))), beyond(left, region_of(f, centre)), mirror_beside(input, f, left), "
     "mirror_beside(input, f, right))",
     "Put the mirror image of the other figure right beside it, on the side where the red one sticks up."),
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
     "Cells that touch only at a corner do not belong together."),
    ("a = cells(input, black); erase(input, where(where(a, not(touches_side(left))), "
     "in_ink(of_aligned(where(a, touches_side(left)), horizontal))), black)",
     "Remove each further cell of the same colour as the first cell of its row, leaving black."),
    ("paint(input, objects(input, black, by_corner), counted_on(red, surpassed(edge(left)), red, blue), itself)",
     "Go through the one-colour objects (touching by sides or corners, on black) from left to right and colour them "
     "red and blue in turn."),
    ("s = choose_step(touches_side(left), to_border(right), choose_step(touches_side(right), to_border(left), "
     "choose_step(touches_side(up), to_border(down), to_border(up)))); b = pieces(input, red, by_side); "
     "move(paint(input, b, black, track(s)), b, s, black)",
     "Move each red object straight to the opposite border, clearing all that is in its way. Cells that touch only "
     "at a corner do not belong together."),
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
     "Draw a full row and column through each cell that is not black, only where no other one is nearer."),
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
     "Remove the red cells, and fill with green the blue cup that had the most red cells above it."),
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
     "From each red cell next to a blue cell, draw a green line up to the border, and a yellow cell at its end."),
    ("paint(input, where(cells(input, black), even(links(cells_of(input, grey), halo(by_side)))), red, itself)",
     "Colour red every second cell along the path from a grey cell, beginning with that one."),
    # wires and rooms
    ("a = cells_of(input, red); erase(paint(input, a, blue, itself), where(a, not(in_line_with(cells_of(input, blue), "
     "horizontal))), black)",
     "Colour blue each red cell in the same row as a blue cell, and remove the others, leaving black."),
    ("paint(input, where(blobs(input, grey, by_side), not(has(green))), red, coloured(black))",
     "In each room with grey walls but no green in it, colour the black cells red."),
    ("erase(input, where(blobs(input, black, by_side), not(at_least(colour_count, 2))), black)",
     "Remove each object (touching by sides, on black) of one colour only, leaving black."),
    # what a phrase told is "it" in the next sentence
    ("o = objects(input, black, by_side); paint(paint(input, o, red, wide_halo(half_side)), o, blue, ray(straight))",
     "Surround each one-colour object (touching by sides, on black) with a red ring half as thick as it is wide. "
     "Then draw blue rays from it in all four directions."),
    # a colour that is computed
    ("paint_under(input, whole(input), frame_colour(input), every_nth(down, 2), red)",
     "In every second row, starting at the bottom, give the red cells the colour of the frame."),
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
     "Remove the right half of each object if it is symmetric left to right, or its bottom half if it is symmetric "
     "top to bottom."),
    ("paint(paint(paint(input, all_of_colour(input, red), black, itself), all_of_colour(input, green), red, itself), "
     "all_of_colour(input, green), green, overlap(ray_away(all_of_colour(input, red)), grid_edge))",
     "The red cell takes the place of the green cell, which flies on in the same direction to the border."),
    ("paint(paint(input, all_of_colour(input, green), black, itself), all_of_colour(input, green), green, "
     "overlap(ray_away(all_of_colour(input, red)), grid_edge))",
     "The green cell flies to the border, straight away from the red cell."),
    ("paint(tile(input, measure(whole(input), extent(vertical)), measure(whole(input), extent(horizontal))), "
     "cells(kept_by_colour(input, input, black), black), blue, itself)",
     "Replace each cell by a copy of the whole grid. In the copy for a cell that is not black, colour blue the cells "
     "of its colour."),
    ("erase(tile(input, measure(whole(input), extent(vertical)), measure(whole(input), extent(horizontal))), "
     "cells(kept_by_colour(input, input, black), black), black)",
     "Replace each cell by a copy of the whole grid. In the copy for a cell that is not black, remove the cells of its "
     "colour."),
    ("a = blobs(input, black, by_corner); b = the(a, least(colour_count)); over(repeated(crop(the(a, "
     "most(colour_count))), measure(b, extent(horizontal)), horizontal), cut_out(b, black), black)",
     "Crop to the plain figure, and colour its gaps row by row like the multicoloured line."),
    ("a = blobs(input, blue, by_corner); b = the(a, least(colour_count)); masked(repeated(crop(the(a, "
     "most(colour_count))), measure(b, extent(horizontal)), horizontal), swap(cut_out(b, blue), blue, colour_of(b)), "
     "blue)",
     "Crop to the plain figure, and colour its gaps row by row like the multicoloured line; its own cells "
     "become blue."),
    ("a = crop(the(panels(input, maroon), most(filled(black)))); b = turn(a, flip_left_right); paste(paste(paste(input,"
     " the(panels(input, maroon), most(edge(up_right))), b), the(panels(input, maroon), most(edge(down_left))), a), "
     "the(panels(input, maroon), most(edge(down_right))), b)",
     "Copy the full part into the others: top right mirrored left to right, bottom left as it is, bottom right mirrored"
     " left to right."),
    ("a = the(layers(input, black), not(is_colour(red))); paint(recolour(mirror_towards(input, a, all_of_colour(input, "
     "red)), colour_of(a), red), a, own_colour, itself)",
     "Draw the mirror image of the object in red beside it, on the side of the red cells."),
    ("a = objects(input, yellow, by_corner); paint(paint(input, where(a, symmetric(flip_left_right)), green, "
     "overlap(of(centre, line(vertical)), itself)), where(a, symmetric(flip_up_down)), green, overlap(of(centre, "
     "line(horizontal)), itself))",
     "In each one-colour object (touching by sides or corners, on yellow), colour the middle column green if the whole "
     "is symmetric left to right, and the middle row if it is symmetric top to bottom."),
    ("a = objects(input, black, by_corner); paint(paint(input, where(a, symmetric(flip_left_right)), cyan, "
     "overlap(of(centre, line(vertical)), box_halo)), where(a, symmetric(flip_up_down)), cyan, overlap(of(centre, "
     "line(horizontal)), box_halo))",
     "Put a cyan cell above and below the middle of each one-colour object (touching by sides or corners, on black) if "
     "it is symmetric left to right, or on its left and right if it is symmetric top to bottom."),
    ("a = objects(input, black, by_corner); paint_under(paint_under(input, where(a, symmetric(flip_left_right)), red, "
     "of(centre, line(vertical)), black), where(a, symmetric(flip_up_down)), red, of(centre, line(horizontal)), black)",
     "Draw a red line across the grid through the middle of each one-colour object (touching by sides or corners, on "
     "black), on black cells only: upright if it is symmetric left to right, level if it is symmetric top to bottom."),
    ("paint(input, pieces(input, yellow, by_side), of_alike(where(objects(input, green, by_side), "
     "not(is_colour(yellow))), size), itself)",
     "Colour each yellow object like the one of another colour that has as many cells."),
    ("a = objects(input, black, by_side); paint(erase(input, a, black), pieces(input, magenta, by_side), of_alike(a, "
     "hole_count), itself)",
     "Colour each magenta object like the other object that has as many holes, and remove all others."),
    ("paint(input, where(pieces(input, yellow, by_side), not(shares(shape, where(objects(input, black, by_side), "
     "not(is_colour(yellow)))))), blue, itself)",
     "Colour blue each yellow object with a shape that no object of another colour has."),
    ("a = pieces(input, green, by_side); copy(input, where(objects(input, black, by_side), next_to(a, by_side)), "
     "off_contact(a))",
     "Copy each one-colour object (touching by sides, on black) that touches a green object to the border, straight "
     "away from it. Cells that touch only at a corner do not belong together."),
    ("a = pieces(input, blue, by_side); move(input, where(objects(input, black, by_side), next_to(a, by_side)), "
     "off_contact(a), black)",
     "Move each one-colour object (touching by sides, on black) that touches a blue object straight away from it to the"
     " border. Cells that touch only at a corner do not belong together."),
    ("paint(input, pieces(input, cyan, by_side), blue, first_met(straight, pieces(input, yellow, by_side)))",
     "From each cyan object, look in all four directions and mark with blue the first cells of a yellow object that you"
     " see. Cells that touch only at a corner do not belong together."),
    ("paint(input, objects(input, blue, by_side), own_colour, nearest_corner)",
     "Put the colour of each one-colour object (touching by sides, on blue) into the nearest corner of the grid."),
    ("paint(input, objects(input, black, by_side), own_colour, own_quarter)",
     "Each one-colour object (touching by sides, on black) fills its quarter of the grid with its colour."),
    ("paint(input, objects(input, black, by_side), own_colour, overlap(own_quarter, grid_edge))",
     "Each one-colour object (touching by sides, on black) gives its colour to the edge of the grid in its quarter."),
    ("crop_at(input, only(where(panels(paint(input, panels(input, orange), as_in(crop(the(panels(input, orange), "
     "has(blue)))), itself), orange), is_colour(blue))))",
     "Look where the blue cell lies within its part, and crop to the part at the same place in the grid."),
    ("paint(input, where(panels(paint(input, panels(input, red), as_in(crop(the(panels(input, red), has(blue)))), "
     "itself), red), is_colour(blue)), blue, itself)",
     "Look where the blue cell lies within its part, and fill with blue the part at the same place in the grid."),
    ("paint(input, where(by_line(input, red, horizontal), most(extent(horizontal))), own_colour, between(horizontal))",
     "Find the two red cells in one row that are farthest apart, and draw a line between them."),
    ("paint(input, where(layers(input, black), least(extent(horizontal))), own_colour, between(horizontal))",
     "Find the two cells of the same colour in one row that are closest together, and draw a line between them."),
    ("paste(input, lines(input, vertical), crop(the(lines(input, vertical), most(edge(left)))))",
     "Make all columns look like the left one."),
    ("a = the(blobs(input, black, by_corner), most(count_of(green))); recolour(cut_out(a, black), green, colour_of(a))",
     "Cut out the object (touching by sides or corners, on black) with the most green cells, and colour its green marks"
     " like the rest of it."),
    ("square(1, ink_for(the(blobs(input, black, by_corner), most(size)), minor_colour))",
     "Output a single cell in the rarer colour of the largest object of any colours (touching by sides or corners, on "
     "black)."),
    ("paint(input, where(layers(input, black), not(either(is_colour(maroon), is_colour(yellow)))), "
     "of_previous(clockwise(whole(input))), itself)",
     "Shift the colours of the sets of same-coloured cells (not black) that are neither maroon nor yellow one place "
     "clockwise."),
    ("paint(input, where(layers(input, black), not(either(is_colour(red), is_colour(cyan)))), "
     "of_next(clockwise(whole(input))), itself)",
     "Shift the colours of the sets of same-coloured cells (not black) that are neither red nor cyan one place "
     "anticlockwise."),
    ("a = steps_to(all_of_colour(input, blue), by_side); paint(input, where(cells_of(input, black), not(at_least(a, "
     "3))), by_value(a, case(1, grey), case(2, magenta)), itself)",
     "Surround each blue cell with two diamonds, from the inside out: grey, magenta."),
    ("a = count(cells_of(input, blue)); paint(erase(input, everything(input, black), black), all_of_colour(input, "
     "other_colour(input, black, blue)), own_colour, of(overlap(full_lines(horizontal), full_lines(vertical)), "
     "union(cross, of(shifted(up, a), of(shifted(left, a), cross)))))",
     "Count the blue cells and remove them, and draw a second pair of crossing lines that many cells further up and "
     "left."),
    ("a = blobs(input, black, by_corner); complete(input, a, the(a, most(colour_count)), upright, 1, black)",
     "Complete the other objects so that they look like the most colourful one."),
    ("keep(input, where(objects(input, black, by_side), most_of_kind(size, edge(down))), black)",
     "In each row, keep only the largest one-colour object (touching by sides, on black); the rest becomes black."),
    ("paint(input, where(objects(input, black, by_side), most_of_kind(size, edge(down))), own_colour, "
     "line(horizontal))",
     "In each row, the largest one-colour object (touching by sides, on black) fills the whole row with its colour."),
    ("paint(input, where(cells_of(input, cyan), both(in_line_with(cells_of(input, orange), horizontal), "
     "not(in_line_with(cells_of(input, orange), vertical)))), red, itself)",
     "Colour red each cyan cell in the same row as an orange cell but not in the same column as one."),
    ("paint(input, where(objects(input, black, by_side), both(touches_side(left), not(touches_side(right)))), yellow, "
     "itself)",
     "Colour yellow each one-colour object (touching by sides, on black) at the left border but not at the right one."),
    ("a = paint(input, cells(input, black), own_colour, line(horizontal)); b = cells(a, black); paint(a, where(b, "
     "either(touches_side(left), touches_side(right))), own_colour, ray_until(down, b))",
     "Draw a full row through each cell that is not black, and lines down from both ends to the next row."),
    ("crop(the(squares(input), unique(colour_count)))",
     "Crop to the square part of the grid with a different number of colours from the others."),
    ("paint(input, where(pieces(input, yellow, by_side), most(number_ahead(to_bar(input, black), objects(input, black, "
     "by_side)))), blue, itself)",
     "Colour blue each yellow object with the most one-colour objects (touching by sides, on black) between it and the "
     "bar. Cells that touch only at a corner do not belong together."),
    ("erase(input, where(objects(input, black, by_side), equals(cells_in(within(of(measured_block(to_bar(input, black),"
     " size), end_lines(to_bar(input, black), 1)), cells_of(input, cyan))), 1)), black)",
     "Remove each one-colour object (touching by sides, on black) with a cyan cell straight towards the bar, just as "
     "far from its end as it is long, leaving black."),
    ("a = without_sign(input, to_bar(input, black)); with_sign(mirror_beside(a, everything(a, commonest(a)), "
     "to_bar(input, black)), input, to_bar(input, black))",
     "Draw the mirror image of everything that is not the commonest colour beside it, on the side towards the bar. Keep"
     " the bar."),
    ("a = without_sign(input, to_bar(input, black)); b = count(cells(panel, black)); with_sign(each(panels(a, "
     "line_colour(a)), paint(blanked(panel, black), whole(panel), green, without(end_lines(to_bar(input, black), b), "
     "end_lines(to_bar(input, black), minus(b, 1))))), input, to_bar(input, black))",
     "In each part between the lines that cross the grid, count the cells that are not black, clear the part to black, "
     "and colour green only the line of that number, counted from the bar. Keep the bar."),
    ("a = without_sign(input, to_bar(input, black)); with_sign(paint(a, objects(a, black, by_side), counted_on(grey, "
     "surpassed(edge(to_bar(input, black))), grey, blue), itself), input, to_bar(input, black))",
     "Go through the one-colour objects (touching by sides, on black), starting at the bar, and colour them grey and "
     "blue in turn. Keep the bar."),
    ("paste(input, inside_box(input), paint(crop(inside_box(input)), where(objects(crop(inside_box(input)), black, "
     "by_side), most_of_kind(size, edge(down))), red, itself))",
     "In each row inside the large box, colour the largest one-colour object (touching by sides, on black) red."),
    ("paint(input, layers(input, black), yellow, of(meeting(box), union(itself, halo(by_corner))))",
     "Colour yellow the place where the two bars cross and the cells around it."),
    ("paint(input, where(cells(input, black), overlaps(regions_of(pieces(input, magenta, by_corner), inside_of))), "
     "magenta, itself)",
     "Colour magenta each dot inside the magenta fence."),
    ("a = objects(input, black, by_corner); copy(input, where(a, not(is_colour(yellow))), as_from(the(a, "
     "is_colour(green)), the(a, is_colour(yellow))))",
     "Copy each one-colour object (touching by sides or corners, on black) that is not yellow as far and in the "
     "same direction as the yellow one lies from the green one."),
    ("a = without_sign(input, to_bar(input, black)); b = edge(from_bar(input, black)); with_sign(paint(a, pieces(a, "
     "green, by_side), of_same_rank(b, where(objects(a, black, by_side), not(is_colour(green))), b), itself), input, "
     "to_bar(input, black))",
     "Give the green objects, beginning at the bar, the colours of the other objects, read from the bar on. Keep the "
     "bar."),
    ("a = pieces(input, blue, by_side); b = where(objects(input, black, by_side), equals(number_ahead(from_bar(input,"
     " black), a), 0)); paint(input, where(a, holds(b)), of_held(b), itself)",
     "Each blue object that opens away from the bar gets the colour of what is in it. Cells that touch only at a "
     "corner do not belong together."),
    ("a = pieces(input, blue, by_side); paint(input, where(a, holds(where(objects(input, black, by_side), "
     "equals(number_ahead(to_bar(input, black), a), 0)))), orange, itself)",
     "Colour orange each blue object that opens towards the bar. Cells that touch only at a corner do not belong "
     "together."),
    ("paint(input, where(objects(input, black, by_side), not(is_colour(magenta))), magenta, "
     "track(by_its(extent(vertical), up)))",
     "Draw a magenta line up from each one-colour object (touching by sides, on black) that is not magenta, as long "
     "as it is high."),
    ("paint(input, objects(input, black, by_side), blue, track(by_its(size, up)))",
     "Draw a blue line up from each one-colour object (touching by sides, on black), one cell long for each cell that"
     " it has."),
    ("paint(input, objects(input, black, by_side), own_colour, track(by_its(size, down)))",
     "Extend each one-colour object (touching by sides, on black) down by as many cells as it has."),
    ("a = crop(region_of(the(regions(input, by_side), most(size)), thick_part(3))); paint(a, cells_of(a, rarest(a)), "
     "magenta, without(cross, itself))",
     "Crop to the large solid block. Then draw a full magenta row and column through each cell of the rarest colour, "
     "but not over it."),
    ("paint(input, all_of_colour(input, red), green, rest_of_box)",
     "Complete the red cells to a full rectangle, adding green cells."),
    ("turned_copies(input, objects(input, black, by_side), the(objects(input, black, by_corner), most(size)), "
     "rotate_180)",
     "Add a copy of each one-colour object (touching by sides, on black), rotated a half turn about the centre of the"
     " largest one-colour object (touching by sides or corners, on black)."),
    ("turned_copies(input, objects(input, magenta, by_side), the(objects(input, magenta, by_corner), most(size)), "
     "flip_left_right)",
     "Add a copy of each one-colour object (touching by sides, on magenta), mirrored left to right about the largest "
     "one-colour object (touching by sides or corners, on magenta)."),
    ("keep(input, where(where(objects(input, black, by_side), beyond(up, only(pieces(input, cyan, by_side)))), "
     "not(shares(shape_any_way, pieces(input, blue, by_side)))), black)",
     "Keep only the objects above the cyan object whose shape none of the blue ones has, even if turned or mirrored; "
     "the rest becomes black. Cells that touch only at a corner do not belong together."),
    ("a = without_sign(input, to_bar(input, black)); with_sign(keep(a, where(where(objects(a, black, by_side), "
     "beyond(from_bar(input, black), only(pieces(a, yellow, by_side)))), not(shares(size, pieces(a, magenta, "
     "by_side)))), black), input, to_bar(input, black))",
     "Keep only the objects on the far side of the yellow object with a number of cells that none of the magenta ones"
     " has; the rest becomes black. Keep the bar. Cells that touch only at a corner do not belong together."),
    ("a = strips(input, 2, vertical); b = the(a, touches_side(up)); c = measure(whole(input), extent(horizontal)); d "
     "= canvas(measure(b, extent(vertical)), c, yellow); join(join(join(crop(b), d, right), canvas(1, plus(c, c), "
     "yellow), down), join(crop(the(a, touches_side(down))), d, left), down)",
     "Slide the top half to the left and the bottom half to the right, until they only touch by a corner, with a "
     "yellow row between them; the free cells become yellow too."),
    ("a = where(cells(input, commonest(input)), touches_side(up)); paint(paint(input, a, own_colour, ray(down)), a, "
     "commonest(input), of_its_colour(ray(down)))",
     "Draw a line down from each cell at the top border that is not the commonest colour through the grid; where it "
     "crosses its own colour, it turns the commonest colour."),
    ("paint(input, where(cells(input, commonest(input)), touches_side(up)), commonest(input), "
     "of_its_colour(ray(down)))",
     "Straight down from each cell at the top border that is not the commonest colour, change the cells of its colour"
     " to the commonest colour."),
    ("paint(input, where(blobs(input, red, by_side), has(green)), green, coloured(black))",
     "In each room with red walls and some green in it, colour the black cells green."),
    ("a = objects(input, black, by_corner); paint_under(input, where(a, not(is_colour(cyan))), own_colour, "
     "track(as_from(the(a, is_colour(magenta)), the(a, is_colour(cyan)))), black)",
     "Extend each one-colour object (touching by sides or corners, on black) that is not cyan as far and in the same "
     "direction as the cyan one lies from the magenta one, on black cells only."),
    ("a = blobs(input, cyan, by_corner); paint(stamp(erase(input, a, cyan), cells_of(input, red), crop(the(a, "
     "not(has(red)))), cyan), cells_of(input, red), own_colour, itself)",
     "Replace each red cell by a copy of the object centred on it, and remove the original; the red cells stay on "
     "top."),
    ("a = paint(input, cells(input, black), own_colour, ray(right)); paint(a, cells(input, black), own_colour, "
     "ray_until(down, cells(a, black)))",
     "From each cell that is not black, draw a line right to the border and one down until it meets a coloured cell."),
    ("paint(input, objects(input, black, by_side), own_colour, of(measured_block(right, size), end_lines(right, 1)))",
     "Put a cell right of each one-colour object (touching by sides, on black), as far from its end as it is long."),
    ("a = without_sign(input, to_bar(input, black)); b = of(measured_block(from_bar(input, black), size), "
     "end_lines(from_bar(input, black), 1)); with_sign(paint(a, where(objects(a, black, by_side), "
     "equals(cells_in(within(b, cells_of(a, cyan))), 1)), blue, b), input, to_bar(input, black))",
     "Colour blue the cyan cells that lie straight away from the bar from a one-colour object (touching by sides, on "
     "black), as far from its end as it is long. Keep the bar."),
    ("a = without_sign(input, to_bar(input, black)); b = rarest(a); with_sign(paint_under(a, all_of_colour(a, b), "
     "other_colour(a, black, b), overlap(ray(to_bar(input, black)), border_line(to_bar(input, black))), black), "
     "input, to_bar(input, black))",
     "Next to the bar, in line with the cells of the rarest colour, put a cell in the other colour, on black cells "
     "only. Keep the bar."),
    ("paint(input, where(where(lines(input, horizontal), beyond(down, joined(cells_of(input, orange)))), "
     "like(filled(black), the(lines(input, horizontal), most(edge(up))))), blue, itself)",
     "Colour blue each row below the orange line with as many cells that are not black as the top row."),
    ("paint(input, cells_of(input, blue), blue, shortest_way(only(cells_of(input, cyan)), cells_of(input, magenta)))",
     "Draw a blue line along the shortest way through the maze from each blue cell to the cyan cell."),
    ("paint_under(input, objects(input, black, by_side), yellow, wide_halo(long_side), black)",
     "Surround each one-colour object (touching by sides, on black) with a yellow ring as thick as it is wide, on "
     "black cells only."),
    ("paint(input, layers(input, black), orange, meeting(box))",
     "Where the bounding boxes of two colours (not black) overlap, colour the cells orange."),
    ("a = panels(input, line_colour(input)); paste(input, a, agreed(a, black))",
     "Colour black the cells in which the parts differ."),
    ("paint(input, where(objects(input, black, by_side), both(is_square, either(is_full, is_closed))), green, "
     "of(box_halo, box_corners))",
     "Put a green cell diagonally off each corner of each square."),
    ("paint(input, all_of_colour(input, red), black, between_close(horizontal, 4))",
     "Where red cells in the same row have at most 4 cells between them, connect them by a black line."),
    ("paint(input, layers(input, black), orange, rest_of_box)",
     "Fill the gaps in the rectangle of each colour with orange."),
    ("a = all_of_colour(input, rarest(input)); b = overlap(of(overlap(itself, border_line(left)), line(horizontal)), "
     "of(overlap(itself, border_line(right)), line(horizontal))); c = overlap(of(overlap(itself, border_line(up)), "
     "line(vertical)), of(overlap(itself, border_line(down)), line(vertical))); paint(paint(input, a, grey, union(b, "
     "c)), a, green, overlap(b, c))",
     "Draw grey lines between cells of the rarest colour that face each other at opposite borders, with green "
     "crossings."),
    ("paint(input, all_of_colour(input, rarest(input)), own_colour, union(overlap(of(overlap(itself, "
     "border_line(left)), line(horizontal)), of(overlap(itself, border_line(right)), line(horizontal))), "
     "overlap(of(overlap(itself, border_line(up)), line(vertical)), of(overlap(itself, border_line(down)), "
     "line(vertical)))))",
     "Connect cells of the rarest colour that face each other at opposite borders."),
    ("paint(erase(input, cells(input, black), black), all_of_colour(input, rarest(input)), green, "
     "union(overlap(of(overlap(itself, border_line(left)), line(horizontal)), of(overlap(itself, border_line(right)),"
     " line(horizontal))), overlap(of(overlap(itself, border_line(up)), line(vertical)), of(overlap(itself, "
     "border_line(down)), line(vertical)))))",
     "Draw green lines between cells of the rarest colour that face each other at opposite borders, and remove "
     "everything else."),
    ("paint(input, where(layers(input, black), not(like(colour, region_of(whole(input), centre)))), red, itself)",
     "Colour red the cells of each colour (not black) that does not have the colour of the middle cell."),
    ("copy(input, where(objects(input, black, by_side), not(is_colour(red))), by_its(extent(vertical), up))",
     "Put a copy of each one-colour object (touching by sides, on black) that is not red directly above it."),
    ("a = objects(input, black, by_side); b = the(a, inside(only(pieces(input, green, by_side)))); paint(input, "
     "where(a, like(shape_any_way, b)), colour_of(b), itself)",
     "Colour each one-colour object (touching by sides, on black) like the one in the green frame if it has the same "
     "shape, even if turned or mirrored."),
    ("paint(input, layers(input, black), own_colour, box)",
     "For each colour, fill the rectangle that its cells span."),
    ("paint(input, all_of_colour(input, red), own_colour, box)",
     "Fill with red the rectangle that the red cells span."),
    ("paint(input, cells_of(input, yellow), magenta, bouncing_ray(up_right, horizontal))",
     "From each yellow cell, draw a magenta ray up-right that bounces off the left and right borders."),
    ("paint_under(input, everything(input, black), own_colour, union(of(overlap(itself, box_corners), "
     "union(between(falling), between(rising))), overlap(frame, of(without(box_corners, itself), cross))), black)",
     "The dots are corners of a square: draw the diagonal between two of them and the two sides at the missing "
     "corner."),
    ("a = objects(input, commonest(input), by_side); paint(erase(input, a, commonest(input)), a, own_colour, "
     "of(moved(into_corner(rest_of_box)), own_quarter))",
     "Remove each one-colour object (touching by sides, on the commonest colour) (leaving in the commonest colour), "
     "and fill the quarter of the grid whose corner it fits, in its colour."),
    ("upscale(paint(downscale(input, 2), layers(downscale(input, 2), black), own_colour, of(box, outline)), 2)",
     "Draw the outline of the rectangle that the squares of each colour span."),
    ("keep(input, where(objects(input, black, by_side), not(touches_side(right))), black)",
     "Keep only the one-colour objects (touching by sides, on black) not at the right border; the rest becomes black."),
    ("a = recolour(input, yellow, green); paint(complete_symmetry(a, everything(a, black), any_way), "
     "all_of_colour(input, yellow), yellow, itself)",
     "Complete the yellow figure with green cells, so that it is symmetric in all directions."),
    ("a = number_touched(cells_of(input, blue), by_corner); paint(input, where(cells_of(input, black), at_least(a, "
     "1)), choose(at_least(a, 2), orange, green), itself)",
     "Colour green each black cell with one blue cell around it, and orange those with more than one."),
    ("move(input, pieces(input, yellow, by_side), into_lock(objects(input, black, by_side)), black)",
     "Move each yellow object to where it makes a full rectangle with another object, leaving black. Cells that "
     "touch only at a corner do not belong together."),
    ("paint(input, objects(input, maroon, by_side), cyan, nearest_cells(all_of_colour(input, red)))",
     "Colour cyan the red cell nearest to each one-colour object (touching by sides, on maroon)."),
    ("paint(input, where(where(objects(input, yellow, by_side), not(is_colour(red))), not(shares(extent(horizontal), "
     "pieces(input, red, by_side)))), lone_colour(input), itself)",
     "Each lid that is not as wide as any of the red pots gets the colour of the lone dot."),
    ("crop(the(panels(changed_in_turn(input, crop(the(blobs(input, black, by_side), most(colour_count)))), "
     "line_colour(input)), most(size)))",
     "Change the colours as the most colourful object (touching by sides, on black) lists: line by line, from the "
     "left colour to the right one. Then crop to the largest part between the lines that cross the grid."),
    ("paint(input, layers(input, black), red, union(between(falling), between(rising)))",
     "Draw red lines between cells of the same colour on the same diagonal."),
    ("paint_under(input, cells(input, black), green, elbow(horizontal, only(cells_of(input, blue))), black)",
     "Draw a green line from each cell that is not black to the blue cell, first along the row, then along the "
     "column."),
    ("paint(input, pieces(input, orange, by_side), cyan, reach(straight, pieces(input, green, by_side)))",
     "Draw a cyan line from each orange object to a green object in the same row or column. Cells that touch only at "
     "a corner do not belong together."),
    ("paint(input, where(blocks(input, 2), unique(look)), red, itself)",
     "Colour red each 2 by 2 block that looks like no other."),
    ("paint(input, blobs(input, blue, by_side), choose(has(green), grey, red), itself)",
     "Colour each object of any colours (touching by sides, on blue) grey if it has a green cell, red otherwise."),
    ("crop_at(paint(input, where(cells_of(input, cyan), first(count(cells_of(input, green)))), green, itself), "
     "all_of_colour(input, cyan))",
     "Colour one cyan cell green for each green cell, in reading order. Then crop to where the cyan cells were in the"
     " input."),
    ("a = blobs(input, black, by_side); b = the(a, has(yellow)); crop_at(paint(input, where(a, has(yellow)), "
     "other_colour(recolour(cut_out(b, black), red, yellow), black, yellow), coloured(red)), b)",
     "Give the red cells of the object of any colours (touching by sides, on black) with a yellow end the colour of "
     "its other end, and crop to it."),
    # numbers
    ("paint(erase(input, cells_of(input, blue), black), where(cells_of(input, red), top(edge(left), "
     "count(cells_of(input, blue)))), green, itself)",
     "Remove the blue cells, leaving black, and for each of them colour one red cell green, starting from the left."),
    ("paint(paint(input, cells_of(input, red), yellow, itself), where(cells_of(input, red), "
     "not(first(count(cells_of(input, blue))))), green, itself)",
     "Colour one red cell yellow for each blue cell, in reading order, and the other red cells green."),
    (f"square(minus(measure(the({LAYERS}, most(size)), size), measure(the({LAYERS}, least(size)), size)), green)",
     "Count how many more cells the commonest colour other than black has than the rarest, and make a green square "
     "that many cells wide."),
    ("erase(input, where(pieces(input, red, by_side), top(size, count(cells_of(input, blue)))), black)",
     "Count the blue cells, and remove that many of the red objects, the largest first, leaving black. Cells that "
     "touch only at a corner do not belong together."),
    ("a = blobs(input, black, by_side); paint(recolour(input, blue, red), the(where(a, at_least(size, plus(measure(the("
     "a, has(blue)), size), 1))), least(size)), blue, itself)",
     "Colour blue the next longer object of any colours (touching by sides, on black) after the one with blue in it, "
     "and change the old blue to red."),
    ("a = crop(the(panels(input, red), most(edge(left)))); paste(input, the(panels(input, red), most(edge(right))), "
     "fall(paint(a, cells(a, black), blue, itself), right, black))",
     "Count the cells that are not black in each row of the left part, and draw a blue bar of that length from the "
     "right end of the same row in the right part."),
    ("move(input, blobs(input, black, by_side), choose_step(most(count_of(red)), to_border(down), by(1, up)), black)",
     "Move the object of any colours (touching by sides, on black) with the most red cells down to the border, and the "
     "others up by one cell, leaving black."),
    ("paint(input, where(panels(input, red), exceeds(count_of(blue), count_of(cyan))), green, itself)",
     "If a part between red lines has more blue cells than cyan ones, colour it all green."),
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
     "Fill with red each black area that has a red cell in it, and remove the old red cells, leaving "
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
     "Fill each multicoloured object (touching by sides, on black) with its rarest colour."),
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
            assert detail in _OF_THINGS or Detail(detail)


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
