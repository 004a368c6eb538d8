"""The grid lies in a corner or in the middle of a larger sheet, and its cells send out rays there."""
from ...scenes.tiny import tiny
from ..base import Concept


def _scene(rng, roles):
    """A few cells, mostly of one colour: rays of two colours would often meet in a cell. Fewer where they send more."""
    many = roles.uses("centre", "union", at="result")
    colours = (1, 1) if many or rng.random() < 0.7 else (2, 3)
    return tiny(2 + many, 5, colours, dense=0, density=(0.05, 0.15) if many else (0.1, 0.3))(rng, roles)


_CORNER = "paint(square(?n, ?bg), whole(square(?n, ?bg)), ?plan, box_corner(?corner))"
_CENTRE = "paint(square(3, ?bg), whole(square(3, ?bg)), ?plan, centre)"
_SHEET, _LARGE = (f"substitute({at}, input, ?bg)" for at in (_CORNER, _CENTRE))
CONCEPT = Concept(
    name="grow-the-sheet",
    sketch="?result",
    scene=_scene,
    holes={"result": f"paint({_SHEET}, cells({_SHEET}, ?bg), own_colour, ray(down_right)) | "
                     f"paint({_SHEET}, cells({_SHEET}, ?bg), own_colour, line(falling)) | "
                     f"paint({_SHEET}, cells({_SHEET}, ?bg), own_colour, union(ray(down), ray(right))) | "
                     f"paint({_LARGE}, cells({_LARGE}, ?bg), own_colour, ray(diagonally)) | "
                     f"paint({_LARGE}, cells({_LARGE}, ?bg), own_colour, ray(straight))",
           "n": "2 | 2 | 2 | 3", "plan": "blue", "corner": "up_left"},
    evidence={
        "d13f3404": {"result": f"paint({_SHEET}, cells({_SHEET}, ?bg), own_colour, ray(down_right))", "n": "2",
                     "corner": "up_left", "plan": "blue", "bg": "black"},
    },
    weight=0.4,
)
