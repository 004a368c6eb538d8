"""Candidates a second: the search for all answers above a threshold, against samples until they cover the same.

    python benchmarks/arcft_search.py MODEL [--tasks 10] [--views 2] [--min-probability 0.1] [--most 100] [--spec SPEC]

The tasks of fewest cells of a collection (ARC-1 training). For each, the search runs under the views, in batches of
ROWS; then all its prompts are sampled at temperature 1, constrained as well and ROWS at a time, once at least and until
every answer that the search found above the threshold has been drawn, or `--most` samples a prompt are. One who samples
cannot know when the last of them is there: that sampling stops then is in its favour. Seconds are of the CPU (one
thread) where the model is on it.
"""
from __future__ import annotations

import argparse
import math
import time

import torch

from arcft import run, tokens
from arcft.constrain import grids_only
from arcft.decode import decode
from arcft.oom import Rows
from arcft.predict import _Query, _query, longest_answer
from arcft.search import search
from arcgen.dataset.sources import load_tasks

ROWS = 16
"""Beginnings, or samples, that go through the model together."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model")
    parser.add_argument("--encoder")
    parser.add_argument("--prompt")
    parser.add_argument("--spec", default="arc-1/training")
    for name, value in (("tasks", 10), ("views", 2), ("most", 100), ("min-probability", 0.1)):
        parser.add_argument(f"--{name}", type=type(value), default=value)
    asked = parser.parse_args()
    torch.set_num_threads(1)
    clock = time.monotonic if torch.cuda.is_available() else time.process_time
    loaded = run.load(asked.model, encoder=asked.encoder, layout=asked.prompt)
    p, table, model = loaded.prompter, tokens.probe(loaded.prompter), loaded.model
    cap, constraint = longest_answer(p), grids_only(model, p, table)
    tasks = sorted(load_tasks(asked.spec), key=lambda t: sum(q.input.size + q.output.size for q in t.pairs))
    found_n = drawn_n = wanted_n = samples = 0
    searching = sampling = 0.0
    for task in tasks[:asked.tasks]:
        queries = [_query(p, loaded.limit, cap, task, 0, i, number, 0)
                   for number in range(asked.views) for i in range(len(task.test))]
        queries = [q for q in queries if isinstance(q, _Query)]
        start = clock()
        result = search(model, [q.ids for q in queries], [q.most for q in queries], p.end_id, p.pad_id,
                        threshold=asked.min_probability, constraint=constraint, families=[q.number for q in queries],
                        rows=Rows(ROWS))
        searching += clock() - start
        wanted = {(i, tuple(f.ids.tolist())) for i, of in enumerate(result.found) for f in of
                  if f.logprob >= math.log(asked.min_probability)}
        found_n += len(wanted)
        drawn: set = set()
        start, ours = clock(), 0
        while queries and (ours < len(queries) or (wanted - drawn and ours < asked.most * len(queries))):
            batch = [(ours + n) % len(queries) for n in range(ROWS)]
            answers = decode(model, [queries[i].ids for i in batch], [queries[i].most for i in batch], p.end_id,
                             p.pad_id, temperature=1.0, seed=ours, constraint=constraint(ROWS))
            drawn |= {(i, tuple(a.ids.tolist())) for i, a in zip(batch, answers)}
            ours += ROWS
        samples += ours
        sampling += clock() - start
        drawn_n, wanted_n = drawn_n + len(wanted & drawn), wanted_n + len(wanted)
    print(f"search: {found_n} answers above {asked.min_probability} in {searching:.1f} s"
          f" ({found_n / searching:.2f} a second)")
    print(f"samples: {drawn_n} of these {wanted_n} by {samples} samples in {sampling:.1f} s"
          f" ({drawn_n / max(sampling, 1e-9):.2f} a second)")
    print(f"search / samples: {found_n / searching / max(drawn_n / max(sampling, 1e-9), 1e-9):.1f} x")


if __name__ == "__main__":
    main()
