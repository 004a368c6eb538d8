"""Stock phrases for what a bar along a border tells: things and places towards it and away from it."""
from __future__ import annotations

from ..phrasing import PAINTED

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
       f"mark{{ink:own}} the cells at the border that lie straight {where} the bar from {{things}}{more}"
       for way, where in (("to", "towards"), ("from", "away from")) for paint, rest, more in PAINTED},
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
