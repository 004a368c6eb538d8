"""Of the enclosed areas only some are filled, or each kind in a colour of its own."""
from ...scenes import shapes
from ...scenes.lone_dot import DOT_INK, with_a_dot
from ...scenes.objects import sparse
from ..base import Concept

# Areas under notches have square boxes at times, which nobody sees: a square is full here.
_SQUARE = "both(is_square, is_full)"
_SOME = "paint(input, where(holes(input, ?bg), ?which), ?ink, itself)"

CONCEPT = Concept(
    name="fill-some-holes",
    sketch="?result",
    scene=with_a_dot(sparse(shapes.one_of(shapes.square_box(3, 6), shapes.square_box(3, 6), shapes.box(3, 7),
                               shapes.bent_ring(5, 7)), count=(3, 6), colours=(1, 2), least=12)),
    holes={
        "result": f"{_SOME} | paint(input, holes(input, ?bg), ?kinds, itself)",
        "which": f"{_SQUARE} | {_SQUARE} | most(size) | least(size) | not({_SQUARE}) | is_dot | not(is_dot)",
        "ink": f"?colour | ?colour | {DOT_INK}",
        "kinds": (f"choose({_SQUARE}, ?colour, ?colour2) | choose(most(size), ?colour, ?colour2) | "
                "by_rank(size, ?colour, ?colour2, ?colour3) | choose(is_dot, ?colour, ?colour2)"),
    },
    evidence={
        "44d8ac46": {"bg": "black", "result": _SOME, "which": _SQUARE, "ink": "red"},
    },
)
