"""Tokens a second: `arcft train` against a bare loop, and our decoding against transformers' `generate`.

    python benchmarks/arcft_speed.py DATASET [--model RUN] [--max-seq-len 4096] [--blocks 4] [--turns 4]

1. Greedy answers to prompts of the dataset, a batch of 16, by our loop and by `generate`, in turn: the same tokens, and
   how many of them a second. A model that has learned to end its answers ends them at different lengths.
2. `arcft train` as a user calls it, and a loop on rows made before that does nothing but step: ten steps of one and ten
   of the other in turn.

Seconds are of the CPU: one thread and no workers, so they hold everything, and other work on the machine counts less.
"""
from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from itertools import islice

import numpy as np
import torch
from arcft_pipeline import fresh, rows_of, step

from arcft import run
from arcft.collate import Collator
from arcft.decode import decode, padded
from arcft.defaults import TINY
from arcft.evaluate import select_tasks
from arcft.settings import TrainSettings
from arcft.train import train
from arcft.trainer import Feed

EVERY = 10
"""Steps of one kind before those of the other; so often `train` logs."""
BATCH, LONGEST = 16, 1024
"""Prompts of a batch, and tokens of a prompt at most."""


def training(args) -> None:
    """A block ends with the line that `train` logs: then the bare loop has its turn."""
    model, optimizer = fresh()
    ready = list(islice(Feed(rows_of(args), 1, 0, Collator("segments")), EVERY))
    trained, bare, mark = [], [], time.process_time()

    def turn(line: str) -> None:
        nonlocal mark
        if line.startswith("step "):
            trained.append(time.process_time() - mark)
            bare.append(spent(lambda: [step(model, optimizer, batch) for batch in ready])[0])
            mark = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        train(TrainSettings(dataset=(args.dataset,), out=f"{folder}/run", max_seq_len=args.max_seq_len, batch_size=1,
                            max_steps=EVERY * (args.blocks + 1), logging_steps=EVERY, save_steps=10**6, workers=0,
                            max_dropped=1.0), echo=turn)
    ratios = [b / t for t, b in zip(trained[1:], bare[1:])]         # the first block holds the start of the run
    print(f"train / bare loop: {statistics.median(ratios):.3f} ({min(ratios):.3f} to {max(ratios):.3f});"
          f" {EVERY * args.max_seq_len / statistics.median(trained[1:]):,.0f} tokens/s")


def decoding(args) -> None:
    loaded = run.load(args.model, device="cpu")
    prompter, model = loaded.prompter, loaded.model
    prompts = (prompter.prompt_ids(prompter.asked(task)) for task in select_tasks(args.dataset))
    prompts = list(islice((p for p in prompts if len(p) <= LONGEST), BATCH))
    ids, mask = padded(prompts, prompter.pad_id, "cpu")

    def ours() -> list[list[int]]:
        return [a.ids.tolist() for a in decode(model, prompts, [args.new] * len(prompts), prompter.end_id,
                                               prompter.pad_id)]

    def theirs() -> list[list[int]]:
        rows = model.generate(input_ids=ids, attention_mask=mask, do_sample=False, max_new_tokens=args.new,
                              eos_token_id=prompter.end_id, pad_token_id=prompter.pad_id)[:, ids.shape[1]:]
        return [ended(row, prompter.end_id) for row in rows.tolist()]
    assert ours() == theirs(), "our loop and `generate` write different answers"      # also warms both up
    speeds = []
    for _ in range(args.turns):
        (mine, answers), (other, _) = spent(ours), spent(theirs)
        tokens = sum(map(len, answers))
        speeds.append((tokens / mine, tokens / other))
    mine, other = np.median(speeds, axis=0)
    ratio = statistics.median(a / b for a, b in speeds)
    print(f"decoding / generate: {ratio:.2f}; {mine:,.0f} and {other:,.0f} tokens/s, {len(prompts)} prompts of up to"
          f" {ids.shape[1]} tokens, answers of {tokens / len(prompts):.0f} on average")


def ended(row: list[int], end_id: int) -> list[int]:
    """A row of `generate` without what is behind its end."""
    return row[:row.index(end_id) + 1] if end_id in row else row


def spent(work: Callable):
    """CPU seconds, and what came of them."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("dataset")
    parser.add_argument("--model", default=TINY)
    for name, value in (("max-seq-len", 4096), ("blocks", 4), ("turns", 4), ("new", 200)):
        parser.add_argument(f"--{name}", type=type(value), default=value)
    options = parser.parse_args()
    torch.set_num_threads(1)
    decoding(options)
    training(options)
