"""The grid and its mirror images (or half-turned copy) are laid over each other."""
from ...scenes.priors import Roles
from ...scenes.tiny import tiny
from ..base import Concept


def _scene(rng, roles: Roles):
    """Few cells in one colour: of several, nothing tells which lie on top where the two meet."""
    return tiny(5, 12, colours=(0, 0) if roles.seen else (1, 1), dense=0, density=(0.08, 0.2))(rng, roles)


CONCEPT = Concept(
    name="overlay-turned",
    sketch="?result",
    scene=_scene,
    holes={"result": "over(input, ?above, ?bg) | over(input, ?above, ?bg) | "
                     "over(input, recolour(?above, ?own, ?colour), ?bg) | "
                     "over(over(input, turn(input, flip_up_down), ?bg), "
                     "turn(over(input, turn(input, flip_up_down), ?bg), flip_left_right), ?bg)",
           "above": "turn(input, ?sym)", "sym": "flip_left_right | rotate_180 | transpose"},
    evidence={
        "496994bd": {"result": "over(input, ?above, ?bg)", "above": "turn(input, flip_up_down)", "bg": "black"},
        "f25ffba3": {"result": "over(input, ?above, ?bg)", "above": "turn(input, flip_up_down)", "bg": "black"},
    },
    not_framed=("in-each-panel",),
    weight=0.7,
)
