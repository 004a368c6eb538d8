"""Publishing against a Hub over HTTP: the unmodified clients, the real commands, in processes of their own."""
from __future__ import annotations

import json
import shutil
from hashlib import sha256

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hub_server import Hub
from publishing import TOKEN, arcgen, expected, full_uploads, pushed, read, refused
from toy import open_toy

from arcgen.core.errors import UserError
from arcgen.core.hub_client import repo_id, revision
from arcgen.dataset.build import build
from arcgen.dataset.recipe import recipe

TOYS = {"name": "toys", "sources": ["toy"], "validation": 0.2, "shards": 3}

# ---------------------------------------------------------------- what is published is what was built

def test_the_rows_are_the_same_plain_and_streaming_and_a_second_push_changes_nothing(hub, tmp_path, folder):
    out = pushed(hub, tmp_path, folder)
    assert "published as commit" in out and f"{hub.url}/datasets/ann/toys" in out and "load_dataset('ann/toys')" in out
    assert hub.files("ann/toys") == expected(folder, "ann/toys")
    assert len(hub.repos["ann/toys"].history) == 2              # that of the Hub, and ours
    seen, sent = read(hub, tmp_path, "ann/toys"), hub.data_bytes()
    for split in ("train", "validation"):
        rows = [row for path in sorted((folder / "data").glob(f"{split}-*"))
                for row in pa.ipc.open_stream(path.read_bytes()).read_all().to_pylist()]
        assert len(rows) > 20 and seen[split] == [rows, rows]
    assert "nothing changed" in pushed(hub, tmp_path, folder)
    assert len(hub.repos["ann/toys"].history) == 2 and hub.data_bytes() == sent
    assert not [p for p in tmp_path.rglob("*") if p.is_file() and TOKEN.encode() in p.read_bytes()]


def test_another_dataset_takes_the_place_of_the_first_whole(hub, tmp_path, folder, other):
    first = shutil.copytree(folder, tmp_path / "first")
    (first / "assets").mkdir(exist_ok=True)
    (first / "assets/stats.png").write_bytes(b"a picture that the next dataset does not have")
    pushed(hub, tmp_path, first, "--repo", "same")
    assert hub.files("ann/same") == expected(first, "ann/same")
    refused(hub, tmp_path, other, "--repo", "ann/same",
            words=["holds another dataset", "'toys', now 'other'", "--replace"])
    assert hub.files("ann/same") == expected(first, "ann/same")
    pushed(hub, tmp_path, other, "--repo", "ann/same", "--replace")
    assert hub.files("ann/same") == expected(other, "ann/same")


def test_a_card_edited_at_the_hub_is_replaced_and_that_is_said(hub, tmp_path, folder):
    assert "edited there" not in pushed(hub, tmp_path, folder)
    repo, oid = hub.repos["ann/toys"], "1" * 40
    hub.blobs[oid] = b"mine"
    repo.branches["main"] = repo.add({**repo.commits[repo.branches["main"]], "README.md": (oid, False)}, "mine")
    assert hub.files("ann/toys")["README.md"] == b"mine"
    assert "README.md, which was edited there" in pushed(hub, tmp_path, folder)
    assert hub.files("ann/toys") == expected(folder, "ann/toys")
    assert "edited there" not in pushed(hub, tmp_path, folder)


def test_tag_branch_pull_request_and_private(hub, tmp_path, folder, other):
    assert "revision='v1'" in pushed(hub, tmp_path, folder, "--tag", "v1", "--revision", "draft/a", "--private")
    repo = hub.repos["ann/toys"]
    assert repo.private and repo.tags == {"v1": repo.branches["draft/a"]} and not hub.files("ann/toys")
    assert hub.files("ann/toys", "v1") == expected(folder, "ann/toys")
    assert "nothing changed" in pushed(hub, tmp_path, folder, "--tag", "v1", "--revision", "draft/a")
    refused(hub, tmp_path, other, "--repo", "toys", "--tag", "v1", words=["--tag v1", "another dataset"])
    assert hub.files("ann/toys", "v1") == expected(folder, "ann/toys") and not hub.files("ann/toys")
    assert "refs/pr/1" in pushed(hub, tmp_path, folder, "--create-pr")
    assert hub.files("ann/toys", "refs/pr/1") == expected(folder, "ann/toys") and not hub.files("ann/toys")


