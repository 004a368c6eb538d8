"""The only figure is cut into quarters or halves: one is the answer, or the one that differs is mended or marked."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A figure of four quarters: mirror images of each other, or copies, of which one differs where that is asked for
    (in a few cells of a colour, or in its shape)."""
    size, n = sizes(rng, 10, 18), int(rng.integers(1, 4))
    fixed, vary = roles.need(rng, n + 1), rng.random() < 0.5
    odd, marked = roles.uses("unique", "usual"), roles.uses("most", "least", at="which") and not roles.uses("edge")

    def draw(rng: np.random.Generator) -> np.ndarray:
        board, inks = Board(*size(rng), roles.background), roles.need(rng, n + 1) if vary else fixed
        height, width = (int(s) for s in rng.integers(2, 5, 2))
        shape = rng.random((height, width)) < 0.7
        shape[0, rng.integers(width)] = shape[rng.integers(height), 0] = True
        quarter = np.where(shape, np.array(inks[:n])[rng.integers(n, size=shape.shape)], roles.background)
        if odd or marked:
            other = quarter.copy()
            if odd and rng.random() < 0.5:
                other[rng.random(shape.shape) < 0.3] = inks[-1]
            else:
                hollow = (quarter != roles.background) == (roles.uses("least", at="which"))
                other[hollow & (rng.random(shape.shape) < 0.8)] = roles.background if roles.uses(
                    "least", at="which") else inks[0]
            at = [other, quarter, quarter, quarter]
            at = [at[i] for i in rng.permutation(4)]
            picture = np.block([at[:2], at[2:]]) if roles.uses("parts") else np.hstack([other, quarter][
                ::1 if rng.random() < 0.5 else -1])
        else:
            half = np.hstack([quarter, quarter[:, ::-1]])
            picture = np.vstack([half, half[::-1]])
        edges = (picture != roles.background)
        if not (edges[0].any() and edges[-1].any() and edges[:, 0].any() and edges[:, -1].any()):
            raise RuleError("an empty edge")
        board.place(rng, np.ones(picture.shape, bool), picture, 0, 1)
        return board.grid
    return draw


CONCEPT = Concept(
    name="quarter-of-figure",
    sketch="?result",
    scene=_scene,
    holes={"result": "crop(the(?cut, ?which)) | crop(the(?cut, ?which)) | crop(the(?cut, ?which)) | ?mended | "
                     "paint(?figure, where(parts(?figure, 2), unique(look)), ?colour, itself)",
           "mended": "usual(parts(?figure, 2)) | paste(?figure, parts(?figure, 2), usual(parts(?figure, 2)))",
           "figure": "crop(everything(input, ?bg))",
           "cut": "parts(?figure, 2) | parts(?figure, 2) | strips(?figure, 2, horizontal)",
           "which": "most(edge(?corner)) | most(edge(?corner)) | unique(look) | most(filled(?bg)) | least(filled(?bg))",
           "corner": "up_left"},
    evidence={
        "2013d3e2": {"result": "crop(the(parts(crop(everything(input, black)), 2), most(edge(up_left))))"},
    },
)
