"""Two pictures are almost alike: what is different in one of them is shown alone, marked, cut out or counted."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import kinds
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two pictures with a line between them, mostly on a ground, else full of colours. A few cells are different, some
    of them empty in one picture; a bunch of neighbours where they are cut out."""
    roles, bunch = kinds.named(roles, "line"), roles.uses("everything", at="shown")
    high, wide = int(rng.integers(3, 6)), int(rng.integers(3, 5))
    ground, vary, fixed = rng.random() < 0.8, rng.random() < 0.5, roles.free(rng, 3)
    share, n_inks = rng.uniform(0.35, 0.6), int(rng.integers(1, 3))

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = (roles.free(rng, 3) if vary else fixed)[:n_inks if ground else 3]
        shape = high + int(rng.integers(0, 2)), wide + int(rng.integers(0, 2))
        one = np.array(inks, np.uint8)[rng.integers(len(inks), size=shape)]
        if ground:
            one[rng.random(shape) > share] = roles.background
        two, pool = one.copy(), [*inks, roles.background] if ground else inks
        n = int(rng.integers(1, 4 if one.size < 16 else 6))
        places = rng.permutation(one.size)[:n]
        if bunch:
            y, x = divmod(int(places[0]), shape[1])
            near = [(y, x), (y, x + 1), (y + 1, x), (y + 1, x + 1)]
            places = np.array([a * shape[1] + b for a, b in near if a < shape[0] and b < shape[1]])
        for place in places:
            others = [ink for ink in pool if ink != one.flat[place]]
            two.flat[place] = others[int(rng.integers(len(others)))]
        if bunch and min((one != roles.background).sum(), (two.flat[places] != roles.background).sum()) == 0:
            raise RuleError("nothing to cut out")
        return np.hstack([one, np.full((shape[0], 1), roles.holes["line"], np.uint8), two])
    return draw


_FIRST, _SECOND = "the(?panels, most(edge(left)))", "the(?panels, most(edge(right)))"
_HERE = f"differing(crop({_FIRST}), crop({_SECOND}), ?bg)"
_THERE = f"differing(crop({_SECOND}), crop({_FIRST}), ?bg)"

CONCEPT = Concept(
    name="spot-the-difference",
    sketch="?shown",
    scene=patient(_scene, 20),
    holes={
        "shown": f"{_HERE} | {_THERE} | agreed(?panels, ?bg) | agreed(?panels, ?ink) | "
                 f"paste(input, {_SECOND}, {_THERE}) | paste(input, {_FIRST}, agreed(?panels, ?ink)) | "
                 f"paste(input, ?panels, agreed(?panels, ?ink)) | paste(input, ?panels, agreed(?panels, ?bg)) | "
                 f"crop(everything({_THERE}, ?bg)) | bar(count(cells({_THERE}, ?bg)), count(cells({_THERE}, ?bg)), "
                 f"right, ?ink, ?bg)",
        "panels": "panels(input, ?line)",
        "line": "?colour",
        "ink": "?colour2",
    },
)
