"""Stock phrases for what fits where: plugs in notches, blocks in gaps, lids on pots, and what cups and boxes hold."""
from __future__ import annotations

_W = "extent(horizontal)"
_NOTCHES = "objects(paint(blanked(?seen, ?ground), ?blocks, own_colour, rest_of_box), ?ground, by_side)"
_FITTING = f"where({_NOTCHES}, shares(shape, ?loose))"
_GAPS = ("objects(paint(blanked(?seen, ?ground), all_of_colour(?seen, ?wall), ?wall, between(horizontal)), ?ground, "
         "by_side)")
_HELD_UPSIDE_DOWN = "where(?held, equals(number_ahead(down, ?cups), 0))"
_HELD_UPRIGHT = "where(?held, not(equals(number_ahead(down, ?cups), 0)))"
_LEAKING = "where(?held, next_to(cells_of(?seen, ?ground), by_side))"
_BOXES = "blobs(?seen, ?ground, by_side)"
_FALLEN = "objects(drop(?grid, ?blocks, down, ?ground), ?ground, by_side)"
_LIDDED, _LIDS = f"where(?pots, shares({_W}, ?lids))", f"where(?lids, shares({_W}, ?pots))"
_ON_TOP = "of(box, beside(up))"
_GAP = "gap[|s] in the {wall} wall"

