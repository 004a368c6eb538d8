"""Datasets on shared storage: on a real S3 server on this machine, and on a disk by its URL."""
import json
import os
import pickle
import random
import re
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import fsspec
import pytest
from buckets import SECRET, change
from click.testing import CliRunner
from folders import content
from test_resume import HERE, RECIPE
from toy import open_toy

from arcgen.commands import arcgen
from arcgen.core import urls
from arcgen.core.errors import UserError
from arcgen.dataset import engines, shards, storage
from arcgen.dataset.build import build
from arcgen.dataset.folder import Folder
from arcgen.dataset.identity import identity
from arcgen.dataset.parts import Part, build_part, plan_only
from arcgen.dataset.recipe import recipe
from arcgen.dataset.verify import verify

pytestmark = pytest.mark.usefixtures("fixed_versions")
pytest.importorskip("moto.server", reason="needs a server of S3: pip install 'moto[server]'")
pytest.importorskip("s3fs", reason="needs s3fs: pip install 'arcgen[s3]'")

MANY = {**RECIPE, "shards": 45}
FEW = {**RECIPE, "tasks": 12, "variants": 4, "shards": 6}


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> dict[str, str]:
    """The files of MANY's dataset, as one process makes them in a folder."""
    return content(build(recipe(MANY), tmp_path_factory.mktemp("whole") / "toys", 1, open_toy).out)


@pytest.fixture(scope="module")
def few(tmp_path_factory) -> dict[str, str]:
    return content(build(recipe(FEW), tmp_path_factory.mktemp("few") / "toys", 1, open_toy).out)


def names(url: str) -> list[str]:
    """What is at a URL, by its paths there."""
    system, root = fsspec.url_to_fs(url)
    system.invalidate_cache()
    return [name[len(root) + 1:] for name in system.find(root)]


def there(url: str) -> dict[str, str]:
    """The same with the sha256 of each."""
    system, root = fsspec.url_to_fs(url)
    return {name: sha256(system.cat_file(f"{root}/{name}")).hexdigest() for name in names(url)}


def run(*args: str) -> tuple[int, str]:
    done = CliRunner().invoke(arcgen, args)
    return done.exit_code, done.output


def test_two_workers_put_the_bytes_of_a_folder(url, few, tmp_path):
    built = build(recipe(FEW), url, 2, open_toy)
    assert there(url) == few and built.out == url and not built.already
    assert not list(tmp_path.glob("*.work"))                            # nothing is left here
    assert build(recipe(FEW), url, 1, open_toy).already and there(url) == few


def test_workers_that_do_not_see_the_disk_of_this_machine_are_given_their_lines(url, few, monkeypatch):
    monkeypatch.setattr(engines.Serial, "apart", True)
    given, render = [], shards.render

    def far(opener, made, place, schema, shard, some, variants, of):
        given.append(some)
        return render(opener, made, pickle.loads(pickle.dumps(place)), schema, shard, some, variants, of)
    monkeypatch.setattr(shards, "render", far)
    build(recipe(FEW), url, 1, open_toy)
    assert there(url) == few and given and all(type(some) is list for some in given)


def start(url: str, folder: Path, workers: int, *what: str) -> subprocess.Popen:
    env = {**os.environ, "TOY_SLEEP": "0.008", "PYTHONPATH": os.pathsep.join([str(HERE.parent), str(HERE)])}
    return subprocess.Popen([sys.executable, str(HERE / "toy_build.py"), url, str(workers), json.dumps(MANY), *what],
                            env=env, cwd=folder, stderr=subprocess.PIPE, text=True)


def n_shards(url: str) -> int:
    return sum(name.startswith("data/") for name in names(url))


def test_a_build_that_is_killed_goes_on_and_its_bytes_are_the_same(url, whole, tmp_path):
    rng, done, disturbed = random.Random(7), 0, 0
    for _ in range(2):
        process = start(url, tmp_path, 2)
        aim = done + rng.randint(1, 9)
        while process.poll() is None and n_shards(url) < aim:
            time.sleep(0.05)
        time.sleep(rng.uniform(0, 0.05))
        assert process.poll() is None, process.stderr.read()
        process.send_signal(rng.choice([signal.SIGKILL, signal.SIGTERM]))
        process.wait()
        disturbed, done = disturbed + (done < n_shards(url) < 50), n_shards(url)
        assert "manifest.json" not in names(url)
    process = start(url, tmp_path, 2)
    assert process.wait(120) == 0, process.stderr.read()
    assert disturbed == 2 and there(url) == whole
    assert not list(tmp_path.glob("*.work"))


