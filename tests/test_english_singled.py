"""Things told from all others by a plain name, a noun or a colour, where that picks the same in all pairs."""
import numpy as np
import pytest

from arcgen.language import parse
from arcgen.language.details import Detail, Hue
from arcgen.language.engine import Context
from arcgen.language.english import describe
from arcgen.language.others import with_others
from arcgen.language.program import THE_INPUT, call, walk
from arcgen.language.shapes import Shape
from arcgen.language.singled import gives_way, told_apart
from arcgen.language.unsaid import unsaid

OBJECTS = "objects(input, black, by_side)"
LARGEST = f"the({OBJECTS}, most(size))"
BLOCKS = ["30000000/00555000/00555003/00000000", "00000600/05500000/05500000/00000000/06000000"]
"""A grey rectangle, and dots in line with it or not."""
SEVERAL = ["30000000/00555000/00500003/00000000", "00000600/04440000/04440000/00000000/06600000"]
"""A larger and a smaller thing, of no colour and no shape."""


def described(program: str, *grids: str) -> str:
    node = parse(program)
    contexts = [Context(np.array([list(map(int, row)) for row in grid.split("/")], np.uint8)) for grid in grids]
    return describe(node, unsaid(node, contexts, [context.output(node) for context in contexts]))


@pytest.mark.parametrize("program, on, says", [
    # by the noun alone, before the colour
    (f"erase(input, {LARGEST}, black)", BLOCKS, "Remove the rectangle."),
    (f"erase(input, {LARGEST}, black)", SEVERAL, "Remove the largest shape."),
    (f"erase(input, {LARGEST}, black)", ["5500/5550/0000/0006", "5550/5000/0006"], "Remove the grey shape."),
    (f"erase(input, {LARGEST}, black)", ["5500/5550/0000/0006", "7770/7070/0000/0006"], "Remove the shape."),
    (f"erase(input, where({OBJECTS}, not(most(size))), black)", BLOCKS, "Remove each dot."),
    (f"erase(input, where({OBJECTS}, not(is_dot)), black)", ["5500/5550/0000/0006", "7770/7070/0000/0006"],
     "Remove the shape."),
    # by both
    (f"erase(input, {LARGEST}, black)", ["5555000/0000000/7770060", "5555500/0000000/7770060"],
     "Remove the grey line."),
    # of one thing nobody says that it is the largest
    (f"erase(input, {LARGEST}, black)", ["5500/5550", "7770/7070"], "Remove the shape."),
    (f"erase(input, the({OBJECTS}, most(edge(up))), black)", ["5500/5550", "7770/7070"], "Remove the shape."),
    # nothing is said in place of where a thing lies, or of a colour that it has
    (f"erase(input, where({OBJECTS}, touches_border), black)", ["5500/5550/0000/0060/0000"],
     "Remove the shape at the border."),
    (f"erase(input, where({OBJECTS}, is_colour(grey)), black)", BLOCKS, "Remove the grey rectangle."),
    # cells
    ("erase(input, where(cells(input, black), not(is_colour(grey))), black)",
     ["30000000/00555000/00555003/00000000", "00000400/05500000/05500000/00000000/06000000"], "Remove each dot."),
    ("erase(input, where(cells(input, black), not(is_colour(grey))), black)",
     ["30000050/00000000/00005003", "00000450/05000000/00000000/06000000"],
     "Remove each coloured cell that is not grey."),
    # marks of one colour
    ("crop(region_of(the(layers(input, black), equals(size, 4)), without(box, frame)))",
     ["8008/0110/0100/8008", "80008/01110/00000/80008"], "Crop to what lies between the cyan cells."),
    ("crop(region_of(the(layers(input, black), equals(size, 4)), without(box, frame)))",
     ["8008/0110/0100/8008", "70007/01110/00000/70007"],
     "Crop to what lies between the four cells of one colour."),
])
def test_things_are_called_by_what_tells_them_from_the_others(program, on, says):
    assert described(program, *on) == says


@pytest.mark.parametrize("program, on, says", [
    (f"paint(input, {OBJECTS}, green, reach(straight, {LARGEST}))", BLOCKS,
     "Draw a green line from the rectangle to each dot in line with it."),
    (f"paint(input, {OBJECTS}, green, reach(straight, {LARGEST}))", SEVERAL,
     "Draw a green line from the largest shape to each shape in line with it."),
    (f"paint(input, {OBJECTS}, own_colour, first_met(straight, {LARGEST}))", BLOCKS,
     "Each dot gives its colour to the cell of the rectangle that it faces."),
    (f"paint(input, {OBJECTS}, own_colour, first_met(straight, {LARGEST}))", SEVERAL,
     "Each smaller object gives its colour to the cell of the largest one that it faces."),
    (f"paint(input, {OBJECTS}, red, nearest_cells(all_of_colour(input, grey)))", BLOCKS,
     "Colour red the grey cell nearest to each dot."),
    (f"paint(input, {OBJECTS}, own_colour, ray_away({LARGEST}))", BLOCKS,
     "Draw a ray from each dot away from the rectangle."),
    ("paint(input, all_of_colour(input, red), green, reach(straight, all_of_colour(input, blue)))",
     ["2011/0011"], "Draw a green line from the red cell to the blue square."),
])
def test_a_step_that_leads_to_some_things_is_told_of_the_others(program, on, says):
    assert described(program, *on) == says


