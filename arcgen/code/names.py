"""What a value in a program is called: a name that says what it holds, read off the words' English templates.

`where(objects(...), touches_border)` is `objs_that_touch_border`, `holes(grid, black)` is `enclosed_black_areas`; a
colour or number is called as the argument is that it is for (`background`, `ink`, `n`), and a grid by what was
done to it (`painted`).
"""
from __future__ import annotations

import builtins
import keyword
import re

from ..dsl import __all__ as TAKEN
from ..language import Node, types
from ..language.phrases import FORM, NUMBER
from ..language.program import INT
from ..language.traits import Role

MOST = 36
"""Characters of a name, at most."""

_OF_IT = re.compile(r"(?: (?:of|by|from|in|through|to|at|on|with))? \{it\}")
_LEFT_OUT = {"a", "an", "the"}
_JOINTS = {"of", "in", "on", "that", "with", "whose", "by", "at", "from", "when", "between", "and", "or", "is", "are",
           "among", "to", "as", "which"}
_SAY_NOTHING = {"first", "second", "yes", "no"}
"""Arguments whose name says nothing of a colour or number."""
_JOINED = {"both", "either", "among", "not"}
"""Words that make a predicate of others."""
_FORMS = {"side": {"up": "top", "down": "bottom"},
          "extent": {"horizontal": "width", "vertical": "height"},
          "rows": {"horizontal": "rows", "vertical": "columns", "falling": "diagonals", "rising": "diagonals"}}
"""What a direction or axis is called in a form that a template asks for."""
_DENIED = (("that are ", "that are not "), ("that is ", "that is not "), ("that ", "that do not "),
           ("with ", "without "))
"""How a phrase begins -> how its denial begins."""
_AFTER_NOUN = {*_JOINTS, "not", "without", "next", "inside", "wholly", "sorted", "taken"}
_DONE = {Role.PAINTS: "painted", Role.RECOLOURS: "recoloured", Role.MOVES: "rearranged", Role.COMPLETES: "completed",
         Role.RESHAPES: "reshaped", Role.ASSEMBLES: "picture", Role.DECIDES: "decided"}
"""What a grid is called after a word of each role."""
_PARTICIPLES = {"cleaned": ("erase",), "cropped": ("crop", "crop_at", "cut_out"), "turned": ("turn", "turn_in_place"),
                "enlarged": ("upscale",), "shrunk": ("downscale",), "fallen": ("fall", "drop"), "copied": ("copy",),
                "inner_part": ("without_frame", "without_sign", "without_lone"), "stamped": ("stamp",),
                "pasted": ("paste",), "gathered": ("gather",),
                "mirrored": ("mirror_beside", "mirror_towards", "mirror_over", "reflected")}
"""Grids that have a plainer name than their word's role gives."""
_BY_WORD = {word: name for name, words in _PARTICIPLES.items() for word in words}


class Names:
    """The names that are in use in a piece of code."""

    def __init__(self):
        self._used = {*TAKEN, *keyword.kwlist, *dir(builtins), "grid", "panel", "transform"}

    def free(self, wanted: str) -> str:
        """The name, or where it is in use the name with the next free number; from now on in use."""
        name, number = wanted, 2
        while name in self._used:
            name, number = f"{wanted}_{number}", number + 1
        self._used.add(name)
        return name

    def of(self, node: Node, parameter: str) -> str:
        """A free name for the value of an expression that is given as the argument `parameter`."""
        wanted = _wanted(node, parameter)
        return self.free(f"the_{wanted}" if wanted in TAKEN else wanted)


def _wanted(node: Node, parameter: str) -> str:
    if node.type is types.Grid:
        return _BY_WORD.get(node.word.name, _DONE.get(node.word.role, "picture"))
    if node.type.fits(types.Objects):
        return _things(node, node.type is not types.Object)
    if node.type is types.Int and parameter in _SAY_NOTHING:
        return "number"
    return node.type.name.lower() if node.word.gives_function or parameter in _SAY_NOTHING else parameter


def _things(node: Node, many: bool) -> str:
    """What objects are called: what their word says of them; where that is too long, a part of it."""
    of_region = node.type.fits(types.Objects) and node.word.says == "{region}"
    name = _words(_said(node.args[1] if of_region else node, many))
    if name == "grid":
        return "whole_grid"
    things = node.args[0] if node.args else None
    if len(name) <= MOST or things is None or not things.type.fits(types.Objects):
        return _shortened(name) or ("objs" if many else "obj")
    noun = _noun(_things(things, _are_many(things, "noun" if "{things:noun}" in node.word.says else "", many)))
    short = _words(_said(node, many, noun))
    if len(short) > MOST:
        part_lies = node.word.chooses and node.args[1].word.name in _JOINED
        short = noun if part_lies else _shortened(short)
        if short == noun or ("_whose_" in short and "_is_" not in short):
            return f"chosen_{noun}"
    return short


def _noun(name: str) -> str:
    """The noun of a name: its last word before what is said of it, such as "areas" of "black_areas_with_red_cell"."""
    words = name.split("_")
    end = next((i for i, word in enumerate(words) if word in _AFTER_NOUN and i), len(words))
    return words[end - 1]


def _said(node: Node, many: bool, things: str = "") -> str:
    """What a word says, without what stands in brackets, with the names of its arguments; those for `things`, its first
    argument, if that is given."""
    word = node.word
    if word is INT:
        return str(node.value)
    if not node.args and node.type not in (types.Predicate, types.Region):
        return word.name
    if word.name == "objects":
        return "objs" if many else "obj"
    says = _OF_IT.sub("", NUMBER.sub(_chosen(many), word.says.partition(" (")[0]))
    if not node.args:
        return says.replace("{it}", word.name)
    args = dict(zip((name for name, _ in word.params), node.args))
    first = word.params[0][0]
    return FORM.sub(lambda m: things if things and m[1] == first else
                         _argument(args.get(m[1]), m[1], m[2] or "", many), says)


def _chosen(many: bool):
    return lambda match: match[2 if many else 1]


def _argument(node: Node | None, name: str, form: str, many: bool) -> str:
    """What an argument is called in a phrase. form: in which the word's English wants it (arcgen.language.wording)."""
    if node is None:                        # {it}: the things themselves
        return ""
    if node.type is types.Grid:
        return "grid"
    if node.type is types.Colour and node.args:
        return name
    said = _said(node, _are_many(node, form, many))
    if form == "denied":
        return next((new + said.removeprefix(old) for old, new in _DENIED if said.startswith(old)), f"not {said}")
    return _FORMS.get(form, {}).get(said, said)


def _are_many(node: Node, form: str, many: bool) -> bool:
    """Whether an argument is spoken of in the plural: objects that are many, unless one of them is meant."""
    return node.type is not types.Object if node.type.fits(types.Objects) and form != "noun" else many


def _words(text: str) -> str:
    """English as a name."""
    text = text.replace("one-colour objects", "objs").replace("objects", "objs").replace("object", "obj")
    found = [word for word in re.findall(r"[a-z0-9_]+", text.lower()) if word not in _LEFT_OUT]
    while found and (found[0].isdigit() or found[0] in _JOINTS):
        found = found[1:]
    name = "_".join(found)
    return name if len(name) <= MOST else name.removesuffix("_of_grid")


def _shortened(name: str) -> str:
    """The name, cut where it is too long, at a place where it still says something."""
    words = name.split("_")
    while words and (len("_".join(words)) > MOST or words[-1] in _JOINTS):
        words = words[:-1]
    return "_".join(words)