def test_build_uploads_while_it_builds(hub, tmp_path):
    args = ["build", "--source", "arc-1/training", "--decontaminate", "none", "--tasks", 40, "--variants", 2,
            "--workers", 1, "--quiet"]
    code, out, err = arcgen(hub, tmp_path, *args, "--push", "--repo", "forty", "--tag", "v1")
    assert (code, err) == (0, "") and "load_dataset('ann/forty', revision='v1')" in out
    built = next(tmp_path.glob("arcgen-40x2-*"))
    assert hub.files("ann/forty") == expected(built, "ann/forty")
    code, out, _ = arcgen(hub, tmp_path, *args, "--push", "--repo", "forty")
    assert code == 0 and "already complete" in out and "nothing changed" in out
    code, out, err = arcgen(hub, tmp_path, *args, "--out", "gone", "--push-only", "--repo", "only")
    assert (code, err) == (0, "") and "verify" not in out and not list((tmp_path / "gone/data").iterdir())
    assert hub.files("ann/only") == expected(built, "ann/only")
    code, out, err = arcgen(hub, tmp_path, *args, "--out", "late", "--push", token=None)
    assert code == 2 and "token" in err and not (tmp_path / "late").exists()       # told before the work, not after


# ---------------------------------------------------------------- mistakes

@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "ann/..", "..", "a/b/c", "", "a b", "ann/x--y",
                                  "x" * 97, "ann/toys@main", "https://hub/ann/x", "ann/x.git", "a\nb", "ann/%2e%2e"])
def test_names_of_repositories_that_are_none(name):
    with pytest.raises(UserError, match="--repo"):
        repo_id(name, lambda: "ann")


@pytest.mark.parametrize("name", ["../main", "a..b", "/x", "x/", "a b", "-x", "a\n", "x.lock", "a//b"])
def test_names_of_revisions_that_are_none(name):
    with pytest.raises(UserError, match="--tag"):
        revision(name, "--tag")


def test_mistakes_are_one_line_and_change_nothing(hub, tmp_path, folder):
    refused(hub, tmp_path, folder, token=None, words=["no Hugging Face token", "HF_TOKEN"])
    refused(hub, tmp_path, folder, token="hf_wrongwrongwrong", words=["does not accept the token"])
    refused(hub, tmp_path, folder, token="hf_readonlyreadonly", words=["no right", "ann/toys"])
    refused(hub, tmp_path, folder, "--repo", "bob/toys", words=["no right", "bob/toys"])
    refused(hub, tmp_path, folder, "--repo", "../toys", words=["--repo"])
    refused(hub, tmp_path, folder, "--tag", "a", "--create-pr", words=["--tag, --create-pr"])
    refused(hub, tmp_path, tmp_path / "nowhere", words=["no such folder"])
    assert not hub.repos
    gone = Hub()
    gone.close()
    refused(gone, tmp_path, folder, words=["does not answer", "network"])


def test_what_belongs_to_others_or_is_damaged_is_refused(hub, tmp_path, folder):
    pushed(hub, tmp_path, folder)
    refused(hub, tmp_path, folder, "--private", words=["--private", "is public"])
    repo = hub.repos["ann/toys"]
    hub.blobs["0" * 40] = b"a,b"
    repo.branches["main"] = repo.add({"my.csv": ("0" * 40, False)}, "mine")
    refused(hub, tmp_path, folder, words=["holds something else", "my.csv"])
    broken = tmp_path / "broken"
    shutil.copytree(folder, broken)
    shard = next((broken / "data").glob("train-00007*"))
    shard.write_bytes(shard.read_bytes()[:-1] + b"?")
    refused(hub, tmp_path, broken, "--repo", "new", words=[shard.name, "not that of manifest.json"])
    (broken / "README.md").write_text(f"# {TOKEN}")
    refused(hub, tmp_path, broken, "--repo", "new", words=["README.md", "holds your Hugging Face token"])
    shutil.rmtree(broken / "data")
    (broken / "README.md").write_text("# fine")
    refused(hub, tmp_path, broken, "--repo", "new", words=["cannot read"])
    assert not hub.files("ann/new")


