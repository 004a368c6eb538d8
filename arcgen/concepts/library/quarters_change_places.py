"""The picture is cut into quarters: they change places, or those that stand out turn over, or are shown four times."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept

_CORNERS = ("up_left", "up_right", "down_left", "down_right")


def _order(*order: int) -> str:
    """The quarters (left before right, upper before lower ones) in another order."""
    first, second, third, fourth = (f"crop(the(parts(input, 2), most(edge({_CORNERS[k]}))))" for k in order)
    return f"join(join({first}, {second}, right), join({third}, {fourth}, right), down)"


def _scene(rng: np.random.Generator, roles: Roles):
    """Four quarters, each with a pattern in its own colour, or all in one, that every turn changes. One is clearly the
    fullest, another the emptiest; one or two have a mark, if the rule looks for it."""
    side, own, vary = int(rng.choice([2, 2, 3])), rng.random() < 0.7, rng.random() < 0.5
    fixed, ranked, marked = roles.need(rng, 4), roles.uses("most", "least", at="those"), "mark" in roles.holes
    side = 3 if ranked or marked else side

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = [int(ink) for ink in rng.permutation(roles.need(rng, 4) if vary else fixed)]
        chosen, quarters = rng.permutation(4)[:int(rng.integers(1, 3))] if marked else (), []
        for k in range(4):
            quarter = np.where(rng.random((side, side)) < 0.5, np.uint8(inks[k if own else 0]),
                               np.uint8(roles.background))
            if k in chosen:
                quarter.flat[int(rng.integers(quarter.size))] = roles.holes["mark"]
            images = {np.rot90(image, n).tobytes() for image in (quarter, quarter.T) for n in range(4)}
            if len(images) < (4 if side == 2 else 8):
                raise RuleError("a quarter that a turn does not change")
            quarters.append(quarter)
        full = sorted(int((quarter != roles.background).sum()) for quarter in quarters)
        tied = full[0] == full[1] or full[2] == full[3]
        if len({quarter.tobytes() for quarter in quarters}) < 4 or (ranked and tied):
            raise RuleError("quarters that are alike, or equally full")
        return np.vstack([np.hstack(quarters[:2]), np.hstack(quarters[2:])])
    return draw


CONCEPT = Concept(
    name="quarters-change-places",
    sketch="?result",
    scene=patient(_scene, 60),
    holes={"result": " | ".join([
        _order(3, 2, 1, 0), _order(2, 0, 3, 1), _order(1, 0, 3, 2), _order(0, 2, 1, 3),
        *["turn_in_place(input, ?which, ?turn, ?bg)"] * 4,
        "tile(crop(the(parts(input, 2), ?those)), 2, 2)", "erase(input, where(parts(input, 2), ?those), ?bg)"]),
        "which": "parts(input, 2) | parts(input, 2) | where(parts(input, 2), ?those) | "
                 "where(parts(input, 2), has(?mark))",
        "those": "most(filled(?bg)) | least(filled(?bg))",
        "turn": "rotate_180 | flip_left_right | rotate_90 | transpose"},
    not_framed=("in-blocks", "in-the-box"),
)
