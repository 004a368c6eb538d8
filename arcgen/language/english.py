"""What a program says, in English.

A Grid-valued expression becomes a sentence, one per step, and everything else a phrase inside it (wording.py). What the
whole rule is set in, a box, panels, a cue, is told once, before or after it (settings.py). What the pairs leave no
doubt about is not said (unsaid.py).
"""
from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from . import types
from .acts import OF_COLOUR, PAINTS
from .blocks import in_blocks, lie_apart
from .bodies import told_so, with_bodies
from .details import NOTHING, Detail, Unsaid
from .earlier import EARLIER
from .idioms import COLOURS
from .listed import listed
from .named import named
from .phrases import phrase
from .phrasing import by_case
from .places_first import PLACES_FIRST
from .places_told import PLACES_TOLD
from .plainer import plainer
from .program import THE_INPUT, Node, walk
from .registry import IS_COLOUR
from .saying import CLEARED, is_plural
from .settings import setting
from .told_colours import told_early
from .wording import Wording
from .woven import cases_last, left_out, opened

_OWNED = (r"\bthe "
          r"((?:(?!(?:of|that|in|on|from|to|into|between|at|with|where|for|and|by|the|other|one|except|every|without) )"
          r"[\w-]+ )*?(?!(?:right|left|rest|copy|bar|most|fewest|\w+est|\w+most) )[\w-]+) of ")
"""What somebody says with a possessive: "the top left corner of" it."""
_THINGS = "cell|object|dot|line|rectangle|square|bar|ring|area|region|part|panel|figure|arrow"
"""Nouns that may be called "the other ...": "each other object" reads as if they did it to each other."""
_CONDITION = re.compile(r"\bif ([^:;,.]+): (it[^:;,.]*)")
"""A condition of a thing, where a template has the thing before what is told of it."""
_DRAWING = "|".join(f"[{verb[0]}{verb[0].lower()}]{verb[1:]}" for verb in (
    "Draw", "Put", "Connect", "Extend", "Stretch", "Repeat", "Add", "Make", "Surround"))
_HUNG = (rf"((?:^|[.:,] )(?:Then |and |In each \w+, |Inside the large box, )?(?:{_DRAWING}) "
         rf"(?:(?!and (?:colour|fill|frame|mark) )[^ .:;]+ ){{7,}}[^ .,:;]+)(?<! one)(?<! both) in "
         rf"({COLOURS}|the (?:other|third) colour|the colour of [^.,;:]+)(?=[.;,])")
"""A colour to draw with behind so many words that it might be that of the last thing told."""
_OTHERS = re.compile(rf"\b(each|the) (coloured (?:cell|square|block)|object|shape|block)(s?) that (?:is|are) "
                     rf"(?:not ({COLOURS})|neither ({COLOURS}) nor ({COLOURS}))\b")
_BODIES = ("object", "shape", "block")
_TOLD = r"(?:\d+ by \d+ )?(?:cell|object|shape|rectangle|square|box|block|frame|line|bar|dot)s?\b|and the "
"""The noun of things of a colour, or what stands before another colour with that noun."""
_CUE = r"(the (?:lone (?:\d by \d )?(?:dot|square|block)|frame|\w+ bar|bar (?:at|on) the \w+|dot at the \w+ \w+))"
"""What says a colour."""


def _given(match: re.Match) -> str:
    """Things of which much is said are given a colour: what they are coloured in would stand too far behind."""
    return f"{'G' if match[1] == 'C' else 'g'}ive {match[2]} the colour of {match[3]}"


def _at_the_bar(match: re.Match) -> str:
    """The first or the last line of things, where these are told before the bar."""
    return f"the side of {match[2]} that faces {'away from ' * (match[1] != 'at')}the bar"


def _other(match: re.Match) -> str:
    """The other of two colours, where one of them is told elsewhere."""
    rest = match.string[:match.start()] + match.string[match.end():]
    return "the other colour" if re.search(rf"\b{match[1]}\b", rest) else match[0]


