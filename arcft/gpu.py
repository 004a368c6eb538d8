"""Waiting for a free GPU, asked of nvidia-smi so that this process holds none meanwhile."""
from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable

from arcgen.core.errors import UserError

IDLE_MIB = 1000
"""Memory in use up to which a GPU counts as free: a display or a context, no job."""


def used_memory() -> dict[str, int]:
    """GPU index -> MiB in use. Raises UserError where there is no NVIDIA GPU."""
    try:
        text = subprocess.run(["nvidia-smi", "--query-gpu=index,memory.used", "--format=csv,noheader,nounits"],
                              capture_output=True, text=True, check=True, timeout=60).stdout
        return {i.strip(): int(mib) for i, mib in (line.split(",") for line in text.strip().splitlines())}
    except (OSError, subprocess.SubprocessError, ValueError):
        raise UserError("--wait-for-gpu: nvidia-smi finds no GPU on this machine") from None


def wait_for_gpu(query: Callable[[], dict[str, int]] = used_memory, pause: float = 30.0,
                 echo: Callable[[str], None] = print) -> str:
    """Waits until some GPU is free and makes it the one that this process will see. To be called
    before CUDA is used. Returns its index."""
    told = False
    while True:
        free = [i for i, mib in query().items() if mib <= IDLE_MIB]
        if free:
            os.environ["CUDA_VISIBLE_DEVICES"] = free[0]
            return free[0]
        if not told:
            echo("every GPU is in use; waiting for a free one")
            told = True
        time.sleep(pause)