def test_links_that_lead_out_of_the_folder_are_refused_and_those_of_the_cache_are_not(hub, tmp_path, folder):
    stray = shutil.copytree(folder, tmp_path / "stray")
    (tmp_path / "private").write_text("mine")
    for name in ("README.md", "assets/stats.png"):
        path = stray / name
        path.parent.mkdir(exist_ok=True)
        path.unlink(missing_ok=True)
        path.symlink_to(tmp_path / "private")
        refused(hub, tmp_path, stray, "--repo", "new", words=[name, "leads out of the folder"])
        path.unlink()
        path.write_text("fine")
    (stray / "assets/mine.png").symlink_to(tmp_path / "private")
    (stray / "assets/stats.png").unlink()
    pushed(hub, tmp_path, stray, "--repo", "stray")
    assert "assets/mine.png" not in hub.files("ann/stray")
    cached = tmp_path / "datasets--ann--x/snapshots/0123"
    shutil.copytree(folder, cached)
    blob = cached.parents[1] / "blobs/4567"
    blob.parent.mkdir()
    (cached / "README.md").rename(blob)
    (cached / "README.md").symlink_to("../../blobs/4567")
    pushed(hub, tmp_path, cached, "--repo", "again")
    assert hub.files("ann/again") == expected(folder, "ann/again")


@pytest.mark.parametrize("token, words", [
    ("hf_readonlyreadonly", ["of ann, role read", "may not write"]),
    pytest.param(TOKEN, ["of ann, role write"], marks=pytest.mark.slow),
    pytest.param(None, ["token: none", "hf auth login"], marks=pytest.mark.slow),
    pytest.param("hf_wrongwrongwrong", ["does not accept the token"], marks=pytest.mark.slow)])
def test_doctor_tells_about_the_token_and_the_machine(hub, tmp_path, token, words):
    code, out, err = arcgen(hub, tmp_path, "doctor", token=token)
    assert (code, err) == (0, "") and all(word in out for word in [*words, "python: 3.", "cores: ", "GB free", "GPU: "])
    assert token is None or token not in out


# ---------------------------------------------------------------- what is there already, and what is told

def test_another_dataset_is_replaced_only_when_told(hub, tmp_path, folder, other):
    """Told before anything is built or sent; a branch of its own and a pull request replace nothing."""
    pushed(hub, tmp_path, folder, "--repo", "same")
    there, sent = hub.files("ann/same"), hub.data_bytes()
    for how in ("--push", "--push-only"):
        code, out, err = arcgen(hub, tmp_path, "build", "--tasks", 4, "--seed", 2, "--repo", "same", how)
        assert code == 2 and out == "" and err.count("\n") == 1, err
        assert "--repo ann/same: holds another dataset (name: 'toys', now 'arcgen-4x100-seed2')" in err
        assert "--replace" in err and [*tmp_path.glob("arcgen-*")] == []
    assert hub.files("ann/same") == there and hub.data_bytes() == sent and [*hub.repos["ann/same"].branches] == ["main"]
    pushed(hub, tmp_path, other, "--repo", "same", "--revision", "draft")
    pushed(hub, tmp_path, other, "--repo", "same", "--create-pr")
    assert hub.files("ann/same") == there and hub.files("ann/same", "draft") == expected(other, "ann/same")
    refused(hub, tmp_path, folder, "--repo", "same", "--revision", "draft", words=["on the branch draft", "--replace"])


def test_a_dataset_that_was_built_on_takes_its_own_place_and_sends_only_what_was_added(hub, tmp_path, fixed_versions):
    def made(out, *sizes):
        for tasks, variants in sizes:
            build(recipe({**TOYS, "tasks": tasks, "variants": variants}), out, 1, open_toy)
        return out
    first = made(tmp_path / "first", (12, 4))
    pushed(hub, tmp_path, first)
    old = json.loads((first / "manifest.json").read_text())["shards"]
    third = made(shutil.copytree(first, tmp_path / "third"), (15, 4), (15, 6))      # one stage was not published
    since = len(hub.requests)
    assert "published as commit" in pushed(hub, tmp_path, third)
    assert hub.files("ann/toys") == expected(third, "ann/toys")
    sent = {*full_uploads(hub, since)}
    new = [e for e in json.loads((third / "manifest.json").read_text())["shards"] if e not in old]
    assert len(old) == 4 and len(new) >= 4 and {e["sha256"] for e in new} <= sent
    assert not {e["sha256"] for e in old} & sent
    # the smaller one again, one of that size that was built at once, and one that grew from another size
    at_once, otherwise = made(tmp_path / "at-once", (15, 6)), made(tmp_path / "otherwise", (14, 4), (15, 4), (15, 6))
    for another in (first, at_once, otherwise):
        refused(hub, tmp_path, another, words=["holds another dataset", "--replace"])
    assert hub.files("ann/toys") == expected(third, "ann/toys")