_SMOOTHER: tuple[tuple[str, str | Callable[[re.Match], str]], ...] = (
    (rf"\bthe colour other than ({COLOURS})\b", _other),
    (rf"{_OWNED}it\b", r"its \1"), (rf"{_OWNED}them\b", r"their \1"),
    (rf"\b({COLOURS}) ({COLOURS})\b", r"\1 in \2"),                   # each cell that is not black in yellow
    (rf"\b({COLOURS}) coloured cell", r"\1 cell"),
    (rf"\b(rows (?:and|or) columns of) each other ({_THINGS})\b", r"\1 the other \2s"),
    (rf"\b([Ee])ach other ((?:(?:{COLOURS}|coloured|single|\d by \d) )*)({_THINGS})\b", r"\1ach of the other \2\3s"),
    (r"\bstraight away from the ((?:\w+ )?\w+) that it touches\b,?", r"away from the \1"),
    (r", and look at the input: (\w[^,;:.]*? if )it\b", r". \1the input"),
    (r"\b1 ((?:\w+ )?(?:\d by \d )?)(cell|time|colour|line|hole|bend|end|step|object|square|block)s\b", r"1 \1\2"),
    (r"\b([Aa]) (?=(?:orange|object|area|L shape|X|outline|empty|enclosed|edge|even|odd|inner|outer)\b)", r"\1n "),
    (r"\b([Cc])rop to everything(?=[.,;]|$| and\b)", r"\1rop to the coloured part"),
    (r"\b(half|quarter|sides|tile|edge|middle|centre) of everything\b(?! that)", r"\1 of the figure"),
    (rf"\b({_THINGS})(s?) not at (the (?:\w+ )?border)(?=[.,;])",
     lambda m: f"{m[1]}{m[2]} that {'do' if m[2] else 'does'} not touch {m[3]}"),
    (r"\b([Cc]opy of|mirror image of|[Rr]epeat) everything(?= (?:directly|above|below|to the (?:left|right) of)\b)",
     r"\1 the figure"),
    (r"\b([Cc])rop to everything that\b", r"\1rop to the part that"),
    (r"\b1 cell that are\b", "1 cell that is"), (r"\b(has|with) 0 ", r"\1 no "),
    (rf" \(on ({COLOURS})\)(?! (?:{COLOURS})\b)", r" on \1"),
    (r"\beach set of same-coloured cells\b", "the cells of each colour"),
    (r"\b((?:rows?|columns?|lines?)(?: \([^()]*\))?) of everything\b", r"\1 of the figure"),
    (r"( diagonal from [\w ]+?), (in the colour of the frame)\. Then put a frame around the result, \2",
     r"\1 and a frame around it, both \2"),
    (r"(\bcolour of the frame\b.*\. Then put a frame) around the result, in the colour of the frame\b",
     r"\1 of the same colour around it"),
    (r"^(Count the (?:(?!areas|,).)+, and fill .*?) with the colour of the coloured cells\b", r"\1 with their colour"),
    (rf"^((?:Complete|Move) the (?:(?:{COLOURS}) )?(object|shape) [^.]*)\. Then crop to the \2\.",
     r"\1. Then crop to it."),
    (r"^Inside the large box, fill the (?:whole )?grid\b", "Fill the inside of the large box"),
    (r"\bof the colour of\b", "in the colour of"), (r"\b([Cc]ontinue the pattern) of the (?:input|rest)\b", r"\1"),
    ("the bounding box of the bounding box of", "the bounding box of"),
    (r"the first (the number of .*?) of them in reading order", r"as many of them, the first in reading order, as \1,"),
    (r"(look at the (?:\w+ )*\w+s: if )its ", r"\1their "),
    (rf"\b(between|from) cells of the ({COLOURS}) cells\b", r"\1 the \2 cells"),
    (r"(, in the [\w-]*colours? [^,.;]+?) where\b", r"\1, where"),
    (r"\b(?:colour|make) (them|it) (?:in )?the colour of\b", r"give \1 the colour of"),
    (r"\bcells of the cells\b", "the cells"),
    (r"\b((?:[Cc]olour \w+|[Rr]emove|[Kk]eep only) )each of the other (\w+s) (?=of the same)", r"\1all other \2 "),
    (r"\b2 times (?=as\b|down\b|its\b)", "twice "),
    (rf"\b([Tt]he [\w-]+(?:est|most) (?:(?:{COLOURS}|one-colour|hollow|filled|single|[LTU]) "
    rf")*(?!has\b|is\b)\w+s\b(?:\([^()]*\)|[^.,;:()])*?) its\b", r"\1 their"),
    (rf"\b(an? (?:{COLOURS})?)( ?)ray\b(?=[^.;]* (?:to the border|as far as)\b)", r"\1\2line"),
    (_HUNG, r"\1, in \2"),
    (r"\b((?:straight|diagonal) ones), in\b", r"\1 in"),
    (r", else ((?:(?! if |, else )[^.:;])+ if )", r", \1"), (r", else ", ", otherwise "),
    (r"\bwhere sets of same-coloured cells overlap\b", "where figures of two colours overlap"),
    (rf"\bwith cells of the ((?:{COLOURS}) cells(?: of the input)?) at\b", r"with \1 at"),
    (r"\bthe line (at|opposite) the bar of (each [\w -]+?)(?=[.,]| in )", _at_the_bar),
    (r"\beach fullest (panel|part)\b", r"the fullest \1s"),
    (r"\ball of (each [\w -]+?) but its ([\w']+ half)\b", r"all but the \2 of \1"),
    (r"\bL shape with 1 bend\b", "L shape"),
    (r"\bThen put the (lone \w+|(?:bar|dot|square) [\w ]+) back\b", r"The \1 stays"),
    (r"\b(cells|corners) lies\b", r"\1 lie"), (r",(?=[,.)])", ""),
    (rf"\bto the centre of (the (?:{COLOURS}) cells)\b", r"to the middle between \1"),
    (r"\bthe cell of the rarest colour\b", "the cell whose colour appears only once"),
    *EARLIER, *PLACES_TOLD,
    (rf"(\b[Cc]omplete [^.,;]+? to a full rectangle) in ({COLOURS})\b",
     lambda m: f"{m[1]}, adding {m[2]} {'square' if re.search(' by [0-9]', m[1]) else 'cell'}s"),
    (rf"\b([Cc])olour ((?:each|the)(?: (?!colour of)[^\s.,;:]+){{5,}}) in the colour of {_CUE}(?=\.)", _given),
    (rf"\b([Cc])olour in the colour of {_CUE} (?P<things>(?:the|each|all) [^.,;]+)(?=\.)",
     lambda m: f"{'M' if m[1] == 'C' else 'm'}ark {m['things']}, in the colour of {m[2]}"),
    (rf"(?<=area) (?:that is )?(not )?next to ((?:an?|the) (?:{COLOURS}) (?:\d by \d )?(?:cell|square))",
     lambda m: f" without {m[2]}" if m[1] else f" that has {m[2]} in it"),
    (rf"(?<=rectangle) not next to ((?:an?|the) (?:{COLOURS}) (?:\d by \d )?(?:cell|square))", r" without \1"),
    (r", and ([^,.;:]+), and remove everything else\b", r", \1, and remove everything else"),
    (r"(\bat the \w+ border) to the border\b", r"\1"),
    (r"\b([Cc]hange the colours) of the (?:input|rest) as\b", r"\1 as"),
    (r"\bthe bounding boxes of sets of same-coloured cells\b", "the bounding boxes of two colours"),
    (r", on empty cells only\b", ", without covering anything"),
    (r"\b(bounces? off )(?:an object|(\w+ (?:\w+ )?)object)\b", lambda m: f"{m[1]}{m[2] or 'a '}wall"),
    (r"\b([Cc]rop to (?!it\b)[^.;:,]+)\. Then (enlarge|mirror|rotate) the result\b", r"\1 and \2 it"),
    (r"\b([Cc]rop to [^.;:,]+)\. Then shrink each (\d by \d block) of the result\b", r"\1, and shrink each \2 of it"),
    (r"\b(each \w+) not at the top border(?=,? [\w ]+ the column marked at the top border\b)", r"\1 below"),
    (r"\b(row of \d cells for (?:each|the) (?:part|panel)[\w ]*?|into a (?:single cell|\d by \d square)) "
     r"(in its own colour if|by the number of|by its)\b", r"\1, \2"),
    (r"(?<! the)(?<!-) (right|left) until (it|they) touch", r" to the \1 until \2 touch"),
    (r"\b(to the border|(?:towards|away from) the bar|the start included|in turn) by "
     r"(its|their) (?=number of\b|position\b)", r"\1, coloured by \2 "),
    (r"\b(up|down|left|right|bar|apart) by (\d+)(?=[.,;]| and\b)",
     lambda m: f"{m[1]} by {'one cell' if m[2] == '1' else f'{m[2]} cells'}"),
    (r"(?<=\. Then )in it, colour the (\w+ cells)\b", r"colour its \1"),
    (r"(?<=\. Then )in them, colour the (\w+ cells)\b", r"colour their \1"),
    (r"\bThe cell of the rarest colour\b", "The only cell of its colour"),
    (r"\b([Ll])ist the colours of (the(?: [^\s,.;]+){6,}) in a (row|column)( of \d by \d squares)?, ([^,.;]+)(?=\.)",
     lambda m: f"{m[1]}ist in a {m[3]}{m[4] or ''}, {m[5]}, the colours of {m[2]}"),
    (r"\b([Ll]ist the colours) of the sets of same-coloured cells( in a [^,.]+), from\b", r"\1\2, as they lie from"),
    (r"\b([Ll]et the \w+(?:est|most) \w+s fall [^.;,]*?)until it rests\b", r"\1until they rest"),
    (r"\bat most 1 cells\b", "at most 1 cell"), (r"\bless than 2 cells thick\b", "only one cell thick"),
    *PLACES_FIRST,
    (r"(\b[Cc]lear [^.;]*?), leaving black\b", r"\1"),
    (r"\b([Dd]raw a frame [^.;:]*, in the colour of the )frame\b", r"\1outer frame"),
    (r"\b([Pp])ut a frame around the input, in the colour of the frame\b",
     r"\1ut another frame of the same colour around the input"),
    (r"(?:^|(?<=\. ))((?:[Tt]hen )?[Ss]hift each (?:row|column)(?: \([^()]*\))?) of the (?:result|input)\b", r"\1"),
    (r"\bevery 1th\b", "every"), (r"\bevery 2th\b", "every second"), (r"\bevery 3th\b", "every third"),
)
_POLISH = tuple((re.compile(pattern), by) for pattern, by in _SMOOTHER)

