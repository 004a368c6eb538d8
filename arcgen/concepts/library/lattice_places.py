"""Fixed places of a lattice (corners, middle, sides) get colours of their own."""
from ...scenes.lattice import lattice, plain
from ..base import Concept

_PANELS = "panels(input, ?separator)"
_MIDDLE = "both(halfway(horizontal), halfway(vertical))"


def _painted(*steps: tuple[str, str]) -> str:
    """Painting (which cells, colour) one after the other."""
    text = "input"
    for which, ink in steps:
        text = f"paint({text}, where({_PANELS}, {which}), {ink}, itself)"
    return text


CONCEPT = Concept(
    name="lattice-places",
    sketch="?result",
    scene=lattice(plain((1, 1), (1.0, 1.0)), (3, 5), (1, 5), uneven=0.6, odd=True),
    holes={"result": " | ".join([
               _painted(("?one", "?first"), ("?two", "?second")),
               _painted(("?one", "?first"), ("?two", "?second"), (_MIDDLE, "?third")),
               _painted(("?one", "?first"), ("?two", "?second"), ("?three", "?third"), (_MIDDLE, "?fourth"))]),
           "one": "most(edge(up_left)) | most(edge(up_right)) | both(most(edge(up)), halfway(horizontal))",
           "two": "most(edge(down_right)) | most(edge(down_left)) | both(most(edge(down)), halfway(horizontal))",
           "three": "both(most(edge(left)), halfway(vertical)) | both(most(edge(right)), halfway(vertical))",
           "first": "?colour1", "second": "?colour2", "third": "?colour3", "fourth": "?colour4"},
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
