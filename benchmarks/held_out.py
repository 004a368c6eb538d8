"""How well a rule that reproduces a held-out task is found, and what looking for it costs.

    python benchmarks/held_out.py [RULES]

The rules are evidence of the concepts: programs known to reproduce an ARC-1 training task, here
turned and recoloured at random, with examples from the concept's own scene. With ARC-1's
training set in the place of what is held out, each should be found (recall). The cost is that
of looking through the evaluation sets of ARC-1 and ARC-2.
"""
from __future__ import annotations

import sys
import time

import numpy as np

from arcgen.concepts.catalogue import library
from arcgen.core.errors import RuleError
from arcgen.core.grid import SYMMETRIES
from arcgen.core.seeds import stream
from arcgen.core.task import Pair
from arcgen.dataset.recipe import DECONTAMINATE
from arcgen.language.canonical import recolour_program, transform_program
from arcgen.language.program import fill, holes
from arcgen.language.text import parse_expression
from arcgen.synthesis.rule import Rule
from arcgen.synthesis.trial import Trial
from arcgen.tasks.augment import Augmentation
from arcgen.tasks.decontaminate import HeldOut
from arcgen.tasks.rejection import Rejected


def values(concept, filling: dict[str, str]) -> dict:
    """The values of a filling's holes, stored whole."""
    found, node = {}, concept.tree
    while open_ := holes(node):
        name, type_ = next(iter(open_.items()))
        found[name] = parse_expression(filling[name], type_, sketch=True)
        node = fill(node, {name: found[name]})
    for name in found:
        while holes(found[name]):
            found[name] = fill(found[name], found)
    return found


def rules(most: int):
    """(program in disguise, its examples) of up to `most` lines of evidence, in a random order."""
    evidence = [(c, id_, filling) for c in library().values() for id_, filling in sorted(c.evidence.items())]
    for i in stream("held-out benchmark").permutation(len(evidence))[:most].tolist():
        concept, id_, filling = evidence[i]
        program, rng = concept.filled(filling), stream("held-out benchmark", id_)
        try:
            trial = Trial(Rule(concept, concept.name, program, values(concept, filling)).start, rng)
            examples = [Pair(e.input, e.output) for e in trial.examples(program)]
        except (Rejected, RuleError, KeyError):    # the scene suits other fillings, or wants a hole that this one lacks
            continue
        colours, turn = [0, *(1 + rng.permutation(9)).tolist()], SYMMETRIES[rng.integers(8)]
        recoloured = recolour_program(program, colours)
        turned = transform_program(recoloured, turn)
        disguise = Augmentation(turn if turned else SYMMETRIES[0], tuple(colours))
        yield turned or recoloured, [disguise.apply_pair(e) for e in examples]


def main() -> None:
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    training, evaluation = HeldOut(("arc-1/training",)), HeldOut(DECONTAMINATE)
    found, costs = [], []
    for program, examples in rules(most):
        found.append(training.reproduced_by(program, examples))
        start = time.process_time()
        evaluation.reproduced_by(program, examples)
        costs.append((time.process_time() - start) * 1e3)
    print(f"rules: {len(found)}; found: {sum(found)} ({np.mean(found):.0%})")
    print(f"CPU ms a rule against {', '.join(DECONTAMINATE)}: mean {np.mean(costs):.0f}, "
          f"median {np.median(costs):.0f}, 95 of 100 below {np.percentile(costs, 95):.0f}, most {np.max(costs):.0f}")


if __name__ == "__main__":
    main()
