"""Stock phrases for what fits where: plugs in notches, blocks in gaps, lids on pots, and what cups and boxes hold."""
from __future__ import annotations

_W = "extent(horizontal)"
_NOTCHES = "objects(paint(blanked(?seen, ?ground), ?blocks, own_colour, rest_of_box), ?ground, by_side)"
_FITTING = f"where({_NOTCHES}, shares(shape, ?loose))"
_HAS_FITTING = f"overlaps(regions_of({_FITTING}, halo(by_side)))"
_GAPS = ("objects(paint(blanked(?seen, ?ground), all_of_colour(?seen, ?wall), ?wall, between(horizontal)), ?ground, "
         "by_side)")
_HELD_UPSIDE_DOWN = "where(?held, equals(number_ahead(down, ?cups), 0))"
_HELD_UPRIGHT = "where(?held, not(equals(number_ahead(down, ?cups), 0)))"
_LEAKING = "where(?held, next_to(cells_of(?seen, ?ground), by_side))"
_BOXES = "blobs(?seen, ?ground, by_side)"
_FALLEN = "objects(drop(?grid, ?blocks, down, ?ground), ?ground, by_side)"
_LIDDED, _LIDS = f"where(?pots, shares({_W}, ?lids))", f"where(?lids, shares({_W}, ?pots))"
_POTS = "pieces(?seen, ?pot, ?near)"
_ON_TOP = "of(box, beside(up))"
_BLOCKS = "where(objects(?seen, ?ground, by_side), not(is_colour(?wall)))"
_BLOCK = f"only({_BLOCKS})"
_GAP = "gap[|s] in the {wall} wall"
_FITS = {
    f"like({_W}, {_BLOCK})": "that [is|are] just as wide as the block",
    f"not(like({_W}, {_BLOCK}))": "that [is|are] wider or narrower than the block",
    f"at_least({_W}, measure({_BLOCK}, {_W}))": "that [is|are] wide enough for the block",
    f"not(at_least({_W}, measure({_BLOCK}, {_W})))": "that [is|are] too narrow for the block",
    f"shares({_W}, {_BLOCKS})": "just as wide as one of the blocks",
    f"not(shares({_W}, {_BLOCKS}))": "that no block fits exactly"}
"""What gaps are to blocks."""
_THINGS = "objects(?seen, ?ground, ?near)"
_DOTS = f"where({_THINGS}, is_dot)"
_ABOVE = "number_ahead(up, ?drops)"
_CUPS = "pieces(?seen, ?cup, ?near)"
_NOT_CUPS = f"where({_THINGS}, not(is_colour(?cup)))"
_RISEN = "move(?grid, pieces(?seen, ?bar, ?near), level_with({}, all_of_colour(?seen, ?line)), ?ground)"
_BLOBS = "blobs(?seen, ?ground, ?near)"
_SHELVES = "pieces(?seen, ?shelf, ?near)"
_LOADS = ("cells(?seen, ?ground)", "where(cells(?seen, ?ground), not(is_colour(?shelf)))")
_RANKS = {"most": "the most", "least": "the fewest"}


def _each(pattern: str, says: str) -> dict[str, str]:
    """A phrase for some of several things, and for the only one."""
    return {f"{word}({pattern})": says for word in ("where", "the")}


