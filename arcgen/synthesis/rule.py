"""A rule: a program with the concept behind it."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..concepts.base import Concept, roles_of
from ..language.program import THE_INPUT, Node
from ..scenes.priors import Roles, fits
from ..tasks.known import Known
from .beginnings import Draw, Start, beginning, sometimes_mirrored
from .framings import Framed
from .likeness import Wanted
from .signature import signature


@dataclass(frozen=True)
class Rule:
    """A rule with the concept behind it; `name` tells what was added. `values` fills the concept's holes.
    `things`: what the additions choose among, which must stand out (see salience.stand_out). `stages`:
    the rule before each addition, and the addition alone, none of which may do for a row. `framings`: what the rule
    was set in, the innermost first; what was drawn of the concept is then the innermost's inner rule."""
    concept: Concept
    name: str
    program: Node
    values: Mapping[str, Node]
    things: tuple[Node, ...] = ()
    stages: tuple[Node, ...] = ()
    framings: tuple[Framed, ...] = ()

    @property
    def roles(self) -> Roles:
        return roles_of(self.program, self.values)

    @cached_property
    def start(self) -> Start:
        """The scenes of the rule: the concept's, for the rule before any framing, set in its framings."""
        inner = self.framings[0].inner if self.framings else self.program
        roles = roles_of(inner, self.values)

        def any_of_them(rng: np.random.Generator) -> Draw:
            draw = self.concept.scene(rng, roles)
            return lambda rng: fits(draw(rng))      # a scene may grow with the values of the rule

        def own(rng: np.random.Generator, wanted: Wanted | None = None) -> Draw:
            if wanted is None:
                return any_of_them(rng)
            return sometimes_mirrored(beginning(any_of_them, rng, wanted), inner, rng)
        start: Start = own
        for framed in self.framings:
            start = framed.start(start)
        return start

    @property
    def idle(self) -> Node:
        """What a rule that does nothing would give here: no pair may be like that."""
        return self.framings[-1].idle if self.framings else THE_INPUT

    @property
    def additions(self) -> int:
        return self.name.count("+")

    @cached_property
    def key(self) -> str:
        """What the rule does (see arcgen.synthesis.signature), some 7 ms (benchmarks/probe_bank.py)."""
        return signature(self.program)

    def is_in(self, known: Known) -> bool:
        """Whether the rule is one of those known."""
        return len(known) > 0 and self.key in known
