"""The wording of expressions: a phrase for each, given what was said before it.

Every word brings a template (registry.py); terms.py has how it is said in a text. In templates, `{name}` is the
argument of that name, `[a|b]` the singular and the plural form, and a colon asks for a form: `{things}` "each red
object" (or "the ..." for the only one), `{things:all}` "the red objects", `{things:any}` "a red object", `{things:one}`
"the red object", `{things:noun}` "red object", `{things:many}` "red objects". `{it}` in a region is the object that it
is derived from: told once, then "it". `{second:first}` is the region `second` of what the argument `first` says.
`{predicate:told}` is a clause ("it is red"), `{predicate:denied}` the opposite ("that is not red"); `{second:that}` a
region derived from what was just told, `{ink:in}` and `{ink:with}` a colour with its preposition, `{yes:act}` a Grid as
what to do ("change red to blue"). The forms of geometric words and better words for pairs of words are in idioms.py,
those for larger expressions in phrases.py and acts.py.
"""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from . import types
from .acts import CELLWISE, CHOSEN, DRAWN, LAYERED, MIXED, REGIONS, SCATTERED
from .idioms import FORMS, IDIOMS, denied, told
from .phrases import Patterns, Said, phrase
from .program import HOLE, INPUT, INT, PANEL, Node, walk
from .registry import IS_COLOUR, WORDS
from .terms import ADJECTIVES, AGAIN, COLOURFUL, PLAINER, SUPERLATIVE, TERMS
from .traits import Role
from .unsaid import Detail, Unsaid

FORM = re.compile(r"\{(\w+)(?::(\w+))?\}")
NUMBER = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]")
_DOUBT = re.compile(r"<(\w+):([^<>/]*)/([^<>/]*)>")
_BEFORE_NOUN = r"\{%s\} ((?:cell|object|area|line|part|rectangle)s?(?:\[[^\[\]]*\])?)"
_NOUN = re.compile(r"everything|.*?\b(cell|object|group|area|region|rectangle|row|column|part|set)s?( of any colours)?( \([^()]*\))?")
_OF_IT = re.compile(r"the ((?:(?!of\b)[\w-]+ )*(?!of\b)[\w-]+) of \{(\w+)\}")
_REGION = re.compile(r"the (?:whole |first |slanted |bottom |top |left |right )?"
                     r"((?:ray|row and column|row|column|line|path|beam|track|ring|edge|cell|corner|part|block|spiral)s?)\b")
"""The noun of a region."""
_LINKS = {"both": "and", "either": "or"}
_PLACE = re.compile("(not )?(next to|inside|in line|wholly|in the middle|of the same)")
GIVEN = (INPUT, PANEL)
_COLOURED = ("pieces", "cells_of", "all_of_colour")
"""Words for things of a colour that they name."""
_PICTURES = (Role.ASSEMBLES, Role.COMPLETES, Role.MOVES)
"""What a word does that takes a picture from elsewhere, which is told where it is used: "the largest object"."""
_CLEARED = ("without_sign", "without_lone", "without_frame")
"""Words that take a cue away: things are seen beside it without a word."""
_PAINTS = ("paint", "paint_under")
_HEAVY = 7
"""What is coloured stands behind its colour where it has more words."""
_INKS = ("in", "with", "own", "a", "adjective", "after", "same", "as", "by")
"""Forms of a colour to paint with."""
_LONG = 28
"""Phrases longer than this are not repeated where "these objects" says it."""


class _It:
    """What "it" stands for in a region: its phrase the first time, then the pronoun."""

    def __init__(self, phrase: Callable[[], str], later: str = "", things: Node | None = None):
        """later: what is said from the second time on; "": a pronoun. things: those that it stands for, if it stands
        for such."""
        self._phrase, self._later, self.things, self.pronoun = phrase, later, things, ""

    def __str__(self) -> str:
        if self.pronoun:
            return self.pronoun
        text = self._phrase()
        self.pronoun = self._later or ("them" if _is_plural(text) else "it")
        return text


