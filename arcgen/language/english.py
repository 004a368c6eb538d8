"""What a program says, in English.

Every word brings a template (registry.py); a Grid-valued expression becomes a sentence, one
per step, and everything else a phrase inside it. In templates, `{name}` is the argument of
that name, `[a|b]` the singular and the plural form, and a colon asks for a form:
`{things}` "each red object" (or "the ..." for a single Object), `{things:all}` "all red
objects", `{things:any}` "any red object", `{things:noun}` "red object", `{things:many}` "red
objects". `{it}` in a region is the object that it is derived from: told once, then "it".
`{second:first}` is the region `second` of what the argument `first` says.
`{predicate:told}` is a clause ("it is red"), `{predicate:denied}` the opposite ("that is not
red"); `{second:that}` a region derived from what was just told, `{yes:act}` a Grid as what to do
("change red to blue"). The forms of geometric words and better words for pairs of words are in
idioms.py, those for larger expressions in phrases.py.
"""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import lru_cache

from . import types
from .idioms import COLOURS, FORMS, IDIOMS, denied, told
from .phrases import phrase
from .program import HOLE, INPUT, INT, PANEL, Node, walk
from .traits import Role
from .unsaid import NOTHING, Detail, Unsaid

FORM = re.compile(r"\{(\w+)(?::(\w+))?\}")
NUMBER = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]")
_BEFORE_NOUN = r"\{%s\} ((?:cell|object|area|line|part|rectangle)s?(?:\[[^\[\]]*\])?)"
_DETAIL = re.compile(r"\b([\w-]+ [\w-]+?)(s?) (\((?:touching|all cells) [^()]*\))")
_NOUN = re.compile(r"everything|.*?\b(cell|object|group|area|region|rectangle)s?( of any colours)?( \([^()]*\))?")
_LINKS = {"both": "and", "either": "or"}
_PLACE = re.compile("(not )?(next to|inside|in line|wholly|in the middle)")
_GIVEN = (INPUT, PANEL)
_LONG = 28
"""Phrases longer than this are not repeated where "these objects" says it."""
_POLISH = (
    (rf"\b({COLOURS}) ({COLOURS})\b", r"\1 in \2"),                   # each cell that is not black in yellow
    (r"\b1 (cell|time|colour|line|hole|bend|end)s\b", r"1 \1"),
    (r"\b([Aa]) (?=(?:orange|object|area|empty|enclosed|edge|even|odd|inner|outer)\b)", r"\1n "),
    (r"; up to 1 time as large", ""), (r" \(up to 1 time as large\)", ""),
    (r"\bKeep only all (?!of|these)", "Keep only the "),
    (r"\b1 cell that are\b", "1 cell that is"), (r"\bthe bounding box of it\b", "its bounding box"),
    (r"\bthe bounding box of them\b", "their bounding box"), (r"\b(has|with) 0 ", r"\1 no "),
    (r"a square of ((?:the|half) (?:[^.()]|\([^()]*\))*?) by (?:[^.()]|\([^()]*\))*? cells (in|with)",
     r"a square with as many rows and columns as \1 \2"),
    ("the bounding box of the bounding box of", "the bounding box of"),
    (r"among the first (the number of .*?) in reading order", r"among the first in reading order, as many as \1"),
    (r"the first (the number of .*?) of them in reading order", r"as many of them, the first in reading order, as \1,"),
    (r"\bon by (\(?(?:the|half) [^.]*?) lines (\w+)", r"on \2 by as many lines as \1"),
    (r"Repeat (.*?) (\(?the [^.]*?) times down and \2 times across", r"Repeat \1 down and across, each \2 times"),
    (r"Put (\(?(?:the|half) [^.]*?) copies of (.*?) (side by side|one below the other)",
     r"Put copies of \2 \3, \1 in all"),
    (r"([Ll]ook at all [^:]*): if its ", r"\1: if their "),
    (r"\bevery 1th\b", "every"), (r"\bevery 2th\b", "every second"), (r"\bevery 3th\b", "every third"),
)


