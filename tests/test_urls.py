"""Datasets that lie at a URL are read like those in a folder: on a real S3 server on this machine, and on a disk."""
import json
import shutil
import sys
from pathlib import Path

import fsspec
import pytest
from buckets import SECRET, change
from click.testing import CliRunner
from toy import open_toy

from arcft.evaluate import select_tasks
from arcft.stream import open_dataset
from arcgen.commands import arcgen
from arcgen.core import urls
from arcgen.core.errors import UserError
from arcgen.dataset.build import build
from arcgen.dataset.parts import plan_only
from arcgen.dataset.recipe import recipe
from arcgen.tasks.tasksets import at_hand, open_taskset, shown
from arcgen.tasks.tasksets.digest import digest

pytestmark = pytest.mark.usefixtures("fixed_versions", "kept")
TOYS = {"name": "toys", "tasks": 44, "variants": 2, "sources": ["toy"], "shards": 3, "decontaminate": "none"}


@pytest.fixture
def kept(tmp_path, monkeypatch) -> Path:
    """Where copies are kept."""
    home = tmp_path / "home"
    monkeypatch.setattr("huggingface_hub.constants.HF_HOME", str(home))
    return home / "arcgen"


def run(*words) -> tuple[int, str]:
    done = CliRunner().invoke(arcgen, [str(word) for word in words], catch_exceptions=False)
    return done.exit_code, done.output


def test_every_reader_takes_it(url, tmp_path, monkeypatch):
    monkeypatch.setattr("arcgen.export.export.versions", lambda: {"code": "test"})
    build(recipe(TOYS), url, 1, open_toy)
    here = tmp_path / "here" / "toys"
    build(recipe(TOYS), here, 1, open_toy)
    assert "fetching" in run("show", url)[1] or url.startswith("file:")
    for words in (["show", "--limit", 6], ["show", "--id", "toy00002", "--seed", 3],
                  ["stats", "--against", here, "--n", 20, "--json"]):
        code, said = run(words[0], url, *words[1:])
        assert (code, said) == run(words[0], here, *words[1:]) and code == 0, said
    for form in ("arc", "messages"):
        for src, out in ((url, f"far-{form}"), (here, f"near-{form}")):
            code, said = run("export", src, "--to", form, "--out", tmp_path / out, "--quiet")
            assert code == 0, said
        far, near = ({p.relative_to(folder): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
                     for folder in (tmp_path / f"far-{form}", tmp_path / f"near-{form}"))
        assert far == near
    for src, out in ((url, "far"), (here, "near")):
        code, said = run("augment", src, "--copies", 2, "--out", out, "--quiet", "--workers", 1)
        assert code == 0 and "rows of 44 tasks" in said, said
    assert [row["id"] for row in open_dataset(url)] == [row["id"] for row in open_dataset(str(here))]
    assert len(select_tasks(url)) == 88
    assert shown(url) == "toys" and shown(f"{url}/#train") == "toys#train" and digest(url) == digest(str(here))


def test_a_copy_is_made_once_and_follows_what_is_there(s3, kept, monkeypatch):
    address = f"{s3}/followed/tasks"
    pairs = [{"input": [[k, 0]], "output": [[0, k]]} for k in range(4)]
    change(address, "a.json", json.dumps({"train": pairs[1:], "test": pairs[:1]}).encode())
    change(address, ".hidden/b.json", b"no task")
    fetched = []
    monkeypatch.setattr(urls, "_fetch", lambda *args, fetch=urls._fetch: (fetched.append(args[1]), fetch(*args)))
    assert [entry.id for entry in open_taskset(address)] == ["a"] and at_hand(address).startswith(str(kept))
    before = digest(address)
    open_taskset(address)
    assert fetched == ["a.json"]
    change(address, "b.json", json.dumps({"train": pairs[2:], "test": pairs[:1]}).encode())
    assert [entry.id for entry in open_taskset(address)] == ["a", "b"] and fetched == ["a.json", "b.json"]
    assert digest(address) != before
    change(address, "b.json", None)
    assert [entry.id for entry in open_taskset(address)] == ["a"] and digest(address) == before
    change(address, "a.json", json.dumps({"train": pairs[2:], "test": pairs[:1]}).encode())
    assert len(open_taskset(address)[0].form(0).train) == 2
    shutil.rmtree(at_hand(address))
    assert len(open_taskset(address)) == 1
    assert [entry.id for entry in open_taskset(f"{address}/a.json")] == ["a"]       # one file of it


READERS = [["show"], ["stats"], ["verify"], ["export", "--to", "arc", "--out", "x"],
           ["augment", "--copies", "2", "--out", "x"],
           ["build", "--tasks", "1", "--variants", "1", "--decontaminate", "none", "--out", "x", "--source"]]


@pytest.mark.parametrize("words", READERS, ids=lambda words: words[0])
def test_an_unfinished_one_is_refused_with_the_command_that_finishes_it(words, url, kept, tmp_path):
    plan_only(recipe(TOYS), url, 1, open_toy)
    code, said = run(*words, url)
    assert code == 2 and said.count("\n") == 1 and "unfinished dataset" in said and f"--out {url}`" in said
    assert not kept.exists() and not (tmp_path / "x").exists()
    with pytest.raises(UserError, match="unfinished dataset"):
        open_dataset(url)


@pytest.mark.parametrize("words", [*READERS[:2], *READERS[3:]], ids=lambda words: words[0])
@pytest.mark.parametrize("address, why", [
    ("s3://no-such-bucket/toys", "no such bucket"), ("s3://bucket/nothing/there", "no such file or folder"),
    ("s3://key:word@bucket/toys", "not in the URL"), ("file:///nothing/there", "no such file or folder"),
    ("nobody://knows/this", "Protocol not known"), ("adl://nothing/installed", "not installed")])
def test_what_is_not_there_is_one_line(words, address, why, s3, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, said = run(*words, address)
    assert code == 2 and said.count("\n") == 1 and why in said and "word@" not in said, said
    with pytest.raises(UserError, match=f"--dataset .*{why}"):
        open_dataset(address)


def test_without_the_package_it_is_said_what_to_install(monkeypatch):
    urls.opened.cache_clear()
    monkeypatch.setitem(sys.modules, "s3fs", None)
    monkeypatch.delitem(sys.modules["fsspec.registry"]._registry, "s3", raising=False)
    code, said = run("show", "s3://bucket/toys")
    urls.opened.cache_clear()
    assert code == 2 and said.count("\n") == 1 and "pip install 'arcgen[s3]'" in said


def test_a_server_that_is_gone_is_one_line_without_the_secret(s3, monkeypatch):
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
    fsspec.filesystem("s3").clear_instance_cache()
    urls.opened.cache_clear()
    try:
        code, said = run("show", f"{s3}/gone")
    finally:
        fsspec.filesystem("s3").clear_instance_cache()
        urls.opened.cache_clear()
    assert code == 2 and said.count("\n") == 1 and "127.0.0.1:1" in said and SECRET not in said


def test_where_no_copy_can_be_kept_it_is_said(s3, kept, tmp_path):
    change(f"{s3}/kept/tasks", "a.json", b"{}")
    kept.parent.mkdir()
    kept.write_text("in the way")
    with pytest.raises(UserError, match=r"cannot keep a copy .* set HF_HOME"):
        at_hand(f"{s3}/kept/tasks")
