"""Where in a sentence the colour of a frame, a bar or a dot is told: at once, or behind all that has it.

A colour word fits anywhere, "colour red each cell next to a green cell"; "the colour of the frame" does not. So things
of which much is said are told first, "each cell next to a green cell gets the colour of the frame", and what is drawn
has its colour at the end, behind a comma.
"""
from __future__ import annotations

import re

from .idioms import COLOURS

_CUE = (r"the (?:lone (?:\d by \d )?(?:dot|square|block)|(?:outer )?frame|\w+ bar|bar (?:at|on) the \w+|bar|"
        r"dot at the \w+ \w+|square at the \w+ \w+|dot|(?:\d by \d |small |single )?square)")
"""What says a colour."""
_BEGIN = r"(?:^|(?<=[.:;,] )|(?<=\bthen )|(?<=\band ))"
"""What stands before a verb."""
_LAST = re.compile(rf"{_BEGIN}(colour|fill|mark|surround) (?:(?:in|with) )?the colour of ({_CUE}) "
                   r"(?!(?:for|in|if) )([^.;:]+)(?=[.;:])", re.IGNORECASE)
"""A colour that is told before what gets it."""
_IN = re.compile(rf"{_BEGIN}(colour) ((?!in )[^.;:]+?),? in the colour of ({_CUE})(?=[.;]|, (?!starting|beginning))",
                 re.IGNORECASE)
"""What is coloured, with its colour behind it."""
_GIVE = re.compile(rf"{_BEGIN}(give) ((?:each|the|all|every|any|as|full) (?:(?!the colour )[^.;:,])+?) "
                   r"((?<!of )the colour (?:of|that|at|on|above)\b)", re.IGNORECASE)
"""Things that are given a colour."""
_HEAD = re.compile(r" (?:of|that|with|without|in|where|whose|between|at|on|outside|inside|through|next|nearest|not|"
                   r"just|above|below|larger|shorter|connected|met|from|but|to)\b")
"""What stands behind a noun."""
_CHANGE = re.compile(rf"{_BEGIN}(change) ((?:each|the) (?:\([^()]*\)|(?!colours? of\b)[^.;,])+?) to ({COLOURS})"
                     r"(?=[.;,])", re.IGNORECASE)
"""Things of a kind that all become one colour."""
_HEAVY = 5
"""Of so many words what gets a colour is told first."""
_AGAIN = tuple((re.compile(pattern), by) for pattern, by in (
    (rf"\b([Pp]ut a \w+|[Dd]raw (?:an X|a plus)|, a cell), (in the colour of {_CUE})", r"\1 \2"),
    (rf"\b(by (?:dotted )?lines), (in the colour of {_CUE})", r"\1 \2"),
    (rf"\ba cell (?:is|becomes) (the colour of {_CUE})", r"a cell gets \1"),
    (rf"\bcells are (the colour of {_CUE})", r"cells get \1"),
    (r"^(Remove the lone (\w+)\. .*the colour of )the lone \2\b", r"\1that \2"),
    (rf"(in its own colour if [^.,;]+, otherwise) (the colour of {_CUE})", r"\1 in \2")))


def told_early(text: str) -> str:
    """A text with its colours told where one looks for them."""
    text = _LAST.sub(lambda m: f"{_verb(m[1])} {m[3]}, in the colour of {m[2]}", text)
    text = _GIVE.sub(_gets, _IN.sub(_in, _CHANGE.sub(_colour, text)))
    for pattern, by in _AGAIN:
        text = pattern.sub(by, text)
    return text


def _verb(verb: str) -> str:
    """What is done to things, where their colour is told last."""
    return {"colour": "mark", "Colour": "Mark"}.get(verb, verb)


def _colour(match: re.Match) -> str:
    """Things of which much is said are told behind their colour."""
    verb, things, colour = match.groups()
    if len(things.split()) < _HEAVY:
        return match[0]
    return f"{'C' if verb == 'Change' else 'c'}olour {colour} {things}"


def _in(match: re.Match) -> str:
    """Things of which little is said are given a colour."""
    verb, things, cue = match.groups()
    if things.startswith("a "):
        return f"{'F' if verb == 'Colour' else 'f'}ill {things}, in the colour of {cue}"
    if "," in things or not re.match(r"each|the|all|every|any|as|full|its|their|that|those|these", things):
        return f"{_verb(verb)} {things}, in the colour of {cue}"
    return f"{'G' if verb == 'Colour' else 'g'}ive {things} the colour of {cue}"


def _gets(match: re.Match) -> str:
    """Things of which much is said get a colour."""
    verb, things, colour = match.groups()
    if len(things.split()) < _HEAVY or re.match(r"[^.;:]*, and ", match.string[match.end():]):
        return match[0]
    head = _HEAD.split(things, maxsplit=1)[0]
    several = not re.match("each |every ", head) and (
        " and " in head or re.search(" and the cells? |^as many", things) or re.search("[^s]s$", head))
    things = things if verb == "give" else f"{things[0].upper()}{things[1:]}"
    return f"{things} get{'' if several else 's'} {colour}"