_LEFT_OUT = {
    Detail.CONNECTIVITY: ((r"\{connectivity\}(, )?", ""),),
    Detail.COLOURS: ((r"\bone-colour object", "object"), (r" of any colours\b", "")),
    Detail.GROUND: ((r"(?:, (?:leaving|on|not)|(?<=\()on|; the rest becomes| through) \{background\}", ""),
                    (r"other than \{background\} \(\{background\} if it has no other\)", "other than the ground")),
}
"""What a template loses with each detail that need not be said."""


@lru_cache(maxsize=4_000)
def describe(program: Node, unsaid: Unsaid = NOTHING) -> str:
    """The rule as English sentences, good enough to solve the task from the text alone. unsaid: what the pairs that it
    is for leave no doubt about (arcgen.language.unsaid)."""
    return _Describer(program, unsaid).text()


class _It:
    """What "it" stands for in a region: its phrase the first time, then the pronoun."""

    def __init__(self, phrase: Callable[[], str], pronoun: str = ""):
        self._phrase, self._later, self._pronoun = phrase, pronoun, ""

    def __str__(self) -> str:
        if self._pronoun:
            return self._pronoun
        text = self._phrase()
        self._pronoun = self._later or ("them" if text.startswith("all ") else "it")
        return text


class _Describer:
    def __init__(self, program: Node, unsaid: Unsaid = NOTHING):
        self.unsaid = unsaid
        self.steps: list[Node] = []
        self.uses = Counter(a for n in set(walk(program)) for a in n.args)
        self._collect(program)
        self.letters = self._with_letters(program)  # a letter, or "" before it has one, for what needs one
        self.recalled: set[str] = set()
        self.current: Node | None = None       # the grid that the sentence is about
        self.number = 0
        self.told: dict[tuple, set[Node]] = {}  # the objects mentioned so far, by noun and type

    def _collect(self, node: Node, inline: bool = False) -> None:
        """The steps of an expression: its Grids, but those that a phrase of more words passes over
        and those told within a case."""
        for a in self._parts(node):
            self._collect(a, self._is_inline(a, node))
        if node.type is types.Grid and node.word not in _GIVEN and not inline and node not in self.steps:
            self.steps.append(node)

    @staticmethod
    def _with_letters(program: Node) -> dict[Node, str]:
        """Things mentioned more than once that "this object" would not tell from others mentioned."""
        mentions: Counter[Node] = Counter()
        for node in set(walk(program)):
            mentions.update(a for i, a in enumerate(node.args) if a.type.fits(types.Objects)
                            and not (i == 0 and _selects(node)))
        heads = Counter((_head(node), node.type) for node in mentions)
        return {node: "" for node, n in mentions.items()
                if n > 1 and node.word.chooses and heads[_head(node), node.type] > 1}

    def _is_inline(self, node: Node, parent: Node) -> bool:
        """Whether a Grid is told where it is used: what to do in a case, used nowhere else."""
        return (parent.word.name == "when" and node.type is types.Grid and node.word not in _GIVEN
                and self.uses[node] == 1)

    @staticmethod
    def _parts(node: Node) -> list[Node]:
        """The expressions that are told of a node."""
        found = phrase(node)
        return [a for values in found[1].values() for a in values] if found else list(node.args)

    def text(self) -> str:
        if not self.steps:
            return "Copy the input."
        sentences = []
        for number, step in enumerate(self.steps):
            self.number = number
            self.current = next((n for a in step.args for n in walk(a) if n.type is types.Grid), None)
            said = self._where(step) + self._template(step, plural=False)
            sentences.append(said[0].upper() + said[1:] + ".")
        if len(sentences) > 2:
            text = " ".join(f"{i}. {s}" for i, s in enumerate(sentences, 1))
        else:
            text = " Then: ".join(sentences)
        if len(sentences) == 1:
            text = re.sub(r"(colours?|pattern) of the input\b", r"\1", text)
        for letter in {*self.letters.values()} - self.recalled - {""}:
            text = re.sub(rf" \((group )?{letter}\)", "", text)
        for pattern, by in _POLISH:
            text = re.sub(pattern, by, text)
        return _without_repeated_details(text)

    def _where(self, step: Node) -> str:
        """"In the input, " for a step that does not go on with the result of the one told before it,
        and does not say so itself."""
        base = next(iter(step.args), None)
        if not self.number or base is None or base.type is not types.Grid or base == self.steps[self.number - 1]:
            return ""
        name, _ = step.word.params[0]
        return "" if phrase(step) or f"{{{name}" in step.word.says else f"in {self._grid(base)}, "

    def _template(self, node: Node, plural: bool, it: _It | str = "") -> str:
        says, args = self._says(node)
        for detail in Detail:
            if (node, detail) in self.unsaid:
                for pattern, by in _LEFT_OUT[detail]:
                    says = re.sub(pattern, by, says)
        says = says.replace(" ()", "").replace(", )", ")")

        def argument(match: re.Match) -> str:
            name, form = match.groups()
            if name == "it":
                return str(it)
            if form == "that":
                return self._phrase(args[name][0], "", node, "that region", plural)
            if form == "act":
                return self._act(args[name][0], node)
            if form in args:
                first = _It(lambda: self._phrase(args[form][0], "", node, it, plural), "that region")
                return self._phrase(args[name][0], "", node, first, plural)
            return ", ".join(self._phrase(a, form or "", node, it, plural) for a in args[name])
        text = FORM.sub(argument, says)
        return NUMBER.sub(lambda m: m.group(2 if plural else 1), text)

    @staticmethod
    def _says(node: Node) -> tuple[str, dict[str, list[Node]]]:
        """The template for a node, and the arguments that it names."""
        found = phrase(node)
        if found:
            return found
        says, args = node.word.says, _named(node)
        for inner in node.args:
            idiom = IDIOMS.get(f"{node.word.name}({inner.word.name})")
            if idiom and ("{n}" not in idiom or args["n"][0].word is INT):
                says, args = idiom, {**args, **_named(inner)}
        for name, (value, *_) in args.items():
            if value.type is types.Colour and value.args:      # a computed colour is no adjective
                says = re.sub(_BEFORE_NOUN % name, rf"\1 of {{{name}}}", says)
        return says, args

    def _phrase(self, node: Node, form: str, parent: Node, it: _It | str, plural: bool) -> str:
        if node.word is INT:
            return str(node.value)
        if node.word.name == HOLE:
            return f"<{node.value}>"
        if form in FORMS:
            return FORMS[form].get(node.word.name, node.word.says)
        if node.type is types.Grid:
            return self._grid(node)
        if node.type is types.Region:
            return self._template(node, plural, it or _It(lambda: self._owner(parent)))
        if node.type.fits(types.Objects):
            return self._things(node, form, plural)
        if node.word.name == "both":
            node = _adjectives_first(node)
        if form == "told":
            if node.word.name in _LINKS:
                link = f" {_LINKS[node.word.name]} "
                return link.join(self._phrase(a, form, node, it, False) for a in node.args)
            return told(self._template(node, False, it))
        text = self._template(node, plural or form == "all", it)
        if parent.word.name in _LINKS and _PLACE.match(text):
            return f"that {'are' if plural else 'is'} {text}"
        if parent.word.role is Role.PAINTS and node.type is not types.Int and text.startswith("the "):
            return f"in {text}"
        return denied(text, plural) if form == "denied" else text

    def _act(self, node: Node, parent: Node) -> str:
        """A Grid as what to do, within a sentence."""
        if self._is_inline(node, parent):
            return self._template(node, plural=False)
        return f"give {self._grid(node)}"

    def _owner(self, act: Node) -> str:
        things = next((a for a in act.args if a.type.fits(types.Objects)), None)
        return self._things(things, "") if things is not None else "each object"

    def _things(self, node: Node, form: str, plural: bool = False) -> str:
        if node.word.name == "the" and node.args[0].word.says == "{region}":
            chosen = self._phrase(node.args[1], "", node, "", False)
            return f"the one {chosen} of {self._things(node.args[0], 'all', True)}"
        says = self._says(node)[0]
        is_noun = ("[" in says.split("(")[0] or ":rows}" in says or says.startswith("{things:noun}")
                   or (node.word.name == "the" and phrase(node) is not None))
        head = _head(node)
        if form != "noun" and self.letters.get(node):
            letter = self.letters[node]
            self.recalled.add(letter)
            if node.type is types.Object:
                return letter
            return f"{ {'': 'each of ', 'all': 'all of ', 'any': 'any of ', 'many': ''}[form]}group {letter}"
        if head and form != "noun" and self.told.get((*head, node.type)) == {node}:
            one, several = head
            if node.type is types.Object:
                return f"this {one}"
            return f"{ {'': 'each of ', 'all': 'all ', 'any': 'any of ', 'many': ''}[form]}these {several}"
        text = self._template(node, form in ("all", "many") or (form == "noun" and plural))
        seen = next((a for a in node.args if a.type is types.Grid), None)
        if seen is not None and seen != self.current and "{grid}" not in says:
            text = _seen_in(text, self._grid(seen))
        if form == "any" and says == "all {colour} cells":
            return re.sub(r"^all (.*?)cells", r"any \1cell", text)
        if form == "noun" or not is_noun:
            return text
        if node in self.letters and len(text) > _LONG:
            self.letters[node] = letter = chr(ord("A") + sum(map(bool, self.letters.values())))
            text += f" ({letter})" if node.type is types.Object else f" (group {letter})"
        elif head and len(text) > _LONG:
            self.told.setdefault((*head, node.type), set()).add(node)
        if node.type is types.Object:
            return f"the {text}"
        return " ".join(filter(None, ({"": "each", "all": "all", "any": "any", "many": ""}[form], text)))

    def _grid(self, node: Node) -> str:
        if node.word in _GIVEN:
            return node.word.says
        step = self.steps.index(node)
        return "the result" if step == self.number - 1 else f"the result of step {step + 1}"