_EACH_ONE = re.compile("^colour (?=each )")
_PAINTED = re.compile("(colour|give) ")
_LOOK = re.compile("look at (?P<thing>[^:]+): (?P<does>.*?)if (?P<told>its? .*)")
"""What is done by a case, with the thing that it is a case of told before."""
_BORDER = re.compile(r"\bif the (top|bottom|left|right) border is\b")
"""What is asked of a bar that fills a border."""
_PLACED_CUE = re.compile(r"the (bar|dot) (?:at|on) the (?:top|bottom|left|right)(?: left| right)?")
_TWICE = re.compile(r"\b([a-z]+)(?: \1\b)+")
"""A word that is told by a template and once more by what fills it."""
_CASES = re.compile("(if [^,;]+), ([^;]+); otherwise ([^;]+)")
"""One thing or another in one sentence."""


@lru_cache(maxsize=4_000)
def describe(program: Node, unsaid: Unsaid = NOTHING) -> str:
    """The rule as English sentences, good enough to solve the task from the text alone. unsaid: what the pairs that it
    is for leave no doubt about (arcgen.language.unsaid)."""
    program = next((said for node, said in unsaid if isinstance(said, Node) and node == program), program)
    program, unsaid = named(program, unsaid)
    for called in dict.fromkeys(with_bodies(program, unsaid)):
        told = told_so(_described(program, called), program, called) if called != unsaid else None
        if told is not None:
            return told
    return _described(program, unsaid)


