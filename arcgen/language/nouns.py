"""Nouns: what things are called, given what was said before."""
from __future__ import annotations

import re
from collections.abc import Callable

from . import types
from .acts import MIXED
from .details import Detail, Hue, Unsaid
from .idioms import PLACES
from .phrases import DOUBT, FORM, NUMBER, Said, phrase, with_colours
from .plan import Plan
from .program import GIVEN, Node, origin, selects, walk
from .registry import WORDS
from .saying import CLEARED, apart, determined, head, is_plural, is_superlative, kind, kinds, of_grid, said_of
from .shapes import Shape
from .singled import compares
from .terms import ADJECTIVES, AGAIN, AREAS, BECOME, COLOURFUL, PLAINER, SHAPED

LONG = 28
"""Phrases with more letters are not repeated where "these objects" or "that ray" says it."""
_COLOURS = re.compile(f"<{Detail.COLOURS}:[^<>/]*/([^<>/]*)>")
_OF_THINGS: dict[str, Detail | Shape] = {"edge": Detail.EDGE, "ring": Shape.RING, "own_edge": Detail.EDGE,
                                         "alone": Detail.ONE}
"""Details in templates that are of the things that an expression is about, and of those of which a predicate is true,
not of the expression itself."""
_DENIED = re.compile(r"((?:coloured )?cells?) (that (?:is|are) (?:not|neither) [\w, ]+)")
"""Cells by the colours that they do not have."""
_LENGTHS = {"largest": "longest", "smallest": "shortest", "largest and smallest": "longest and shortest"}
_PLACED = re.compile(f"(?:{PLACES}) ")
_NOUNS = {"is_full": "rectangle", "is_line": "line"}
"""Predicates that give things of a colour another noun."""
_SHAPES = ("objects", "blobs", "regions")
"""Words for things that may be called by their shape."""


class It:
    """What "it" stands for in a region: its phrase the first time, then the pronoun."""

    def __init__(self, phrase: Callable[[], str], later: str = "", things: Node | None = None, pronoun: str = ""):
        """pronoun: what is said at once. later: what is said from the second time on; "": a pronoun. things: those
        that it stands for, if it stands for such."""
        self._phrase, self._later, self.things, self.pronoun = phrase, later, things, pronoun

    def __str__(self) -> str:
        if self.pronoun:
            return self.pronoun
        text = self._phrase()
        self.pronoun = self._later or ("them" if is_plural(text) else "it")
        return text