def test_only_a_step_that_does_nothing_to_its_goal_is_told_of_the_others():
    step = parse(f"paint(input, {OBJECTS}, green, reach(straight, {LARGEST}))")
    other = with_others(step)
    assert other.args[1] == parse(f"erase(input, where({OBJECTS}, not(most(size))), black)").args[1]
    assert with_others(parse(f"paint(input, {OBJECTS}, green, itself)")) is None
    assert with_others(parse(f"paint(input, {OBJECTS}, choose(most(size), red, blue), "
                             f"reach(straight, {LARGEST}))")) is None
    assert "each object" in described(f"paint(input, {OBJECTS}, colour_of({LARGEST}), halo(by_side))",
                                    "330000/333000/000005", "440000/444000/000005")


@pytest.mark.parametrize("program, on, says", [
    ("paint(input, where(panels(input, grey), has(red)), main_colour(black), itself)",
     ["0205000/0005030", "0005002/0305000"], "Colour red the half with a red cell."),
    ("paint(input, panels(input, grey), main_colour(black), itself)", ["0205000/0005030", "0005002/0305000"], None),
    ("each(panels(input, grey), recolour(panel, rarest(panel), green))", ["0205020/0005000", "0005000/0205200"],
     "Change red to green."),
    ("erase(input, cells_of(input, rarest(input)), black)", ["2033/0000", "0330/2000"], "Remove the red cell."),
])
def test_a_colour_that_is_the_same_in_all_pairs_has_its_name(program, on, says):
    text = described(program, *on)
    assert text == says if says else "red" not in text


def test_a_colour_of_a_phrase_is_named_where_there_is_a_phrase_for_that_too():
    marks = "the(layers(input, black), equals(size, 4))"
    inner = f"crop(region_of({marks}, without(box, frame)))"
    rule = f"recolour({inner}, blue, colour_of({marks}))"
    assert described(rule, "8008/0110/0100/8008", "80008/01110/00000/80008") == (
        "Crop to what lies between the cyan cells, and change blue to cyan.")
    assert described(rule, "8008/0110/0100/8008", "70007/01110/00000/70007").endswith("change blue to their colour.")


@pytest.mark.parametrize("rule, says", [
    ("paint(input, all_of_colour(input, blue), other_colour(input, black, blue), halo(by_side))",
     "Surround the blue cell on its four sides with the other colour."),
    ("fill", "Give the input the colour other than blue."),
])
def test_the_other_of_two_colours(rule, says):
    rule = rule.replace("fill", "paint(input, whole(input), other_colour(input, black, blue), itself)")
    assert described(rule, "0000/0100/0002", "0003/0100/0000") == says


@pytest.mark.parametrize("grids, says", [
    (["4444400/4000400/4010400/4000400/4444400", "0444440/0400040/0400140/0400040/0444440"],
     "Mirror the inside of the yellow box left to right."),
    (["4444400/4000400/4010400/4000400/4444400", "0333330/0300030/0300130/0300030/0333330"],
     "Mirror the inside of the box left to right."),
    (["44444400/40000400/40100400/40000400/40000400/44444400",
      "033333344444/030000340004/030001340004/030000340004/030000344444/033333300000"],
     "Mirror the inside of the large box left to right."),
])
def test_a_box_is_called_by_its_colour_and_large_only_beside_others(grids, says):
    rule = "paste(input, inside_box(input), turn(crop(inside_box(input)), flip_left_right))"
    assert described(rule, *grids) == says


def test_lights_shine_into_the_outline_and_what_is_thrown_back_by_a_wall():
    lights = (f"paint(input, where(cells(input, black), both(touches_border, not(overlaps({LARGEST})))), "
              f"colour_of({LARGEST}), dotted(shone_into({LARGEST})))")
    assert described(lights, "0000000/0077770/3070070/0070070/0077770/0000000").endswith(
        " sends an orange dotted beam straight into the outline, until it hits something.")
    shot = "paint(input, pieces(input, red, by_corner), green, rebound(pieces(input, blue, by_side)))"
    assert described(shot, "1000000/1000000/1100000/1000000/1000200/1000020").endswith("it bounces off the blue wall.")


def test_what_a_name_may_be_said_for():
    def things(test):
        return parse(f"erase(input, where({OBJECTS}, {test}), black)").args[1]
    assert all(gives_way(things(test)) for test in (
        "most(size)", "not(most(size))", "is_dot", "not(is_colour(red))", "both(is_full, most(size))", "is_closed"))
    assert not any(gives_way(things(test)) for test in (
        "is_colour(red)", "touches_border", "both(most(size), touches_border)", "not(touches_border)"))
    assert not gives_way(parse(f"erase(input, {OBJECTS}, black)").args[1])


def test_what_tells_things_apart_is_so_in_all_grids():
    def sets(grid, test):
        context = Context(np.array([list(map(int, row)) for row in grid.split("/")], np.uint8))
        return [context.value(call("where", *pair)) for pair in (
            (every, test), (every, call("not", test)))]
    every, most = call("objects", THE_INPUT, call("black"), call("by_side")), call("most", call("size"))
    pairs = [sets(grid, most) for grid in ("5500/5550/0000/0006", "5550/5000/0006")]
    chosen, others = zip(*pairs)
    assert told_apart(chosen, others, (), True, False) == (Hue.GREY, Detail.TOLD)
    assert told_apart(others, chosen, (), True, False) == (Shape.DOT, Detail.TOLD)
    assert all(node.word.name != "is_colour" for node in walk(most))
