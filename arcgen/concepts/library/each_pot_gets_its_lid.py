"""Pots of different widths and lids of different widths: each lid goes on the pot of its width; some pots have none."""
import numpy as np

from ...scenes.patience import patient
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ...scenes.shapes import vessel, whole
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Two or three pots of one colour, each of its own width, with a free row above; lids of other colours lie about,
    for some pots or all, and in a share of the grids, and where the rule asks for it, one that fits none."""
    size, pot, n = sizes(rng, 11, 14), roles.holes["pot"], int(rng.integers(2, 4))
    inks, plain = roles.free(rng, 4), not roles.uses("of_alike") and rng.random() < 0.4
    bare, spare = roles.uses("not", at="which"), roles.uses("not", at="lid")
    single = roles.uses("crop", at="result") and not spare

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        widths = [int(w) for w in rng.permutation([3, 4, 5, 6])]
        covered = n - 1 if single and bare else 1 if single else int(rng.integers(1, n)) if bare else (
            int(rng.integers(2, n + 1)))
        palette = [int(c) for c in rng.permutation(inks)]
        for w in sorted(widths[:n], reverse=True):
            mask = np.vstack([np.zeros((1, w), bool), vessel(int(rng.integers(1, 4)), w - 2)])
            board.place(rng, whole(*mask.shape), np.where(mask, pot, roles.background))
        lids = widths[:covered] + (widths[n:n + 1] if spare or rng.random() < 0.2 else [])
        for k, w in enumerate(lids):
            board.place(rng, whole(1, w), palette[0] if plain else palette[k % len(palette)])
        return board.grid
    return draw


_POTS, _LIDS = "pieces(input, ?pot, by_side)", "where(objects(input, ?bg, by_side), not(is_colour(?pot)))"
_ON = "of(box, beside(up))"
_LIKE_LID = "shares(extent(horizontal), objects(input, ?bg, by_side))"
_FITS = f"shares(extent(horizontal), {_POTS})"
_LID = "of_alike(objects(input, ?bg, by_side), extent(horizontal))"

CONCEPT = Concept(
    name="each-pot-gets-its-lid",
    sketch="?result",
    scene=patient(_scene),
    not_framed=("in-each-panel", "in-blocks"),
    holes={
        "result": f"paint(?base, where({_POTS}, {_LIKE_LID}), {_LID}, ?where) | "
                  f"paint(?base, where({_POTS}, {_LIKE_LID}), {_LID}, ?where) | "
                  f"paint(input, where({_POTS}, ?which), ?colour, ?part) | erase(input, where({_POTS}, ?which), ?bg) | "
                  f"keep(input, where({_POTS}, ?which), ?bg) | crop(the({_POTS}, ?which)) | "
                  f"paint(input, where({_LIDS}, ?lid), ?colour, itself) | erase(input, where({_LIDS}, ?lid), ?bg) | "
                  f"crop(the({_LIDS}, ?lid))",
        "base": f"input | erase(input, where({_LIDS}, {_FITS}), ?bg) | erase(input, where({_LIDS}, {_FITS}), ?bg)",
        "where": f"{_ON} | {_ON} | rest_of_box | itself",
        "which": f"{_LIKE_LID} | not({_LIKE_LID}) | not({_LIKE_LID})",
        "part": "itself | rest_of_box",
        "lid": f"not({_FITS})",
    },
)