class Nouns(Plan):
    """The things of one program, and what is remembered of them from sentence to sentence."""

    def __init__(self, program: Node, unsaid: Unsaid, given: Node, name: str):
        """given: the grid that the rule is run on, called `name`."""
        super().__init__(program, given)
        self.unsaid, self.name = unsaid, name
        in_order = sorted(unsaid, key=lambda pair: str(pair[1]))        # of two nouns for a thing always the same one
        self._shapes = {node: seen for node, seen in in_order if isinstance(seen, Shape)}
        self._hues: dict[Node, list[Hue]] = {}
        for node, seen in in_order:
            if isinstance(seen, Hue):
                self._hues.setdefault(node, []).append(seen)
        self.recalled: set[str] = set()        # the letters that were used
        self.current: Node | None = None       # the grid that the sentence is about
        self.step: Node | None = None          # the step that it tells
        self.number = 0
        self.told: dict[tuple, set[Node]] = {}  # the objects mentioned so far, by noun and type
        self.subject: tuple[Node, str] | None = None   # the things of the sentence before, and their pronoun
        self.by_number = False                 # whether a step was told by its number
        self._kinds = kinds(program)           # how many kinds of things have a noun
        self._known: set[tuple] = set()        # the kinds that were told
        self._tested: Node | None = None       # the things of which a predicate is told

    def _phrase(self, node: Node, form: str, parent: Node, it: It | str, plural: bool) -> str:
        raise NotImplementedError("it is for the class that tells everything else too")

    def grid(self, node: Node) -> str:
        """The name of a Grid that was told."""
        if node is self.given:
            return self.name
        if node.word in GIVEN:
            return node.word.says
        if node in self.beneath:
            return "the input"
        step = self.steps.index(node)
        if step == self.number - 1:
            return "the result"
        self.by_number = True
        return f"the result of step {step + 1}"

    # -- things

    def _it(self, act: Node) -> It:
        """What a region is derived from."""
        things = next((a for a in act.args if a.type.fits(types.Objects)), None)
        if things is None or act.word.gives_function:      # a function is told of what it is applied to
            return It(lambda: "it", pronoun="it")
        told = It(lambda: self._things(things, ""), things=things)
        if self._is_subject(things):
            told.pronoun = str(told)
        return told

    def _is_subject(self, node: Node) -> bool:
        """Whether the sentence before was about these things."""
        return self.number > 0 and self.subject is not None and self.subject[0] is node

    def _things(self, node: Node, form: str, plural: bool = False) -> str:
        if form == "next":
            return self._next_case(node)
        if form == "" and self.subject and self._is_subject(node):
            return self.subject[1]
        if node.word.name == "the" and node.args[0].word.says == "{region}" and not phrase(node):
            chosen = self._phrase(node.args[1], "", node, "", False)
            return f"the one {chosen} of {self._things(node.args[0], 'all', True)}"
        nouns = self._head(node)
        if form != "noun" and self.letters.get(node):
            letter = self.letters[node]
            self.recalled.add(letter)
            if node.type is types.Object:
                return letter
            return f"{ {'': 'each of ', 'any': 'any of '}.get(form, '')}group {letter}"
        alone = node.type is types.Object or (node, Detail.ONE) in self.unsaid
        if nouns and form != "noun" and self.told.get((*nouns, node.type)) == {node}:
            one, several = nouns
            if alone:
                return f"this {one}"
            return f"{ {'': 'each of ', 'any': 'one of ', 'one': 'the one of '}.get(form, '')}these {several}"
        if form == "noun":
            return self.noun(node, plural)
        among = form == "" and not alone and node.word.name == "where" and is_superlative(node.args[1]) \
            and not self._is_told(node)
        text = self.noun(node, form == "many" or (form == "all" and not alone) or among)
        if form == "any" and node.word.name == "all_of_colour" and text.endswith(" cells"):
            text, alone = text.removesuffix("s"), False
        if form == "one" and node.word.name == "where" and node.args[1].word.name == "top" and not self._is_told(node):
            return f"the one of the {self.noun(node, True)}"
        if not self._is_noun(node):
            return re.sub("^all ", "", text) if form in ("any", "many") else text
        text = self._seen_in(node, text)
        if node in self.letters and len(text) > LONG:
            self.letters[node] = letter = chr(ord("A") + sum(map(bool, self.letters.values())))
            text += f" ({letter})" if node.type is types.Object else f" (group {letter})"
        elif nouns and len(text) > LONG:
            self.told.setdefault((*nouns, node.type), set()).add(node)
        return f"the {text}" if among else determined(form, text, alone)

    def _next_case(self, node: Node) -> str:
        """Some of the things of which others have just been told: "the smallest", "each of 2 cells"."""
        test = node.args[1]
        adjective = ADJECTIVES.find(test)
        if adjective:
            text = self._adjective(adjective, test, self._shape(node))
            return f"the {text}" if is_superlative(test) else f"each {text} one"
        if test.word.name == "is_line":
            return f"each {test.args[0].word.says} one"
        one = "the one" if (node, Detail.ONE) in self.unsaid else "each"
        return f"{one} {self._phrase(test, '', node, '', False)}"

    def _seen_in(self, node: Node, text: str) -> str:
        """The phrase for some things with the grid that they are seen in, where that is not clear."""
        seen = next((a for a in node.args if a.type is types.Grid), None)
        if seen is None or seen is self.current or seen.word.name in CLEARED \
                or (self.step, Detail.SEEN) in self.unsaid or (seen in self.beneath and seen is not self.given) \
                or (seen is self.given and not self.number) or "{grid}" in said_of(node).says:
            return text
        return of_grid(text, self.grid(seen))

    def _head(self, node: Node) -> tuple[str, str] | None:
        """The noun that stands for some things, singular and plural; None when there is none."""
        shape = self._shape(node)
        return shape.nouns if shape else ("area", "areas") if self._is_ground(origin(node)) else head(node)

    def _is_ground(self, things: Node) -> bool:
        """Whether things are areas of the background."""
        return things.word.name == "pieces" and (things, Detail.GROUND) in self.unsaid

    def _shape(self, node: Node) -> Shape | None:
        """The plain noun for some things: one that is true of all among which they are chosen by comparing."""
        while True:
            chosen = node.word.name in ("where", "the")
            shape = self._shapes.get(node)
            larger = shape is Shape.FIGURE and (node, Detail.LARGER) in self.unsaid
            if shape and (larger or not (chosen and compares(node.args[1])) or self._is_told(node)):
                return shape
            if not selects(node):
                return None
            node = node.args[0]

    def _hue(self, node: Node) -> str:
        """The colours that things have in all grids, as a template."""
        return " [or|and] ".join(self._hues[node])

    def _is_mixed(self, things: Node) -> bool:
        """Whether things may have several colours each."""
        return origin(things).word.name in MIXED and (things, Detail.COLOURS) not in self.unsaid

    def _is_noun(self, node: Node) -> bool:
        """Whether the phrase for some things is a noun that takes an article."""
        says = self._thing(node).says
        return ("[" in says.split("(")[0] or ":rows}" in says or says.startswith("{things:noun}")
                or node.word.name in ("the", "all_of_colour")
                or (node.word.name == "everything" and (node, Detail.PIECE) in self.unsaid))

    def _thing(self, node: Node, shape: Shape | None = None) -> Said:
        """How things are said: more plainly where the pairs show them so. shape: the noun that they, or those of them
        that are meant, have."""
        found = said_of(node)
        for detail in (Detail.DOT, Detail.CELL, Detail.PIECE, Detail.APART):
            says = PLAINER.get((node.word.name, detail))
            if says and (node, detail) in self.unsaid and not shape and node not in self._hues:
                return found._replace(says=says)
        if shape and node.word.name in SHAPED:
            one, several = shape.nouns
            return found._replace(says=SHAPED[node.word.name].replace("{shape}", f"{one}[|{several[len(one):]}]"))
        if node in self._hues and (node.word.name == "cells" or phrase(node)):
            return found._replace(says=f"{self._hue(node)} cell[|s]")
        if self._is_ground(node):
            return found._replace(says="{colour} area[|s] (<connectivity:{connectivity}/>)"
                                  if node.args[2].word.name == "by_corner" else "{colour} area[|s]")
        again = AGAIN.get(node.word.name)
        if again and self._kinds[again.split("[")[0].split()[-1]] == 1 and kind(node) in self._known:
            return found._replace(says=again)
        return found

    def noun(self, node: Node, plural: bool, telling: frozenset[str] = frozenset(), shape: Shape | None = None) -> str:
        """Some things without an article: what stands before the noun, the noun, and what stands behind it. telling:
        the words by which they are chosen. shape: the plain noun of those that are meant."""
        if self._is_told(node):
            return self._named(node, plural, telling, self._shapes.get(node) or shape)
        shape = shape or self._shape(node)
        if node.word.name in ("where", "the") and not phrase(node):
            return self._chosen(node, plural, telling, shape)
        if node.word.name == "only":
            return self.noun(node.args[0], plural, telling, shape)
        if node.word.name == "all_of_colour" and not shape \
                and not {(node, Detail.CELL), (node, Detail.PIECE)} & self.unsaid:
            return f"{self._phrase(node.args[1], '', node, '', False)} cells" if not node.args[1].args else \
                f"cells of {self._phrase(node.args[1], '', node, '', False)}"
        thing = self._thing(node, shape)
        if node.word.name == "blobs" and telling & COLOURFUL:
            thing = thing._replace(says=_COLOURS.sub(r"\1", thing.says))
        self._known.add(kind(node))
        return self._filled(thing, node, plural)

    def _is_told(self, node: Node) -> bool:
        """Whether things are told from all others by their name alone."""
        return (node, Detail.TOLD) in self.unsaid and selects(node)

    def _named(self, node: Node, plural: bool, telling: frozenset[str], shape: Shape | None) -> str:
        """The name for things that it tells from all others: a noun, and a colour where that is needed."""
        things = origin(node)
        if node in self._hues and not shape and things.word.name in ("layers", "cells"):
            return f"{self._hue(node)} cell{'s' * (plural or things.word.name == 'layers')}"
        told = self.noun(things, plural, telling, shape)
        return f"{self._hue(node)} {told.removeprefix('coloured ')}" if node in self._hues else told

    def _chosen(self, node: Node, plural: bool, telling: frozenset[str], shape: Shape | None) -> str:
        """The noun for some things of which a predicate is true."""
        things, test = node.args
        if not BECOME.find(test):
            things, test = apart(things, test)
        if test.word.name in ("most", "least") and test.args[0].word.name == "box_area" \
                and (things, Detail.EDGE) in self.unsaid:
            largest = "largest" if test.word.name == "most" else "smallest"
            return f"{largest} {self.noun(things, plural, telling, shape)}"
        become = BECOME.find(test) if things.word.name in _SHAPES else None
        if become:
            return self._filled(become, test, plural)
        if things.word.name == "pieces" and test.word.name in _NOUNS and not self._is_ground(things):
            way = f"{test.args[0].word.says} " if test.args else ""
            return f"{way}{self._phrase(things.args[1], '', things, '', False)} {_NOUNS[test.word.name]}{'s' * plural}"
        told = self.noun(things, plural, telling | {inner.word.name for inner in walk(test)}, shape)
        if node in self._hues:
            return NUMBER.sub(lambda m: m.group(2 if plural else 1), f"{self._hue(node)} {told}")
        is_area = things.word.name == "holes" or self._is_ground(things)
        adjective = (AREAS.find(test) if is_area else None) or ADJECTIVES.find(test)
        if adjective:
            return f"{self._adjective(adjective, test, shape)} {told}"
        but = ADJECTIVES.find(test.args[0]) if test.word.name == "not" and is_superlative(test.args[0]) else None
        if but:
            return f"{told} but the {self._filled(but, test)}"
        before, self._tested = self._tested, things
        text = self._phrase(test, "all" if plural else "", Node(WORDS["where"], (things, test)), "", plural)
        self._tested = before
        denied = _DENIED.fullmatch(told)
        if denied and _PLACED.match(text) and len(text) <= LONG:
            return f"{denied[1]} {text} {denied[2]}"
        return f"{told} {text}"

    def _adjective(self, said: Said, test: Node, shape: Shape | None) -> str:
        """An adjective for things of a shape: lines have no other size than their length."""
        text = self._filled(said, test)
        return _LENGTHS.get(text, text) if shape is Shape.LINE else text

    def filled(self, says: str, args: dict[str, list[Node]], node: Node) -> str:
        """A template, filled. node: the expression that it tells."""
        return self._filled(Said(says, args, (node,)), node)

    def _filled(self, said: Said, node: Node, plural: bool = False) -> str:
        """A template for a noun, filled."""
        says = with_colours(self._without_doubt(said), said.args)
        text = FORM.sub(lambda m: ", ".join(self._phrase(a, m[2] or "", node, "", plural)
                                            for a in said.args[m[1]]), says)
        return NUMBER.sub(lambda m: m.group(2 if plural else 1), text)

    def _without_doubt(self, said: Said, it: Node | None = None) -> str:
        """The template without what need not be said. it: the things that a region of it is told of."""
        if "<" not in said.says:
            return said.says

        def choose(match: re.Match) -> str:
            nodes = said.tells if match[1] not in _OF_THINGS else self._owners(said, it) if match[1] != "own_edge" \
                else (self._tested,)
            detail = _OF_THINGS.get(match[1]) or Detail(match[1])
            return match[3] if any((node, detail) in self.unsaid for node in nodes) else match[2]
        return DOUBT.sub(choose, said.says).replace(", )", ")").replace(" ()", "")

    @staticmethod
    def _owners(said: Said, it: Node | None) -> list[Node]:
        """The things whose bounding box a template speaks of."""
        if "{it}" in said.says:
            return [it] if it else []
        return [arg for args in said.args.values() for arg in args if arg.type.fits(types.Objects)]
