"""A chart with one bar for each colour, or thing, as long as that is frequent or large; or a list of them."""
from ...scenes.priors import Roles
from ...scenes.tally import different_numbers, of_different_sizes
from ..base import Concept


def _scene(rng, roles: Roles):
    """A grid full of colours, or with blank cells; things of different sizes where each gets its bar."""
    if roles.uses("objects", at="things"):
        return of_different_sizes((3, 5), (2, 10))(rng, roles)
    return different_numbers((2, 5), 3, 6, ground=rng.random() < 0.5)(rng, roles)


CONCEPT = Concept(
    name="bar-charts",
    sketch="?chart",
    scene=_scene,
    holes={"chart": "bar_chart(?things, size, ?grow, size, ?order, ?bg) | "
                    "bar_chart(?things, size, ?grow, size, ?order, ?bg) | "
                    "colour_list(?things, size, ?grow) | nested(?things, size)",
           "things": "layers(input, ?bg) | objects(input, ?bg, by_corner)",
           "grow": "down | up | down | up", "order": "left | right", "bg": "black"},
    evidence={
        "9af7a82c": {"things": "layers(input, black)", "grow": "down", "order": "left", "bg": "black",
                     "chart": "bar_chart(?things, size, ?grow, size, ?order, ?bg)"},
    },
)
