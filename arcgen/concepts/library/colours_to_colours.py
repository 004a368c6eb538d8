"""Each cell of a lattice is filled with a colour that stands for the colour of its dot."""
from ...scenes.lattice import lattice, speckled
from ..base import Concept

_PANELS = "panels(input, ?separator)"


def _changed(*pairs: tuple[str, str]) -> str:
    """The cells filled with their own colour, then colours changed one after the other."""
    text = f"paint(input, {_PANELS}, main_colour(?bg), itself)"
    for old, new in pairs:
        text = f"recolour({text}, {old}, {new})"
    return text


CONCEPT = Concept(
    name="colours-to-colours",
    sketch="?result",
    scene=lattice(speckled((1, 3), (0.12, 0.3), varied=False, one_each=True, middle=1.0),
                  (2, 4), (3, 3), uneven=0),
    holes={"result": f"{_changed()} | {_changed(('?old', '?ink'))}"},
    evidence={
        "54d9e175": {"result": _changed(("blue", "magenta"), ("red", "orange"), ("green", "cyan"),
                                        ("yellow", "maroon")),
                     "separator": "grey", "bg": "black"},
    },
)
