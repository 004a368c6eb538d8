"""Where in a sentence the colour of a frame, a bar or a dot is told."""
import pytest

from arcgen.language.told_colours import told_early


@pytest.mark.parametrize("text, says", [
    ("Give each red cell the colour of the frame.", None),
    ("Then give the cells where lines of two colours cross the colour of the lone dot.",
     "Then the cells where lines of two colours cross get the colour of the lone dot."),
    ("Give the place where the two bars cross and the cells on its four sides the colour of the bar on the right.",
     "The place where the two bars cross and the cells on its four sides get the colour of the bar on the right."),
    ("In each half, give the left and right column of each object the colour of the bar at the top.",
     "In each half, the left and right column of each object get the colour of the bar at the top."),
    ("Give each red cup that stands upright the colour of what is in it.",
     "Each red cup that stands upright gets the colour of what is in it."),
    ("Give the blue cell nearest to each dot the colour of the frame, and remove the dots.", None),
    ("Give each cell of the colour with which its row begins the colour of the frame.", None),
    ("Let all coloured cells fall down, and colour full rows in the colour of the bar on the left.",
     "Let all coloured cells fall down, and give full rows the colour of the bar on the left."),
    ("Colour every second row in the colour of the frame, starting at the top.", None),
    ("Colour one red cell in the colour of the frame for each blue cell, starting from the left.", None),
    ("Fill with the colour of the frame each notch that no loose rectangle fits.",
     "Fill each notch that no loose rectangle fits, in the colour of the frame."),
    ("In each column, colour in the colour of the frame the red or the blue cells, whichever are fewer.",
     "In each column, mark the red or the blue cells, whichever are fewer, in the colour of the frame."),
    ("Remove the dots, and colour the colour of the lone dot each grey cup that had no dots above it.",
     "Remove the dots, and mark each grey cup that had no dots above it, in the colour of the lone dot."),
    ("Connect cells of the same colour in the same row by lines, in the colour of the frame.",
     "Connect cells of the same colour in the same row by lines in the colour of the frame."),
    ("Overlay the halves: a cell is the colour of the frame where both have a colour, otherwise black.",
     "Overlay the halves: a cell gets the colour of the frame where both have a colour, otherwise black."),
])
def test_the_colour_of_a_cue_stands_where_one_looks_for_it(text, says):
    assert told_early(text) == (says or text)
