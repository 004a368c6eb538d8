"""Jobs of a build on the machines of a Ray cluster (`pip install 'arcgen[ray]'`; Moritz et al., OSDI 2018).

The cluster is there before the build (`ray start --head`, and `ray start --address` on the other machines), every
machine of it has the same arcgen installed and sees the folder of the dataset under the same path, or reaches the URL
where it lies. A machine that joins gets jobs from then on; the jobs of one that is lost are given to others. The
process that started the build may die too: the same command goes on.
"""
from __future__ import annotations

import logging
import os
import socket
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Any

import ray
from ray.exceptions import RayError, RayTaskError

from ..core.errors import UserError
from ..tasks.known import Known
from .engines import AHEAD, Pool, collect_seldom
from .folder import differences, versions

RETRIES = 8
"""Times that a job is given to another worker because its worker or machine was lost. One that kills its workers, such
as by the memory it takes, is given up then."""
ANSWER = 10.0
"""Seconds to wait for the head of the cluster to answer."""
LOOK = 10.0
"""Seconds between two looks at how many cores the cluster has."""


def call(expected: Mapping[str, str], function: Callable[..., Any], *args) -> Any:
    """function(*args) in a worker of the cluster, made by the versions that are expected. Raises UserError when this
    machine has others: its rows might be others too."""
    if expected != versions():
        raise UserError("a machine of the Ray cluster has other versions than this one (here and there: "
                        f"{differences(expected, versions())}); install the same arcgen and libraries on all of them")
    collect_seldom()
    return function(*args)


class Cluster(Pool):
    """The workers of a Ray cluster: one a core, `workers` at most."""
    apart = True

    def __init__(self, workers: int | None):
        self.workers, self._most, self._looked = workers, 0, float("-inf")
        self._call = ray.remote(num_cpus=1, max_retries=RETRIES)(call)

    @property
    def most(self) -> int:
        if time.monotonic() - self._looked > LOOK:
            cores = max(1, int(ray.cluster_resources().get("CPU", 0)))
            self._most, self._looked = AHEAD * min(cores, self.workers or cores), time.monotonic()
        return self._most

    def prepare(self, function: Callable[..., None], *args) -> None:
        """Nothing: a worker gets ready with its first job."""

    def share(self, known: Known) -> Any:
        """Kept by the cluster, and fetched once by each machine that needs it, whose workers map it."""
        return ray.put(known)

    def submit(self, function: Callable[..., Any], *job) -> Future:
        return self._call.remote(versions(), function, *job).future()

    def told(self, error: Exception) -> Exception | None:
        if isinstance(error, RayTaskError):
            return error.cause if isinstance(error.cause, UserError) else None
        return UserError(f"the Ray cluster gave up a job ({type(error).__name__}: its workers were lost, or killed for "
                         "their memory); nothing finished is lost: run the same command again to go on") \
            if isinstance(error, RayError) else None


def _look_for(address: str) -> None:
    """Raises OSError when nobody answers at "HOST:PORT": Ray itself tries for minutes, and then ends the process."""
    host, _, port = address.rpartition(":")
    if host and port.isdecimal() and "/" not in host:
        socket.create_connection((host, int(port)), ANSWER).close()


@contextmanager
def open_cluster(workers: int | None = None) -> Iterator[Cluster]:
    """The Ray cluster that runs on this machine, or the one that RAY_ADDRESS names. workers: jobs at work at a time
    (None: one for each of its cores). Raises UserError when there is none."""
    try:
        _look_for(os.environ.get("RAY_ADDRESS", ""))
        ray.init(address="auto", log_to_driver=False, logging_level=logging.ERROR)
    except (OSError, RayError) as error:
        raise UserError("--engine ray: no Ray cluster is reached from this machine; start one (ray start --head, and "
                        "on the other machines ray start --address=HEAD:6379) or set RAY_ADDRESS") from error
    try:
        yield Cluster(workers)
    finally:
        ray.shutdown()
