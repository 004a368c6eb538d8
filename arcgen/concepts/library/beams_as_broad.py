"""From the marked cell at its side each block sends out a beam, the broader the thicker it is."""
from ...scenes.strokes import blocks_with_a_marked_side
from ..base import Concept

CONCEPT = Concept(
    name="beams-as-broad",
    sketch="?all",
    scene=blocks_with_a_marked_side(),
    holes={
        "all": "?core | ?core | ?core | ?line",
        "core": "paint(?broad, ?blocks, ?mark, ?thin)",
        "broad": "paint(input, ?blocks, ?ink, beam(coloured(?mark), short_side))",
        "line": "paint(input, ?blocks, ?ink, ?thin)",
        "thin": "beam(coloured(?mark), count_of(?mark))",
        "blocks": "blobs(input, ?bg, by_side)",
        "ink": "own_colour",
    },
    evidence={
        "b527c5c6": {
            "all": "?core",
            "core": "paint(?broad, ?blocks, ?mark, ?thin)",
            "broad": "paint(input, ?blocks, ?ink, beam(coloured(?mark), short_side))",
            "thin": "beam(coloured(?mark), count_of(?mark))",
            "blocks": "blobs(input, ?bg, by_side)",
            "bg": "black",
            "mark": "red",
            "ink": "own_colour",
        },
    },
)