VESSELS = {
    # plugs and notches
    _NOTCHES: "notch[|es] in {blocks:all}",
    _FITTING: "notch[|es] that a loose rectangle fits",
    f"where({_NOTCHES}, not(shares(shape, ?loose)))": "notch[|es] that no loose rectangle fits",
    f"where(?blocks, overlaps(regions_of({_FITTING}, halo(by_side))))":
        "notched object[|s] that a loose rectangle fits",
    f"where(?blocks, not(overlaps(regions_of({_FITTING}, halo(by_side)))))":
        "notched object[|s] that no loose rectangle fits",
    **{f"{word}(?loose, not(shares(shape, {_NOTCHES})))": "loose rectangle[|s] that fit[s|] no notch"
       for word in ("where", "the")},
    f"paint(?grid, {_FITTING}, of_alike(?loose, shape), itself)":
        "fill each notch that a loose rectangle fits, in the colour of that",
    # blocks and gaps
    _GAPS: _GAP,
    f"where({_GAPS}, shares({_W}, ?blocks))": f"{_GAP} as wide as {{blocks:any}}",
    f"where({_GAPS}, not(shares({_W}, ?blocks)))": f"{_GAP} as wide as none of {{blocks:all}}",
    f"where({_GAPS}, like({_W}, ?block))": f"{_GAP} just as wide as {{block}}",
    f"where({_GAPS}, not(like({_W}, ?block)))": f"{_GAP} wider or narrower than {{block}}",
    f"where({_GAPS}, at_least({_W}, measure(?block, {_W})))": f"{_GAP} wide enough for {{block}}",
    f"where({_GAPS}, not(at_least({_W}, measure(?block, {_W}))))": f"{_GAP} too narrow for {{block}}",
    **{f"{word}(?things, not(shares({_W}, {_GAPS})))":
       "{things:noun} for which the {wall} wall has no gap of just that width" for word in ("where", "the")},
    f"move(?grid, ?blocks, to_alike({_GAPS}, {_W}), ?ground)":
        "move {blocks} into the gap in the {wall} wall that is just as wide",
    f"paint(?grid, where({_GAPS}, shares({_W}, ?blocks)), of_alike(?blocks, {_W}), itself)":
        "colour each gap in the {wall} wall that is as wide as one of {blocks:all} in the colour of that",
    f"paint(erase(?grid, where(?blocks, shares({_W}, {_GAPS})), ?ground), where({_GAPS}, shares({_W}, ?blocks)), "
    f"of_alike(?blocks, {_W}), itself)":
        "move {blocks} into the gap in the {wall} wall that is just as wide, if there is one",
    # lids and pots
    f"paint(erase(?grid, {_LIDS}, ?ground), {_LIDDED}, of_alike(?lids, {_W}), {_ON_TOP})":
        "put {lids} on top of the {pots:one} of the same width, if there is one",
    f"paint(?grid, {_LIDDED}, of_alike(?lids, {_W}), {_ON_TOP})":
        "put a copy of {lids} on top of the {pots:one} of the same width, if there is one",
    f"paint(?grid, ?pots, of_alike(?lids, {_W}), {_ON_TOP})":
        "put a copy of the one of {lids:all} that is as wide on top of {pots}",
    **{f"paint({base}, {_LIDDED}, of_alike(?lids, {_W}), {region})":
       f"{says} the colour of the one of {{lids:all}} that is as wide{more}"
       for base, more in (("?grid", ""), (f"erase(?grid, {_LIDS}, ?ground)", ", which goes"))
       for region, says in (("rest_of_box", "fill {pots} with"), ("itself", "give {pots}"))},
    # cups
    _HELD_UPSIDE_DOWN: "{held:noun} in [an upside-down cup|upside-down cups]",
    _HELD_UPRIGHT: "{held:noun} in [an upright cup|upright cups]",
    **{f"{word}({things}, holds({held}))": says
       for word in ("where", "the") for held, how in ((_HELD_UPSIDE_DOWN, "upside down"), (_HELD_UPRIGHT, "upright"))
       for things, says in (("?cups", f"{{cups:noun}} that stand[s|] {how}"),
                            ("blobs(?seen, ?ground, ?near)", f"cup[|s] standing {how}, with [its|their] contents"))},
    **{f"paint(?grid, where(?cups, holds({held})), of_held({held}), itself)":
       f"give each {{cups:noun}} that stands {how} the colour of what is in it"
       for held, how in ((_HELD_UPSIDE_DOWN, "upside down"), (_HELD_UPRIGHT, "upright"))},
    # drops
    "paint_under(?grid, areas(?glasses, end_lines(down, 1)), ?ink, "
    "measured_block(up, number_ahead(up, ?drops)), ?ground)":
        "fill {glasses}{ink:with}, as many rows high as there are {drops:many} straight above it",
    "most(number_ahead(up, ?drops))": "with the most {drops:many} above [it|them]",
    "least(number_ahead(up, ?drops))": "with the fewest {drops:many} above [it|them]",
    # beads in a tray
    "paint(?grid, where(?rooms, first(count(?beads))), ?ink, itself)":
        "fill {rooms:all} in reading order{ink:with}, one for each of {beads:all}",
    "paint(?grid, where(?rooms, not(first(count(?beads)))), ?ink, itself)":
        "in reading order, leave one of {rooms:all} as it is for each of {beads:all}, and fill the others{ink:with}",
    "paint(?grid, ?rooms, choose(first(count(?beads)), ?a, ?b), itself)":
        "fill {rooms:all} in reading order{a:with}, one for each of {beads:all}, and the others{b:with}",
    # pits
    **{f"{word}({things}, {test})": says
       for word in ("where", "the") for things in (_FALLEN, f"where({_FALLEN}, not(is_colour(?wall)))")
       for test, says in (("touches_side(down)", "object[|s] that [has|have] fallen to the bottom"),
                          ("not(touches_side(down))", "object[|s] that [has|have] got stuck"))},
    f"paint_under(drop(?grid, ?blocks, down, ?ground), where(where({_FALLEN}, not(is_colour(?wall))), "
    "not(touches_side(down))), ?ink, ray(down), ?ground)":
        "let {blocks} fall down until it rests on something, and draw {ink:a} ray down from those that have got stuck"
        "{ink:after}",
    **{f"crop(the({things}, {test}))":
       f"let {{blocks}} fall down until it rests on something, and crop to the one that {says}"
       for things in (_FALLEN, f"where({_FALLEN}, not(is_colour(?wall)))")
       for test, says in (("touches_side(down)", "reaches the bottom"), ("not(touches_side(down))", "gets stuck"))},
    # bars at a line
    "move(move(?grid, pieces(?seen, ?high, ?near), level_with(down, all_of_colour(?seen, ?over)), ?ground), "
    "pieces(?seen, ?low, ?near), level_with(up, all_of_colour(?seen, ?under)), ?ground)":
        "move each bar up until its {high} part ends level with the {over} cells, and its {low} part begins level with "
        "the {under} cells",
    # some move and the others go
    **{f"{act}(erase(?grid, {gone}, ?ground), where(?things, ?test), {how}, ?ground)": says
       for gone in ("?things", "where(?things, not(?test))")
       for act, how, says in (
           ("drop", "?way",
            "let every {things:noun} {test} fall {way} until it rests on something, and remove the others"),
           ("move", "?step", "move every {things:noun} {test} {step}, and remove the others"))},
    # boxes
    f"paint(erase(?grid, {_LEAKING}, ?ground), {_BOXES}, ?ink, rest_of_box)":
        "empty each box with a gap in its wall, and close the gap{ink:with}",
    f"paint_under(?grid, {_BOXES}, of_held(?held), ray_through(rest_of_box), ?ground)":
        "from each box with a gap in its wall, draw a ray out through the gap to the border, in the colour of what it "
        "holds",
    f"paint_under(erase(?grid, {_LEAKING}, ?ground), {_BOXES}, of_held(?held), "
    "without(ray_through(rest_of_box), box), ?ground)":
        "empty each box with a gap in its wall, and draw a ray from the gap to the border, in the colour of what it "
        "held",
}
