"""Stock phrases for places, legends and signs: what a person says of them."""
import pytest

from arcgen.language import parse
from arcgen.language.english import describe


@pytest.mark.parametrize("program, says", [
    ("paint(input, whole(input), red, off(itself, regions_of(cells_of(input, blue), grown(1))))",
     "Colour red all other cells that touch no blue cell, not even by a corner."),
    ("paint(input, whole(input), cyan, off(itself, regions_of(cells_of(input, cyan), union(line(falling), "
     "line(rising)))))",
     "Colour cyan all other cells that lie on no diagonal through a cyan cell."),
    ("paint(input, whole(input), lone_colour(input), off(itself, regions_of(cells_of(input, grey), cross)))",
     "All other cells that share no row or column with a grey cell get the colour of the lone dot."),
    ("paint(input, the(objects(input, black, by_side), most(size)), magenta, within(line(vertical), "
     "regions_of(cells_of(input, red), line(horizontal))))",
     "Where the column of the largest one-colour object (touching by sides, on black) crosses the row of a red "
     "cell, put a magenta cell."),
    ("a = objects(input, black, by_side); paint(input, a, own_colour, within(line(vertical), regions_of(where(a, "
     "touches_side(up)), line(horizontal))))",
     "For each one-colour object (touching by sides, on black), put a cell of its colour where its column "
     "crosses the row marked at the top border."),
    ("paint_under(input, pieces(input, red, by_side), own_colour, of(centre, overlap(cross, grid_edge)), black)",
     "On all four edges of the grid, in line with the centre of each red object, put a red cell, on black cells "
     "only. Cells that touch only at a corner do not belong together."),
    ("a = pieces(input, red, by_side); paint(input, where(a, not(shares(colour, where(a, touches_side(left))))), "
     "magenta, itself)",
     "Colour magenta each red object whose colour does not appear at the left border. Cells that touch only at a "
     "corner do not belong together."),
    ("a = cells_of(input, red); paint(erase(input, a, black), cells_of(input, blue), own_colour, "
     "staggered_line(a))",
     "Draw a line from each blue cell straight across the grid; it shifts one cell away from the red cells each "
     "time it passes one. Remove the red cells, leaving black."),
    ("paint(input, where(pieces(input, red, by_side), has(green)), blue, coloured(red))",
     "In each red object with a green cell, colour the red cells blue. Cells that touch only at a corner do not "
     "belong together."),
    ("paint(input, where(panels(input, black), has(green)), lone_colour(input), coloured(cyan))",
     "In each part between black lines with a green cell, give the cyan cells the colour of the lone dot."),
    ("paint(input, pieces(input, red, by_side), own_colour, met_by(past_ends(2), 3))",
     "Where red objects point from all four sides at a cell one step away, give it their colour. Cells that touch "
     "only at a corner do not belong together."),
    ("a = panels(input, grey); b = the(a, least(colour_count)); c = measure(b, extent(horizontal)); "
     "over(upscale(crop(the(a, most(colour_count))), c), tile(crop(b), c, c), black)",
     "Enlarge the most colourful part until each of its cells is as large as the least colourful part, and lay a "
     "copy of that on each (black is see-through)."),
    ("a = crop(the(panels(input, red), most(edge(left)))); when(all_of_colour(input, grey), is_line(vertical), "
     "repeated(a, 3, vertical), repeated(a, 3, horizontal))",
     "Put 3 copies of the left part between red lines one below the other if the grey line is vertical, "
     "otherwise side by side."),
    ("a = crop(the(panels(input, red), most(edge(left)))); when(all_of_colour(input, grey), is_line(vertical), "
     "join(a, turn(a, flip_left_right), right), join(a, turn(a, flip_up_down), down))",
     "Crop to the left part between red lines, and put its mirror image to the right of it if the grey line is "
     "vertical, otherwise below it."),
    ("join(join(input, canvas(measure(whole(input), extent(vertical)), 1, line_colour(input)), right), "
     "next_picture(panels(input, line_colour(input)), right), right)",
     "The panels show step by step, from left to right, how something changes: draw the next step to the right "
     "of them, behind one more dividing line."),
    ("paint(restore_symmetry(input, blue), whole(input), blue, off(itself, pieces(input, blue, by_side)))",
     "Show what the blue patch hides of the symmetric pattern, and colour everything around it blue."),
    ("paint(join(canvas(4, 5, black), input, down), cells(join(canvas(4, 5, black), input, down), black), "
     "own_colour, ray(up_right))",
     "Add 4 black rows above the input. Then draw a line up-right from each cell that is not black to the "
     "border."),
    ("a = the(layers(input, black), least(size)); b = the(layers(input, black), most(size)); c = "
     "canvas(measure(a, size), measure(b, size), colour_of(b)); paint(c, whole(c), colour_of(a), frame)",
     "Make a rectangle as high as the rarest colour has cells and as wide as the commonest, in the commonest "
     "colour other than black, with an edge in the rarest colour other than black."),
    ("paste(input, region_of(whole(input), of(border_line(right), beside(left))), bar(measure(whole(input), "
     "extent(vertical)), minus(count(cells_of(input, cyan)), count(cells_of(input, grey))), up, maroon, black))",
     "Count how many more cyan cells than grey ones there are, and draw a maroon bar that many cells high up "
     "from the bottom, in the second column from the right."),
    ("paint(input, objects(input, black, by_corner), black, of(box_inside, interior))",
     "Remove the inside of each one-colour object (touching by sides or corners, on black) except its outermost "
     "ring, leaving black."),
    ("upscale(input, measure(whole(input), extent(horizontal)))",
     "Enlarge the input as many times as it is wide."),
    ("paint(input, blobs(input, grey, by_side), own_colour, beam(coloured(red), short_side))",
     "From the red cell of each object of any colours (touching by sides, on grey), draw a beam in the colour of "
     "the object straight out to the border; to each side of that cell it is one cell less wide than the shorter "
     "side of the object."),
    ("a = blobs(input, black, by_side); erase(paint(input, where(a, equals(colour_count, 2)), minor_colour, "
     "itself), where(a, not(equals(colour_count, 2))), black)",
     "Fill each object of any colours (touching by sides, on black) of 2 colours with whichever it has less of, "
     "and remove all the others, leaving black."),
    ("paint(input, cells_of(input, red), lone_colour(input), union(itself, beside(straight)))",
     "Make each red cell a plus, in the colour of the lone dot."),
    ("paint(input, where(panels(input, black), unique(count_of(yellow))), black, itself)",
     "Colour black each part between black lines with a different number of yellow cells from the others."),
    ("b = where(cells_of(input, grey), next_to(all_of_colour(input, cyan), by_side)); paint(paint(input, b, "
     "black, itself), where(cells_of(input, cyan), next_to(all_of_colour(input, grey), by_side)), black, itself)",
     "Where grey cells touch cyan cells, colour both black."),
    ("a = join(input, turn(crop(region_of(whole(input), without(itself, box_corner(right)))), flip_left_right), "
     "right); join(a, turn(crop(region_of(whole(a), without(itself, box_corner(down)))), flip_up_down), down)",
     "Put a mirror image of the input to the right of it, and a mirror image of both below them, so that "
     "neighbours share the line where they meet."),
    ("a = where(pieces(input, grey, by_side), not(is_colour(yellow))); move(erase(input, a, black), where(a, "
     "not(is_full)), to_border(down), black)",
     "Move each grey object that is neither yellow nor a filled rectangle down to the border, and remove the "
     "others. Cells that touch only at a corner do not belong together."),
    ("paint(input, cells_of(input, red), own_colour, pool(to_bar(input, black), cells_of(input, blue)))",
     "Let water flow from each red cell towards the bar into the vessels there (what runs past them fills the "
     "last line)."),
    ("a = pieces(input, red, by_side); paint(move(erase(input, where(a, is_dot), black), a, by(1, down), black), "
     "pieces(input, blue, by_side), blue, itself)",
     "Remove each red object of one cell, leaving black. Then move each red object of the input down by one cell, "
     "leaving black. Then colour blue each blue object of the input. Cells that touch only at a corner do not belong "
     "together."),
    ("nested(squares(input), edge(right))",
     "Draw nested square rings in the colours of the square parts of the grid from left to right, the first in the "
     "middle."),
    ("paint(input, where(pieces(input, green, by_side), chained(pieces(input, red, by_side), beside(up))), red, "
     "itself)",
     "Colour red the pile above the red object."),
    ("paint(input, where(pieces(input, green, by_side), not(either(touches_side(left), is_full))), red, itself)",
     "Colour red each green object not at the left border and that is not a filled rectangle. Cells that touch only "
     "at a corner do not belong together."),
    ("upscale(over(turn(downscale(input, 2), flip_left_right), keep(downscale(input, 2), "
     "where(lines(downscale(input, 2), horizontal), not(even(edge(down)))), black), black), 2)",
     "Mirror the input left to right, but leave the even-numbered rows of blocks as they are."),
    ("upscale(wound(bar(9, count(pieces(input, red, by_side)), right, red, black), 3, black), 2)",
     "Count the red objects, and fill that many squares of a black 3 by 3 grid of 2 by 2 squares with red, row by row, "
     "back and forth. Cells that touch only at a corner do not belong together."),
    ("paint(input, pieces(input, red, by_side), own_colour, met_by(past_ends(1), 1))",
     "Where at least two of the red objects point at a cell, give it their colour. Cells that touch only at a corner "
     "do not belong together."),
    ("paint(input, where(blobs(input, black, by_side), has(green)), black, without(itself, coloured(blue)))",
     "In each object (touching by sides, on black) with a green cell, colour all but the blue cells black."),
    ("paint(input, where(layers(input, black), most(size)), black, itself)",
     "Turn the commonest colour besides black into black."),
    ("paint_under(turned_copies(input, everything(input, black), whole(input), mirrors), where(layers(input, "
     "black), most(size)), green, frame, black)",
     "Add the mirror images of everything across both middle lines of the grid. Then draw a green frame through "
     "the cells of the commonest colour, on black cells only."),
    ("paint(input, lines(input, horizontal), main_colour(black), coloured(grey))",
     "In each row, change grey to its commonest colour other than black."),
    ("crop(region_of(whole(carry_on(input, minus(measure(whole(input), extent(horizontal)), "
     "measure(whole(input), extent(vertical))), down)), end_lines(down, minus(measure(whole(input), "
     "extent(horizontal)), measure(whole(input), extent(vertical))))))",
     "Replace the pattern by its continuation downwards, as many rows as the input is wider than high."),
    ("crop(the(strips(input, 3, horizontal), most(edge(up_left))))",
     "Crop to the left third."),
    ("paint(input, region_of(whole(input), border_line(up)), yellow, union(itself, ray_until(down, pieces(input, "
     "red, by_side))))",
     "From the top down, fill each column with yellow until it meets a red object. Cells that touch only at a corner "
     "do not belong together."),
    ("paint(input, layers(input, black), lone_colour(input), meeting(own_line))",
     "Where lines cross, put the colour of the lone dot."),
])
def test_places_are_told_as_a_person_tells_them(program, says):
    assert describe(parse(program)) == says
