"""A picture at one border is repeated like a wallpaper strip up to the opposite border."""
from dataclasses import replace

import numpy as np

from ...scenes.ground import on_any_ground
from ...scenes.landscape import band_at_one_side
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """The picture lies at the border opposite to where the rule goes, whatever it does there."""
    holes = {"step": roles.holes.get("way"), **roles.holes}
    return band_at_one_side()(rng, replace(roles, holes=holes))


_STACKED = "repeat(input, everything(input, commonest(input)), ?step)"

CONCEPT = Concept(
    name="stack-to-the-border",
    sketch="?result",
    scene=patient(on_any_ground(_scene)),
    holes={"result": f"{_STACKED} | {_STACKED} | copy(input, everything(input, commonest(input)), ?step) | "
                     "copy(input, everything(input, commonest(input)), to_border(?way)) | "
                     "mirror_beside(input, everything(input, commonest(input)), ?way)",
           "way": "up | down | left | right", "step": "by_its(extent(vertical), up) | by_its(extent(vertical), down) | "
                   "by_its(extent(horizontal), left) | by_its(extent(horizontal), right)"},
    evidence={"9b30e358": {"result": _STACKED, "step": "by_its(extent(vertical), up)"}},
)
