"""Publishing against a Hub over HTTP: the unmodified clients, the real commands, in processes of their own."""
from __future__ import annotations

import shutil

import pyarrow as pa
import pytest
from hub_server import Hub
from publishing import TOKEN, arcgen, expected, pushed, read, refused

from arcgen.core.errors import UserError
from arcgen.core.hub_client import repo_id, revision

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
    pushed(hub, tmp_path, other, "--repo", "ann/same")
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
    assert hub.files("ann/forty") == expected(tmp_path / "arcgen-40x2", "ann/forty")
    code, out, _ = arcgen(hub, tmp_path, *args, "--push", "--repo", "forty")
    assert code == 0 and "already complete" in out and "nothing changed" in out
    code, out, err = arcgen(hub, tmp_path, *args, "--out", "gone", "--push-only", "--repo", "only")
    assert (code, err) == (0, "") and "verify" not in out and not list((tmp_path / "gone/data").iterdir())
    assert hub.files("ann/only") == expected(tmp_path / "arcgen-40x2", "ann/only")
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
