"""Beside a picture lies an empty panel with dots: the cells of the picture at their places are told, or change."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import kinds
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A panel with one dot, or with several where these are more than a place, a line, and a picture full of colours.
    Where the cells around the place are shown, it lies inside."""
    roles = kinds.named(roles, "line")
    several, ringed = roles.uses("masked", at="many"), roles.uses("halo")
    high, wide, n = int(rng.integers(3 + ringed, 6)), int(rng.integers(3 + ringed, 5)), int(rng.integers(3, 5))
    vary, fixed = rng.random() < 0.5, roles.need(rng, 5)

    def draw(rng: np.random.Generator) -> np.ndarray:
        dot, *others = roles.need(rng, 5) if vary else fixed
        inks = np.array(others[:n], np.uint8)
        height, width = high + int(rng.integers(0, 2)), wide
        picture = inks[rng.integers(n, size=(height, width))]
        if len(np.unique(picture)) < n:
            raise RuleError("a colour is missing")
        panel = np.full((height, width), roles.background, np.uint8)
        inside = panel[1:-1, 1:-1] if ringed else panel
        places = rng.permutation(inside.size)[:int(rng.integers(2, 2 + inside.size // 3)) if several else 1]
        inside[np.unravel_index(places, inside.shape)] = dot
        return np.hstack([panel, np.full((height, 1), roles.holes["line"], np.uint8), picture])
    return draw


_PANEL, _PICTURE = (f"the(panels(input, ?line), most(edge({side})))" for side in ("left", "right"))
_SEEN = f"masked(crop({_PICTURE}), crop({_PANEL}), ?bg)"
_THERE = f"everything({_SEEN}, ?bg)"
_COLOUR = f"colour_of({_THERE})"
_OTHERS = f"crop({_PICTURE})"

CONCEPT = Concept(
    name="the-dot-finds-its-cell",
    sketch="?result",
    scene=patient(_scene, 20),
    holes={
        "result": f"crop({_THERE}) | square(?n, {_COLOUR}) | ?many | ?many | "
                  f"crop_at({_OTHERS}, region_of(everything(crop({_PANEL}), ?bg), halo(by_corner))) | "
                  f"keep({_OTHERS}, all_of_colour({_OTHERS}, {_COLOUR}), ?bg) | "
                  f"erase({_OTHERS}, all_of_colour({_OTHERS}, {_COLOUR}), ?bg) | "
                  f"paint({_OTHERS}, {_THERE}, {_COLOUR}, cross) | "
                  f"paint({_OTHERS}, {_THERE}, {_COLOUR}, halo(by_corner)) | "
                  f"paint(input, {_PANEL}, {_COLOUR}, itself) | paint(input, {_PANEL}, {_COLOUR}, coloured(?bg))",
        "many": f"{_SEEN} | over({_OTHERS}, crop({_PANEL}), ?bg) | paste(input, {_PANEL}, {_SEEN}) | "
                f"paste(input, {_PICTURE}, over({_OTHERS}, crop({_PANEL}), ?bg))",
        "line": "?colour",
        "n": "1 | 2 | 3",
    },
)
