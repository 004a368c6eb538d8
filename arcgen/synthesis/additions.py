"""Further steps: what may be done to the result of a rule, so that rules multiply.

A step is a sketch whose `input` stands for the result so far. Its background is that of the
rule before it; ?known is a colour that this rule looks for, all other colours are new and
painted only, so that the scenes of the first rule suit both. A step is kept only when both
it and what comes before it matter (arcgen.synthesis.extending). A step that is the idea of a concept has that
concept's name, so that a rule called a+b is made of both, and is held out with either.
"""
from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache

from ..concepts.base import Concept
from ..language import types
from ..language.types import Type

_SEEN = ("is_dot | not(is_dot) | is_full | not(is_full) | is_square | touches_border | not(touches_border) | "
         "is_closed | not(is_closed) | is_line(?axis) | equals(hole_count, 1)")
_WHICH = {
    "which": "most(?key) | least(?key) | most(?key) | least(?key) | unique(?look) | common(?look) | ?sort | ?sort | "
             "?sort",
    "sort": _SEEN,
    "key": "size | size | size | extent(?axis) | edge(?side) | edge(?side)",
    "look": "size | shape | shape | colour",
    "side": "up | down | left | right", "axis": "horizontal | vertical",
}
"""Which objects: what a player sees at a glance. Holes are named as in arcgen.concepts.choices."""

_LOOKED_FOR = (f"{_SEEN} | touches_side(?side) | symmetric(?mirror) | not(symmetric(?mirror)) | at_least(size, ?n) | "
               "equals(size, ?n) | even(size) | at_least(extent(?axis), ?n) | equals(colour_count, 2)")
_MEASURED = {
    **_WHICH, "sort": _LOOKED_FOR, "n": "2 | 3 | 4 | 5", "mirror": "flip_left_right | flip_up_down | transpose",
    "key": "size | box_area | long_side | extent(?axis)", "look": "size | shape | colour | shape_any_way",
}
_OTHER = {
    "sort2": _LOOKED_FOR.replace("?side", "?side2").replace("?mirror", "?mirror2").replace("?axis", "?axis2")
                        .replace("?n", "?n2"),
    "side2": _MEASURED["side"], "axis2": _MEASURED["axis"], "n2": _MEASURED["n"], "mirror2": _MEASURED["mirror"],
}
"""Which objects, by what has to be measured or counted, and by two marks at once."""

_EXTREME = "most(?key) | least(?key) | unique(?look) | ranked(?key, ?place)"
_THINGS = {
    **_WHICH,
    "things": "?objects | where(?objects, ?which) | where(?objects, ?which)", "some": "where(?objects, ?which)",
    "objects": "objects(input, ?bg, ?conn) | objects(input, ?bg, by_corner) | blobs(input, ?bg, by_corner)",
}


def _no_scene(rng, roles):
    raise NotImplementedError("what is added to a rule has no scene of its own")


def _step(name: str, sketch: str, weight: float, usual: Mapping[str, str] | None = None, /,
          type: Type = types.Grid, **holes: str) -> Concept:
    return Concept(name, sketch, _no_scene, {**(usual or {}), **holes}, weight=weight, type=type)


SELECTORS = (
    _step("which", "?which", 4.0, _WHICH, type=types.Predicate),
)
"""Selectors that are seen at a glance."""

ODD_SELECTORS = (
    _step("which-measured", "?which", 2.0, _MEASURED, type=types.Predicate),
    _step("which-of-two-kinds", "?both", 1.0, {**_MEASURED, **_OTHER}, type=types.Predicate, extreme=_EXTREME,
          place="2 | 3", both="both(?sort, ?sort2) | both(?sort, ?sort2) | both(?sort, ?sort2) | "
                               "either(?sort, ?sort2) | among(?sort, ?extreme) | among(?sort, ?extreme) | "
                               "among(?sort, ?extreme)"),
)
"""Selectors for which a player sees no reason: a last resort (see LAST_RESORTS)."""

_WAYS = "up | down | left | right"

PART = _step("part", "?part", 2, type=types.Region, way=_WAYS, n="2 | 2 | 3",
             part="outline | interior | half(?way) | half(?way) | every_nth(?way, ?n) | every_nth(?way, ?n) | "
                  "box_corners | centre | box_corner(?way)")
"""Parts of the cells that a rule colours."""

