"""Wires have a plug at each end: those whose plugs are alike take their colour, stay alone or go, or are the answer."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ...scenes.wires import bent, lay
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Bent wires of one colour with a coloured plug at each end: at least one with plugs of one colour, and one with
    plugs of two. Where the rule asks for the only one of its kind, there is just one."""
    single = roles.find("the")
    odd_is_like = not roles.uses("not") if single else rng.random() < 0.5
    size, wire = sizes(rng, 8, 13), roles.holes.get("colour_wire", roles.need(rng, 4)[0])
    plugs = [c for c in roles.free(rng, 5) if c != wire][:4]

    def draw(rng: np.random.Generator) -> np.ndarray:
        height, width = size(rng)
        grid = np.full((height, width), roles.background, np.uint8)
        near, kinds = np.zeros((height, width), bool), [0, 0]
        for _ in range(80):
            path = bent(rng, near, (int(rng.integers(height)), int(rng.integers(width))), bool(rng.integers(2)),
                        int(rng.integers(1, 4)))
            if path is None or len(path) < 5:
                continue
            few = kinds[odd_is_like]
            like = (odd_is_like if not few else not odd_is_like) if single or min(kinds) < 1 else rng.random() < 0.5
            one, other = (int(c) for c in rng.permutation(plugs)[:2])
            lay(grid, near, path, wire)
            grid[path[0]], grid[path[-1]] = one, one if like else other
            kinds[like] += 1
            if sum(kinds) > height * width // 20:
                break
        if min(kinds) < 1 or sum(kinds) < 3:
            raise RuleError("no two kinds of wires")
        return grid
    return draw


_ALL, _PLUGS = "blobs(input, ?bg, by_side)", "without(itself, coloured(?colour_wire))"
_LIKE, _UNLIKE = (f"where({_ALL}, {which})" for which in ("equals(colour_count, 2)", "not(equals(colour_count, 2))"))
_LIT = f"paint(input, {_LIKE}, minor_colour, coloured(?colour_wire))"

CONCEPT = Concept(
    name="wires-with-like-plugs",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"{_LIT} | erase({_LIT}, {_UNLIKE}, ?bg) | paint({_LIT}, {_UNLIKE}, ?bg, coloured(?colour_wire)) | "
                  f"paint({_LIT}, {_UNLIKE}, ?colour, coloured(?colour_wire)) | ?plain | ?plain | ?plain | ?answer",
        "plain": "keep(input, ?which, ?bg) | paint(input, ?which, ?colour, coloured(?colour_wire)) | "
                 "paint(input, ?which, ?bg, coloured(?colour_wire)) | paint(input, ?which, ?colour, itself) | "
                 f"paint(input, ?which, ?colour_wire, itself) | paint(input, ?which, ?bg, {_PLUGS})",
        "which": f"{_LIKE} | {_UNLIKE}",
        "answer": f"crop(the({_ALL}, equals(colour_count, 2))) | crop(the({_ALL}, not(equals(colour_count, 2)))) | "
                  f"square(1, ink_for(the({_ALL}, equals(colour_count, 2)), minor_colour)) | "
                  f"keep({_LIT}, where({_ALL}, equals(colour_count, 2)), ?bg)",
    },
)
