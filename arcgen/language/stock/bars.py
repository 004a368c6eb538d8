"""Stock phrases for what a bar along a border tells: things and places towards it and away from it."""
from __future__ import annotations

from ..phrasing import PAINTED, by_number

_ENDS = {"to": "next to the bar, in line with {things}",
         "from": "at the border opposite the bar, in line with {things}"}
_BESIDE = {"to": "on the side of {things} that faces the bar", "from": "on the side of {things} away from the bar"}

BARS = {
    # things between a thing and the bar, or behind it
    "number_ahead(to_bar(?grid, ?ground), ?others)": "number of {others:many} between it and the bar",
    "most(number_ahead(to_bar(?grid, ?ground), ?others))": "with the most {others:many} between [it|them] and the bar",
    "least(number_ahead(to_bar(?grid, ?ground), ?others))":
        "with the fewest {others:many} between [it|them] and the bar",
    "most(number_ahead(from_bar(?grid, ?ground), ?others))":
        "with the most {others:many} straight behind [it|them], seen from the bar",
    "least(number_ahead(from_bar(?grid, ?ground), ?others))":
        "with the fewest {others:many} straight behind [it|them], seen from the bar",
    **{pattern.format(f"equals(number_ahead({way}(?grid, ?ground), ?others), 0)"): f"with {which} {where}"
       for way, where in (("to_bar", "between [it|them] and the bar"),
                          ("from_bar", "straight behind [it|them], seen from the bar"))
       for pattern, which in (("{}", "no {others:noun}"), ("not({})", "{others:any}"))},
    **{f"equals(cells_in(within(of(measured_block({way}(?grid, ?ground), size), end_lines({way}(?grid, ?ground), 1)), "
       "?others)), 1)":
       f"with {{others:any}} straight {where} the bar, just as far from [its|their] end as [it is|they are] long"
       for way, where in (("to_bar", "towards"), ("from_bar", "away from"))},
    # cups that open towards the bar, or away from it
    **{pattern.format(f"where(?held, {deny.format(f'equals(number_ahead({way}(?seen, ?back), ?cups), 0)')})"):
       f"{says} {verb[deny == '{}']} {where} the bar{more}"
       for way, where in (("to_bar", "towards"), ("from_bar", "away from"))
       for pattern, says, verb, more in (
           ("where(?cups, holds({}))", "{cups:noun} that", ("[does|do] not open", "open[s|]"), ""),
           ("the(?cups, holds({}))", "{cups:noun} that", ("[does|do] not open", "open[s|]"), ""),
           ("paint(?grid, where(?cups, holds({0})), of_held({0}), itself)", "give each {cups:noun} that",
            ("does not open", "opens"), " the colour of what is in it"))
       for deny in ("{}", "not({})")},
    # the border at the bar, and cells as far off as a thing is long
    **{f"{paint}, ?things, ?ink, overlap(ray({way}_bar(?seen, ?back)), border_line({way}_bar(?seen, ?back))){rest}":
       f"{where}, put {{ink:its}} cell{{ink:same}}{more}"
       for way, where in _ENDS.items() for paint, rest, more in PAINTED},
    **{f"paint(?grid, ?things, by_value(size, {cases}), {region.format(f'{way}_bar(?seen, ?back)')})":
       f"{where}, put a cell that tells its number of cells: {told}"
       for cases, told in map(by_number, (2, 3, 4, 5))
       for region, places in (("overlap(ray({0}), border_line({0}))", _ENDS), ("beside({0})", _BESIDE))
       for way, where in places.items()},
    # plants
    **{f"paint(?grid, where(cells_of(?seen, ?seed), ?which), {ink}, shifted({way}_bar(?from, ?back), 1))":
       f"let each {{seed}} cell {{which}} grow {one} cell {where} the bar"
       for way, where in (("to", "towards"), ("from", "away from"))
       for ink, one in (("?seed", "by one"), ("?plainink", "{plainink:a}"))},
    **{pattern.format(f"of(measured_block({way}_bar(?seen, ?back), size), end_lines({way}_bar(?seen, ?back), 1))"):
       says.format(f"{where} the bar")
       for way, where in (("to", "towards"), ("from", "away from"))
       for pattern, says in (
           ("paint(?grid, where(?things, equals(cells_in(within({0}, ?others)), 1)), ?ink, {0})",
            "colour {{ink}} {{others:all}} that lie straight {} from a {{things:noun}}, as far from its end as it is "
            "long"),
           ("paint(?grid, ?things, ?ink, {})",
            "from {{things}}, go straight {} as far from its end as it is long, and put {{ink:a}} cell there"
            "{{ink:after}}"))},
    # beside a thing
    **{f"mirror_beside(?grid, ?things, {way}_bar(?seen, ?ground))":
       f"draw the mirror image of {{things}} beside it, on the side {where} the bar"
       for way, where in (("to", "towards"), ("from", "away from"))},
}
"""Templates by the shape of an expression."""
