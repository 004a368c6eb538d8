"""Which parts of a program are told in sentences of their own, and which where they are used."""
from __future__ import annotations

from collections import Counter

from . import types
from .acts import PAINTS
from .phrases import FORM, phrase
from .program import GIVEN, Node, selects, walk
from .saying import CLEARED, head, said_of, told_parts
from .traits import Role

_PICTURES = (Role.ASSEMBLES, Role.COMPLETES, Role.MOVES)
"""What a word does that takes a picture from elsewhere, which is told where it is used: "the largest object"."""


class Plan:
    """The steps of one program.

    given: the grid that it is run on. beneath: this and what it is made of, which its setting tells: the input with a
    cue, where the rule is run on it without. steps: the Grids that are told in sentences of their own, in order. uses:
    how many expressions each expression is an argument of. letters: things that need a letter, "" before they have one.
    """

    def __init__(self, program: Node, given: Node):
        self.given = given
        self.beneath = {*walk(given)}
        self.steps: list[Node] = []
        self._seen: set[tuple[Node, bool]] = set()
        self.uses = Counter(a for n in set(walk(program)) for a in n.args)
        self._collect(program)
        self.letters = _with_letters(program)

    def _collect(self, node: Node, inline: bool = False) -> None:
        """The steps of an expression: its Grids, but those that a phrase of more words passes over
        and those told where they are used."""
        if node in self.beneath or (node, inline) in self._seen:
            return
        self._seen.add((node, inline))
        for a in told_parts(node):
            self._collect(a, self.is_inline(a, node))
        if node.type is types.Grid and node.word not in GIVEN and not inline and node not in self.steps:
            self.steps.append(node)

    def is_inline(self, node: Node, parent: Node) -> bool:
        """Whether a Grid is told where it is used: what to do in a case, an empty grid to paint on, a picture that is
        taken from elsewhere."""
        if node.type is not types.Grid or node.word in GIVEN or node in self.beneath:
            return False
        if parent.word.name == "when":
            return self.uses[node] == 1
        if node.word.name in CLEARED and (parent.type is not types.Grid or node not in parent.args):
            return True                                         # things are seen there, nothing is done to it
        if node.word.name == "blanked":
            return parent.word.name in PAINTS and node is parent.args[0]
        said = said_of(parent)
        named = any(node in said.args[name] for name, _ in FORM.findall(said.says) if name in said.args)
        if not named or phrase(node) or (parent.word.role not in _PICTURES and parent.word.name != "turn"):
            return False
        if node.word.name == "turn":
            return parent.word.name != "turn" and (self._is_plain(node.args[0]) or node.args[0].word.name == "crop")
        return node.word.name == "crop" and self.uses[node] == 1

    def _is_plain(self, node: Node) -> bool:
        """Whether a Grid is one that is given."""
        return node.word in GIVEN or node in self.beneath


def _with_letters(program: Node) -> dict[Node, str]:
    """Things mentioned more than once that "this object" would not tell from others mentioned."""
    mentions: Counter[Node] = Counter()
    for node in set(walk(program)):
        mentions.update(a for i, a in enumerate(node.args) if a.type.fits(types.Objects)
                        and not (i == 0 and selects(node)))
    heads = Counter((head(node), node.type) for node in mentions)
    return {node: "" for node, n in mentions.items()
            if n > 1 and node.word.chooses and heads[head(node), node.type] > 1}