def _cups() -> dict[str, str]:
    """Cups with drops or dots above them: of one colour, and open at the top."""
    found: dict[str, str] = {}
    for drops, many, all_ in (("?drops", "{drops:many}", "{drops:all}"), (_DOTS, "dots", "the dots"),
                              (_THINGS, "dots", "the dots")):
        above, gone = f"number_ahead(up, {drops})", f"erase(?grid, {drops}, ?ground)"
        for test, those, have in (*((f"{word}({above})", "the", rank) for word, rank in _RANKS.items()),
                                  (f"equals({above}, 0)", "each", "no"), (f"not(equals({above}, 0))", "each", "some")):
            cups = f"{_CUPS}, {test}"
            were = f"{those} {{cup}} cup that had {have} {many} above it"
            found |= _each(cups, f"{{cup}} cup[|s] with {have} {many} above [it|them]") | {
                f"paint({gone}, where({cups}), ?ink, rest_of_box)": f"remove {all_}, and fill {were}{{ink:with}}",
                f"paint({gone}, where({cups}), ?ink, itself)": f"remove {all_}, and colour {{ink:bare}} {were}",
                f"erase({gone}, where({cups}), ?ground)": f"remove {all_}, and {were}",
                f"paint(?grid, where({cups}), ?ink, rest_of_box)":
                    f"fill {those} {{cup}} cup with {have} {many} above it{{ink:with}}"}
    return {pattern: says for pattern, says in found.items() if f"erase(?grid, {_THINGS}" not in pattern}