def test_what_is_there_is_not_made_again(url, monkeypatch):
    plain = recipe({**FEW, "variants": 1, "shards": 6})         # of which no task lacks a row and is replaced
    render, made = shards.render, []

    def stopped(*job):
        if len(made) == 3:
            raise KeyboardInterrupt
        made.append(render(*job))
        return made[-1]
    monkeypatch.setattr(shards, "render", stopped)
    with pytest.raises(KeyboardInterrupt):
        build(plain, url, 1, open_toy)
    monkeypatch.setattr(shards, "render", render)
    kept = {name for name in names(url) if name.startswith("data/")}
    system, root = fsspec.url_to_fs(url)
    before = {name: system.info(f"{root}/{name}") for name in kept}
    assert len(kept) == 3 and "manifest.json" not in names(url)
    build(plain, url, 1, open_toy)
    system.invalidate_cache()
    when = "LastModified" if "LastModified" in system.info(f"{root}/README.md") else "mtime"
    assert all(system.info(f"{root}/{name}")[when] == before[name][when] for name in kept)


def test_machines_that_share_nothing_but_the_storage_make_parts_and_one_finishes(url, few, tmp_path):
    def machine(name: str) -> Path:
        return tmp_path / name
    assert plan_only(recipe(FEW), url, 1, open_toy, work=machine("plans"))[0] == 12
    with pytest.raises(UserError, match="--plan-only in place of --part"):
        build_part(recipe(FEW), f"{url}-other", Part(1, 3), 1, open_toy, work=machine("early"))
    for i in (3, 1):
        build_part(recipe(FEW), url, Part(i, 3), 1, open_toy, work=machine(f"part-{i}"))
    assert "manifest.json" not in names(url)
    build(recipe(FEW), url, 1, open_toy, work=machine("finishes"))      # part 2 has not been there
    assert there(url) == few


def test_a_plan_that_was_left_here_of_another_build_is_not_taken(url, few, tmp_path):
    plan_only(recipe({**FEW, "seed": 5}), url, 1, open_toy)             # somebody's, given up and deleted
    system, root = fsspec.url_to_fs(url)
    system.rm(root, recursive=True)
    [left] = tmp_path.glob("*.work")
    assert (left / "plan.jsonl").stat().st_size
    build(recipe(FEW), url, 1, open_toy)
    assert there(url) == few


def test_a_dataset_there_is_built_on(url, tmp_path):
    larger = {**FEW, "tasks": 20}
    for out in (url, str(tmp_path / "folder")):
        build(recipe(FEW), out, 1, open_toy)
        build(recipe(larger), out, 1, open_toy, work=tmp_path / "w" if out == url else None)
    assert there(url) == content(tmp_path / "folder")


def test_another_dataset_is_refused_unless_it_is_to_be_replaced(url, few):
    other = recipe({**FEW, "seed": 1})
    build(other, url, 1, open_toy)
    change(url, "notes.txt", b"mine")
    before = there(url)
    with pytest.raises(UserError, match="holds a dataset of another recipe"):
        build(recipe(FEW), url, 1, open_toy)
    assert there(url) == before
    build(recipe(FEW), url, 1, open_toy, replace=True)
    after = there(url)
    assert after.pop("notes.txt") and after == few
    change(url, "manifest.json", None)
    with pytest.raises(UserError, match="holds no arcgen dataset"):
        build(recipe(FEW), url, 1, open_toy, replace=True)


def test_one_that_is_being_built_is_not_taken_by_another_recipe(url):
    plan_only(recipe(FEW), url, 1, open_toy)
    with pytest.raises(UserError, match="another recipe"):
        build(recipe({**FEW, "seed": 1}), url, 1, open_toy, work="elsewhere")
    with pytest.raises(UserError, match=f"unfinished dataset.*--out {re.escape(url)}"):
        verify(url)
    assert not Path("elsewhere").exists()


def test_two_builds_here_do_not_work_on_one_at_a_time(url, monkeypatch):
    from arcgen.dataset import folder
    monkeypatch.setattr(folder, "SOON", 0.1)
    made = identity(recipe(FEW), open_toy)
    with Folder(url).claimed(made, "arcgen build"), pytest.raises(UserError, match="another build is writing"):
        build(recipe(FEW), url, 1, open_toy)


