"""What packing and streaming cost and save, measured in one run on this machine.

    python benchmarks/arcft_pipeline.py DATASET [--max-seq-len 4096] [--rows 60] [--steps 12]

1. the pipeline alone: tokens a second from rows on disk to packed rows, one process, and the
   share of tokens that are no padding, for `fit`, `wrap` and one task a row;
2. training the embedded tiny Phi-3 on the packed stream against the same model on random rows
   made before (ABAB ..., medians): how much of a step the data cost;
3. the same tasks packed and in padded batches of two kinds: useful tokens a second.
"""
from __future__ import annotations

import argparse
import statistics
import time
from itertools import islice, pairwise

import numpy as np
import torch

from arcft import tiny
from arcft.attention import register
from arcft.collate import Collator
from arcft.packing import COUNTS, ConstantLengthDataset
from arcft.prompts import IGNORE, Prompter
from arcft.stream import DocumentStream, Mix
from arcft.trainer import Feed


def rows_of(args, strategy: str = "fit", lookahead: int = 64) -> ConstantLengthDataset:
    prompter = Prompter(tiny.tokenizer(), "compact", "compact")
    stream = DocumentStream([args.dataset], prompter, args.max_seq_len, Mix(), seed=0)
    return ConstantLengthDataset(stream, args.max_seq_len, prompter.pad_id, strategy=strategy, lookahead=lookahead,
                                 max_dropped=1.0)


def pipeline(args) -> None:
    print(f"{'strategy':20}{'tokens/s':>14}{'useful share':>14}{'tasks a row':>13}{'dropped':>9}")
    for strategy, lookahead in (("fit", 64), ("fit", 16), ("wrap", 64)):
        rows = iter(rows_of(args, strategy, lookahead))
        next(rows)                          # opening the files is no part of the speed
        start, counts, n = time.process_time(), np.zeros(len(COUNTS), dtype=int), 0
        for row in islice(rows, args.rows):
            counts += row["counts"]
            n += 1
        seconds = time.process_time() - start
        print(f"{strategy + ' ' + str(lookahead):20}{n * args.max_seq_len / seconds:14,.0f}"
              f"{100 * counts[0] / (n * args.max_seq_len):12.2f} %{counts[1] / n:13.1f}{counts[3]:9}")


def step(model, optimizer, batch) -> None:
    batch = {k: v for k, v in batch.items() if k != "counts"}
    loss = model(**batch, use_cache=False).loss
    loss.backward()
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)


def fresh():
    model = tiny.model()
    model.set_attn_implementation(register())
    return model.train(), torch.optim.AdamW(model.parameters(), lr=1e-4)


def against_ready_made(args) -> None:
    model, optimizer = fresh()
    for workers in (0, 1):
        feed = iter(Feed(rows_of(args), 1, workers, Collator("segments")))
        next(feed)
        rng = np.random.default_rng(0)
        ready = []
        for batch in islice(feed, 4):       # rows of the same make-up, their tokens random
            batch["input_ids"] = torch.from_numpy(rng.integers(6, 16, batch["input_ids"].shape))
            ready.append(batch)
        streamed, made = [], []
        for i in range(args.steps):
            start = time.perf_counter()
            step(model, optimizer, next(feed))
            middle = time.perf_counter()
            step(model, optimizer, ready[i % len(ready)])
            streamed.append(middle - start)
            made.append(time.perf_counter() - middle)
        ratio = statistics.median(m / s for m, s in zip(made, streamed))
        print(f"streamed / ready-made tokens/s, {workers} workers: {ratio:.3f}"
              f"  ({args.max_seq_len / statistics.median(streamed):,.0f} tokens/s)")


def against_padded(args) -> None:
    """The same tasks in rows, in padded batches of as many tasks as a row holds on average (the
    usual way), and in padded batches filled up to the cells of a row (the best padding can do)."""
    documents = []
    for row in islice(rows_of(args), args.steps):
        used = int(row["counts"][0])
        starts = [*np.flatnonzero(row["position_ids"][:used] == 0), used]
        documents += [(row["input_ids"][a:b], row["labels"][a:b]) for a, b in pairwise(starts)]
    documents = [documents[i] for i in np.random.default_rng(0).permutation(len(documents))]
    useful = sum(len(ids) for ids, _ in documents)
    size = max(1, round(len(documents) / args.steps))
    ways = {"padded, fixed": [documents[i:i + size] for i in range(0, len(documents), size)],
            "padded, filled": filled(documents, args.max_seq_len), "packed": None}
    speeds = {}
    for name, batches in ways.items():
        model, optimizer = fresh()
        start = time.perf_counter()
        for batch in map(padded, batches) if batches else (Collator("segments")([r]) for r in
                                                           islice(rows_of(args), args.steps)):
            step(model, optimizer, batch)
        speeds[name] = useful / (time.perf_counter() - start)
        padding = 1 - useful / (sum(len(b) * max(len(d[0]) for d in b) for b in batches) if batches
                                else args.steps * args.max_seq_len)
        print(f"{name:15} {speeds[name]:8,.0f} useful tokens/s, {100 * padding:4.1f} % padding,"
              f" {speeds[name] / speeds['padded, fixed']:.2f} x")


def filled(documents, cells: int) -> list[list]:
    """Batches of at most `cells` tokens, padding included."""
    batches, batch = [], []
    for document in documents:
        longest = max(len(d[0]) for d in [*batch, document])
        if batch and longest * (len(batch) + 1) > cells:
            batches.append(batch)
            batch = []
        batch.append(document)
    return [*batches, batch]


def padded(batch) -> dict[str, torch.Tensor]:
    longest = max(len(ids) for ids, _ in batch)
    shape = (len(batch), longest)
    ids, labels, mask = torch.zeros(shape).long(), torch.full(shape, IGNORE), torch.zeros(shape).long()
    for i, (tokens, targets) in enumerate(batch):
        n = len(tokens)
        ids[i, :n], labels[i, :n], mask[i, :n] = torch.from_numpy(tokens), torch.from_numpy(targets), 1
    return {"input_ids": ids, "labels": labels, "attention_mask": mask}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("dataset")
    parser.add_argument("--max-seq-len", type=int, default=4096)
    parser.add_argument("--rows", type=int, default=60)
    parser.add_argument("--steps", type=int, default=12)
    options = parser.parse_args()
    torch.set_num_threads(1)
    pipeline(options)
    against_ready_made(options)
    against_padded(options)