def _is_plural(text: str) -> bool:
    """Whether a phrase is about several things: its noun ends so, and it does not say "each"."""
    noun = re.split(r" (?:that|with|of|in|whose|without|other|next|but|not) | \(|,", text)[0]
    return re.match("(each|a|an) ", text) is None and re.search("[^s]s$", noun) is not None


class Wording:
    """Phrases for the expressions of one program, in the order in which they are asked for."""

    def __init__(self, program: Node, unsaid: Unsaid, given: Node, name: str):
        """given: the grid that the rule is run on, called `name`."""
        self.unsaid, self.given, self.name = unsaid, given, name
        self.steps: list[Node] = []
        self.uses = Counter(a for n in set(walk(program)) for a in n.args)
        self._collect(program)
        self.letters = self._with_letters(program)  # a letter, or "" before it has one, for what needs one
        self.recalled: set[str] = set()
        self.current: Node | None = None       # the grid that the sentence is about
        self.step: Node | None = None          # the step that it tells
        self.number = 0
        self.told: dict[tuple, set[Node]] = {}  # the objects mentioned so far, by noun and type
        self.subject: tuple[Node, str] | None = None   # the things of the sentence before, and their pronoun
        self.regions: dict[tuple[Node, Node], str] = {}    # what regions of things are called once they were told
        self.by_number = False                 # whether a step was told by its number
        self.kinds = _kinds(program)           # how many kinds of things have a noun
        self.known: set[tuple] = set()         # the kinds that were told

    # -- steps

    def _collect(self, node: Node, inline: bool = False) -> None:
        """The steps of an expression: its Grids, but those that a phrase of more words passes over
        and those told where they are used."""
        if node is self.given:
            return
        for a in _parts(node):
            self._collect(a, self.is_inline(a, node))
        if node.type is types.Grid and node.word not in GIVEN and not inline and node not in self.steps:
            self.steps.append(node)

    def is_inline(self, node: Node, parent: Node) -> bool:
        """Whether a Grid is told where it is used: what to do in a case, an empty grid to paint on, a picture that is
        taken from elsewhere."""
        if node.type is not types.Grid or node.word in GIVEN or node is self.given:
            return False
        if parent.word.name == "when":
            return self.uses[node] == 1
        if node.word.name in _CLEARED and parent.type is not types.Grid:
            return True
        if node.word.name == "blanked":
            return parent.word.name in _PAINTS and node is parent.args[0]
        name = node.word.name
        named = any(node in values for values in _says(parent).args.values())
        if not named or (parent.word.role not in _PICTURES and parent.word.name != "turn"):
            return False
        if name == "turn":
            return parent.word.name != "turn" and (self._is_plain(node.args[0]) or node.args[0].word.name == "crop")
        return name == "crop" and self.uses[node] == 1

    def _is_plain(self, node: Node) -> bool:
        return node.word in GIVEN or node is self.given

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

    def sentence(self, number: int, step: Node) -> str:
        """The step of that number as a sentence, without its capital and its stop."""
        self.number, self.step = number, step
        self.current = next((n for a in step.args for n in walk(a) if n.type is types.Grid), None)
        if step.args and step.args[0].word.name == "blanked":
            self.current = self.given
        said = self._where(step) + self.template(step, plural=False)
        things = next((a for a in step.args if a.type.fits(types.Objects)), None)
        if things is None or phrase(step):
            self.subject = None
        elif not self.subject or self.subject[0] is not things:
            self.subject = things, "them" if _is_plural(self._things(things, "")) else "it"
        return said

    def _where(self, step: Node) -> str:
        """"In the input, " for a step that does not go on with the result of the one told before it,
        and does not say so itself."""
        base = next(iter(step.args), None)
        if base is None or base.type is not types.Grid:
            return ""
        if base.word.name == "blanked" and step.word.name in _PAINTS:
            return f"on an all-{self._phrase(base.args[1], '', base, '', False)} grid, "
        if not self.number or base == self.steps[self.number - 1] or phrase(step):
            return ""
        name, _ = step.word.params[0]
        return "" if f"{{{name}" in _says(step).says else f"in {self.grid(base)}, "

    # -- templates

    def template(self, node: Node, plural: bool, it: _It | str = "") -> str:
        said = self._act(node) if node.word.name in _PAINTS else _says(node)
        says = self._without_doubt(said)
        args = said.args
        if node.type in (types.Colour, types.Int) and \
                any(grid is self.given or grid.word in GIVEN for grid in args.get("grid", ())):
            says = says.replace(" of {grid}", "").replace(" around {grid}", "")

        def argument(match: re.Match) -> str:
            name, form = match.groups()
            if name == "it":
                return str(it)
            if form == "that":
                return self._phrase(args[name][0], "", node, "that region", plural)
            if form == "act":
                return self._inner_act(args[name][0], node)
            if form in _INKS:
                return self._ink(args[name][0], form, node)
            if form in args:
                first = _It(lambda: self._phrase(args[form][0], "", node, it, plural), "that region")
                return self._phrase(args[name][0], "", node, first, plural)
            return ", ".join(self._phrase(a, form or "", node, it, plural) for a in args[name])

        def possessive(match: re.Match) -> str:
            said = it.pronoun if isinstance(it, _It) else it
            if match[2] != "it":
                said = self.subject[1] if self.subject and self._is_subject(args[match[2]][0]) else ""
            owner = {"it": "its", "them": "their"}.get(said)
            return f"{owner} {match[1]}" if owner else match[0]
        text = FORM.sub(argument, _OF_IT.sub(possessive, says))
        return NUMBER.sub(lambda m: m.group(2 if plural else 1), text)

    def _without_doubt(self, said: Said) -> str:
        """The template without what need not be said."""
        def choose(match: re.Match) -> str:
            detail = Detail(match[1])
            return match[3] if any((node, detail) in self.unsaid for node in said.tells) else match[2]
        return _DOUBT.sub(choose, said.says).replace(", )", ")").replace(" ()", "")

    def _act(self, node: Node) -> Said:
        """How a paint is said."""
        found = phrase(node)
        if found:
            return found
        args = {"grid": [node.args[0]], "things": [node.args[1]], "ink": [node.args[2]], "region": [node.args[3]],
                "background": list(node.args[4:])}
        things, ink, region = node.args[1:4]
        act = self._special(things).find(region) or REGIONS.find(region)
        chosen = CHOSEN.find(node) if node.word.name == "paint" else None
        if chosen:
            return chosen
        if act:
            says, args = act.says, {**args, **act.args}
        elif ink.word.name == "own_colour" and not self._is_mixed(things):
            says = "draw {region}"
        elif region.word.name in DRAWN:
            says = "draw {region}{ink:in}" if ink.word.marks != IS_COLOUR else "in {ink}, draw {region}"
        else:
            what = self._phrase(region, "", node, "", False)
            is_heavy = ink.word.marks == IS_COLOUR and len(what.split()) > _HEAVY
            says = f"colour {{ink}} {what}" if is_heavy else f"colour {what} {{ink}}"
        if node.word.name == "paint_under":
            says += "<covered:, but only on <ground>/>"
            ground = "empty" if (node, Detail.GROUND) in self.unsaid else "{background}"
            says = says.replace("<ground>", f"{ground} cells")
        return Said(says, args, (node,))

    def _special(self, things: Node) -> Patterns:
        """Acts for things of a kind."""
        if things.word.name == "layers" and (things, Detail.APART) not in self.unsaid:
            return LAYERED
        if things.word.name == "all_of_colour" and (things, Detail.PIECE) not in self.unsaid:
            return SCATTERED
        return CELLWISE if _is_cell(things) or (things, Detail.CELL) in self.unsaid else REGIONS

    def _ink(self, node: Node, form: str, act: Node) -> str:
        """A colour to draw with or to fill with: " in red"."""
        is_word = node.word.marks == IS_COLOUR
        if form in ("a", "adjective"):
            colour = f"{node.word.says} " * is_word
            return f"a {colour}".rstrip() if form == "a" else colour
        if node.word.name == "own_colour":
            return self._own_colour(act, form)
        if form == "by":
            return f" by a {node.word.says} line" if is_word else self._ink(node, "in", act)
        if form in ("after", "same"):
            return "" if is_word else self._ink(node, "in", act)
        text = self._phrase(node, "", act, "", False)
        if form == "as":
            return f" {text}" if re.match("in |by ", text) else f" in {text}" if text.startswith("the ") else f", {text}"
        if re.match("in |by ", text):
            return f" {text if form == 'in' else re.sub('^in the colour', 'with the colour', text)}"
        return f" {'with' if form == 'own' else form} {text}"

    def _own_colour(self, act: Node, form: str) -> str:
        """What is said of the colour where things are painted, or drawn from, in their own."""
        things = act.args[1] if act.word.name in _PAINTS else act.args[0]
        if form in ("own", "same"):
            colour = next((arg.word.says for arg in _origin(things).args if arg.word.marks == IS_COLOUR), "") \
                if _origin(things).word.name in _COLOURED else "its colour"
            return f" {'with' if form == 'own' else 'in'} {colour or 'its colour'}"
        return " in its own colour" if self._is_mixed(things) else ""

    def _phrase(self, node: Node, form: str, parent: Node, it: _It | str, plural: bool) -> str:
        if node.word is INT:
            return self._int(node, form)
        if node.word.name == HOLE:
            return f"<{node.value}>"
        if form == "ranked" and node.word.name in ("edge", "surpassed"):
            return self._ranked(node, plural)
        if form in FORMS:
            found = FORMS[form].get(node.word.name)
            if found is None and "" in FORMS[form]:
                found = FORMS[form][""].format(self._phrase(node, "", parent, it, plural))
            return node.word.says if found is None else found
        if node.type is types.Grid:
            return self._picture(node, parent)
        if node.type is types.Region:
            return self._region(node, parent, plural, it)
        if node.type.fits(types.Objects):
            return self._things(node, form, plural)
        if node.word.name == "both":
            node = _adjectives_first(node)
        if form == "told":
            adjective = ADJECTIVES.find(node)
            if adjective:
                return f"it is {'the ' * _is_superlative(node)}{self._filled(adjective, node)}"
            if node.word.name in _LINKS:
                link = f" {_LINKS[node.word.name]} "
                return link.join(self._phrase(a, form, node, it, False) for a in node.args)
            return told(self.template(node, False, it))
        text = self.template(node, plural or form == "all", it)
        if parent.word.name in _LINKS and _PLACE.match(text):
            return f"that {'are' if plural else 'is'} {text}"
        if parent.word.role is Role.PAINTS and node.type is not types.Int and text.startswith("the "):
            return f"in {text}"
        return denied(text, plural) if form == "denied" else text

    def _ranked(self, node: Node, plural: bool) -> str:
        """In what order things stand."""
        inner = node.args[0]
        if node.word.name == "edge":
            return self._phrase(inner, "from", node, "", plural)
        return "largest first" if inner.word.name == "size" else \
            f"in falling order of {self._phrase(inner, '', node, '', plural)}"

    @staticmethod
    def _int(node: Node, form: str) -> str:
        if form == "large":
            return f", up to {node.value} times as large" if node.value > 1 else ""
        return str(node.value)

    def _region(self, node: Node, parent: Node, plural: bool, it: _It | str) -> str:
        """A region; one of the same things that was told at length is "that ray"."""
        it = it or self._it(parent)
        things = it.things if isinstance(it, _It) else None
        again = self.regions.get((node, things)) if things else None
        if again and sum(other == again for other in self.regions.values()) == 1:
            return again
        text = self.template(node, plural, it)
        noun = _REGION.match(text)
        if noun and things and len(text) > _LONG:
            self.regions[node, things] = f"{'those' if noun[1].endswith('s') else 'that'} {noun[1]}"
        return text

    def _inner_act(self, node: Node, parent: Node) -> str:
        """A Grid as what to do, within a sentence."""
        if self.is_inline(node, parent):
            return self.template(node, plural=False)
        return f"give {self.grid(node)}"

    def _picture(self, node: Node, parent: Node) -> str:
        """A Grid as a picture."""
        if not self.is_inline(node, parent):
            return self.grid(node)
        if node.word.name == "crop":
            return self._things(node.args[0], "")
        inner, symmetry = node.args
        return f"{self._picture(inner, node)} {symmetry.word.says}"

    def grid(self, node: Node) -> str:
        """The name of a Grid that was told."""
        if node is self.given:
            return self.name
        if node.word in GIVEN:
            return node.word.says
        step = self.steps.index(node)
        if step == self.number - 1:
            return "the result"
        self.by_number = True
        return f"the result of step {step + 1}"

    # -- things

    def _it(self, act: Node) -> _It:
        """What a region is derived from."""
        things = next((a for a in act.args if a.type.fits(types.Objects)), None)
        if things is None:
            return _It(lambda: "it")                       # of a function: it is told of what that is applied to
        told = _It(lambda: self._things(things, ""), things=things)
        if self._is_subject(things):
            told.pronoun = str(told)
        return told

    def _is_subject(self, node: Node) -> bool:
        """Whether the sentence before was about these things."""
        return self.number > 0 and self.subject is not None and self.subject[0] is node

    def _things(self, node: Node, form: str, plural: bool = False) -> str:
        if form == "" and self.subject and self._is_subject(node):
            return self.subject[1]
        if node.word.name == "the" and node.args[0].word.says == "{region}":
            chosen = self._phrase(node.args[1], "", node, "", False)
            return f"the one {chosen} of {self._things(node.args[0], 'all', True)}"
        head = _head(node)
        if form != "noun" and self.letters.get(node):
            letter = self.letters[node]
            self.recalled.add(letter)
            if node.type is types.Object:
                return letter
            return f"{ {'': 'each of ', 'any': 'any of '}.get(form, '')}group {letter}"
        alone = node.type is types.Object or (node, Detail.ONE) in self.unsaid
        if head and form != "noun" and self.told.get((*head, node.type)) == {node}:
            one, several = head
            if alone:
                return f"this {one}"
            return f"{ {'': 'each of ', 'any': 'one of ', 'one': 'the one of '}.get(form, '')}these {several}"
        if form == "noun":
            return self.noun(node, plural)
        among = form == "" and not alone and node.word.name == "where" and _is_superlative(node.args[1])
        text = self.noun(node, (form in ("all", "many") and not alone) or among)
        if form == "any" and node.word.name == "all_of_colour" and text.endswith(" cells"):
            text, alone = text.removesuffix("s"), False
        if not self._is_noun(node):
            return re.sub("^all ", "", text) if form in ("any", "many") else text
        text = self._seen_in(node, text)
        if node in self.letters and len(text) > _LONG:
            self.letters[node] = letter = chr(ord("A") + sum(map(bool, self.letters.values())))
            text += f" ({letter})" if node.type is types.Object else f" (group {letter})"
        elif head and len(text) > _LONG:
            self.told.setdefault((*head, node.type), set()).add(node)
        return f"each of the {text}" if among else _determined(form, text, alone)

    def _seen_in(self, node: Node, text: str) -> str:
        """The phrase for some things with the grid that they are seen in, where that is not clear."""
        seen = next((a for a in node.args if a.type is types.Grid), None)
        if seen is None or seen is self.current or seen.word.name in _CLEARED or seen.word in GIVEN and \
                self.given.args or (self.step, Detail.SEEN) in self.unsaid \
                or "{grid}" in _says(node).says or (seen is self.given and not self.number):
            return text
        return _of_grid(text, self.grid(seen))

    def _is_mixed(self, things: Node) -> bool:
        """Whether things may have several colours each."""
        return _origin(things).word.name in MIXED and (things, Detail.COLOURS) not in self.unsaid

    def _is_noun(self, node: Node) -> bool:
        """Whether the phrase for some things is a noun that takes an article."""
        says = self._thing(node).says
        return ("[" in says.split("(")[0] or ":rows}" in says or says.startswith("{things:noun}")
                or (node.word.name in ("the", "all_of_colour")) or (node, Detail.PIECE) in self.unsaid)

    def _thing(self, node: Node) -> Said:
        """How things are said: more plainly where the pairs show them so."""
        found = _says(node)
        for detail in (Detail.CELL, Detail.PIECE, Detail.APART):
            says = PLAINER.get((node.word.name, detail))
            if says and (node, detail) in self.unsaid:
                return found._replace(says=says)
        again = AGAIN.get(node.word.name)
        if again and self.kinds[again.split("[")[0].split()[-1]] == 1 and _kind(node) in self.known:
            return found._replace(says=again)
        return found

    def noun(self, node: Node, plural: bool, telling: frozenset[str] = frozenset()) -> str:
        """Some things without an article: what stands before the noun, the noun, and what stands behind it. telling:
        the words by which they are chosen."""
        if node.word.name in ("where", "the") and not phrase(node):
            return self._chosen(*_apart(*node.args), plural, telling)
        if node.word.name == "only":
            return self.noun(node.args[0], plural, telling)
        if node.word.name == "all_of_colour" and not {(node, Detail.CELL), (node, Detail.PIECE)} & self.unsaid:
            return f"{self._phrase(node.args[1], '', node, '', False)} cells" if not node.args[1].args else \
                f"cells of {self._phrase(node.args[1], '', node, '', False)}"
        thing = self._thing(node)
        if node.word.name == "blobs" and telling & COLOURFUL:
            thing = thing._replace(says=AGAIN["blobs"])
        self.known.add(_kind(node))
        return self._filled(thing, node, plural)

    def _chosen(self, things: Node, test: Node, plural: bool, telling: frozenset[str]) -> str:
        """The noun for some things of which a predicate is true."""
        told = self.noun(things, plural, telling | {inner.word.name for inner in walk(test)})
        adjective = ADJECTIVES.find(test)
        if adjective:
            return f"{self._filled(adjective, test)} {told}"
        but = ADJECTIVES.find(test.args[0]) if test.word.name == "not" and _is_superlative(test.args[0]) else None
        if but:
            return f"{told} but the {self._filled(but, test)}"
        return f"{told} {self._phrase(test, 'all' if plural else '', Node(WORDS['where'], (things, test)), '', plural)}"

    def filled(self, says: str, args: dict[str, list[Node]], node: Node) -> str:
        """A template, filled. node: the expression that it tells."""
        return self._filled(Said(says, args, (node,)), node)

    def _filled(self, said: Said, node: Node, plural: bool = False) -> str:
        """A template for a noun, filled."""
        says = self._without_doubt(said)
        for name, (value, *_) in said.args.items():
            if value.type is types.Colour and value.args:      # a computed colour is no adjective
                says = re.sub(_BEFORE_NOUN % name, rf"\1 of {{{name}}}", says)
        text = FORM.sub(lambda m: ", ".join(self._phrase(a, m[2] or "", node, "", plural)
                                            for a in said.args[m[1]]), says)
        return NUMBER.sub(lambda m: m.group(2 if plural else 1), text)


