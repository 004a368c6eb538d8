"""Worker processes with one job each. Whoever dies is replaced and its job handed back: no job is lost with its worker.

Free of heavy libraries. A worker is a function `target(connection, *arguments)` in a new process. It sends ("ready",
None) once it can work, then for every job that it receives ("done", value) or ("failed", reason); ("refused", reason)
instead of "ready" when it never can.
"""
from __future__ import annotations

import multiprocessing as mp
import os
import threading
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection, wait
from typing import Any, NamedTuple

STARTS = 3
"""Times in a row that a worker may die before it is ready; then its place stays empty."""


class Event(NamedTuple):
    """What happened to worker number `worker` and its job (None when it had none). kind: ready, done, failed, refused,
    died. value: what it sent; of one that died, how."""
    kind: str
    worker: int
    job: Any
    value: Any


class _Place:
    """One worker's place, in which one process after the other may work."""

    def __init__(self, start: Callable[[Connection], mp.process.BaseProcess]):
        self.start, self.dead_starts, self.open = start, 0, True
        self.begin()

    def begin(self) -> None:
        self.ready, self.job = False, None
        self.connection, other = mp.get_context("spawn").Pipe()
        self.process = self.start(other)
        other.close()           # so that the end of the process is the end of the connection

    def stop(self) -> None:
        self.process.kill()
        self.process.join()
        self.connection.close()


class Pool:
    """Workers, one for each tuple of arguments. To be used as a context: its end is theirs, whatever they are at."""

    def __init__(self, target: Callable[..., None], arguments: Sequence[tuple]):
        context = mp.get_context("spawn")       # a forked process could not use CUDA

        def starter(own: tuple) -> Callable[[Connection], mp.process.BaseProcess]:
            def start(connection: Connection) -> mp.process.BaseProcess:
                process = context.Process(target=_run, args=(target, connection, own), daemon=True)
                process.start()
                return process
            return start
        self._places = [_Place(starter(own)) for own in arguments]

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *error) -> None:
        for place in self._places:
            if place.open:
                place.stop()

    @property
    def size(self) -> int:
        """Workers that are there or starting."""
        return sum(place.open for place in self._places)

    def idle(self) -> list[int]:
        """The workers that wait for a job."""
        return [i for i, p in enumerate(self._places) if p.open and p.ready and p.job is None]

    def jobs(self) -> list[Any]:
        """What is being worked at."""
        return [p.job for p in self._places if p.open and p.job is not None]

    def give(self, worker: int, job: Any) -> None:
        """A job, which must be a plain value, to an idle worker. When it has died meanwhile, `wait` will say so."""
        place = self._places[worker]
        place.job = job
        try:
            place.connection.send(job)
        except OSError:         # it died just now: its end hands the job back
            return

    def wait(self, seconds: float) -> list[Event]:
        """What happened meanwhile; waits for something for so many seconds at most."""
        held = {place.connection: i for i, place in enumerate(self._places) if place.open}
        return [self._event(held[ready]) for ready in wait(list(held), seconds)]

    def _event(self, worker: int) -> Event:
        place = self._places[worker]
        try:
            kind, value = place.connection.recv()
        except (EOFError, OSError):
            return self._died(worker)
        job = place.job
        if kind == "ready":
            place.ready, place.dead_starts = True, 0
        else:
            place.job = None
        return Event(kind, worker, job, value)

    def _died(self, worker: int) -> Event:
        place = self._places[worker]
        place.process.join(5)
        code, job = place.process.exitcode, place.job
        place.dead_starts += not place.ready
        place.stop()
        if place.dead_starts < STARTS:
            place.begin()
        else:
            place.open = False
        return Event("died", worker, job, f"signal {-code}" if code is not None and code < 0 else f"exit code {code}")


def _run(target: Callable[..., None], connection: Connection, own: tuple) -> None:
    """The worker's side: it ends at once when its parent does, however that ends."""
    parent = mp.parent_process()
    if parent is not None:
        def follow() -> None:
            parent.join()
            os._exit(1)
        threading.Thread(target=follow, daemon=True).start()
    target(connection, *own)