def _named(node: Node) -> dict[str, list[Node]]:
    """The arguments of a node by the names of the parameters."""
    last = len(node.word.params) - 1
    return {name: list(node.args[i:] if node.word.variadic and i == last else node.args[i:i + 1])
            for i, (name, _) in enumerate(node.word.params)}


def _adjectives_first(both: Node) -> Node:
    """Two predicates with "of 3 cells" and "with a hole" before "that is red"."""
    first, second = both.args
    late = [re.match("that|whose|next|inside", _Describer._says(p)[0]) is not None for p in (first, second)]
    return Node(both.word, (second, first)) if late == [True, False] else both


def _selects(node: Node) -> bool:
    """Whether an expression is some of the things that are its first argument, and has their noun."""
    return node.word.role is Role.SELECTS and node.type.fits(types.Objects)


def _head(node: Node) -> tuple[str, str] | None:
    """The noun that stands for some objects, singular and plural; None when there is none."""
    while _selects(node):
        node = node.args[0]
    found = re.search(r"(\w+)\[\|s\]", node.word.says.split("(")[0])
    return (found[1], found[1] + "s") if found else None


def _seen_in(text: str, grid: str) -> str:
    """The phrase for some objects with the grid in which they are seen, after their noun."""
    if grid in text:
        return text
    if " of the grid" in text:
        return text.replace(" of the grid", f" of {grid}", 1)
    found = _NOUN.match(text)
    end = found.end() if found else len(text)
    return f"{text[:end]} {'in' if text.startswith('everything') else 'of'} {grid}{text[end:]}"


def _without_repeated_details(text: str) -> str:
    """The text with what a noun says in parentheses said once, if it is always the same."""
    details: dict[str, set[str]] = {}
    for noun, _, detail in _DETAIL.findall(text):
        details.setdefault(noun, set()).add(detail)
    seen = set()

    def once(match: re.Match) -> str:
        noun, plural, _ = match.groups()
        if len(details[noun]) == 1 and noun in seen:
            return noun + plural
        seen.add(noun)
        return match[0]
    return _DETAIL.sub(once, text)
