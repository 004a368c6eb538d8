"""`arcft kv-study`: the same evaluation under several key/value caches.

The seed lost a third of its answers to a quantized cache (94.3 % to 60.2 %) and noticed late;
the damage is peculiar to each model, so measure it on yours before saving memory that way.
"""
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from arcgen.core.errors import UserError
from arcgen.core.task import Task

from .decode import new_cache
from .evaluate import Evaluation, evaluate
from .kept import Kept, asked
from .run import Loaded
from .settings import PredictSettings

FIGURES = ("accuracy", "cells", "shape", "unanswered")


def study(loaded: Loaded, tasks: Sequence[Task], settings: PredictSettings,
          caches: Sequence[str], out: Path | None = None,
          echo: Callable[[str], None] = lambda line: None) -> dict[str, Evaluation]:
    """An Evaluation for every cache, each told to `echo` when it is there. A sliding window, which quantized
    caches do not know, is lifted for all of them alike where no document is longer than it. out: where predictions
    are kept as they come, a folder for each cache, so that a study that was killed goes on. Raises UserError where
    a document may be longer, and for a cache that this machine cannot make, before anything is evaluated."""
    config = loaded.model.config.get_text_config()
    window = getattr(config, "sliding_window", None)
    if window and loaded.limit > window:
        raise UserError(f"kv-study: the model sees {window} tokens back (sliding window) and documents may have"
                        f" {loaded.limit}; without the window it would be another model")
    if window:
        config.sliding_window = None
    try:
        for cache in caches:
            new_cache(loaded.model, cache)
        results: dict[str, Evaluation] = {}
        for cache in caches:
            how = replace(settings, kv_cache=cache)
            kept = Kept(out / cache.replace(":", "-"), asked(loaded, tasks, how)) if out else None
            results[cache] = evaluate(loaded, tasks, how, with_loss=False, kept=kept)
            echo(table(results).splitlines()[-1])
        return results
    finally:
        if window:
            config.sliding_window = window


def table(results: dict[str, Evaluation]) -> str:
    """A line a cache, with how many answers are token for token those of the first."""
    first = next(iter(results.values()))
    texts = {(p.task, p.test, p.number): p.text for p in first.predictions}
    lines = [f"{'cache':14}" + "".join(f"{name:>28}" for name in FIGURES) + f"{'same answers':>14}"]
    for name, result in results.items():
        same = [p.text == texts[p.task, p.test, p.number] for p in result.predictions]
        lines.append(f"{name:14}" + "".join(f"{result.figures[f]!s:>28}" for f in FIGURES)
                     + f"{100 * sum(same) / max(len(same), 1):>12.1f} %")
    return "\n".join(lines)
