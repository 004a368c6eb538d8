"""Rows (or columns) become plain by how many colours, or dots, they have: all of them, or those with most or fewest."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A mosaic whose lines have one, two or three colours each, or where the rule counts dots, lines with one to three
    dots of one colour, or of several, on blank."""
    counted, upright = roles.uses("filled"), roles.uses("vertical", at="axis")
    size, n_inks = sizes(rng, 5, 11), int(rng.integers(3, 6))
    fixed, vary = roles.need(rng, n_inks), rng.random() < 0.5
    one = rng.random() < 0.6

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        view, inks = grid.T if upright else grid, np.array(roles.need(rng, n_inks) if vary else fixed)
        kinds = rng.integers(1, 4, len(view))
        if len(set(kinds.tolist())) < 2 or view.shape[1] < 3:
            raise RuleError("all lines alike")
        for line, kind in zip(view, kinds):
            if counted:
                line[rng.permutation(len(line))[:kind]] = inks[0] if one else rng.choice(inks, kind)
            else:
                own = rng.permutation(inks)[:kind]
                line[:] = rng.permutation(np.append(own, rng.choice(own, len(line) - kind)))
        return grid
    return draw


_KINDS = "case(1, ?colour), case(2, ?colour2), case(3, ?colour3)"
_BY = [f"by_value({measure}, {_KINDS})" for measure in ("colour_count", "filled(?bg)")]
_WHICH = "most(filled(?bg)) | least(filled(?bg)) | equals(colour_count, 1) | most(colour_count)"
_LINES = "paint(input, lines(input, ?axis), ?ink, itself)"

CONCEPT = Concept(
    name="lines-by-their-number",
    sketch="?result",
    scene=_scene,
    holes={"result": f"{_LINES} | {_LINES} | "
                     "summary(strips(input, measure(whole(input), extent(vertical)), vertical), ?ink) | "
                     "paint(input, where(lines(input, ?axis), ?which), ?mark, itself) | "
                     "keep(input, where(lines(input, ?axis), ?which), ?bg) | "
                     "paint(input, lines(input, ?axis), choose(?which, ?mark, ?bg), itself)",
           "ink": " | ".join(_BY), "which": _WHICH, "mark": "?colour", "axis": "horizontal | horizontal | vertical"},
    evidence={"25d8a9c8": {"result": _LINES, "axis": "horizontal", "ink": _BY[0], "colour": "grey", "colour2": "black",
                           "colour3": "black"}},
    not_framed=("in-the-box", "in-each-panel", "in-blocks"),
)
