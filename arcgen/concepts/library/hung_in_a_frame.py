"""A small picture gets a frame: plain, thick, with corners of their own, dotted, with a gap, or two hang in one."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A picture of two to six cells a side without symmetry, on a ground of its own or full of colours; one of its
    colours is the commonest by far, and another the rarest."""
    many, vary, same = int(rng.integers(2, 4)), rng.random() < 0.6, rng.random() < 0.5
    fixed, size, square = roles.need(rng, 4), rng.integers(2, 6, 2), rng.random() < 0.5
    told = roles.uses("commonest", "rarest")
    ground = None if told or rng.random() < 0.5 else roles.background

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = list((roles.need(rng, 4) if vary or told else fixed)[:many])
        palette = np.array([*([ground] if ground is not None else []), *inks], np.uint8)
        height, width = size if same else rng.integers(3 if told else 2, 6, 2)
        shape = (int(height), int(height) if square else int(width))
        weights = np.array([0.6] + [0.4 / (len(palette) - 1)] * (len(palette) - 1))
        grid = palette[rng.choice(len(palette), p=weights, size=shape)]
        counts = np.sort(np.bincount(grid.ravel())[np.unique(grid)])
        if len(counts) < 2 or (told and (counts[-1] < counts[-2] + 2 or counts[0] >= counts[1])):
            raise RuleError("no colour stands out")
        if (grid == grid[::-1]).all() or (grid == grid[:, ::-1]).all():
            raise RuleError("a symmetric picture")
        return grid
    return draw


_FRAMED = "framed(input, ?ink)"
_PAIR = "join(input, turn(input, flip_left_right), right)"


def _painted(picture: str, region: str) -> str:
    """The picture in a frame of which a part is painted in a second colour."""
    return f"paint(framed({picture}, ?ink), whole(framed({picture}, ?ink)), ?ink2, {region})"


def _side(of: str, way: str) -> str:
    """A frame's line on one side, which two pictures share."""
    return f"crop(region_of(whole({of}), without(itself, border_line({way}))))"


_DOTTED = (f"paint({_FRAMED}, cells_of({_FRAMED}, ?ink), counted_on(?ink2, steps_to(region_of(whole({_FRAMED}), "
           "box_corner(up_left)), by_side), ?ink2, ?ink), itself)")
_CORNERED = _painted("input", "box_corners")
_UPRIGHT = _painted("turn(input, rotate_270)", "box_corners")


def _two(framed: str) -> str:
    """Two of the framed pictures side by side, or one under the other, with one line of the frame between them."""
    return f"join({framed}, {_side(framed, 'up')}, down)"


CONCEPT = Concept(
    name="hung-in-a-frame",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": " | ".join((
            _CORNERED, _CORNERED, "framed(framed(input, ?ink), ?ink)", "framed(framed(input, ?ink), ?ink2)",
            "framed(framed(input, black), ?ink)",
            "framed(input, commonest(input))", "framed(input, rarest(input))",
            _painted("input", "union(border_line(up), border_line(down))"),
            _DOTTED, _DOTTED,
            _two(_FRAMED), _two(_CORNERED), f"framed({_PAIR}, ?ink)",
            f"framed(join({_PAIR}, turn({_PAIR}, flip_up_down), down), ?ink)",
            f"join({_FRAMED}, {_side('framed(turn(input, flip_left_right), ?ink)', 'left')}, right)",
        )),
        "ink": "?colour", "ink2": "?colour2",
    },
    evidence={"412b6263": {"result": _two(_UPRIGHT), "ink": "blue", "ink2": "orange"}},
)
