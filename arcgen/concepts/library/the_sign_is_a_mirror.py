"""Beside a picture stands a line as a sign: the picture is mirrored in it, or grows or runs along it."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import kinds
from ...scenes.priors import Roles
from ..base import Concept


def _sign(name: str, n: int) -> np.ndarray:
    """A line through the middle of a square."""
    diagonal = np.eye(n, dtype=bool)
    level = diagonal[[n // 2] * n]
    return {"vertical": level, "horizontal": level.T, "falling": diagonal, "rising": diagonal[::-1]}[name]


def _scene(rng: np.random.Generator, roles: Roles):
    """A square picture, a line between, and a sign as large as the picture: one of the lines that the rule asks for,
    which are upright and lying, slanted, or all four. The picture looks different in all these mirrors; where its
    cells run along the sign it has few cells, no two of which run into each other."""
    roles = kinds.named(roles, "line", "sign")
    line, sign = roles.holes["line"], roles.holes["sign"]
    runs, level = roles.uses("cells", at="result"), roles.uses("vertical", at="result")
    signs = [*(("vertical", "horizontal") if level else ()),
             *(("falling", "rising") if roles.uses("rising", at="result") else ())]
    side = 5 if runs else 3 if rng.random() < 0.5 else 5
    fixed, vary = roles.free(rng, 2), rng.random() < 0.3
    share = float(rng.uniform(0.25, 0.4) if roles.uses("over", at="result") else rng.uniform(0.35, 0.55))

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = np.array(roles.free(rng, 2) if vary else fixed, np.uint8)
        name = signs[int(rng.integers(len(signs)))]
        for _ in range(60):
            picture = np.full((side, side), roles.background, np.uint8)
            if runs:
                for at in rng.permutation(side * side)[:int(rng.integers(2, 4))]:
                    picture.flat[at] = inks[int(rng.integers(len(inks)))]
                y, x = np.nonzero(picture != roles.background)
                if all(len(set(key.tolist())) == len(y) for key in (y, x, y + x, y - x)):
                    break
                continue
            set_ = rng.random(picture.shape) < share
            picture[set_] = inks[rng.integers(len(inks), size=int(set_.sum()))]
            views = [picture, picture[::-1], picture[:, ::-1], picture.T, picture[::-1, ::-1].T]
            if roles.uses("over", at="result"):
                seen = [view[(view != roles.background) & (picture != roles.background)] ==
                        picture[(view != roles.background) & (picture != roles.background)] for view in views]
                if not all(same.all() for same in seen):
                    continue
            if len({view.tobytes() for view in views}) == len(views):
                break
        else:
            raise RuleError("no such picture")
        shown = np.where(_sign(name, side), np.uint8(sign), np.uint8(roles.background))
        return np.hstack([picture, np.full((side, 1), line, np.uint8), shown])
    return draw


_PICTURE = "crop(the(panels(input, ?line), most(edge(left))))"
_SIGN = "all_of_colour(input, ?sign)"
_MIRRORS = {"vertical": "flip_left_right", "horizontal": "flip_up_down", "falling": "transpose",
            "rising": "antitranspose"}


def _by_sign(says: dict[str, str]) -> str:
    """What is done for each sign: the last one needs no question."""
    *asked, last = says
    text = says[last]
    for axis in reversed(asked):
        text = f"when({_SIGN}, is_line({axis}), {says[axis]}, {text})"
    return text


_IMAGE = {axis: f"turn({_PICTURE}, {how})" for axis, how in _MIRRORS.items()}
_BOTH = {axis: f"over({_PICTURE}, {image}, ?bg)" for axis, image in _IMAGE.items()}
_BESIDE = {axis: f"join({_PICTURE}, {_IMAGE[axis]}, {way})"
           for axis, way in (("vertical", "right"), ("horizontal", "down"))}
_RUN = {axis: f"paint({_PICTURE}, cells({_PICTURE}, ?bg), own_colour, line({axis}))" for axis in _MIRRORS}
_AGAIN = {axis: f"repeated({_PICTURE}, ?n, {axis})" for axis in ("vertical", "horizontal")}
_LONGER = {axis: f"stretched({_PICTURE}, 2, {axis})" for axis in ("vertical", "horizontal")}
_KINDS = (_IMAGE, _IMAGE, _BOTH, _RUN)
_PAIRS = (("vertical", "horizontal"), ("rising", "falling"), ("vertical", "horizontal", "rising", "falling"))

CONCEPT = Concept(
    name="the-sign-is-a-mirror",
    sketch="?result",
    scene=_scene,
    holes={"result": " | ".join([*(_by_sign({axis: kind[axis] for axis in pair}) for kind in _KINDS for pair in _PAIRS),
                                 _by_sign(_BESIDE), _by_sign(_AGAIN), _by_sign(_LONGER)]),
           "n": "2 | 3"},
)
