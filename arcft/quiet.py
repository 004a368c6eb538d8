"""What libraries say about each other, each thing for itself: nobody who trains can do anything about it."""
from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager

THEIRS = (
    "'set_vital' is deprecated",                        # torchdata's loader calls it, of torch
    "`is_gradient_checkpointing` is deprecated",        # PEFT asks for it, of transformers
    "`gradient_checkpointing` is deprecated",           # we say it: transformers before 5.24 know no other
)
"""How messages begin that say that somebody calls a library by an old name."""


@contextmanager
def quiet() -> Iterator[None]:
    """Without the messages of THEIRS, and without bars of how far the loading of weights is, which takes a second."""
    from transformers.utils import logging
    shown = logging.is_progress_bar_enabled()
    logging.disable_progress_bar()
    try:
        with warnings.catch_warnings():
            for message in THEIRS:
                warnings.filterwarnings("ignore", message=message)
            yield
    finally:
        if shown:
            logging.enable_progress_bar()
