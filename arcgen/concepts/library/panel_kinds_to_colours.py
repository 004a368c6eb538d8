"""Each panel in a row becomes a line in a colour that tells what kind of panel it is."""
from ...scenes.panels import panelled, punched
from ..base import Concept

_KIND = "choose(equals(count_of(?bg), 0), ?full, choose(?which, ?yes, ?no))"
CONCEPT = Concept(
    name="panel-kinds-to-colours",
    sketch="?result",
    scene=panelled(punched(), 3, 5, fewest=3),
    holes={"panels": "panels(input, ?bg)", "bg": "black",
           "result": "repeated(turn(?list, transpose), 3, horizontal) | ?list | repeated(?list, 2, ?axis)",
           "list": f"summary(?panels, {_KIND})", "axis": "horizontal | vertical",
           "which": "symmetric(flip_up_down) | symmetric(flip_left_right) | equals(count_of(?bg), 1)",
           "full": "red | blue", "yes": "green | cyan", "no": "yellow | magenta"},
    evidence={
        "995c5fa3": {"result": "repeated(turn(?list, transpose), 3, horizontal)", "panels": "panels(input, black)",
                     "list": "summary(?panels, choose(equals(count_of(black), 0), red, "
                             "choose(not(symmetric(flip_up_down)), yellow, "
                             "choose(equals(number_in(pieces(input, black, by_side)), 1), cyan, green))))"},
    },
)