# ------------------------------------------------------------------ what needs no memory

def _apart(things: Node, test: Node) -> tuple[Node, Node]:
    """Things and a predicate, where it is two of which the first says more of the noun: things of which that is true,
    and the other."""
    if test.word.name == "among" or (test.word.name == "both" and _qualifies(test.args[0])):
        return Node(WORDS["where"], (things, test.args[0])), test.args[1]
    if test.word.name == "both" and _qualifies(test.args[1]):
        return Node(WORDS["where"], (things, test.args[1])), test.args[0]
    return things, test


def _qualifies(test: Node) -> bool:
    """Whether a predicate is said with the noun, and of each thing by itself."""
    return test.word.name == "is_dot" or (ADJECTIVES.find(test) is not None and not _is_superlative(test))


def _says(node: Node) -> Said:
    """The template for a node, and the arguments that it names."""
    found = phrase(node)
    if found:
        return found
    says, args, tells = TERMS.get(node.word.name, node.word.says), _named(node), (node,)
    for inner in node.args:
        idiom = IDIOMS.get(f"{node.word.name}({inner.word.name})")
        if idiom and ("{n}" not in idiom or args["n"][0].word is INT):
            says, args, tells = idiom, {**args, **_named(inner)}, (node, inner)
    for name, (value, *_) in args.items():
        if value.type is types.Colour and value.args:      # a computed colour is no adjective
            says = re.sub(_BEFORE_NOUN % name, rf"\1 of {{{name}}}", says)
    return Said(says, args, tells)


