"""The signature: what a rule does on a fixed bank of probe scenes.

Two texts that do the same are one rule, so rules are counted by their outputs and not by their
words (design study 6.2). The bank holds a grid of every concept's scene, drawn once from
fixed streams for canonical rules (colours 0, 1, 2 ... in order of appearance), so that every
kind of rule finds scenes on which it acts.
"""
from __future__ import annotations

import hashlib
from functools import cache

import numpy as np

from ..concepts.base import Concept, roles_of
from ..concepts.catalogue import library
from ..core.errors import RuleError
from ..core.seeds import stream
from ..language.canonical import canonical_form, recolour_program, transform_program
from ..language.program import Node
from ..language.run import Context
from ..language.text import to_text
from ..scenes.priors import Roles

PER_CONCEPT = 1
OWN = 12
ENOUGH = 8
ACTS = 12
"""A rule that has acted on that many scenes of the bank is told from all others, save one in seventy
that all scenes would tell apart (measured on 2,000 rules; with twice the scenes, one in a hundred)."""
_GLANCE, _RARE = 48, 3
"""A rule that acts on fewer scenes of the first ones acts on few of all: its own are asked instead."""
_MOST_REMEMBERED = 80
_TRIES = 12


def canonical_roles(program: Node, values: dict[str, Node]) -> tuple[Node, Roles]:
    """The canonical image of a program and its roles under the same renaming and turn. A background
    that the program does not name is renamed with the rest, for its number may now be another's."""
    image, symmetry, table = canonical_form(program)
    turned = {name: recolour_program(transform_program(v, symmetry) or v, table) for name, v in values.items()}
    old = roles_of(program, values)
    return image, Roles(table[old.background], tuple(table[c] for c in old.seen), tuple(table[c] for c in old.inks),
                        roles_of(image, turned).holes)


def _draws(concept: Concept, roles: Roles, n: int, *name: int | str) -> list[np.ndarray]:
    """Up to n grids of a concept's scene, from a stream of their own."""
    grids: list[np.ndarray] = []
    for attempt in range(_TRIES):
        rng = stream("probe", *name, attempt)
        try:
            draw = concept.scene(rng, roles)
            while len(grids) < n:
                grids.append(draw(rng))
            break
        except RuleError:
            continue
    return grids


@cache
def bank() -> tuple[Context, ...]:
    """The probe scenes, as contexts that remember what was computed on them, in an order that mixes
    the concepts."""
    grids = []
    for name, concept in library().items():
        program, _, values = concept.draw(stream("probe rule", name))
        _, roles = canonical_roles(program, values)
        grids += _draws(concept, roles, PER_CONCEPT, name)
    return tuple(Context(grids[i]) for i in stream("probe order").permutation(len(grids)))


def _outcomes(program: Node, contexts) -> tuple[bytes, int]:
    """The outputs as bytes, and on how many scenes the program changes something. After ACTS of these
    no more are asked, nor after a glance that shows hardly any: so rules that do the same stop at
    the same scene."""
    parts, acts = [], 0
    for asked, context in enumerate(contexts, 1):
        out = context.output(program)
        if out is None:
            parts.append(b"-")
        elif out.shape == context.grid.shape and (out == context.grid).all():
            parts.append(b"=")
        else:
            acts += 1
            parts.append(bytes(out.shape) + out.tobytes())
        if len(context) > _MOST_REMEMBERED:
            context.forget()
        if acts == ACTS or (asked == _GLANCE and acts < _RARE):
            break
    return b"|".join(parts), acts


def signature(concept: Concept, program: Node, values: dict[str, Node]) -> str:
    """Hex digest of what the rule's canonical form does on the bank; where it hardly acts on any
    scene of the bank, also on scenes of its own concept."""
    image, roles = canonical_roles(program, values)
    outcome, acts = _outcomes(image, bank())
    if acts < ENOUGH:
        own, acts = _outcomes(image, [Context(g) for g in _draws(concept, roles, OWN, concept.name, "own")])
        outcome += b"#" + own
        if acts == 0:
            outcome += to_text(image).encode()
    return hashlib.sha256(outcome).hexdigest()[:32]
