"""What all tests share: no network, a cache of their own, reproducible examples."""
from __future__ import annotations

import os
import shutil
import signal
import tempfile

import pytest
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


# ---------------------------------------------------------------- for the tests of builds

@pytest.fixture(scope="module")
def fixed_versions():
    """The true ones hold a digest of the code, which may be edited while the tests run."""
    from arcgen.dataset import build, folder
    with pytest.MonkeyPatch.context() as patch:
        for module in (folder, build):
            patch.setattr(module, "versions", lambda: {"arcgen": "test"})
        yield


# ---------------------------------------------------------------- for the tests of publishing

@pytest.fixture
def hub():
    """A Hub on loopback (hub_server), empty."""
    from hub_server import Hub
    server = Hub()
    yield server
    server.close()


def _toys(out, **values):
    from toy import open_toy

    from arcgen.dataset.build import build
    from arcgen.dataset.recipe import recipe
    return build(recipe({"sources": ["toy"], **values}), out, 1, open_toy).out


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """A dataset of toys: 12 shards and 3 of the split validation."""
    return _toys(tmp_path_factory.mktemp("publish") / "toys", name="toys", tasks=20, variants=6, validation=0.2,
                 shards=12)


@pytest.fixture(scope="session")
def other(tmp_path_factory):
    """Another one, of 3 shards."""
    return _toys(tmp_path_factory.mktemp("publish") / "other", name="other", tasks=9, variants=4, shards=3, seed=5)
