"""Figures carry marks: the answer is the colour of the marks, or a figure without its marks."""
from ...scenes import shapes
from ...scenes.chosen import clear_winner
from ...scenes.figures import figures
from ..base import Concept

_FIGURE = "the(blobs(input, ?bg, by_corner), ?which)"
CONCEPT = Concept(
    name="marks-inside",
    sketch="?result",
    scene=clear_winner(figures(shapes.one_of(shapes.rectangle(2, 4), shapes.blob(3, 12)), marks=(1, 1), bases=(1, 2),
                               count=(3, 5), least=12, always=True)),
    holes={"result": f"square(?n, ink_for({_FIGURE}, minor_colour)) | square(?n, ink_for({_FIGURE}, minor_colour)) | "
                     f"recolour(cut_out({_FIGURE}, ?bg), ?mark, colour_of({_FIGURE}))",
           "n": "1", "which": "most(size) | has(?mark)"},
    evidence={
        "d9fac9be": {"result": f"square(1, ink_for({_FIGURE}, minor_colour))", "which": "most(size)", "bg": "black"},
        "5117e062": {"result": f"recolour(cut_out({_FIGURE}, ?bg), ?mark, colour_of({_FIGURE}))", "which": "has(?mark)",
                     "mark": "cyan", "bg": "black"},
    },
)
