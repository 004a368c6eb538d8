"""What all tests share: no network, a cache of their own, reproducible examples."""
from __future__ import annotations

import logging
import os
import shutil
import signal
import tempfile
from hashlib import sha256

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


# ---------------------------------------------------------------- for the tests of shared storage

@pytest.fixture(scope="module")
def s3():
    """The URL of an empty bucket of a server on this machine, which the environment tells of."""
    import fsspec
    import requests
    from buckets import SECRET

    from arcgen.core import urls
    moto = pytest.importorskip("moto.server", reason="needs a server of S3: pip install 'moto[server]'")
    pytest.importorskip("s3fs", reason="needs s3fs: pip install 'arcgen[s3]'")
    server = moto.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    logging.getLogger("werkzeug").setLevel(logging.WARNING)     # it tells of each request
    host, port = server.get_host_and_port()
    requests.post(f"http://{host}:{port}/moto-api/reset", timeout=60)     # servers of one process share what they hold
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {"AWS_ENDPOINT_URL": f"http://{host}:{port}", "AWS_ACCESS_KEY_ID": "testing",
                            "AWS_SECRET_ACCESS_KEY": SECRET, "AWS_DEFAULT_REGION": "us-east-1"}.items():
            patch.setenv(name, value)
        fsspec.filesystem("s3").mkdir("bucket")
        yield "s3://bucket"
        fsspec.filesystem("s3").clear_instance_cache()
        urls.opened.cache_clear()
    server.stop()


@pytest.fixture(params=["s3", "file"])
def url(request, tmp_path, monkeypatch) -> str:
    """Where nothing is yet."""
    monkeypatch.chdir(tmp_path)
    if request.param == "file":
        return f"file://{tmp_path}/there/toys"
    return f"{request.getfixturevalue('s3')}/{sha256(str(tmp_path).encode()).hexdigest()[:8]}/toys"


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
