"""What all tests share: no network, a cache of their own, reproducible examples."""
from __future__ import annotations

import os
import shutil
import signal
import tempfile

from hypothesis import settings

_HOME = tempfile.mkdtemp(prefix="arcgen-tests-")
os.environ.update(HF_HOME=_HOME, HF_HUB_OFFLINE="1", HF_DATASETS_OFFLINE="1", HF_HUB_DISABLE_PROGRESS_BARS="1",
                  HF_DATASETS_DISABLE_PROGRESS_BARS="1", TOKENIZERS_PARALLELISM="false", MPLBACKEND="Agg")
os.environ.pop("HF_TOKEN", None)

settings.register_profile("tests", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("tests")


def pytest_unconfigure(config):
    shutil.rmtree(_HOME, ignore_errors=True)

# A shell that runs the suite in the background has it ignore Ctrl-C, and what tests start would
# inherit that; tests of Ctrl-C need a program that hears it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
