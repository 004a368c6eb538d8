"""What benchmarks do with the rules of a plan, tried on a few of them."""
import numpy as np

from arcgen.synthesis.source import SynthSource
from benchmarks.ambiguity import at_random
from benchmarks.throughput import plain_pairs


def test_benchmarks_read_the_payloads_of_rules_and_draw_pairs_of_them():
    source = SynthSource(concepts=("turn-grid", "fill-holes"))
    payloads = [proposal.payload for proposal in (source.proposal(0, draw) for draw in range(4)) if proposal.payload]
    assert payloads and all(plain_pairs(payload, 2) > 0 for payload in payloads)
    found = [at_random(payload, 2, np.random.default_rng(0)) for payload in payloads]
    assert any(examples is not None and len(examples) == 3 for examples in found)
