"""The seed's central table, unattended on a GPU: which data make a model generalize?

    python benchmarks/arcft_gpu_table.py OUT --synth FOLDER [--rearc FOLDER] [--smollm FOLDER] [--minutes 4]

Two models (SmolLM2-135M under LoRA, a tiny Phi-3 from scratch) are fine-tuned for equal tokens on
  (a) synthesized tasks            a folder of `arcgen build arcgen-400x100`
  (b) RE-ARC 400 x 100             a folder of `arcgen build --source re-arc --tasks 400 --variants 100`
  (c) ARC-1 training, augmented
and evaluated on ARC-1 evaluation: loss of the answers, accuracy, two attempts. Cells that are
finished are not run again, so the script may be stopped and started; one that fails is noted
and the others go on. Writes OUT/table.md. The evaluation tasks are scored, never shown: no
report of single tasks is written.
"""
from __future__ import annotations

import argparse
import json
import time
import traceback
from pathlib import Path

import torch

from arcft import run
from arcft.defaults import TINY
from arcft.evaluate import evaluate, free, select_tasks
from arcft.settings import PredictSettings, TrainSettings
from arcft.train import train
from arcft.trainer import last_checkpoint
from arcgen.core.errors import UserError

TOKENS = 8_000_000
"""Tokens of each cell, padding included: some minutes of SmolLM2-135M on one H100 or H200."""
FIGURES = ("loss", "accuracy", "vote_2", "shape", "cells", "unanswered")


def cell(out: Path, model: str, dataset: str, options: argparse.Namespace) -> dict:
    """One cell of the table: trained, evaluated, remembered."""
    done = out / "cell.json"
    if done.exists():
        return json.loads(done.read_text())
    length, batch = (4096, 8) if model != TINY else (4096, 16)
    settings = TrainSettings(
        dataset=(dataset,), out=str(out / "run"), model=model, max_seq_len=length, batch_size=batch,
        max_steps=max(1, options.tokens // (length * batch)), workers=4, save_steps=500, logging_steps=20,
        lora_rank=0 if model == TINY else 64, learning_rate=1e-3 if model == TINY else 4e-4, keep=1)
    start = time.monotonic()
    if not (out / "run" / run.MODEL / "tokenizer_config.json").exists():
        train(settings, resume=last_checkpoint(out / "run") is not None)
    trained = time.monotonic() - start
    loaded = run.load(str(out / "run"))
    how = PredictSettings(predictions=options.predictions, batch_size=64, time_limit=60,
                          total_limit=options.minutes * 60)
    result = evaluate(loaded, select_tasks("arc-1/evaluation", options.limit), how)
    del loaded
    free()
    facts = {"train_seconds": trained, "eval_seconds": result.seconds,
             **{name: vars(result.figures[name]) for name in FIGURES if name in result.figures}}
    run.write_json(done, facts)
    return facts


def table(cells: dict[tuple[str, str], dict]) -> str:
    lines = ["| model | data | " + " | ".join(FIGURES) + " | training |", "| --- " * (len(FIGURES) + 3) + "|"]
    for (model, data), facts in cells.items():
        if "error" in facts:
            lines.append(f"| {model} | {data} | failed: {facts['error']} |" + " |" * len(FIGURES))
            continue
        shown = [f"{f['mean']:.3f}" if name == "loss" else f"{100 * f['mean']:.1f} % ({100 * f['low']:.1f} to"
                 f" {100 * f['high']:.1f})" for name in FIGURES for f in [facts[name]]]
        lines.append(f"| {model} | {data} | " + " | ".join(shown) + f" | {facts['train_seconds']:.0f} s |")
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--synth", help="folder of synthesized tasks")
    parser.add_argument("--rearc", help="folder of RE-ARC tasks")
    parser.add_argument("--smollm", help="folder that benchmarks/arcft_smollm2.py made")
    parser.add_argument("--tokens", type=int, default=TOKENS)
    parser.add_argument("--predictions", type=int, default=4)
    parser.add_argument("--minutes", type=float, default=4, help="of evaluation, each cell")
    parser.add_argument("--limit", type=int, help="evaluation tasks (default: all 400)")
    options = parser.parse_args()
    if not torch.cuda.is_available():
        print("no GPU: this will be very slow")
    data = {"synthesized": options.synth, "RE-ARC": options.rearc, "ARC-1 training": "arc-1/training"}
    models = {"tiny Phi-3": TINY, "SmolLM2-135M": options.smollm}
    cells = {}
    for model_name, model in models.items():
        for data_name, dataset in data.items():
            if not model or not dataset:
                continue
            print(f"=== {model_name} on {data_name}", flush=True)
            folder = options.out / f"{model_name}-{data_name}".replace(" ", "-").lower()
            try:
                cells[model_name, data_name] = cell(folder, model, dataset, options)
            except (UserError, RuntimeError, OSError) as error:
                traceback.print_exc()
                cells[model_name, data_name] = {"error": " ".join(str(error).split())[:120]}
            options.out.mkdir(parents=True, exist_ok=True)
            (options.out / "table.md").write_text(table(cells))
    print(table(cells))


if __name__ == "__main__":
    main()
