"""Out of memory: the work is halved and tried again, before anything is given up."""
from __future__ import annotations

import gc

import torch


def is_out_of_memory(error: BaseException) -> bool:
    """Whether an error says so, on a GPU or on a CPU (whose allocator says it in words only)."""
    return isinstance(error, (torch.OutOfMemoryError, MemoryError)) or "can't allocate memory" in str(error)


class Rows:
    """How many rows go through a model together: halved whenever memory runs out, and never raised again."""

    def __init__(self, most: int):
        self.most = most
        self._halved = False

    def halve(self, error: BaseException) -> None:
        """Half as many from now on. Raises `error` where it is none of memory, or one row is too many already."""
        if not is_out_of_memory(error) or self.most == 1:
            raise error
        self.most //= 2
        self._halved = True

    def settle(self) -> None:
        """Gives back what the failed attempt held. To be called before the next one, outside of the `except`: an error
        that is still at hand holds the frames of its traceback, and they the tensors."""
        if self._halved:
            self._halved = False
            gc.collect()
            if torch.cuda.is_available():
                torch.cuda.empty_cache()