def _described(program: Node, unsaid: Unsaid) -> str:
    """The sentences as one text, smoothed."""
    text = ". ".join(map(_capital, _sentences(program, unsaid, THE_INPUT, "the input"))) + "."
    text = _CONDITION.sub(lambda m: f"if {_about(m[1], m[2])}", text)
    text = _OTHERS.sub(_the_others, text)
    for pattern, by in _POLISH:
        text = pattern.sub(by, text)
    text = told_early(text)
    text = _TWICE.sub(r"\1", plainer(cases_last(text), program, unsaid))
    return re.sub(r"(?<=\. )[a-z]", lambda m: m[0].upper(), _capital(text))


def _the_others(found: re.Match) -> str:
    """Cells that are not of a colour, where the text speaks of things of that colour elsewhere."""
    rest, (each, noun, plural, *colours) = found.string[:found.start()] + found.string[found.end():], found.groups()
    article = "[Ee]ach|[Tt]he" if noun in _BODIES else "[Ee]ach|[Tt]he|an?"
    if not all(re.search(rf"\b(?:{article})(?: nearest)? {colour} (?:{_TOLD})", rest)
               for colour in filter(None, colours)):
        return found[0]
    if noun in _BODIES and {*re.findall(rf"\b({COLOURS}) (?:{_TOLD})", rest)} - {*colours}:
        return found[0]                                    # others than which would not be clear
    return f"each of the other {noun}s" if each == "each" else f"the other {noun}{plural}"


