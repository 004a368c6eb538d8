"""Inputs of a rule as Python: a module with the function `generate_input(rng)`, beside `transform(grid)` of
arcgen.code.

As BARC has it (Li et al. 2024, "Combining Induction and Transduction for Abstract Reasoning"): what draws inputs is
code too, and can be read, changed and run. It is the scene of the rule's concept, cut out of the library, with what the
rule asks of it. Only plain scenes are told: those of a rule as its concept draws it, in no framing and without
extension, whose filling can be read off the program.
"""
from __future__ import annotations

import textwrap
from contextlib import suppress
from functools import lru_cache

import numpy as np

from ..core.errors import RuleError, UserError
from ..core.grid import same
from ..core.seeds import stream
from ..language import run, to_text
from ..language.english import describe
from ..language.program import Node
from ..language.text import parsed
from ..scenes.priors import Roles, fits
from .base import Scene, roles_of
from .catalogue import library
from .fillings import filling_of
from .scene_source import scene_source

TRIES = 100
"""Scenes drawn for one input, at most. Of all concepts' rules, drawn at random, seven in eight scenes do; a rule of
which so many do not is not told."""
PROVEN = 4
"""Inputs that are drawn before the code is given out."""
WIDTH = 100
"""Characters in a line that is written here, at most."""


class NotPlain(Exception):
    """There is no code for the inputs of a rule; the message says why."""


def an_input(scene: Scene, roles: Roles, program: str, rng: np.random.Generator) -> np.ndarray:
    """A grid, uint8 (H, W), of a scene that is begun anew, on which a program gives something else. Raises RuleError
    when TRIES scenes give none, and UserError for what is no program."""
    node = parsed(program)
    if isinstance(node, UserError):
        raise node
    for _ in range(TRIES):
        with suppress(RuleError):
            grid = fits(scene(rng, roles)(rng))
            if not same(run(node, grid), grid):
                return grid
    raise RuleError("no scene suits the rule")


@lru_cache(maxsize=2_000)
def input_generation(concept: str, program: str) -> str:
    """The code that draws inputs for a program of a concept, by its name in a row; some are drawn before it is given
    out. Remembered. Raises NotPlain where there is none."""
    node = parsed(program)
    if not program or isinstance(node, UserError):
        raise NotPlain("no program")
    known = library().get(concept)
    if known is None:
        raise NotPlain("set in a framing or extended" if "+" in concept else "of no known concept")
    values = filling_of(known, node)
    if values is None:
        raise NotPlain("not as its concept says it")
    roles = roles_of(node, values)
    try:
        for number in range(PROVEN):
            an_input(known.scene, roles, program, stream("input generation", program, number))
    except RuleError:
        raise NotPlain("scenes seldom suit it") from None
    return _module(concept, node, roles)


def _module(concept: str, program: Node, roles: Roles) -> str:
    """The text: imports, the scene, what the rule asks of it, and the function."""
    source = scene_source(concept)
    asked = _roles(roles)
    imports = {"arcgen.concepts.inputs": {"an_input"}, "arcgen.dsl": {"Grid"}, "numpy as np": set(),
               "arcgen.scenes.priors": {"Roles"}}
    if "parse_expression(" in asked:
        imports |= {"arcgen.language": {"parse_expression", "types"}}
    for module, names in source.imports.items():
        imports[module] = imports.get(module, set()) | names
    plain = [f"import {module}" for module, names in sorted(imports.items()) if not names]
    taken = [f"from {module} import {', '.join(sorted(names))}" for module, names in sorted(imports.items()) if names]
    scene, definitions = source.scene, [*source.definitions]
    if not scene.isidentifier():
        definitions.append(f"SCENE = {scene}")
        scene = "SCENE"
    rule = f"ROLES = {asked}\nPROGRAM = {to_text(program)!r}"
    doc = textwrap.wrap(f'An input for: {describe(program)}', WIDTH - 10, break_on_hyphens=False)
    function = ["def generate_input(rng: np.random.Generator) -> Grid:", *_documented(doc),
                f"    return an_input({scene}, ROLES, PROGRAM, rng)"]
    return "\n".join([*plain, "", *taken, "", "", *"\n\n\n".join([*definitions, rule]).splitlines(), "", "",
                      *function]) + "\n"


def _documented(lines: list[str]) -> list[str]:
    """The docstring of a function."""
    if len(lines) == 1:
        return [f'    """{lines[0]}"""']
    return [f'    """{lines[0]}', *(f"    {line}" for line in lines[1:]), '    """']


def _roles(roles: Roles) -> str:
    """What makes them again."""
    holes = "".join(f"    {name!r}: {_value(value)},\n" for name, value in sorted(roles.holes.items()))
    told = f", holes={{\n{holes}}}" if holes else ""
    return f"Roles(background={roles.background}, seen={roles.seen!r}, inks={roles.inks!r}{told})"


def _value(value) -> str:
    return f"parse_expression({to_text(value)!r}, types.{value.type.name})" if isinstance(value, Node) else repr(value)
