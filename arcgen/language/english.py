"""What a program says, in English.

Every word brings a template (registry.py); a Grid-valued expression becomes a sentence, one
per step, and everything else a phrase inside it. In templates, `{name}` is the argument of
that name, `[a|b]` the singular and the plural form, and a colon asks for a form:
`{things}` "each red object" (or "the ..." for a single Object), `{things:all}` "all red
objects", `{things:any}` "any red object", `{things:noun}` "red object".
"""
from __future__ import annotations

import re

from . import types
from .program import HOLE, INPUT, INT, Node, walk

_FORM = re.compile(r"\{(\w+)(?::(\w+))?\}")
_NUMBER = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]")


def describe(program: Node) -> str:
    """The rule as English sentences, good enough to solve the task from the text alone."""
    return _Describer(program).text()


class _Describer:
    def __init__(self, program: Node):
        self.steps: list[Node] = []
        self._collect(program)
        self.current: Node | None = None       # the grid that the sentence is about
        self.number = 0

    def _collect(self, node: Node) -> None:
        for a in node.args:
            self._collect(a)
        if node.type is types.Grid and node.primitive is not INPUT and node not in self.steps:
            self.steps.append(node)

    def text(self) -> str:
        if not self.steps:
            return "Copy the input."
        sentences = []
        for number, step in enumerate(self.steps):
            self.number = number
            self.current = next((n for a in step.args for n in walk(a) if n.type is types.Grid), None)
            said = self._template(step, plural=False)
            sentences.append(said[0].upper() + said[1:] + ".")
        if len(sentences) > 2:
            return " ".join(f"{i}. {s}" for i, s in enumerate(sentences, 1))
        return " Then: ".join(sentences)

    def _template(self, node: Node, plural: bool, it: str = "") -> str:
        primitive = node.primitive
        names = [name for name, _ in primitive.params]

        def argument(match: re.Match) -> str:
            name, form = match.groups()
            if name == "it":
                return it
            i = names.index(name)
            args = node.args[i:] if primitive.variadic and i == len(names) - 1 else node.args[i:i + 1]
            return ", ".join(self._phrase(a, form or "", node, it, plural) for a in args)
        text = _FORM.sub(argument, primitive.says)
        return _NUMBER.sub(lambda m: m.group(2 if plural else 1), text)

    def _phrase(self, node: Node, form: str, parent: Node, it: str, plural: bool) -> str:
        if node.primitive is INT:
            return str(node.value)
        if node.primitive.name == HOLE:
            return f"<{node.value}>"
        if node.type is types.Grid:
            return self._grid(node)
        if node.type is types.Region:
            return self._template(node, plural, it or self._owner(parent))
        if node.type.fits(types.Objects):
            return self._things(node, form)
        return self._template(node, plural or form == "all", it)

    def _owner(self, act: Node) -> str:
        things = next((a for a in act.args if a.type.fits(types.Objects)), None)
        return self._things(things, "") if things is not None else "each object"

    def _things(self, node: Node, form: str) -> str:
        says = node.primitive.says
        is_noun = "[" in says.split("(")[0] or says.startswith("{things:noun}")
        text = self._template(node, plural=form == "all")
        seen = next((n for a in node.args for n in walk(a) if n.type is types.Grid), None)
        if seen is not None and seen != self.current and form != "noun" and not says.startswith("{"):
            text += f" of {self._grid(seen)}"
        if form == "noun" or not is_noun:
            return text
        if node.type is types.Object:
            return f"the {text}"
        return f"{ {'': 'each', 'all': 'all', 'any': 'any'}[form]} {text}"

    def _grid(self, node: Node) -> str:
        if node.primitive is INPUT:
            return "the input"
        step = self.steps.index(node)
        return "the result" if step == self.number - 1 else f"the result of step {step + 1}"