def test_it_is_proven_where_it_lies(url):
    turns = {"name": "turns", "tasks": 6, "variants": 5, "sources": ["turns"], "shards": 3}
    entries = build(recipe(turns), url, 1, open_toy).manifest["shards"]
    code, said = run("verify", url, "--workers", "2")
    assert code == 0 and "30 rows of 6 tasks in 3 shards" in said
    first, second = entries[0]["file"], entries[1]["file"]
    change(url, first, None)
    change(url, "data/stray.arrow", b"")
    system, root = fsspec.url_to_fs(url)
    change(url, second, system.cat_file(f"{root}/{second}")[:-8] + b"\1" * 8)
    failures = verify(url, workers=1).failures
    assert f"{first}: the file is missing" in failures and "data/stray.arrow: not in the manifest" in failures
    assert any(f.startswith(f"{second}: its content is not that of the manifest") for f in failures)
    with pytest.raises(UserError, match="no such folder"):
        verify(f"{url}-nowhere")


@pytest.mark.parametrize("kind", ["arrow", "parquet"])
def test_load_dataset_reads_it(url, kind, tmp_path, monkeypatch):
    from datasets import config, load_dataset
    monkeypatch.setattr(config, "HF_HUB_OFFLINE", False)        # it takes any server for the Hub
    build(recipe({**FEW, "format": kind}), url, 1, open_toy)
    read = load_dataset(kind, data_files={"train": f"{url}/data/train-*"}, split="train",
                        cache_dir=str(tmp_path / "cache"))
    assert read.num_rows == 44 and {"id", "train", "test"} <= set(read.column_names)
    streamed = load_dataset(kind, data_files=f"{url}/data/train-*", split="train", streaming=True)
    assert [row["id"] for row in streamed] == read["id"][:]


def test_the_command_says_how_it_is_read(url):
    code, said = run("build", "--tasks", "3", "--variants", "1", "--source", "arc-1/training", "--decontaminate",
                     "none", "--out", url, "--workers", "1", "--quiet")
    assert code == 0 and f"load_dataset('arrow', data_files='{url}/data/train-*')" in said


@pytest.mark.parametrize("out, words", [
    ("nobody://knows/this", "Protocol not known"), ("s3://key:word@bucket/toys", "not in the URL"),
    ("s3://no-such-bucket/toys", "s3://no-such-bucket/toys"), ("adl://nothing/installed", "not installed")])
def test_a_url_that_does_not_do_is_one_line(out, words, s3, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, said = run("build", "--tasks", "2", "--variants", "1", "--source", "arc-1/training", "--decontaminate",
                     "none", "--out", out, "--workers", "1", "--quiet")
    assert code == 2 and said.count("\n") == 1 and words in said and "word@" not in said


def test_options_that_do_not_go_with_a_url_or_without_one_are_one_line(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for options, words in ((["--out", "s3://b/x", "--push"], "folder of this machine"),
                           (["--out", "x", "--work", "y", "--tasks", "1"], "--work goes with"),
                           (["--out", "x", "--replace"], "go with --push")):
        code, said = run("build", *options)
        assert code == 2 and said.count("\n") == 1 and words in said


def test_without_the_package_it_is_said_what_to_install(monkeypatch):
    urls.opened.cache_clear()
    monkeypatch.setitem(sys.modules, "s3fs", None)
    monkeypatch.delitem(sys.modules["fsspec.registry"]._registry, "s3", raising=False)
    with pytest.raises(UserError, match=r"pip install 'arcgen\[s3\]'"):
        storage.storage("s3://bucket/toys")
    urls.opened.cache_clear()


def test_a_server_that_refuses_or_is_gone_is_one_line_without_the_secret(s3, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
    fsspec.filesystem("s3").clear_instance_cache()
    urls.opened.cache_clear()
    try:
        with pytest.raises(UserError) as told:
            build(recipe(FEW), f"{s3}/gone", 1, open_toy)
    finally:
        fsspec.filesystem("s3").clear_instance_cache()
        urls.opened.cache_clear()
    assert "127.0.0.1:1" in str(told.value) and SECRET not in str(told.value) and "\n" not in str(told.value)


def test_a_full_disk_of_this_machine_is_told_by_the_option_that_names_its_folder(url, monkeypatch):
    def full(*args):
        raise OSError(28, "No space left on device")
    monkeypatch.setattr("arcgen.dataset.build.plan_of", full)
    with pytest.raises(UserError, match=r"--work \S*\.work: cannot write \(No space left"):
        build(recipe(FEW), url, 1, open_toy)


def test_what_arrives_short_is_not_taken_for_whole(url, monkeypatch):
    with pytest.raises(UserError, match="bytes arrived"):
        system, _ = urls.opened(url)
        monkeypatch.setattr(system, "put_file", lambda path, name: system.pipe_file(name, b"half"))
        build(recipe(FEW), url, 1, open_toy)
    assert "manifest.json" not in names(url)
