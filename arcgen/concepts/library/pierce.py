"""Every second cell along the inside of bands goes, or changes."""
from ...scenes.lines import bands
from ...scenes.lone_dot import DOT_INK, with_a_dot
from ..base import Concept

CONCEPT = Concept(
    name="pierce",
    sketch="paint(input, objects(input, ?bg, ?conn), ?ink, ?holes)",
    scene=with_a_dot(bands()),
    holes={
        "ink": f"?bg | ?bg | ?colour | {DOT_INK}",
        "holes": "overlap(box_inside, ?second) | overlap(box_inside, ?second) | ?second",
        "second": "without(itself, every_nth(?way, 2))",
        "way": "left",
    },
    evidence={
        "3bdb4ada": {
            "bg": "black",
            "conn": "by_corner",
            "ink": "?bg",
            "holes": "overlap(box_inside, without(itself, every_nth(?way, 2)))",
            "way": "left",
        },
    },
)
