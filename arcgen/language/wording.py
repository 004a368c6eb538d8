"""The wording of expressions: a phrase for each, given what was said before it.

Every word brings a template (registry.py); terms.py has how it is said in a text. In templates, `{name}` is the
argument of that name, `[a|b]` the singular and the plural form, and a colon asks for a form: `{things}` "each red
object" (or "the ..." for the only one), `{things:all}` "the red objects", `{things:any}` "a red object", `{things:one}`
"the red object", `{things:noun}` "red object", `{things:many}` "red objects". `{it}` in a region is the object that it
is derived from: told once, then "it". `{second:first}` is the region `second` of what the argument `first` says.
`{predicate:told}` is a clause ("it is red"), `{predicate:denied}` the opposite ("that is not red"); `{second:that}` a
region derived from what was just told, `{ink:in}` and `{ink:with}` a colour with its preposition, `{ink:bare}`
without, `{yes:act}` a Grid as what to do ("change red to blue"), `{under:empty}` a colour that may be called empty. The
forms of geometric words and better words for pairs of words are in idioms.py, those for larger expressions in
phrases.py and acts.py.
"""
from __future__ import annotations

import re

from . import acts, types
from .acts import CELLWISE, CHOSEN, LAYERED, PAINTS, REGIONS, SCATTERED
from .cases import Cases, cases, chosen, one_by_one
from .details import Detail, Unsaid
from .idioms import FORMS, PLACES, denied, told
from .nouns import LONG, It, Nouns
from .phrases import FORM, NUMBER, Patterns, Said, phrase, with_colours
from .phrasing import in_words
from .program import GIVEN, HOLE, INT, Node, origin, walk
from .registry import IS_COLOUR
from .saying import CLEARED, adjectives_first, is_cell, is_plural, is_superlative, said_of
from .terms import ADJECTIVES
from .traits import Role

_OF_IT = re.compile(r"the ((?:(?!(?:of|between)\b)[\w-]+ )*(?!of\b)[\w-]+) of \{(\w+)\}")
_REGION = re.compile(r"the (?:whole |first |slanted |bottom |top |left |right )?"
                     r"((?:ray|row and column|row|column|line|path|beam|track|ring|edge|cell|corner|part|block)s?)\b")
"""The noun of a region."""
LINKS = {"both": "and", "either": "or"}
_PLACE = re.compile(f"(not )?({PLACES} |of the same)")
_HEAVY = 7
"""What is coloured stands behind its colour where it has more words, or a clause."""
_GOES = "and remove everything else"
"""What is said of things that are not drawn on an empty grid."""
_INKS = ("in", "with", "own", "its", "a", "adjective", "after", "same", "as", "by")
"""Forms of a colour to paint with."""
_SHORT = 3
"""No more words are too few for a place that is told first."""


