"""Which devices work, and which part of the tasks is theirs: the options --devices and --shard."""
from __future__ import annotations

import re

from arcgen.core.errors import UserError


def read_devices(text: str) -> list[str]:
    """Device names from a list such as "cuda:0,cuda:1" or "cpu,cpu", or from "all": every GPU, else one CPU. Raises
    UserError for one that is not there."""
    if set(text.split(",")) == {"cpu"}:
        return text.split(",")
    import torch
    gpus = torch.cuda.device_count()
    if text == "all":
        return [f"cuda:{i}" for i in range(gpus)] or ["cpu"]
    names = [name.strip() for name in text.split(",")]
    for name in names:
        index = re.fullmatch(r"cuda(?::(\d+))?", name)
        if name != "cpu" and index is None:
            raise UserError(f"--devices {text}: expected all, or a list of cpu, cuda:0, cuda:1 ...")
        if index is not None and int(index[1] or 0) >= gpus:
            raise UserError(f"--devices {text}: there is no {name} ({gpus} GPUs are seen here)")
    return ["cuda:0" if name == "cuda" else name for name in names]


def read_shard(text: str) -> tuple[int, int]:
    """(I, N) from "I/N", 1 <= I <= N. Raises UserError."""
    found = re.fullmatch(r"(\d+)/(\d+)", text)
    if found is None or not 1 <= int(found[1]) <= int(found[2]):
        raise UserError(f"--shard {text}: expected I/N with I from 1 to N, such as 2/4")
    return int(found[1]), int(found[2])