def _capital(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]


def _sentences(program: Node, unsaid: Unsaid, given: Node, name: str) -> list[str]:
    """What a program says that is run on the grid `given`, which is called `name`: sentences without their capitals and
    stops."""
    found = setting(program, given)
    if found:
        anywhere = (program, Detail.PARTS) in unsaid
        told = _sentences(found.rule, unsaid, found.grid, name if anywhere else found.name)
        at_end = found.ending and (len(told) == 1 or not found.opening)
        says = found.ending if at_end else found.opening
        if says and not anywhere:
            where = Wording(program, unsaid, given, name).filled(says, found.args, program)
            told = in_blocks(told, where, lie_apart(found.rule, unsaid)) if at_end else opened(where, told)
        closing = [found.closing] * (bool(found.closing) and (program, Detail.STAYS) not in unsaid)
        gone = found.closing.removeprefix("remove the ") if found.closing.startswith("remove ") else ""
        counted = left_out(told[0], gone) if gone else None
        if counted:
            return [counted, *told[1:]]
        first = gone and re.search(rf"\b{found.name}\b", told[0])
        return _removed_first(found.closing, told) if first else told + closing
    if program.word.name == "when" and not phrase(program) and not _shares_steps(program, given):
        return _cases(program, unsaid, given, name)
    return _steps(program, unsaid, given, name)


def _removed_first(closing: str, told: list[str]) -> list[str]:
    """Sentences about what is left without a cue, after one that removes this and says where it is, if they tell it."""
    text = "\n".join(told)
    text = _BORDER.sub(lambda m: f"if the bar {'at' if m[1] in ('top', 'bottom') else 'on'} the {m[1]} is", text)
    found = _PLACED_CUE.search(text)
    if not found or closing != f"remove the {found[1]}":
        return [closing, *told]
    closing = f"remove {found[0]}"
    text = re.sub(rf"if {found[0]} is\b", f"if the {found[1]} was", text, count=1)
    framed = re.fullmatch(rf"(put a frame)( around [^,]+), in the colour of {found[0]}", text)
    text = f"{framed[1]} in its colour{framed[2]}" if framed else text.replace(found[0], f"the {found[1]}")
    told = text.split("\n")
    apart = len(told) > 1 or re.search("^1|\\bif\\b|, and ", told[0])
    return [closing, *told] if apart else [f"{closing} and {told[0]}"]


def _cases(program: Node, unsaid: Unsaid, given: Node, name: str) -> list[str]:
    """A rule that does one thing or another."""
    wording = Wording(program.args[0], unsaid, given, name)
    thing, told = (wording.filled(says, {"it": [arg]}, program)
                   for says, arg in zip(("{it}", "{it:told}"), program.args[:2], strict=True))
    condition = f"if {_about(thing, told)}"
    yes, no = (_sentences(branch, unsaid, given, name) for branch in program.args[2:])
    closing = yes[-1:] if len(yes) > 1 and len(no) > 1 and yes[-1] == no[-1] else []
    if closing:
        yes, no = yes[:-1], no[:-1]
    at_once = by_case(condition, yes[0], no[0]) if len(yes) == len(no) == 1 else ""
    if at_once:
        return [at_once, *closing]
    return [f"{condition}, {yes[0]}", *yes[1:], f"otherwise, {no[0]}", *no[1:], *closing]


def _about(thing: str, told: str) -> str:
    """A clause about "it" as one about a thing."""
    owned = re.match("its (.+?) (is|are) ", told)
    if owned:
        return f"the {owned[1]} of {thing} {owned[2]} {told[owned.end():]}"
    if is_plural(thing):
        told = re.sub("^it (is|has) ", lambda m: f"it { {'is': 'are', 'has': 'have'}[m[1]]} ", told)
    return re.sub("^it ", f"{thing} ", told)


