"""Who runs the jobs of a build: this process, several, or (arcgen.dataset.cluster) a cluster of machines.

An engine calls a module-level function with each of a stream of jobs and gives the results as they come, so that no
worker waits for the job of another; `in_order` puts them in the order of the jobs where that matters. A bounded number
of jobs is in flight, so that neither an endless stream of jobs nor millions of rows fill the memory. Leaving the
engine, for whatever reason, ends its workers.
"""
from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, contextmanager, suppress
from functools import lru_cache
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple, Protocol

from tqdm import tqdm

from ..core.console import stops
from ..core.errors import UserError
from ..tasks.known import Known

MOST_WORKERS = 61 if sys.platform == "win32" else 256
"""Processes on one machine. Windows waits for no more at a time."""
AHEAD = 2
"""Jobs in flight per worker: one at work, one waiting, so that no worker idles."""
KEPT = 3
"""Files of shared keys that are kept, the newest: a job is of one of the last two epochs (arcgen.dataset.epochs)."""

Jobs = Iterable[tuple | None]
"""The arguments of each job. None says that the next one cannot be told before another result has been taken."""


_NO_MORE = object()
_STUCK = "a job waits for the results of others, and all have been taken"


class Engine(Protocol):
    apart: bool
    """Whether workers may be on machines that do not see the disk of this one."""

    def prepare(self, function: Callable[..., None], *args) -> None:
        """Has workers that have nothing else to do yet call function(*args); does not wait for it. What it
        raises is not looked at: a job that needs it will raise it again."""
        ...

    def share(self, known: Known) -> Any:
        """What jobs are given in place of known keys that many of them take; the function gets the keys. A job may have
        one of the newest KEPT."""
        ...

    def run(self, function: Callable[..., Any], jobs: Jobs) -> Generator[tuple[int, Any], None, None]:
        """(number of the job, function(*job)) of each job, as they finish. To be closed when no more are wanted."""
        ...


def in_order(engine: Engine, function: Callable[..., Any], jobs: Jobs) -> Generator[Any, None, None]:
    """function(*job) of each job, in order. What comes before its turn is kept: as much as the jobs allow by their
    Nones. To be closed when no more are wanted."""
    early: dict[int, Any] = {}
    turn = 0
    with closing(engine.run(function, jobs)) as results:
        for number, result in results:
            early[number] = result
            while turn in early:
                yield early.pop(turn)
                turn += 1


class Serial:
    """Everything in this process."""
    apart = False

    def prepare(self, function: Callable[..., None], *args) -> None:
        pass

    def share(self, known: Known) -> Known:
        return known

    def run(self, function: Callable[..., Any], jobs: Jobs) -> Generator[tuple[int, Any], None, None]:
        for number, job in enumerate(jobs):
            if job is None:
                raise RuntimeError(_STUCK)
            yield number, function(*job)


class Pool(ABC):
    """Workers that are given jobs and say when they have finished one."""
    apart = False

    @property
    @abstractmethod
    def most(self) -> int:
        """Jobs in flight now, at most."""

    @abstractmethod
    def submit(self, function: Callable[..., Any], *job) -> Future:
        """Has some worker call function(*job)."""

    @abstractmethod
    def told(self, error: Exception) -> Exception | None:
        """What is raised in place of an error of `submit` or of a job; None: the error itself."""

    def run(self, function: Callable[..., Any], jobs: Jobs) -> Generator[tuple[int, Any], None, None]:
        at_work: dict[Future, int] = {}
        finished: SimpleQueue[Future] = SimpleQueue()
        waiting, count = iter(jobs), 0
        try:
            while True:
                job: tuple | object | None = None
                while len(at_work) < self.most and isinstance(job := next(waiting, _NO_MORE), tuple):
                    future = self.submit(function, *job)
                    at_work[future], count = count, count + 1
                    future.add_done_callback(finished.put)
                if not at_work:
                    if job is _NO_MORE:
                        return
                    raise RuntimeError(_STUCK)
                future = finished.get()
                yield at_work.pop(future), future.result()
        except Exception as error:
            told = self.told(error)
            if told is None:
                raise
            raise told from error
        finally:
            for future in at_work:
                future.cancel()


class Shared(NamedTuple):
    """Known keys as a job carries them: the file that they are in."""
    path: Path


class Processes(Pool):
    """A pool of worker processes. folder: for the files of what they share."""

    def __init__(self, pool: ProcessPoolExecutor, workers: int, folder: Path):
        self.pool, self.workers, self.folder = pool, workers, folder
        self.count, self.kept = 0, deque[Path]()

    @property
    def most(self) -> int:
        return self.workers * AHEAD

    def prepare(self, function: Callable[..., None], *args) -> None:
        for _ in range(self.workers):
            self.pool.submit(function, *args)

    def share(self, known: Known) -> Shared:
        """A file that every worker maps into its memory. A set of a million keys has 8 MB: sent with each job it would
        keep this process busy, and each worker would hold a copy."""
        path = self.folder / f"{self.count}.npy"
        known.save(path)
        self.count += 1
        self.kept.append(path)
        if len(self.kept) > KEPT:
            with suppress(PermissionError):         # Windows keeps a file that is mapped; it goes with the folder
                self.kept.popleft().unlink()
        return Shared(path)

    def submit(self, function: Callable[..., Any], *job) -> Future:
        return self.pool.submit(_call, function, *job)

    def told(self, error: Exception) -> Exception | None:
        return UserError("a worker process died (killed, or out of memory); nothing finished is lost: run the same "
                         "command again to go on, perhaps with fewer --workers") \
            if isinstance(error, BrokenProcessPool) else None


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
    with TemporaryDirectory(prefix="arcgen-", ignore_cleanup_errors=True) as folder:
        try:
            yield Processes(pool, workers, Path(folder))
        finally:
            held.close()                                # ends the workers at once
            pool.shutdown(wait=True, cancel_futures=True)


def _call(function: Callable[..., Any], *args) -> Any:
    """A job, in a worker."""
    return function(*(_keys_in(arg) if isinstance(arg, Shared) else arg for arg in args))


@lru_cache(maxsize=2)
def _keys_in(shared: Shared) -> Known:
    return Known.mapped(shared.path)


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
