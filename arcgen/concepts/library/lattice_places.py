"""Fixed places of a lattice (corners, middle, sides) get colours of their own."""
from ...scenes.lattice import lattice, plain
from ..base import Concept

_PANELS = "panels(input, ?separator)"
_MIDDLE = "both(halfway(horizontal), halfway(vertical))"
_SIDES = {way: f"both(most(edge({way})), halfway({axis}))"
          for way, axis in (("up", "horizontal"), ("down", "horizontal"), ("left", "vertical"), ("right", "vertical"))}
_CORNERS = ("either(either(most(edge(up_left)), most(edge(up_right))), "
            "either(most(edge(down_left)), most(edge(down_right))))")


def _painted(*steps: tuple[str, str]) -> str:
    """Painting (which cells, colour) one after the other."""
    text = "input"
    for which, ink in steps:
        text = f"paint({text}, where({_PANELS}, {which}), {ink}, itself)"
    return text


CONCEPT = Concept(
    name="lattice-places",
    sketch="?result",
    scene=lattice(plain((1, 1), (1.0, 1.0)), (3, 5), (1, 5), uneven=0.5, odd=True),
    not_framed=("in-the-box",),
    holes={"result": " | ".join([
        _painted(("most(edge(up_left))", "?colour1"), ("most(edge(down_right))", "?colour2")),
        _painted(("most(edge(up_left))", "?colour1"), ("most(edge(down_right))", "?colour2"), (_MIDDLE, "?colour3")),
        _painted((_SIDES["up"], "?colour1"), (_SIDES["down"], "?colour2"), (_SIDES["left"], "?colour3"),
                 (_SIDES["right"], "?colour4")),
        _painted((_SIDES["up"], "?colour1"), (_SIDES["down"], "?colour2"), (_MIDDLE, "?colour3")),
        _painted((_CORNERS, "?colour1"), (_MIDDLE, "?colour2")),
        _painted((_CORNERS, "?colour1")),
        _painted(("touches_border", "?colour1"), (_MIDDLE, "?colour2")),
        _painted(("touches_border", "?colour1"), (_CORNERS, "?colour2")),
        _painted(("halfway(horizontal)", "?colour1")),
        _painted(("either(halfway(horizontal), halfway(vertical))", "?colour1"), (_MIDDLE, "?colour2")),
        _painted(("either(halfway(horizontal), halfway(vertical))", "?colour1")),
        _painted(("most(edge(up_left))", "?colour1"), ("most(edge(up_right))", "?colour2"),
                 ("most(edge(down_left))", "?colour3"), ("most(edge(down_right))", "?colour4")),
    ])},
    evidence={
        "941d9a10": {"result": _painted(("most(edge(up_left))", "blue"), ("most(edge(down_right))", "green"),
                                        (_MIDDLE, "red")),
                     "separator": "grey"},
        "272f95fa": {"result": _painted((_MIDDLE, "magenta"), ("both(most(edge(up)), halfway(horizontal))", "red"),
                                        ("both(most(edge(down)), halfway(horizontal))", "blue"),
                                        ("both(most(edge(left)), halfway(vertical))", "yellow"),
                                        ("both(most(edge(right)), halfway(vertical))", "green")),
                     "separator": "cyan"},
    },
)
