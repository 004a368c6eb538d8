"""The rule language: typed words, programs of them, and what can be done with a program.

Importing the package registers every word. Lower files never import higher ones:
types, objects, traits < registry < interned < program, text, run, requirements, evaluator < the words (literals,
perceive, ... ) < canonical, alternatives; shapes < details; phrases < acts, cases < looks < unsaid; terms < saying <
plan < nouns < wording; settings, wording < english; settings < unsaid; saying < named < english.

Offers: Node, parse, parse_expression, to_text, run, Context (engine: compiled where it was built), holes, fill; WORDS
(registry), Need and Role (traits), describe (english), alternatives and ablations (alternatives), what a program needs
of a scene (requirements), Evaluator and the reference (evaluator).
May import: core.
"""
from . import (literals, regions, connect, parts, perceive, properties, predicates, inks, paint, whole,  # noqa: F401,I001 - registers
               panels, numbers, lists, cellwise)
from . import matching, steps, move, symmetry, period, stamp, fit  # noqa: F401 - registers
from . import ranking, nesting, fractal, sameness  # noqa: F401 - registers
from . import agreement, around, bars, counterparts, cues, headings  # noqa: F401 - registers
from . import joints, paths, pile, readings, slide, strokes  # noqa: F401 - registers
from . import boards, common_shape, relaid, routes, series, waves  # noqa: F401 - registers
from .program import Node, fill, holes
from .engine import Context
from .run import run
from .text import parse, parse_expression, to_text

__all__ = ["Context", "Node", "fill", "holes", "parse", "parse_expression", "run", "to_text"]
