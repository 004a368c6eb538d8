"""Stock phrases for wires and what they lead to: the colour they carry, the far end, what is lit and what is not."""
from __future__ import annotations

_TWO = (("at_least(colour_count, 2)", "of more than one colour"), ("equals(colour_count, 2)", "of two colours"))

WIRES = {
    # two marks on one
    "both(has(?a), has(?b))": "with both {a} and {b} in [it|them]",
    "not(both(has(?a), has(?b)))": "that lack[s|] {a} or {b}",
    "at_least(count_of(?colour), 1)": "with {colour} in [it|them]",
    # several colours in one
    "at_least(colour_count, 2)": "of more than one colour",
    "not(equals(colour_count, ?int))": "that [does|do] not have exactly {int} colours",
    **{f"paint(?grid, where(?things, {test}), minor_colour, itself)":
       f"give each {{things:noun}} {says} the colour that it has fewest cells of" for test, says in _TWO},
    **{f"paint(?grid, where(?things, {test}), minor_colour, overlap(itself, border_line(?way)))":
       f"give the end at the {{way:side}} border of each {{things:noun}} {says} the colour that it has fewest cells of"
       for test, says in _TWO},
    # the other end
    "paint(?grid, where(?things, has(?mark)), other_colour(recolour(cut_out(the(?things, has(?mark)), ?ground), "
    "?wire, ?mark), ?ground, ?mark), coloured(?wire))":
        "colour the {wire} cells of the {things:noun} with {mark} at one end in the colour of its other end",
    # some get a colour and the others another, or go
    "paint(paint(?grid, ?things, ?plainink, itself), where(?things, not(?test)), ?plainother, itself)":
        "colour {plainink} each {things:noun} {test}, and the others {plainother}",
    "erase(paint(?grid, ?things, ?plainink, itself), where(?things, not(?test)), ?ground)":
        "colour {plainink} each {things:noun} {test}, and remove the others<ground:, leaving {ground}/>",
}
