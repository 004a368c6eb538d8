"""Progress of a build: a bar on a terminal, now and then a plain line elsewhere."""
from __future__ import annotations

import sys
import time
from collections import Counter
from typing import TextIO

from tqdm import tqdm

from .plan import Plan
from .shortfall import commonest

EVERY = 5.0
"""Seconds between plain lines, at least."""


class Progress:
    """Told of each step of a build; shows tasks planned, rows, pairs a second and the commonest
    reasons of rejection. A step that ends is always shown. `quiet` shows nothing."""

    def __init__(self, quiet: bool = False, stream: TextIO | None = None):
        self.stream = stream or sys.stderr
        self.quiet = quiet
        self.bar: tqdm | None = None
        self.step = ""

    def note(self, sentence: str) -> None:
        """Something to be known before the first step."""
        if not self.quiet:
            print(f"note: {sentence}", file=self.stream, flush=True)

    def begin(self, step: str, total: int, done: int) -> None:
        """A step of `total` items, of which `done` are there already."""
        self.close()
        self.step, self.total, self.done = step, total, done
        self.pairs, self.started, self.shown = 0, time.monotonic(), time.monotonic()
        if not self.quiet and self.stream.isatty():
            self.bar = tqdm(total=total, initial=done, desc=step, unit="", file=self.stream, dynamic_ncols=True)

    def planned(self, plan: Plan) -> None:
        """More proposals have been judged."""
        reasons = sum((t.rejected for t in plan.tallies), Counter())
        draws = sum(t.draws for t in plan.tallies)
        self._update(len(plan), f"of {draws} draws; rejected {commonest(reasons) or 'none'}")

    def rendered(self, rows: int, pairs: int, rejected: Counter, missing: int = 0) -> None:
        """More rows are on the disk: so many in all; so many pairs since the step began. missing: rows that could not
        be made."""
        rate = pairs / max(time.monotonic() - self.started, 1e-9)
        self._update(rows, f"{rate:,.0f} pairs/s" + (f"; {missing:,} missing" if missing else "")
                     + (f"; pairs rejected {commonest(rejected) or 'none'}" if rejected else ""), missing)

    def _update(self, done: int, note: str, missing: int = 0) -> None:
        if self.quiet:
            return
        if self.bar is not None:
            self.bar.set_postfix_str(note, refresh=False)
            self.bar.update(done - self.bar.n)
        elif time.monotonic() - self.shown >= EVERY or (done + missing >= self.total > self.done):
            print(f"{self.step}: {done:,} of {self.total:,}; {note}", file=self.stream, flush=True)
            self.shown = time.monotonic()
        self.done = done

    def close(self) -> None:
        if self.bar is not None:
            self.bar.close()
            self.bar = None