def _parts(node: Node) -> list[Node]:
    """The expressions that are told of a node."""
    return [a for values in _says(node).args.values() for a in values] if phrase(node) else list(node.args)


def _named(node: Node) -> dict[str, list[Node]]:
    """The arguments of a node by the names of the parameters."""
    last = len(node.word.params) - 1
    return {name: list(node.args[i:] if node.word.variadic and i == last else node.args[i:i + 1])
            for i, (name, _) in enumerate(node.word.params)}


def _adjectives_first(both: Node) -> Node:
    """Two predicates with "of 3 cells" and "with a hole" before "that is red"."""
    first, second = both.args
    late = [re.match("that|whose|next|inside", _says(p).says) is not None for p in (first, second)]
    return Node(both.word, (second, first)) if late == [True, False] else both


def _selects(node: Node) -> bool:
    """Whether an expression is some of the things that are its first argument, and has their noun."""
    return node.word.role is Role.SELECTS and node.type.fits(types.Objects)


def _determined(form: str, text: str, alone: bool) -> str:
    """A noun with its article. alone: whether there is but one such thing."""
    if form == "many":
        return text
    if alone or form in ("one", "all"):
        return f"the {text}"
    return f"{ {'any': 'a', 'nearest': 'the nearest'}.get(form, 'each')} {text}"