class Wording(Nouns):
    """Phrases for the expressions of one program, in the order in which they are asked for."""

    def __init__(self, program: Node, unsaid: Unsaid, given: Node, name: str):
        super().__init__(program, unsaid, given, name)
        self._regions: dict[tuple[Node, Node], str] = {}   # what regions of things are called once they were told
        self._ways: set[Node] = set()                      # the steps that were told at length

    def sentence(self, number: int, step: Node) -> str:
        """The step of that number as a sentence, without its capital and its stop."""
        self.number, self.step = number, step
        self.current = next((n for a in step.args for n in walk(a) if n.type is types.Grid), None)
        if step.args and step.args[0].word.name == "blanked":
            self.current = self.given
        said = self._where(step) + self.template(step, plural=False) + f", {_GOES}" * self._leaves(step)
        things = next((a for a in step.args if a.type.fits(types.Objects)), None)
        said_as, whole = CHOSEN.find(step), phrase(step)
        if things is None or (whole and not re.fullmatch(r"(?!.*\{other).*\{things\}.*", whole.says)):   # "it" is clear
            self.subject = None
        elif said_as and "{things:many}" in said_as.says:
            self.subject = things, "each of them"
        elif not self.subject or self.subject[0] is not things:
            recalled = {*self.recalled}
            self.subject = things, "them" if is_plural(self._things(things, "")) else "it"
            self.recalled = recalled                       # it was asked for what it is, not told
        return said

    def _where(self, step: Node) -> str:
        """"In the input, " for a step that does not go on with the result of the one told before it,
        and does not say so itself."""
        base = next(iter(step.args), None)
        if base is None or base.type is not types.Grid:
            return ""
        if base.word.name == "blanked" and step.word.name in PAINTS:
            said, ground = phrase(step), base.args[1]
            if self._emptied(step) or self._leaves(step) or (said and base in said.tells):
                return ""                               # it says that nothing else is drawn
            plain = (base, Detail.GROUND) in self.unsaid or ground.args
            return f"on an {'empty' if plain else f'all-{ground.word.says}'} grid, "
        if not self.number or base == self.steps[self.number - 1] or phrase(step):
            return ""
        if step.word.name == "paste" and base is self.given:
            return ""                                   # there are no other parts to put the result into
        name, _ = step.word.params[0]
        return "" if f"{{{name}" in said_of(step).says else f"in {self.grid(base)}, "

    def _leaves(self, step: Node) -> bool:
        """Whether all that a step does is to leave of an empty grid's things some, perhaps with more that is drawn."""
        if step is not self.steps[-1] or step.word.name not in PAINTS or step.args[0].word.name != "blanked" \
                or (step.args[0], Detail.GROUND) not in self.unsaid or self._emptied(step):
            return False
        found = phrase(step)
        region = step.args[3]
        while region.word.name == "union":
            region = region.args[0]
        return region.word.name == "itself" and (
            found is None or ("{grid}" not in found.says and step.args[0] not in found.tells))

    # -- templates

    def template(self, node: Node, plural: bool, it: It | str = "") -> str:
        """What an expression says, its template filled."""
        said = self._act(node) if node.word.name in PAINTS else self._in_order(node) or said_of(node)
        says = self._without_doubt(said, it.things if isinstance(it, It) else None)
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
            if form == "empty" and (node, Detail.GROUND) in self.unsaid:
                return form
            if form in _INKS:
                return self._ink(args[name][0], form, node)
            if form in args:
                first = It(lambda: self._phrase(args[form][0], "", node, it, plural), "that region")
                return self._phrase(args[name][0], "", node, first, plural)
            return ", ".join(self._phrase(a, form or "", node, it, plural) for a in args[name])

        def possessive(match: re.Match) -> str:
            said = it.pronoun if isinstance(it, It) else it
            if match[2] != "it":
                said = self.subject[1] if self.subject and self._is_subject(args[match[2]][0]) else ""
            owner = {"it": "its", "them": "their"}.get(said)
            return f"{owner} {match[1]}" if owner else match[0]
        text = FORM.sub(argument, _OF_IT.sub(possessive, says))
        return NUMBER.sub(lambda m: m.group(2 if plural else 1), text)

    def _act(self, node: Node) -> Said:
        """How a paint is said."""
        found = phrase(node)
        if found:
            return found._replace(says=with_colours(found.says, found.args))
        emptied = self._emptied(node)
        if emptied:
            return emptied
        args = {"grid": [node.args[0]], "things": [node.args[1]], "ink": [node.args[2]], "region": [node.args[3]],
                "background": list(node.args[4:])}
        things, ink, region = node.args[1:4]
        act = self._special(things).find(region) or REGIONS.find(region)
        by_cases = act and self._act_by_cases(act, things, ink)
        if by_cases:
            return by_cases
        whole = CHOSEN.find(node) if node.word.name == "paint" and node.args[0].word.name != "blanked" else None
        if whole:
            return whole
        by_cases = self._by_cases(things, ink) if region.word.name == "itself" and not act else None
        if by_cases:
            return by_cases
        if act:
            says, args = act.says, {**args, **act.args}
            if region.word.name == "track":
                self._ways.add(region.args[0])
        elif ink.word.name == "own_colour" and not self._is_mixed(things):
            says = "draw {region}"
            if region.word.name == "track":
                says, args["step"] = "extend {things} {step}", [region.args[0]]
        elif region.word.name == "coloured" and ink.type is types.Colour:
            says, args["from"] = self._change_within(things, ink, node), [region.args[0]]
        elif acts.is_drawn(region):
            says = "draw {region}{ink:in}" if ink.type is not types.Colour else \
                "in {ink}, draw {region}" if ink.word.marks == IS_COLOUR else "{ink}, draw {region}"
        else:
            what = self._phrase(region, "", node, "", False)
            is_heavy = ink.word.marks == IS_COLOUR and (len(what.split()) > _HEAVY or " where " in what)
            told = self._phrase(ink, "", node, "", False)
            if is_heavy:
                says = f"colour {told} {what}"
            elif told.startswith("in the colour ") and len(what.split()) < _HEAVY:
                says = f"give {what} {told.removeprefix('in ')}"
            else:
                says = f"colour {what} {told}"
        if node.word.name == "paint_under":
            says += "<covered:, on <ground> only/>"
            ground = "empty" if (node, Detail.GROUND) in self.unsaid else "{background}"
            says = says.replace("<ground>", f"{ground} cells")
        return Said(says, args, (node,))

    def _change_within(self, things: Node, ink: Node, act: Node) -> str:
        """A template for cells of one colour in things that take another."""
        if self._is_subject(things):
            return "change the {from} cells of {things} to {ink:bare}"
        place = self._phrase(things, "", act, "", False)
        if ink.word.marks == IS_COLOUR:
            return f"change {{from}} to {{ink}} in {place}"
        return f"in {place}, change {{from}} to {{ink:bare}}" if len(place.split()) > _SHORT else \
            f"give the {{from}} cells of {place} {{ink:bare}}"

    def _in_order(self, node: Node) -> Said | None:
        """A colour by several cases: "red if ..., blue if ..., otherwise green"; None for any other expression."""
        found = cases(node) if node.word.name == "choose" and not phrase(node) else None
        if not found or not found.rest or len(found.tests) < 2:
            return None
        told, args = one_by_one(found)
        link = ", " if (node, Detail.ORDER) in self.unsaid else ", or else "
        return Said(f"{link.join(told)}, otherwise {{rest}}", args | {"rest": [found.rest]}, (node,))

    def _by_cases(self, things: Node, ink: Node, ground: Node | None = None) -> Said | None:
        """How things are coloured by cases; None where that is told of one thing, or each goes before the next.
        ground: the colour of the grid that they are drawn on, where that is empty."""
        found = cases(ink)
        if not found or self._is_subject(things):
            return None
        goes = found.rest is not None and found.rest is ground and ground in origin(things).args
        if things.type is types.Object or (things, Detail.ONE) in self.unsaid \
                or (ink.word.name == "choose" and len(found.tests) > 1 and (ink, Detail.ORDER) not in self.unsaid):
            return _chain(things, found) if goes else None
        own = found.rest is not None and found.rest.word.name == "own_colour"
        if not (own and len(found.tests) == 1) and not goes and things.word.name in ("where", "the"):
            return None
        says: list[str] = []
        args: dict[str, list[Node]] = {}
        for i, (test, colour) in enumerate(found.tests):
            args |= {f"case{i}": [chosen(things, test)], f"ink{i}": [colour]}
            says.append(f"{{case{i}{':next' * (i > 0)}}} {{ink{i}}}")
        if goes:
            return Said(f"colour {' and '.join(says)}, {_GOES}", args, ())
        if found.rest and not own:
            args["rest"] = [found.rest]
            says.append("the others {rest}")
        return Said(f"colour {in_words(says)}", args, ())

    def _emptied(self, node: Node) -> Said | None:
        """How things are coloured by cases on an empty grid, where one case is its colour."""
        _, things, ink, region = node.args[:4]
        if node.args[0].word.name != "blanked" or region.word.name != "itself" or phrase(node):
            return None
        said = self._by_cases(things, ink, node.args[0].args[1])
        return said if said and said.says.endswith(_GOES) else None

    def _act_by_cases(self, act: Said, things: Node, ink: Node) -> Said | None:
        """An act with a colour by cases of which adjectives tell, "surround each green object with red and the others
        with blue"; None for any other."""
        found, place = cases(ink), re.search(r"\{ink:(with|own|by)\}$", act.says)
        if not found or not place or not found.rest or things.type is types.Object or "{things}" not in act.says \
                or not all(ADJECTIVES.find(test) for test, _ in found.tests) or (things, Detail.ONE) in self.unsaid \
                or (len(found.tests) > 1 and (ink, Detail.ORDER) not in self.unsaid):
            return None
        args, says = {**act.args}, act.says[:place.start()].replace("{things}", "{case0}")
        for i, (test, colour) in enumerate(found.tests):
            args |= {f"case{i}": [chosen(things, test)], f"ink{i}": [colour]}
            says += f", {{case{i}:next}}" * (i > 0) + f"{{ink{i}:{place[1]}}}"
        return Said(f"{says} and the others{{rest:{place[1]}}}", {**args, "rest": [found.rest]}, ())

    def _special(self, things: Node) -> Patterns:
        """Acts for things of a kind."""
        if things.word.name == "layers" and (things, Detail.APART) not in self.unsaid:
            return LAYERED
        if things.word.name == "all_of_colour" and (things, Detail.PIECE) not in self.unsaid:
            return SCATTERED
        is_dot = things.word.name in ("where", "the") and things.args[1].word.name == "is_dot"
        return CELLWISE if is_dot or is_cell(things) or (things, Detail.CELL) in self.unsaid else REGIONS

    def _ink(self, node: Node, form: str, act: Node) -> str:
        """A colour to draw with or to fill with: " in red"."""
        is_word = node.word.marks == IS_COLOUR
        if form in ("a", "adjective", "its"):
            colour = node.word.says if is_word else acts.own_word(act) if form == "its" and acts.is_own(node) else ""
            return f"{colour} ".lstrip() if form == "adjective" else f"a {colour}".rstrip()
        if acts.is_own(node):
            return self._own_colour(act, form)
        if form == "by":
            text = self._ink(node, "in", act)
            return f" by a {node.word.says} line" if is_word else f" by lines{text.removeprefix(',')}" \
                if re.match(",? in ", text) else text
        if form in ("after", "same"):
            return "" if is_word else self._ink(node, "in", act)
        text = self._phrase(node, "", act, "", False)
        if node.type is types.Colour and node.args and form == "in":
            return f", in {text.removeprefix('in ')}"
        if form == "as":
            return f" {text}" if re.match("in |by ", text) else f"{' in' if text.startswith('the ') else ','} {text}"
        if re.match("in |by ", text):
            return f" {text if form == 'in' else re.sub('^in ', 'with ', text)}"
        return f" {'with' if form == 'own' else form} {text}"

    def _own_colour(self, act: Node, form: str) -> str:
        """What is said of the colour where things are painted, or drawn from, in their own."""
        if form == "own":
            return f" with {acts.own_word(act) or 'its colour'}"
        if form == "same":
            return "" if acts.own_word(act) else " in its colour"
        return " in its own colour" if self._is_mixed(acts.painted(act)) else ""

    def _phrase(self, node: Node, form: str, parent: Node, it: It | str, plural: bool) -> str:
        if node.word is INT:
            return self._int(node, form)
        if node.word.name == HOLE:
            return f"<{node.value}>"
        if form == "backwards" or (form == "ranked" and node.word.name in ("edge", "surpassed")):
            return self._ranked(node, plural, form == "backwards")
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
            node = adjectives_first(node)
        if form == "denied" and node.word.name == "either" and not phrase(node) and parent.word.name == "not" \
                and not phrase(parent):
            return " and ".join(self._phrase(a, form, parent, it, plural) for a in node.args)
        if form == "told":
            adjective = ADJECTIVES.find(node)
            if adjective:
                return f"it is {'the ' * is_superlative(node)}{self._filled(adjective, node)}"
            if node.word.name in LINKS and not phrase(node):
                link = f" {LINKS[node.word.name]} "
                return link.join(self._phrase(a, form, node, it, False) for a in node.args)
            return told(self.template(node, False, it))
        if node in self._ways:
            return "the same way"
        text = self.template(node, plural or form == "all", it)
        if node.type is types.Step and len(text) > LONG:
            self._ways.add(node)
        if node.type is types.Int and parent.type is not types.Int and text.startswith("("):
            return text[1:-1]                               # a sum has its parentheses within another
        if parent.word.name in LINKS and _PLACE.match(text):
            return f"that {'are' if plural else 'is'} {text}"
        if parent.word.role is Role.PAINTS and node.type is not types.Int and text.startswith("the ") \
                and form != "bare":
            return f"in {text}"
        return denied(text, plural) if form == "denied" else text

    def _ranked(self, node: Node, plural: bool, backwards: bool) -> str:
        """In what order things stand."""
        name = node.word.name
        if name == "edge":
            way = self._phrase(node.args[0], "from", node, "", plural)
            return re.sub("from (.+) to (.+)", r"from \2 to \1", way) if backwards else way
        key = node.args[0] if name == "surpassed" else node
        if (name == "surpassed") == backwards:
            return self._phrase(key, "ranked", node, "", plural)
        return "largest first" if key.word.name == "size" else \
            f"in falling order of {self._phrase(key, '', node, '', plural)}"

    @staticmethod
    def _int(node: Node, form: str) -> str:
        if form == "large":
            return f", up to {node.value} times as large" if node.value > 1 else ""
        return str(node.value)

    def _region(self, node: Node, parent: Node, plural: bool, it: It | str) -> str:
        """A region; one of the same things that was told at length is "that ray"."""
        it = it or self._it(parent)
        things = it.things if isinstance(it, It) else None
        again = self._regions.get((node, things)) if things else None
        if again and sum(other == again for other in self._regions.values()) == 1:
            return again
        text = self.template(node, plural, it)
        noun = _REGION.match(text)
        if noun and things and len(text) > LONG:
            self._regions[node, things] = f"{'those' if noun[1].endswith('s') else 'that'} {noun[1]}"
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
        if node.word.name in CLEARED:
            return f"the input {self.template(node, plural=False).replace('remove', 'without', 1)}"
        inner, symmetry = node.args
        return f"{self._picture(inner, node)} {symmetry.word.says}"


def _chain(things: Node, found: Cases) -> Said:
    """How things are coloured by cases of which each goes before the next, and removed where none is true."""
    told, args = one_by_one(found)
    return Said(f"colour {{things}} {', or else '.join(told)}, {_GOES}", args | {"things": [things]}, ())
