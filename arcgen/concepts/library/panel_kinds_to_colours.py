"""Each panel becomes a cell in its own colour where it is whole, blank where it has holes; or the other way."""
from ...scenes.panels import panelled, punched
from ..base import Concept

_WHOLE = "equals(count_of(?bg), 0)"
CONCEPT = Concept(
    name="panel-kinds-to-colours",
    sketch="?result",
    scene=panelled(punched(own_colours=True), 3, 5, fewest=4),
    holes={"panels": "panels(input, ?bg)", "bg": "black",
           "result": "?list | ?list | repeated(turn(?list, transpose), 3, horizontal)",
           "list": "summary(?panels, ?kind)",
           "kind": f"choose({_WHOLE}, own_colour, ?bg) | choose({_WHOLE}, ?bg, own_colour)"},
    weight=0.2,
    evidence={
        "995c5fa3": {"result": "repeated(turn(?list, transpose), 3, horizontal)", "panels": "panels(input, black)",
                     "list": "summary(?panels, choose(equals(count_of(black), 0), red, "
                             "choose(not(symmetric(flip_up_down)), yellow, "
                             "choose(equals(number_in(pieces(input, black, by_side)), 1), cyan, green))))"},
    },
)
