"""From the marked cell at its side each block sends out a beam, the broader the thicker it is, or a thin one."""
from ...scenes.patience import patient
from ...scenes.strokes import blocks_with_a_marked_side
from ..base import Concept

_BEAM, _THIN = "beam(coloured(?mark), short_side)", "beam(coloured(?mark), count_of(?mark))"
_BROAD = f"paint(input, ?blocks, own_colour, {_BEAM})"
_CORE = f"paint({_BROAD}, ?blocks, ?mark, {_THIN})"

CONCEPT = Concept(
    name="beams-as-broad",
    sketch="?result",
    scene=patient(blocks_with_a_marked_side()),
    holes={
        "result": f"{_CORE} | {_CORE} | {_BROAD} | paint(input, ?blocks, ?mark, {_BEAM}) | "
                  f"paint(input, ?blocks, own_colour, {_THIN}) | paint(input, ?blocks, ?mark, {_THIN})",
        "blocks": "blobs(input, ?bg, by_side)",
    },
    not_framed=("in-each-panel",),
    evidence={"b527c5c6": {"result": _CORE, "blocks": "blobs(input, ?bg, by_side)", "bg": "black", "mark": "red"}},
)
