"""The answer is a single colour: of the object that stands out."""
from ...scenes.chosen import one_chosen
from ..base import Concept

CONCEPT = Concept(
    name="answer-of-one-colour",
    sketch="square(?n, ?colour)",
    scene=one_chosen(count=(3, 6), least=10, own_colours=1),
    holes={"n": "1 | 1 | 2 | 3",
           "colour": "colour_of(the(?things, ?which)) | colour_of(the(?things, ?which)) | rarest(input)",
           "things": "objects(input, ?bg, by_corner) | objects(input, ?bg, by_side)",
           "which": "most(?key) | least(?key) | is_full | not(is_full) | is_closed | not(is_closed) | "
                    "most(edge(?way)) | unique(shape)",
           "key": "size | size | extent(?axis)", "axis": "horizontal | vertical",
           "way": "up | down | left | right"},
    evidence={
        "445eab21": {"n": "2", "colour": "colour_of(the(?things, ?which))",
                     "things": "objects(input, black, by_corner)", "which": "most(box_area)"},
        "b9b7f026": {"n": "1", "colour": "colour_of(the(?things, ?which))",
                     "things": "objects(input, black, by_corner)", "which": "not(is_full)"},
    },
)