VESSELS = {
    **_cups(),
    "paint_under(erase(?grid, ?drops, ?ground), areas(pieces(?seen, ?cup, ?near), end_lines(down, 1)), ?ink, "
    "measured_block(up, number_ahead(up, ?drops)), ?ground)":
        "remove {drops:all}, and fill each {cup} cup{ink:with}, as many rows high as there were {drops:many} above it",
    # dots and baskets
    **{pattern: says for dots in (_DOTS, _THINGS) for pattern, says in (
        _each(f"{dots}, in_line_with({_CUPS}, vertical)", "dot[|s] straight above a {cup} cup")
        | _each(f"{dots}, not(in_line_with({_CUPS}, vertical))", "dot[|s] that [is|are] not above a {cup} cup")
        | _each(f"{_CUPS}, in_line_with({dots}, vertical)", "{cup} cup[|s] with a dot straight above [it|them]")
        | _each(f"{_CUPS}, not(in_line_with({dots}, vertical))", "{cup} cup[|s] without a dot above [it|them]")
        | {f"drop(erase(?grid, {gone}, ?ground), where({dots}, {test}), down, ?ground)":
           f"let every dot {says} a {{cup}} cup fall down until it rests on something, and remove the other dots"
           for test, says in ((f"in_line_with({_CUPS}, vertical)", "straight above"),
                              (f"not(in_line_with({_CUPS}, vertical))", "that is not above"))
           for gone in (dots, f"where({dots}, not({test}))") if dots == _DOTS or "not" not in test}).items()},
    # glasses
    **{f"paint(?grid, where({_BLOBS}, {test}), {ink}, {region})": says.format(test=told)
       for test, told in (("most(count_of(?wet))", "the glass with the most {wet} in it"),
                          ("least(count_of(?wet))", "the glass with the least {wet} in it"))
       for ink, region, says in (("?ground", "coloured(?wet)", "empty {test}"),
                                 ("?ink", "coloured(?wet)", "colour {{ink:bare}} what is in {test}"),
                                 ("?wet", "rest_of_box", "fill up {test}"),
                                 ("?ink", "rest_of_box", "fill up {test}, using {{ink:bare}}"))},
    **{f"paint(?grid, where({_BLOBS}, {test}), {ink}, coloured(?wet))": says
       for test, glass in (("not(is_full)", "glass that is not full"), ("is_full", "full glass"))
       for ink, says in (("?ground", f"empty each {glass}"),
                         ("?ink", f"colour {{ink:bare}} the {{wet}} part of each {glass}"))},
    f"paint(?grid, where({_BLOBS}, has(?wet)), ?ink, rest_of_box)":
        "fill up each glass that has some {wet} in it{ink:with}",
    f"paint(?grid, where({_BLOBS}, has(?wet)), ?wet, rest_of_box)": "fill up each glass that has some {wet} in it",
    # bars that rise to a dotted line
    **{pattern: says + more for way, end in (("up", "top"), ("down", "bottom"))
       for moved, says in ((_RISEN.format(way), f"move each {{bar}} bar up until its {end} is level with the row of "
                            "{line} dots"),)
       for pattern, more in (
           (moved, ""), (f"paint_under({moved}, pieces({moved}, ?bar, ?near), ?ink, ray(down), ?ground)",
                         ", and draw {ink:a} line down from it to the border{ink:after}"))},
    # what floats
    **{f"move(?grid, ?things, choose_step({test}, to_border(down), until(?way, cells_of(?seen, ?to))), ?ground)":
       f"move {{things}} down to the border if it is {says}, otherwise {{way}} until it touches the {{to}} cells"
       "<ground:, leaving {ground}/>"
       for test, says in (("is_full", "a filled rectangle"), ("not(is_closed)", "not closed"))},
    **{f"move(?grid, where(?things, {test}), until(up, cells_of(?seen, ?to)), ?ground)":
       "let each hollow {things:noun} rise until it touches the {to} cells<ground:, leaving {ground}/>"
       for test in ("is_closed", "not(not(is_closed))")},
    # plugs and notches
    _NOTCHES: "notch[|es] in {blocks:all}",
    _FITTING: "notch[|es] that a loose rectangle fits",
    f"where({_NOTCHES}, not(shares(shape, ?loose)))": "notch[|es] that no loose rectangle fits",
    f"where(?blocks, overlaps(regions_of({_FITTING}, halo(by_side))))":
        "notched block[|s] that a loose rectangle fits",
    f"where(?blocks, not(overlaps(regions_of({_FITTING}, halo(by_side)))))":
        "notched block[|s] that no loose rectangle fits",
    **{f"{word}(?loose, not(shares(shape, {_NOTCHES})))": "loose rectangle[|s] that fit[s|] no notch"
       for word in ("where", "the")},
    f"paint(?grid, {_FITTING}, of_alike(?loose, shape), itself)":
        "fill each notch that a loose rectangle fits, in the colour of that rectangle",
    f"paint(?grid, {_FITTING}, ?ink, itself)": "fill{ink:with} each notch that a loose rectangle fits",
    f"paint(?grid, where({_NOTCHES}, not(shares(shape, ?loose))), ?ink, itself)":
        "fill{ink:with} each notch that no loose rectangle fits",
    **{f"paint(?grid, where(?blocks, {test}), ?ink, box)":
       f"fill{{ink:with}} the whole bounding box of each notched block that {rectangle} fits"
       for test, rectangle in ((_HAS_FITTING, "a loose rectangle"), (f"not({_HAS_FITTING})", "no loose rectangle"))},
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
    **{f"where({_GAPS}, {test})": f"{_GAP} {says}" for test, says in _FITS.items()},
    **{f"paint(?grid, where({_GAPS}, {test}), ?ink, itself)": f"fill{{ink:with}} each gap in the {{wall}} wall {says}"
       for test, says in _FITS.items()},
    **_each(f"{_BLOCKS}, not(shares({_W}, {_GAPS}))", "block[|s] that fit[s|] no gap in the {wall} wall exactly"),
    f"move(?grid, {_BLOCKS}, to_alike({_GAPS}, {_W}), ?ground)":
        "move each block into the gap in the {wall} wall that is just as wide",
    **{f"paint({base}, where({_GAPS}, shares({_W}, {_BLOCKS})), of_alike({_BLOCKS}, {_W}), itself)":
       f"{says}fill each gap in the {{wall}} wall with the colour of the block that is just as wide"
       for base, says in (("?grid", ""), (f"erase(?grid, {_BLOCKS}, ?ground)", "remove the blocks, and "))},
    f"paint_under(erase(?grid, {_BLOCKS}, ?ground), where({_GAPS}, like({_W}, {_BLOCK})), colour_of({_BLOCK}), "
    "line(vertical), ?ground)":
        "remove the block, and fill the columns of the gap in the {wall} wall that is just as wide, in the colour of "
        "the block",
    f"paint_under(?grid, where({_GAPS}, like({_W}, {_BLOCK})), colour_of({_BLOCK}), line(vertical), ?ground)":
        "fill the columns of the gap in the {wall} wall that is just as wide as the block, in the colour of the block",
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
    # things on shelves
    **{f"crop(joined(where({_SHELVES}, not(next_to({cups}, by_side)))))": "crop to the {shelf} shelf with nothing on it"
       for cups in _LOADS},
    **{pattern: says for cups in _LOADS for pattern, says in (
        _each(f"{_SHELVES}, not(next_to({cups}, by_side))", "{shelf} shel[f|ves] with nothing on [it|them]")
        | {k: v for word, rank in _RANKS.items() for k, v in _each(
            f"{_SHELVES}, {word}(number_touched({cups}, by_side))",
            f"{{shelf}} shel[f|ves] with {rank} cells on [it|them]").items()}
        | {f"crop(joined(where({cups}, next_to(where({_SHELVES}, {word}(number_touched({cups}, by_side))), by_side))))":
           f"crop to the cells on the {{shelf}} shelf with {rank} cells on it"
           for word, rank in _RANKS.items()}
        | {f"where({cups}, next_to(where({_SHELVES}, {word}(number_touched({cups}, by_side))), by_side))":
           f"cell[|s] on the {{shelf}} shelf with {rank} cells on it"
           for word, rank in _RANKS.items()}).items()},
    # lids for pots
    **_each(f"pieces(?seen, ?pot, ?near), shares({_W}, {_THINGS})",
            "{pot} pot[|s] for which there is a lid just as wide"),
    **{f"paint({base}, where({_POTS}, shares({_W}, {_THINGS})), of_alike({_THINGS}, {_W}), {region})":
       says if region == _ON_TOP else says + more
       for base, more, put in (
           ("?grid", "", "a copy of each lid"),
           (f"erase(?grid, where({_THINGS}, not(is_colour(?pot))), ?ground)", ", and remove all lids", ""),
           (f"erase(?grid, where({_THINGS}, shares({_W}, {_POTS})), ?ground)", ", and remove that lid", "each lid"))
       for region, says in (
           ("rest_of_box", "fill each {pot} pot with the colour of the lid that is just as wide"),
           ("itself", "give each {pot} pot the colour of the lid that is just as wide"),
           (_ON_TOP, f"put {put} on top of the {{pot}} pot that is just as wide, if there is one" if put else
            "put each lid on top of the {pot} pot that is just as wide, and remove those that fit none"))
       if (region, put) != (_ON_TOP, "each lid")},
    f"paint(erase(?grid, where({_THINGS}, shares({_W}, {_POTS})), ?ground), "
    f"where({_POTS}, shares({_W}, {_THINGS})), of_alike({_THINGS}, {_W}), {_ON_TOP})":
        "put each lid on top of the {pot} pot that is just as wide, if there is one",
    **_each(f"pieces(?seen, ?pot, ?near), not(shares({_W}, {_THINGS}))",
            "{pot} pot[|s] for which there is no lid just as wide"),
    **_each(f"where({_THINGS}, not(is_colour(?pot))), not(shares({_W}, pieces(?seen, ?pot, ?near)))",
            "lid[|s] as wide as none of the {pot} pots"),
    # what is in cups
    **{f"where({_NOT_CUPS}, {test})": f"block[|s] in [an {how} {{cup}} cup|{how} {{cup}} cups]"
       for test, how in ((f"equals(number_ahead(down, {_CUPS}), 0)", "upside-down"),
                         (f"not(equals(number_ahead(down, {_CUPS}), 0))", "upright"))},
    **_each(f"{_THINGS}, not(equals(number_ahead(down, {_CUPS}), 0))",
            "block[|s] in [an upright {cup} cup|upright {cup} cups]"),
    **{f"{word}({_CUPS}, holds(where(?held, {test})))": f"{{cup}} cup[|s] that stand[s|] {how}"
       for word in ("where", "the")
       for test, how in ((f"equals(number_ahead(down, {_CUPS}), 0)", "upside down"),
                         (f"not(equals(number_ahead(down, {_CUPS}), 0))", "upright"))},
    **{f"paint(?grid, where({_CUPS}, holds({held})), of_held({held}), itself)":
       f"give each {{cup}} cup that stands {how} the colour of what is in it"
       for test, how in ((f"equals(number_ahead(down, {_CUPS}), 0)", "upside down"),
                         (f"not(equals(number_ahead(down, {_CUPS}), 0))", "upright"))
       for held in (f"where(?held, {test})",)},
    f"turn_in_place(?grid, where({_BLOBS}, holds({_HELD_UPSIDE_DOWN})), flip_up_down, ?ground)":
        "turn each cup that stands upside down over, with its contents",
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
    **{pattern: says for rooms, ink, fill, others in (
           ("where(holes(?seen, ?empty), first(count(?beads)))", "?ink",
            "fill that many of {}{{ink:with}}, in reading order", ""),
           ("where(holes(?seen, ?empty), not(first(count(?beads))))", "?ink",
            "skip that many of {}, in reading order, and fill the others{{ink:with}}", ""),
           ("holes(?seen, ?empty)", "choose(first(count(?beads)), ?a, ?b)",
            "fill that many of {}{{a:with}}, in reading order", ", and the others{b:with}"))
       for pattern, says in (
           (f"crop_at(paint(?grid, {rooms}, {ink}, itself), only(pieces(?seen, ?tray, ?near)))",
            "count {beads:all}, crop to the {tray} tray, and " + fill.format("its holes") + others),
           (f"paint(erase(?grid, ?beads, ?ground), {rooms}, {ink}, itself)",
            "count and remove {beads:all}, and " + fill.format("the enclosed areas") + others))},
    "paint(?grid, where(?rooms, first(count(?beads))), ?ink, itself)":
        "count {beads:all}, and fill that many of {rooms:all}{ink:with}, in reading order",
    "paint(?grid, where(?rooms, not(first(count(?beads)))), ?ink, itself)":
        "count {beads:all}, skip that many of {rooms:all}, in reading order, and fill the others{ink:with}",
    "paint(?grid, ?rooms, choose(first(count(?beads)), ?a, ?b), itself)":
        "count {beads:all}, and fill that many of {rooms:all}{a:with}, in reading order, and the others{b:with}",
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
    f"paint_under(drop(?grid, ?blocks, down, ?ground), where({_FALLEN}, not(is_colour(?wall))), ?ink, ray(down), "
    "?ground)":
        "let {blocks} fall down until it rests on something, and draw {ink:a} line down from it to the "
        "border{ink:after}<covered:, without covering anything/>",
    "paint_under(?grid, ?things, own_colour, within(ray(?way), regions_of(pieces(?seen, ?ledge, ?near), "
    "line(horizontal))), ?ground)":
        "draw a ray {way} from {things}, but only in the rows where there are {ledge} cells",
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
    **_each(f"where({_THINGS}, not(is_colour(?wall))), next_to(cells_of(?seen, ?ground), by_side)",
            "filling[|s] of [a {wall} box|{wall} boxes] with a gap in the wall"),
    **_each(f"where({_THINGS}, not(is_colour(?wall))), not(next_to(cells_of(?seen, ?ground), by_side))",
            "filling[|s] of [a {wall} box|{wall} boxes] without a gap in the wall"),
    f"paint(?grid, {_BOXES}, of_held(where({_THINGS}, not(is_colour(?wall)))), rest_of_box)":
        "close the gaps in the walls of the {wall} boxes, each in the colour of what its box holds",
    "paint(?grid, where(pieces(?seen, ?wall, ?near), is_closed), of_touching(objects(?seen, ?ground, ?near), ?near), "
    "itself)": "give each {wall} box without a gap the colour of what is in it",
    "paint(?grid, where(pieces(?seen, ?wall, ?near), not(is_closed)), of_touching(objects(?seen, ?ground, ?near), "
    "?near), itself)": "give each {wall} box with a gap the colour of what is in it",
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
