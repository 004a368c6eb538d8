"""Who runs the jobs of a build: this process, or several.

An engine maps a module-level function over a stream of jobs and gives the results in the order
of the jobs, with a bounded number in flight, so that neither an endless stream of jobs nor
millions of rows fill the memory. Leaving the engine, for whatever reason, ends its workers.
"""
from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any, Protocol

from tqdm import tqdm

from ..core.console import stops
from ..core.errors import UserError

MOST_WORKERS = 64
AHEAD = 2
"""Jobs in flight per worker: one at work, one waiting, so that no worker idles."""


class Engine(Protocol):
    def prepare(self, function: Callable[..., None], *args) -> None:
        """Has workers that have nothing else to do yet call function(*args); does not wait for it. What it
        raises is not looked at: a job that needs it will raise it again."""
        ...

    def map(self, function: Callable[..., Any], jobs: Iterable[tuple]) -> Generator[Any, None, None]:
        """function(*job) of each job, in order. To be closed when no more are wanted."""
        ...


class Serial:
    """Everything in this process."""

    def prepare(self, function: Callable[..., None], *args) -> None:
        pass

    def map(self, function: Callable[..., Any], jobs: Iterable[tuple]) -> Generator[Any, None, None]:
        for job in jobs:
            yield function(*job)


class Processes:
    """A pool of worker processes."""

    def __init__(self, pool: ProcessPoolExecutor, workers: int):
        self.pool, self.workers = pool, workers

    def prepare(self, function: Callable[..., None], *args) -> None:
        for _ in range(self.workers):
            self.pool.submit(function, *args)

    def map(self, function: Callable[..., Any], jobs: Iterable[tuple]) -> Generator[Any, None, None]:
        pending: deque[Future] = deque()
        try:
            for job in jobs:
                pending.append(self.pool.submit(function, *job))
                if len(pending) >= self.workers * AHEAD:
                    yield pending.popleft().result()
            while pending:
                yield pending.popleft().result()
        except BrokenProcessPool as error:
            raise UserError("a worker process died (killed, or out of memory); nothing finished is lost: run the same "
                            "command again to go on, perhaps with fewer --workers") from error
        finally:
            for future in pending:
                future.cancel()


def how_many(workers: int | None) -> int:
    """The number of workers that is meant: None is one for each core that this process may use.
    Raises UserError when it is out of range."""
    if workers is None:
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        return min(cores, MOST_WORKERS)
    if not 1 <= workers <= MOST_WORKERS:
        raise UserError(f"--workers: expected a number from 1 to {MOST_WORKERS}, not {workers}")
    return workers


@contextmanager
def open_engine(workers: int | None = None) -> Iterator[Engine]:
    """An engine with so many workers (see `how_many`; 1: no other process)."""
    workers = how_many(workers)
    if workers == 1:
        usual = gc.get_threshold()
        collect_seldom()
        try:
            yield Serial()
        finally:
            gc.set_threshold(*usual)
        return
    context = multiprocessing.get_context("spawn")      # fork is not safe beside Arrow's threads
    ends_with_us, held = context.Pipe(duplex=False)
    pool = ProcessPoolExecutor(workers, context, _start_worker, (ends_with_us,))
    try:
        yield Processes(pool, workers)
    finally:
        held.close()                                    # ends the workers at once
        pool.shutdown(wait=True, cancel_futures=True)


def collect_seldom() -> None:
    """Has Python look for cycles seldom, as in every worker: hundreds of rules are kept, and looking
    through them all is a tenth of the time of a row or of a draw."""
    gc.set_threshold(50_000, 20, 100)


def _start_worker(ends_with_parent: Connection) -> None:
    """Ctrl-C and its like are the parent's to treat. A worker ends at once when the writing end of the pipe
    closes, which the parent's death closes too, however it died."""
    for number in stops():
        signal.signal(number, signal.SIG_IGN)
    collect_seldom()
    # Libraries that show bars would make tqdm a lock between processes, of which an end at once leaves a semaphore
    # behind, and Python warns of it. Nobody shares a bar with a worker.
    tqdm.set_lock(threading.RLock())

    def watch() -> None:
        try:
            ends_with_parent.recv_bytes()
        except (EOFError, OSError):
            pass
        os._exit(1)
    threading.Thread(target=watch, daemon=True).start()