def _straight(sentence: str) -> str:
    """A sentence that begins "look at the dots: if they ..." as "if the dots ...", and one of cases in which nothing is
    done in some without these."""
    sentence = _LOOK.sub(lambda m: f"{m['does']}if {_about(m['thing'], m['told'])}", sentence)
    cases = _CASES.fullmatch(sentence)
    if cases:
        sentence = by_case(*cases.groups()) or sentence
    sentence = re.sub("^if ([^;]*), give the result; otherwise ", r"unless \1, ", sentence)
    return sentence.removesuffix("; otherwise give the result")


def _shares_steps(case: Node, given: Node) -> bool:
    """Whether parts of a case are made of one grid, which is no given one, with its cue or without."""
    parts = [{node for node in walk(arg) if node.type is types.Grid and node.size > 1
              and not (node.word.name in CLEARED and node.args[0] is given)} for arg in case.args]
    return any(one & other - {given} for i, one in enumerate(parts) for other in parts[:i])


def _steps(program: Node, unsaid: Unsaid, given: Node, name: str) -> list[str]:
    """A rule step by step."""
    wording = Wording(program, unsaid, given, name)
    if not wording.steps:
        return [f"copy {name}"]
    told = [_straight(wording.sentence(i, step)) for i, step in enumerate(wording.steps)]
    for letter in {*wording.letters.values()} - wording.recalled - {""}:
        told = [re.sub(rf" \((group )?{letter}\)", "", sentence) for sentence in told]
    if len(told) == 1:
        return [re.sub(r"(colours?|pattern) of the input\b", r"\1", told[0])]
    if _is_list(wording.steps, given):
        return [listed(told, name)]
    if wording.by_number:
        return [f"{i}. {_capital(sentence)}" for i, sentence in enumerate(told, 1)]
    told = _colours_at_once(*_with_the_others(told, wording.steps))
    return [told[0], *(f"then {sentence}" for sentence in told[1:])]


def _with_the_others(told: list[str], steps: list[Node]) -> tuple[list[str], list[Node]]:
    """Sentences and their steps, of which those that colour all things of a kind and then some of them are one: "colour
    each panel black, but each panel with a dot red"."""
    found, left = told[:1], steps[:1]
    for sentence, step in zip(told[1:], steps[1:], strict=True):
        before = left[-1]
        if _colours(step) and _colours(before) and step.args[0] is before and _PAINTED.match(sentence) \
                and before.args[2].word.marks & IS_COLOUR and step.args[1].word.name == "where" \
                and step.args[1].args[0] is before.args[1]:
            found[-1], left[-1] = f"{found[-1]}, but {_EACH_ONE.sub('', sentence)}", step
        else:
            found.append(sentence)
            left.append(step)
    return found, left


def _colours(step: Node) -> bool:
    """Whether a step colours things as they are."""
    return step.word.name == "paint" and step.args[3].word.name == "itself"


def _colours_at_once(told: list[str], steps: list[Node]) -> list[str]:
    """Sentences, of which those that change one colour after another are one: "change red to blue and grey to black".
    A colour that has come by an earlier change is changed in a sentence of its own."""
    found, new = told[:1], {*steps[0].args[-1:]}
    for sentence, step in zip(told[1:], steps[1:], strict=True):
        change = step.args[-1].word.name != "coloured" and re.fullmatch("change (.+ to .+)", sentence)
        if change and found[-1].startswith("change ") and step.args[1] not in new:
            found[-1] = f"{found[-1].replace(' and ', ', ')} and {change[1]}"
            new.add(step.args[2])
        else:
            found.append(sentence)
            new = {*step.args[-1:]}
    return found


_LISTED = ("move", "copy", *PAINTS)


def _is_list(steps: list[Node], given: Node) -> bool:
    """Whether the steps of a rule do something to things of a colour each: all of them to one grid, one after
    another."""
    bases = [given, *steps]
    return 1 < len(steps) < 4 and all(
        step.word.name in _LISTED and step.args[0] is base and step.args[1].word.name in OF_COLOUR
        and step.args[1].args[0] is given and not step.args[1].args[1].args for step, base in zip(steps, bases)) and (
            len({step.args[1] for step in steps}) == len(steps))
