"""Pictures made of pictures: a plan whose cells say what is kept of the copy that stands in their place."""
from __future__ import annotations

import numpy as np

from .registry import word
from .traits import Need
from .whole import checked


@word("for each cell of {plan}, put a copy of {picture} of which only the cells of that cell's colour are kept "
      "(the others become {background})", weight=0.5, needs=Need.SMALL)
def kept_by_colour(plan: Grid, picture: Grid, background: Colour) -> Grid:
    """A grid of copies, one for each cell of the plan, in which only its colour is seen."""
    height, width = plan.shape[0] * picture.shape[0], plan.shape[1] * picture.shape[1]
    checked(height, width)
    copies = np.tile(picture, plan.shape)
    wanted = plan.repeat(picture.shape[0], 0).repeat(picture.shape[1], 1)
    return np.where(copies == wanted, copies, np.uint8(background))