ADDITIONS = (
    _step("crop-to-figure", "crop(everything(input, ?bg))", 1.5),
    _step("change-colours", "?change", 2.5, change="recolour(input, ?known, ?ink) | recolour(input, ?known, ?ink) | "
          "recolour(input, ?bg, ?ink) | swap(input, ?known, ?bg)"),
    _step("recolour-the-chosen", "paint(input, ?some, ?colour, itself)", 4, _THINGS),
    _step("two-kinds-two-colours", "paint(input, ?objects, choose(?which, ?ink1, ?ink2), itself)", 2, _THINGS,
          ink1="?colour1", ink2="?colour2"),
    _step("colour-by-rank", "paint(input, ?objects, by_rank(?key, ?colour1, ?colour2, ?colour3), itself)", 1, _THINGS),
    _step("keep-some", "keep(input, ?some, ?bg)", 3, _THINGS),
    _step("crop-to-object", "crop(the(?objects, ?which))", 3, _THINGS),
    _step("cut-out-one", "cut_out(the(?objects, ?which), ?bg)", 1, _THINGS),
    _step("fill-holes", "paint(input, ?areas, ?colour, itself)", 2, _WHICH,
          areas="holes(input, ?bg) | holes(input, ?bg) | where(holes(input, ?bg), ?which)"),
)
"""What may come after a rule: the answer alone, fewer things, or what the things get, each seen in the result."""

LAST_RESORTS = (
    _step("turn-grid", "turn(input, ?symmetry)", 2,
          symmetry="flip_left_right | flip_up_down | rotate_90 | rotate_180 | rotate_270 | transpose | antitranspose"),
    _step("join-mirrored", "join(input, turn(input, ?symmetry), ?way)", 1.5, symmetry="flip_left_right | flip_up_down",
          way=_WAYS),
    _step("repeat-grid", "join(input, input, ?way)", 0.6, way="right | down"),
    _step("enlarge", "upscale(input, ?n)", 0.6, n="2 | 2 | 3"),
    _step("frame-the-grid", "framed(input, ?ink)", 0.6),
    _step("cells-fall", "fall(input, ?way, ?bg)", 1, way=_WAYS),
    _step("remove-some", "erase(input, ?some, ?bg)", 3, _THINGS),
    _step("move-by-steps", "move(input, ?things, ?step, ?bg)", 3, _THINGS,
          step="by(?far, ?way) | to_border(?way)", far="1 | 1 | 2", way=_WAYS),
    _step("drop-things", "drop(input, ?things, ?way, ?bg)", 2, _THINGS, way=_WAYS),
    _step("halo", "paint_under(input, ?things, ?ink, ?near, ?bg)", 3, _THINGS,
          near="halo(by_corner) | halo(by_side) | box_halo | rest_of_box | beside(?way)", way=_WAYS, ink="?colour"),
    _step("shoot-rays", "paint_under(input, ?things, ?ink, ?ray, ?bg)", 2, _THINGS,
          things="where(?objects, ?which) | where(?objects, is_dot)",
          ray="ray(?way) | line(?axis) | cross", way=_WAYS, ink="own_colour | ?colour"),
    _step("mark", "paint(input, ?things, ?colour, ?part)", 2, _THINGS,
          part="outline | interior | centre | box_corners | box_corner(?slant)",
          slant="up_left | up_right | down_left | down_right"),
    _step("turn-things", "turn_in_place(input, ?things, ?symmetry, ?bg)", 1, _THINGS,
          symmetry="flip_left_right | flip_up_down"),
    _step("mirror-things", "mirror_beside(input, ?things, ?way)", 1, _THINGS, way=_WAYS),
    _step("join-like-cells", "paint_under(input, ?layers, ?ink, between(?axis), ?bg)", 1.5,
          axis="horizontal | vertical", layers="layers(input, ?bg)", ink="own_colour | ?colour"),
    _step("list-colours", "colour_list(?objects, ?key, ?way)", 1, _THINGS, way="right | down"),
)
"""What else may come after a rule, though nothing in the grid asks for it: flips, doublings, frames, shifts, falls,
second decorations. They come only when nothing else is left (POLICY.extending.last_resort): of 8,000 tasks 4 % end in
one, and 3 % in one that flips, doubles, frames or moves. That alone makes no task natural, see
benchmarks/blind/README.md."""

FIRST = ("recolour-the-chosen", "remove-some", "keep-some", "move-by-steps", "drop-things", "halo", "mark",
         "fill-holes", "mirror-things", "turn-things")
"""Steps that may also come before a rule."""


@cache
def fingerprint() -> str:
    """A digest of all additions: of their names, sketches, holes and weights."""
    every = (*SELECTORS, *ODD_SELECTORS, PART, *ADDITIONS, *LAST_RESORTS)
    said = [[c.name, c.sketch, dict(c.holes), c.weight] for c in every]
    return hashlib.sha256(json.dumps([said, FIRST], sort_keys=True).encode()).hexdigest()[:12]