@pytest.mark.parametrize("how", ["--push", "--push-only"])
def test_building_on_a_published_dataset_publishes_what_is_added(hub, tmp_path, how):
    args = ["build", "--source", "arc-1/training", "--decontaminate", "none", "--variants", 2, "--workers", 1,
            "--quiet", "--out", "grows", "--repo", "grows", how]
    code, _, err = arcgen(hub, tmp_path, *args, "--tasks", 300)
    assert (code, err) == (0, ""), err
    before, since = hub.files("ann/grows"), len(hub.requests)
    code, out, err = arcgen(hub, tmp_path, *args, "--tasks", 310)
    assert (code, err) == (0, "") and "620 rows of 310 tasks" in out, err
    after, data = hub.files("ann/grows"), {name for name in before if name.startswith("data/")}
    assert data < {name for name in after if name.startswith("data/")}
    assert {name: after[name] for name in data} == {name: before[name] for name in data}
    assert not {sha256(before[name]).hexdigest() for name in data} & {*full_uploads(hub, since)}


def test_one_that_was_published_meanwhile_is_not_replaced_either(hub, tmp_path, folder, other):
    """Between the first look and the commit somebody else publishes to the same repository."""
    pushed(hub, tmp_path, other)
    moved = []

    def meanwhile(method, path):
        if method == "POST" and "ann/same" in path and "/preupload/" in path and not moved:
            repo, theirs = hub.repos["ann/same"], hub.repos["ann/other"]
            repo.branches["main"] = repo.add(theirs.commits[theirs.branches["main"]], "meanwhile")
            moved.append(path)
    hub.fault = meanwhile
    refused(hub, tmp_path, folder, "--repo", "same", words=["holds another dataset", "'other', now 'toys'"])
    assert moved and hub.files("ann/same") == hub.files("ann/other")


def test_a_damaged_manifest_is_another_dataset(hub, tmp_path, folder):
    pushed(hub, tmp_path, folder)
    repo, oid = hub.repos["ann/toys"], "2" * 40
    hub.blobs[oid] = b"["
    repo.branches["main"] = repo.add({**repo.commits[repo.branches["main"]], "manifest.json": (oid, False)}, "broken")
    refused(hub, tmp_path, folder, words=["holds another dataset", "--replace"])
    assert "published as commit" in pushed(hub, tmp_path, folder, "--replace")


def test_nothing_that_is_published_tells_of_the_machine(hub, tmp_path):
    """Two local files with one id, and an exclusion: every byte that the Hub has, and the names of all, are searched;
    so is the gallery, which is made to be sent to others."""
    home = tmp_path / "home" / "someone"
    for i, where in enumerate(("attic", "cellar", "garret")):
        (home / where).mkdir(parents=True)
        side = [{"input": [[c]], "output": [[c] * (i + 2)]} for c in range(1, 4)]
        (home / where / "mine.json").write_text(json.dumps({"one": {"train": side, "test": side}}))
    code, _, err = arcgen(
        hub, tmp_path, "build", "--source", home / "attic/mine.json", "--source", home / "cellar/mine.json",
        "--against", home / "garret", "--decontaminate", "none", "--tasks", 2, "--variants", 2, "--format", "parquet",
        "--out", home / "built", "--repo", "mine", "--push", "--workers", 1, "--quiet")
    assert (code, err) == (0, ""), err
    code, _, err = arcgen(hub, tmp_path, "show", home / "attic/mine.json", "--out", home / "page.html")
    assert code == 0, err
    assert {row["task_id"] for row in read(hub, tmp_path, "ann/mine")["train"][0]} == {"one", "one.mine.json"}
    repo = hub.repos["ann/mine"]
    sent = {**{f"{name} at {commit}": hub.blobs[oid] for commit, tree in repo.commits.items()
               for name, (oid, _) in tree.items()}, **{f"blob {oid}": content for oid, content in hub.blobs.items()},
            "names": json.dumps([[commit, *tree] for commit, tree in repo.commits.items()]).encode(),
            "messages": "\n".join(repo.messages).encode(), "page.html": (home / "page.html").read_bytes()}
    table = pq.read_table(next((home / "built/data").iterdir()))
    sent["rows"] = json.dumps(table.to_pylist()).encode()           # which are compressed
    assert len(sent) > 10
    for name, content in sent.items():
        for part in (b"someone", b"attic", b"cellar", b"/garret", str(tmp_path).encode()):
            assert part not in content, (name, part)
