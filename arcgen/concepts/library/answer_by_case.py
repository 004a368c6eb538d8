"""One cell says whether the grid has a property, such as a symmetry."""
from ...scenes.tally import one_of_two_cases
from ..base import Concept

CONCEPT = Concept(
    name="answer-by-case",
    sketch="?result",
    scene=one_of_two_cases(),
    holes={"result": "square(?n, ink_for(whole(input), choose(?which, ?yes, ?no))) | "
                     "square(?n, ink_for(whole(input), choose(?which, ?yes, ?no))) | "
                     "when(whole(input), ?which, ?one, ?two)",
           "n": "1 | 1 | 2 | 3", "one": "turn(input, ?sym) | swap(input, ?bg, ?colour) | square(3, ?yes)",
           "two": "input | upscale(input, 2) | turn(input, rotate_180) | square(3, ?no)",
           "sym": "flip_left_right | flip_up_down | rotate_90",
           "which": "symmetric(?mirror) | symmetric(?mirror) | has(?seen) | equals(colour_count, 2) | "
                    "at_least(filled(?bg), 5)",
           "mirror": "flip_left_right | flip_up_down | transpose | rotate_180"},
    evidence={
        "44f52bb0": {"result": "square(?n, ink_for(whole(input), choose(?which, ?yes, ?no)))", "n": "1",
                     "which": "symmetric(flip_left_right)", "yes": "blue", "no": "orange"},
    },
)
