"""The answer says whether the grid has a property, such as a symmetry: by a colour or a sign."""
from ...scenes.tally import one_of_two_cases
from ..base import Concept

CONCEPT = Concept(
    name="answer-by-case",
    sketch="?result",
    scene=one_of_two_cases(3, 6),
    holes={"result": "square(?n, ?ink) | "
                     "paint(input, everything(input, ?bg), choose(?which, ?yes, ?no), itself) | "
                     "when(whole(input), ?which, ?one, ?two)",
           "ink": "ink_for(whole(input), choose(?which, ?yes, ?no))", "n": "1",
           "one": "diagonal(3, falling, ?yes, ?bg)", "two": "diagonal(3, rising, ?yes, ?bg)",
           "which": "symmetric(?mirror)",
           "mirror": "flip_left_right | flip_up_down | transpose"},
    evidence={
        "44f52bb0": {"result": "square(?n, ?ink)", "n": "1",
                     "ink": "ink_for(whole(input), choose(?which, ?yes, ?no))",
                     "which": "symmetric(flip_left_right)", "yes": "blue", "no": "orange"},
    },
    weight=0.6,
)
