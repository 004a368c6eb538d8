"""The answer is a single colour: of the object that stands out."""
from ..concept import Concept
from ..scenes.tally import of_different_sizes

CONCEPT = Concept(
    name="answer-of-one-colour",
    sketch="square(?n, ?colour)",
    scene=of_different_sizes(count=(2, 4), bars=0.1, boxes=0.8),
    holes={"n": "1 | 1 | 2 | 3",
           "colour": "colour_of(the(?things, ?which)) | colour_of(the(?things, ?which)) | rarest(input)",
           "things": "objects(input, ?bg, by_corner) | objects(input, ?bg, by_side)",
           "which": "most(?key) | least(?key) | is_full | not(is_full) | is_closed | most(edge(?way)) | "
                    "ranked(size, 2)",
           "key": "size | box_area | gaps | extent(?axis)", "axis": "horizontal | vertical",
           "way": "up | down | left | right"},
    evidence={
        "445eab21": {"n": "2", "colour": "colour_of(the(objects(input, black, by_corner), most(box_area)))"},
        "b9b7f026": {"n": "1", "colour": "colour_of(the(objects(input, black, by_corner), not(is_full)))"},
    },
)