def _origin(node: Node) -> Node:
    """The things of which an expression selects some."""
    while _selects(node):
        node = node.args[0]
    return node


def _head(node: Node) -> tuple[str, str] | None:
    """The noun that stands for some objects, singular and plural; None when there is none."""
    says = TERMS.get(_origin(node).word.name, _origin(node).word.says)
    found = re.search(r"(\w+)\[\|s\]", _DOUBT.sub(r"\3", says).split("(")[0])
    return (found[1], found[1] + "s") if found else None


def _is_superlative(test: Node) -> bool:
    """Whether a predicate is an adjective that fits one thing, but for ties."""
    return test.word.name in SUPERLATIVE and ADJECTIVES.find(test) is not None


def _is_cell(things: Node) -> bool:
    """Whether things are single cells, whatever the grid."""
    return _origin(things).word.name in ("cells", "cells_of")


def _kinds(program: Node) -> Counter[str]:
    """How many kinds of things have a noun, by the noun."""
    kinds = {_kind(node) for node in walk(program) if node.word.name in AGAIN}
    return Counter(AGAIN[name].split("[")[0].split()[-1] for name, _ in kinds)


def _kind(node: Node) -> tuple:
    """What things are, wherever they are seen."""
    return node.word.name, node.args[1:]


def _of_grid(text: str, grid: str) -> str:
    """The phrase for some objects with the grid in which they are seen, after their noun."""
    if grid in text:
        return text
    if " of the grid" in text:
        return text.replace(" of the grid", f" of {grid}", 1)
    found = _NOUN.match(text)
    end = found.end() if found else len(text)
    return f"{text[:end]} {'in' if text.startswith('everything') else 'of'} {grid}{text[end:]}"
