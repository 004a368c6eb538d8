"""Stock phrases for lines, rays and ways: from a thing to another, to the border, along a beam."""
from __future__ import annotations

_RAREST = "all_of_colour(?grid, rarest(?seen))"
_ROOF = "of(shifted(?up, 1), corner_ray(diagonally))"
_WAY = "track(towards_alike(?others, ?key))"
_FOOT = f"within(of({_WAY}, halo(by_side)), regions_of(?others, halo(by_side)))"
_SAID_FOOT = " by a line that widens to three cells where it arrives"
_AROUND = {"halo(by_side)": " on its four sides", "beside(diagonally)": " diagonally", "halo(by_corner)": ""}
_BEADS = "copies_until(on_the_way(?n, towards_alike(?others, ?key)), ?others)"
_AWAY = "union(itself, copies(away(1, ?other)))"
_LIT = "where(?things, chained(?others, first_met(straight, ?things)))"


_MET = "regions_of(?others, first_met(straight, ?needles))"
_NEEDLES = "where(blobs(?grid, ?ground, by_side), has(?head))"
_SEEN_HEAD = "regions_of(?others, within(first_met(straight, ?needles), cells_of(?seen, ?head)))"


_ON_EMPTY = "<covered:, on {ground:empty} cells only/>"
WAYS = {
    "other_colour(?grid, ?ground, rarest(?grid))": "the other colour",
    f"paint_under(?grid, {_RAREST}, ?ink, {_ROOF}, ?ground)":
        "draw {ink:adjective}diagonal rays outward from just {up:beside} the cells of the rarest colour{ink:after}"
        + _ON_EMPTY,
    f"paint_under(?grid, {_RAREST}, ?ink, union(ray(?up), {_ROOF}), ?ground)":
        "draw {ink:adjective}rays straight {up} from the cells of the rarest colour, and diagonally outward from just "
        "{up:beside} them{ink:after}" + _ON_EMPTY,
    f"paint_under(?grid, {_RAREST}, ?ink, of(shifted(?up, 1), line(?axis)), ?ground)":
        "draw a full {ink:adjective}{axis:line} just {up:beside} the cells of the rarest colour{ink:after}" + _ON_EMPTY,
    f"paint_under(?grid, {_RAREST}, own_colour, overlap(ray(?up), border_line(?up)), ?ground)":
        "copy the cells of the rarest colour straight {up} to the border",
    f"paint_under(?grid, {_RAREST}, ?ink, overlap(ray(?up), border_line(?up)), ?ground)":
        "colour the {up:place} straight {up:beside} the cells of the rarest colour{ink:in}",
    # where a wire leads to
    "other_colour(recolour(cut_out(?one, ?ground), ?wire, ?mark), ?ground, ?mark)":
        "the colour at the other end of {one}",
    # needles that lie in line with marks
    f"where(?needles, overlaps({_MET}))": "{needles:noun} that [is|are] in line with {others:any}",
    f"where(?needles, not(overlaps({_MET})))": "{needles:noun} that [is|are] not in line with {others:any}",
    f"where(?needles, overlaps({_SEEN_HEAD}))": "{needles:noun} that face[s|] {others:any} with the {head} end",
    f"where(?needles, not(overlaps({_SEEN_HEAD})))":
        "{needles:noun} that face[s|] none of {others:all} with the {head} end",
    f"paint(paint(?grid, where(?needles, overlaps({_MET})), ?tail, itself), ?others, ?ink, "
    "first_met(straight, ?needles))":
        "turn {needles} that [is|are] in line with {others:any} so that the {ink} end faces it, and the {tail} "
        "end the other way",
    # what an angle or an arrow shows
    "paint_under(?grid, ?things, ?ink, copies(heading(?n, rest_of_box)), ?ground)":
        "repeat {things} up to the border towards its open side{ink:in}, {n} steps each time",
    "paint_under(?grid, ?things, ?ink, copies(receding(?n, rest_of_box)), ?ground)":
        "repeat {things} up to the border away from its open side{ink:in}, {n} steps each time",
    "paint_under(?grid, ?things, ?ink, moved(heading(?n, rest_of_box)), ?ground)":
        "put {ink:a} copy of {things} {n} steps towards its open side{ink:after}",
    "paint_under(?grid, ?things, ?ink, moved(receding(?n, rest_of_box)), ?ground)":
        "put {ink:a} copy of {things} {n} steps away from its open side{ink:after}",
    **{f"paint(?grid, ?things, ?ink, overlap({ray}, grid_edge))":
       f"mark{{ink:own}} the border cell that the {end} of {{things}} faces"
       for ray, end in (("ray_ahead", "wide end"), ("ray_behind", "narrow end"))},
    **{f"paint(paint(?grid, ?things, ?ink, overlap({ray}, grid_edge)), ?things, ?other, overlap({back}, grid_edge))":
       f"mark{{ink:own}} the border cell that the {end} of {{things}} faces, and{{other:with}} the one that its {far} "
       "faces" for ray, end, back, far in (("ray_ahead", "wide end", "ray_behind", "narrow end"),
                                              ("ray_behind", "narrow end", "ray_ahead", "wide end"))},
    "paint(?grid, ?things, ?ink, union(overlap(ray_ahead, grid_edge), overlap(ray_behind, grid_edge)))":
        "mark the two border cells that the ends of {things} face{ink:own}",
    **{f"paint(?grid, ?things, ?ink, {ray})":
       f"draw {{ink:a}} ray from the {end} of {{things}} to the border{{ink:after}}"
       for ray, end in (("ray_ahead", "wide end"), ("ray_behind", "narrow end"))},
    **{f"paint(paint(?grid, ?things, ?ink, {ray}), ?things, ?other, overlap({ray}, grid_edge))":
       f"draw {{ink:a}} ray from the {end} of {{things}} to the border{{ink:after}}, and colour its last cell {{other}}"
       for ray, end in (("ray_ahead", "wide end"), ("ray_behind", "narrow end"))},
    # to what is like it
    _WAY: "the line from {it} to {others:one} of the same {key}",
    f"paint(?grid, ?things, ?ink, {_WAY})": "connect {things} to {others:one} of the same {key}{ink:by}",
    f"paint(?grid, ?things, ?ink, off({_WAY}, ?others))": "connect {things} to {others:one} of the same {key}{ink:by}",
    f"paint(?grid, ?things, ?ink, dotted({_WAY}))":
        "draw {ink:a} dotted line, every second cell, from {things} to {others:one} of the same {key}{ink:after}",
    f"paint(?grid, ?things, of_touching(?others, ?near), {_WAY})":
        "connect {things} to {others:one} of the same {key} by a line in the colour around it",
    f"paint(?grid, ?things, of_touching(?others, ?near), off(of({_WAY}, halo(by_corner)), ?others))":
        "from {things} to {others:one} of the same {key}, draw two lines side by side in the colour around it",
    f"paint(?grid, ?things, ?ink, union({_WAY}, {_FOOT}))":
        "connect {things} to {others:one} of the same {key}" + _SAID_FOOT + "{ink:in}",
    **{f"paint(?grid, ?things, ?ink, union({_WAY}, {region}))":
       f"surround {{things}}{how}, and connect it to {{others:one}} of the same {{key}}{{ink:in}}"
       for region, how in _AROUND.items()},
    f"paint(?grid, ?things, ?ink, union(union({_WAY}, halo(by_side)), {_FOOT}))":
        "surround {things} on its four sides, and connect it to {others:one} of the same {key}" + _SAID_FOOT
        + "{ink:in}",
    f"paint(?grid, ?things, ?ink, {_BEADS})":
        "put copies of {things} every {n} cells on the way to {others:one} of the same {key}{ink:in}",
    f"paint(paint(?grid, ?dots, of_touching(?others, ?near), of({_BEADS}, halo(by_corner))), ?dots, own_colour, "
    f"{_BEADS})":
        "repeat {dots}, with the ring around it, every {n} cells on the way to {others:one} of the same {key}",
    # away
    f"paint(?grid, ?things, ?ink, {_AWAY})": "draw {ink:a} line from {things} away from {other}{ink:after}",
    "paint(?grid, ?things, ?ink, copies(away(1, ?other)))":
        "draw {ink:a} line from {things} away from {other}{ink:after}",
    f"paint(?grid, ?things, ?ink, union({_AWAY}, of({_AWAY}, halo(by_corner))))":
        "draw {ink:a} beam three cells wide from {things} away from {other}{ink:after}",
    f"paint(?grid, ?things, ?ink, union({_AWAY}, of({_AWAY}, halo(by_side))))":
        "draw a thick {ink:adjective}beam from {things} away from {other}{ink:after}",
    "paint_under(?grid, ?things, of_nearest(?other), moved(nearer(?n, ?other)), ?ground)":
        "put a copy of {things} {n} steps nearer to {other}, in the same colour as {other:all}",
    # around
    **{f"paint(?grid, layers(?seen, ?ground), ?ink, of(meeting(box), {region}))": says for region, says in (
        ("halo(by_corner)", "surround the place where the two bars cross{ink:own}"),
        ("halo(by_side)", "surround the place where the two bars cross on its four sides{ink:own}"),
        ("corner_ray(diagonally)",
         "draw {ink:adjective}diagonal rays from the crossing of the two bars outward{ink:after}"),
        ("union(itself, halo(by_corner))", "colour the place where the two bars cross and the cells around it {ink}"),
        ("union(itself, halo(by_side))",
         "colour the place where the two bars cross and the cells on its four sides {ink}"),
        ("union(itself, corner_ray(diagonally))",
         "draw {ink:adjective}diagonal rays outward from the place where the two bars cross, that place included"
         "{ink:after}"))},
    # from one to the next
    "chained(?others, first_met(straight, ?things))":
        "that can be reached from {others:any} by going straight from one to the next, along rows and columns",
    f"paint(?grid, {_LIT}, ?ink, itself)":
        "starting at {others}, go along rows and columns from one {things:noun} to the next, and colour all that you "
        "reach {ink}",
    f"paint(paint(?grid, {_LIT}, ?ink, itself), {_LIT}, ?link, reach(straight, {_LIT}))":
        "starting at {others}, go along rows and columns from one {things:noun} to the next, colour all that you "
        "reach {ink}, and connect them{link:by}",
    # bent, bouncing
    **{f"paint_under(?grid, ?thing, ?ink, elbow({axis}, ?other), ?ground)":
       f"connect {{thing}} to {{other}} by {{ink:a}} line, first along the {first}, then along the {then}"
       "{ink:after}"
       for axis, first, then in (("horizontal", "row", "column"), ("vertical", "column", "row"))},
    "paint_under(?grid, ?thing, ?ink, union(elbow(horizontal, ?other), elbow(vertical, ?other)), ?ground)":
        "draw the outline of {ink:a} rectangle with {thing} and {other} at opposite corners{ink:after}",
    **{f"paint(?grid, ?things, ?ink, bouncing_ray(?way, {axis}))":
       f"from {{things}}, draw {{ink:a}} ray {{way}} that bounces off the {sides} border{{ink:after}}"
       for axis, sides in (("horizontal", "left and the right"), ("vertical", "top and the bottom"))},
    "paint(?grid, ?things, own_colour, beam(coloured(?colour), count_of(?colour)))":
        "draw a line in the colour of {things} from its {colour} cell straight out to the border",
    "paint(?grid, ?things, ?colour, beam(coloured(?colour), count_of(?colour)))":
        "draw a {colour} line from the {colour} cell of {things} straight out to the border",
    **{f"paint(?grid, ?things, {ink}, beam(coloured(?colour), ?key))":
       f"draw {says} straight out to the border, that cell in its middle; on each side of it the beam is one cell less "
       "broad than the {key} of the object"
       for ink, says in (("own_colour", "a beam in the colour of {things} from its {colour} cell"),
                         ("?colour", "a {colour} beam from the {colour} cell of {things}"))},
    "paint(paint(?grid, ?things, own_colour, beam(coloured(?colour), ?key)), ?things, ?colour, "
    "beam(coloured(?colour), count_of(?colour)))":
        "draw a beam in the colour of {things} from its {colour} cell straight out to the border, with a {colour} line "
        "in its middle; on each side of that it is one cell less broad than the {key} of the object",
}
"""Templates by the shape of an expression."""
