"""Stock phrases: what is said of whole rules of the concept library, and that templates and patterns fit."""
import importlib
import pkgutil
import re

import pytest

from arcgen.language import parse, stock
from arcgen.language.english import describe
from arcgen.language.phrases import FORM
from arcgen.language.program import holes
from arcgen.language.registry import WORDS
from arcgen.language.stock import STOCK
from arcgen.language.text import parse_expression

_TABLES = {module.name: getattr(importlib.import_module(f"{stock.__name__}.{module.name}"), module.name.upper())
           for module in pkgutil.iter_modules(stock.__path__)}
BOX = "objects(input, black, by_side)"
LAYERS = "layers(input, black)"


@pytest.mark.parametrize("program, says", [
    # moves
    (f"move(input, {BOX}, lined_up(size, left, down), black)",
     "Line the one-colour objects (touching by sides, on black) up by size along the bottom border, without gaps, the "
     "smallest in the right corner."),
    ("recolour(move(input, pieces(input, red, by_side), by(1, down), black), red, blue)",
     "Move each red object down by 1 and colour it blue."),
    (f"paint_under(input, {BOX}, red, shifted(down_right, 1), black)",
     "Give each one-colour object (touching by sides, on black) a red shadow one cell down-right."),
    ("c = together(cells_of(input, red), cells_of(input, blue)); "
     "move(input, where(c, at_least(cells_in(reach(left, c)), 1)), until(left, c), black)",
     "Move each red or blue cell left to the next such cell, if there is one."),
    # lines and beams
    ("paint(input, cells_of(input, red), own_colour, staggered_line(cells_of(input, blue)))",
     "Draw a line from each red cell straight across the grid; it shifts one cell away from the blue cells each time "
     "it passes one."),
    ("paint(input, cells_of(input, red), green, dodging_ray(up, left, pieces(input, blue, by_side)))",
     "Draw a green ray up from each red cell to the border; where a blue object is in its way, it steps left. Cells "
     "joined only by corners are apart."),
    (f"paint(input, {LAYERS}, red, meeting(own_line))", "Colour red the cells where lines cross."),
    (f"paint(input, where({LAYERS}, most(cells_in(between(horizontal)))), green, between(horizontal))",
     "Connect the two like dots in one row that are farthest apart by a green line."),
    # marks
    (f"paint(input, where({BOX}, next_to({BOX}, by_side)), of_touching({BOX}, by_side), itself)",
     "Exchange the colours of one-colour objects (touching by sides, on black) that touch."),
    (f"f = only(pieces(input, cyan, by_side)); o = {BOX}; "
     "paint(input, where(o, like(shape, the(o, inside(f)))), colour_of(the(o, inside(f))), itself)",
     "Give each one-colour object (touching by sides, on black) of the same shape as the one in the cyan frame the "
     "colour of that one."),
    ("s = everything(input, black); paint_under(input, cells(input, black), own_colour, ray_towards(s), black)",
     "Draw a diagonal ray off each corner of the square, in the colour of the cell at the opposite corner."),
    # patterns
    (f"colour_list({BOX}, edge(up), left)",
     "List the colours of the one-colour objects (touching by sides, on black) in a row, from top to bottom."),
    (f"turned_copies(input, {LAYERS}, everything(input, black), rotations)",
     "Complete the figure so that it looks the same after every quarter turn."),
    ("crop(the(parts(crop(everything(input, black)), 2), unique(look)))",
     "Crop to the quarter of everything that is not black that looks like no other."),
    # repairs
    ("crop_at(restore_symmetry(input, red), all_of_colour(input, red))",
     "Show what the red patch hides of the symmetric pattern."),
    ("paint_under(input, everything(input, black), red, mended, black)",
     "Close the gaps in the lines of the figure with red."),
    # stacks
    (f"keep(input, the({LAYERS}, most(pile(frame))), black)", "Keep only the frame on top; the rest becomes black."),
    ("superimpose(regions_of(cells_of(input, red), union(itself, halo(by_corner))), black)",
     "Overlay the 3 by 3 squares around the red cells (black is see-through)."),
])
def test_whole_rules_have_phrases(program, says):
    assert describe(parse(program)) == says


def test_a_template_names_only_what_its_pattern_binds():
    for pattern, says in STOCK.items():
        bound = holes(parse_expression(pattern, WORDS[pattern.partition("(")[0]].result, sketch=True))
        assert {name for name, _ in FORM.findall(says)} <= {*bound, "it"}, (pattern, says)


def test_no_phrase_stands_in_two_tables():
    """But those of rules.py, which a table that goes further may replace."""
    def shape(pattern: str) -> str:
        """The pattern with its holes numbered in their order."""
        names: dict[str, str] = {}
        return re.sub(r"\?((?:int|plain)?)(\w*)", lambda m: names.setdefault(m[0], f"?{m[1]}{len(names)}"), pattern)
    shapes = [shape(pattern) for name, table in _TABLES.items() if name != "rules" for pattern in table]
    assert len(shapes) > 700
    assert len(shapes) == len(set(shapes)), sorted({each for each in shapes if shapes.count(each) > 1})
