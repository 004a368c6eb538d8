"""Stock phrases for gaps between cells in line, and for cells by what they touch."""
from __future__ import annotations

from ..phrasing import PAINTED, by_number

_REGIONS = {"between(horizontal)": "in the same row", "between(vertical)": "in the same column",
            "union(between(horizontal), between(vertical))": "in the same row or column",
            "union(between(falling), between(rising))": "on the same diagonal"}
_CLOSE = {"between_close(horizontal, {0})": "row", "between_close(vertical, {0})": "column",
          "union(between_close(horizontal, {0}), between_close(vertical, {0}))": "row or column"}
_HELD = "within({}, cells_of(?grid, ?held))"
_NEAR, _FAR = "between_close({}, ?n)", "between({})"
_BY_WAY = {"{0}": "rows", "{1}": "columns", "union({0}, {1})": "rows and columns"}
_LAYERS = {"where(layers(?seen, ?ground), not(most(size)))": "cells of the same colour, except the commonest,",
           "where(layers(?seen, ?ground), not(is_colour(?colour)))": "cells of the same colour, except {colour},",
           "where(layers(?seen, ?ground), is_colour(?colour))": "{colour} cells"}
_ALONG = {"diagonal": "on the same diagonal", "line": "in the same row or column"}
_LINES = {"falling": "lines going down-right", "rising": "lines going up-right", "horizontal": "rows",
          "vertical": "columns"}
_NUMBER = "number_touched(?others, ?by)"
_GATES = "regions_of(all_of_colour(?grid, ?post), union(between(horizontal), between(vertical)))"
_PASSED = f"paint(?grid, ?things, ?ink, within(track(to_centre(?goal)), {_GATES}))"


def _joined() -> dict[str, str]:
    """Cells in line that are joined."""
    found = {}
    for paint, rest, more in PAINTED:
        for things, cells in (_LAYERS | {"layers(?seen, ?ground)": "cells of the same colour",
                                         "all_of_colour(?seen, ?colour)": "the {colour} cells"}).items():
            for region, where in _REGIONS.items():
                found[f"{paint}, {things}, ?ink, {region}{rest}"] = f"connect {cells} {where}{{ink:by}}{more}"
        for things, cells in (_LAYERS | {"layers(?seen, ?ground)": "cells of the same colour",
                                         "all_of_colour(?seen, ?colour)": "{colour} cells"}).items():
            for region, where in _CLOSE.items():
                found[f"{paint}, {things}, ?ink, {region.format('?n')}{rest}"] = (
                    f"where {cells} in the same {where} have at most {{n}} cells between them, connect them{{ink:by}}"
                    f"{more}")
                found[f"{paint}, {things}, ?ink, {region.format(1)}{rest}"] = \
                    f"fill each one-cell gap between {cells} in the same {where}{{ink:with}}{more}"
    for falling, rising, where in (("falling", "rising", "diagonal"), ("horizontal", "vertical", "line")):
        for one, two in ((falling, rising), (rising, falling)):
            found[f"paint(paint(?grid, layers(?seen, ?ground), own_colour, between({one})), layers(?seen, ?ground), "
                  f"own_colour, between({two}))"] = \
                f"connect cells of the same colour {_ALONG[where]}, the {_LINES[two]} on top"
    return found


def _by_touch() -> dict[str, str]:
    """Colours by how many others a cell touches."""
    found = {}
    for cases, told in map(by_number, (2, 3, 4)):
        for least, says in (("1", f"colour {{things}} by the number of {{others:many}} {{by:near}}: {told}"),
                            ("?least", "colour {things} with at least {least} {others:many} {by:near} by their number: "
                             + told)):
            things = f"where(?things, at_least({_NUMBER}, {least}))"
            found[f"paint(?grid, {things}, by_value({_NUMBER}, {cases}), itself)"] = says
    return found


GAPS = {
    f"move({_PASSED}, ?things, to_centre(?goal), ?ground)":
        "move {things} onto {goal}, and fill{ink:with} the gaps between {post} cells that it passes",
    _PASSED: "fill{ink:with} the gaps between {post} cells that {things} would pass on its way to {goal}",
    **_joined(), **_by_touch(),
    f"paint(?grid, where(?things, at_least({_NUMBER}, 1)), choose(at_least({_NUMBER}, ?n), ?a, ?b), itself)":
        "colour {things} with {others:any} {by:near} {b}, but {a} if it has at least {n}",
    f"paint(?grid, where(?things, at_least({_NUMBER}, 1)), choose(at_least({_NUMBER}, 2), ?a, ?b), itself)":
        "colour {things} with one {others:noun} {by:near} {b}, and those with more than one {a}",
    f"paint(?grid, where(?things, at_least({_NUMBER}, 1)), choose(at_least({_NUMBER}, 2), ?plaina, ?plainb), itself)":
        "colour {plainb} {things} with one {others:noun} {by:near}, and {plaina} those with more than one",
    **{f"paint(?grid, all_of_colour(?grid, ?holder), ?ink, {region.format(*ways)})":
       f"in {where}, colour {many}{{held}} cells between two {{holder}} ones {{ink}}"
       for gap, many in ((_NEAR, "up to {n} "), (_FAR, "the "))
       for ways in [[_HELD.format(gap.format(axis)) for axis in ("horizontal", "vertical")]]
       for region, where in _BY_WAY.items()},
    **{f"paint(?grid, all_of_colour(?grid, ?holder), ?ink, union({', '.join(ways)}))":
       f"colour {{ink}} {many}cells between two {{holder}} ones: in a {all_of} all, in a {held} only {{held}} ones"
       for gap, many in ((_NEAR, "up to {n} "), (_FAR, "the "))
       for ways, all_of, held in (
           ((gap.format("horizontal"), _HELD.format(gap.format("vertical"))), "row", "column"),
           ((_HELD.format(gap.format("horizontal")), gap.format("vertical")), "column", "row"))},
}
"""Templates by the shape of an expression."""
