"""A dataset built on a real Ray cluster: nodes on this machine, of which one is killed, and then the driver."""
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from test_resume import RECIPE, content
from toy import open_toy

from arcgen.core.errors import UserError
from arcgen.dataset import build as builds
from arcgen.dataset import choice
from arcgen.dataset.build import build
from arcgen.dataset.recipe import recipe
from arcgen.tasks.known import Known

ray = pytest.importorskip("ray", reason="needs Ray: pip install 'arcgen[ray]'")

HERE = Path(__file__).parent
SMALL = {"object_store_memory": 100 * 2**20}
"""Of a node: bytes of memory for what jobs share."""
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def two_nodes():
    """A cluster of two nodes with a core each, and the environment in which commands find it."""
    from ray.cluster_utils import Cluster
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join([str(HERE.parent), str(HERE)]))       # the nodes' workers inherit it
        patch.setenv("TOY_SLEEP", "0.02")
        cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False, **SMALL})
        cluster.add_node(num_cpus=1, **SMALL)
        cluster.wait_for_nodes()
        patch.setenv("RAY_ADDRESS", cluster.address)
        yield cluster
        cluster.shutdown()


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> dict[str, str]:
    """The files of the dataset, as one process makes them."""
    return content(build(recipe(RECIPE), tmp_path_factory.mktemp("whole") / "toys", 1, open_toy).out)


def start(out: Path) -> subprocess.Popen:
    code = ("import json, sys; from toy import open_toy; from arcgen.dataset.build import build;"
            "from arcgen.dataset.recipe import recipe;"
            "build(recipe(json.loads(sys.argv[2])), sys.argv[1], None, open_toy, engine='ray')")
    return subprocess.Popen([sys.executable, "-c", code, str(out), json.dumps(RECIPE)], stderr=subprocess.PIPE,
                            text=True)


def shards(out: Path) -> int:
    return sum(1 for _ in (out / "data").glob("*"))


def wait_for(out: Path, n: int, process: subprocess.Popen) -> None:
    while shards(out) < n:
        assert process.poll() is None, process.stderr.read()
        time.sleep(0.02)


def test_a_node_and_the_driver_killed_in_the_middle_change_no_byte(two_nodes, whole, tmp_path):
    out = tmp_path / "toys"
    driver = start(out)
    wait_for(out, 20, driver)
    two_nodes.remove_node(sorted(two_nodes.worker_nodes, key=str)[0], allow_graceful=False)
    wait_for(out, 60, driver)                   # goes on, on the node that is left
    assert shards(out) < 156
    driver.kill()
    assert driver.wait() == -signal.SIGKILL
    two_nodes.add_node(num_cpus=1, **SMALL)
    driver = start(out)
    assert driver.wait(300) == 0, driver.stderr.read()
    assert content(out) == whole


def test_nodes_put_shards_to_storage_without_a_disk_that_they_share(two_nodes, whole, tmp_path):
    url = f"file://{tmp_path}/there/toys"
    built = build(recipe(RECIPE), url, None, open_toy, engine="ray", work=tmp_path / "work")
    assert built.out == url and content(tmp_path / "there/toys") == whole


def test_mistakes_in_a_job_and_versions_that_differ_are_one_line(two_nodes, tmp_path, monkeypatch):
    with choice.open_named("ray", 2) as engine:
        known = engine.share(Known([1, 2, 3]))
        assert sorted(engine.run(len, [(known,), ([4],), (known,)])) == [(0, 3), (1, 1), (2, 3)]
        with pytest.raises(UserError, match="source 'nobody' is not known"):
            list(engine.run(open_toy, [("nobody",)]))
        from arcgen.dataset import cluster
        monkeypatch.setattr(cluster, "versions", lambda: {"arcgen": "another"})
        with pytest.raises(UserError, match=r"other versions than this one .*arcgen another, now"):
            list(engine.run(sum, [([1],)]))
        monkeypatch.undo()
        monkeypatch.setattr(cluster, "RETRIES", 1)
    with choice.open_named("ray", 1) as engine, pytest.raises(UserError, match="gave up a job"):
        list(engine.run(os._exit, [(9,)]))


def test_without_a_cluster_it_is_said_how_to_start_one(monkeypatch, tmp_path):
    monkeypatch.setenv("RAY_ADDRESS", "127.0.0.1:1")
    with pytest.raises(UserError, match="ray start --head"):
        builds.build(recipe(RECIPE), tmp_path / "out", None, open_toy, engine="ray")
    assert not (tmp_path / "out").exists()
