"""Publishing against a Hub over HTTP: the unmodified clients, the real commands, in processes of their own."""
import json
import os
import random
import re
import shutil
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pyarrow as pa
import pytest
import yaml
from hub_server import Hub
from toy import open_toy

from arcgen import publish
from arcgen.build import build
from arcgen.card import PLACE, readme
from arcgen.errors import UserError
from arcgen.hub_client import repo_id, revision
from arcgen.recipe import recipe

ROOT = Path(__file__).parent.parent
TOKEN = "hf_secretsecretsecret"
CLI = "import sys; from arcgen import publish; publish.FIRST_WAIT = 0.02; import cli; cli.arcgen()"
READ = """
import json, sys
from datasets import load_dataset
name, at = sys.argv[1:]
plain, stream = (load_dataset(name, revision=at, streaming=s) for s in (False, True))
print(json.dumps({s: [list(plain[s]), list(stream[s])] for s in plain}))
"""
STREAM = """
import json, sys
from datasets import load_dataset
print(json.dumps([row["id"] for row in load_dataset(sys.argv[1], split="train", streaming=True)]))
"""
ARCFT = "import sys, arcft.stream as s; print(next(iter(s.open_dataset(sys.argv[1])))['id'])"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = recipe({"name": "toys", "tasks": 20, "variants": 6, "sources": ["toy"], "validation": 0.2, "shards": 12})
    return build(made, tmp_path_factory.mktemp("publish") / "toys", 1, open_toy).out


@pytest.fixture(scope="module")
def other(tmp_path_factory):
    made = recipe({"name": "other", "tasks": 9, "variants": 4, "sources": ["toy"], "shards": 3, "seed": 5})
    return build(made, tmp_path_factory.mktemp("publish") / "other", 1, open_toy).out


@pytest.fixture
def hub():
    server = Hub()
    yield server
    server.close()


def start(hub, home, code, *args, token=TOKEN) -> subprocess.Popen:
    env = {k: v for k, v in os.environ.items() if not k.endswith("_OFFLINE")}
    env |= {"HF_ENDPOINT": hub.url, "HF_HOME": str(home), "HF_HUB_DISABLE_XET": "1", "HF_TOKEN": token or "",
            "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "tests")])}
    if token is None:
        del env["HF_TOKEN"]
    return subprocess.Popen([sys.executable, "-c", code, *map(str, args)], env=env, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, text=True, cwd=home)


def end(process) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=90)
    assert TOKEN not in out + err
    return process.returncode, out, err


def arcgen(hub, home, *args, **options):
    return end(start(hub, home, CLI, *args, **options))


def pushed(hub, home, *args, **options) -> str:
    code, out, err = arcgen(hub, home, "push", *args, **options)
    assert (code, err) == (0, ""), err
    return out


def refused(hub, home, *args, words=(), **options) -> None:
    code, out, err = arcgen(hub, home, "push", *args, **options)
    assert code == 2 and out == "" and err.startswith("error: ") and err.count("\n") == 1, err
    assert "\x1b" not in err and "Traceback" not in err and all(word in err for word in words), err


def expected(folder: Path, repo: str) -> dict[str, bytes]:
    files = {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    return {**files, "README.md": files["README.md"].replace(PLACE.encode(), repo.encode())}


def read(hub, home, repo, at="main") -> dict:
    code, out, err = end(start(hub, home, READ, repo, at))
    assert code == 0, err
    return json.loads(out)


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
    pushed(hub, tmp_path, folder, "--repo", "same")
    pushed(hub, tmp_path, other, "--repo", "ann/same")
    assert hub.files("ann/same") == expected(other, "ann/same")


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
    code, out, err = arcgen(hub, tmp_path, *args, "--out", "late", "--push", token=None)
    assert code == 2 and "token" in err and not (tmp_path / "late").exists()       # told before the work, not after


@pytest.mark.slow
def test_commands_take_a_hub_id_at_a_revision(hub, tmp_path):
    args = ["build", "--source", "arc-1/training", "--decontaminate", "none", "--tasks", 40, "--variants", 2,
            "--workers", 1, "--quiet", "--push", "--repo", "forty", "--tag", "v1"]
    assert arcgen(hub, tmp_path, *args)[0] == 0
    for command, words in [
            (["verify", "ann/forty@v1", "--workers", 1], ["80 rows of 40 tasks", "all well"]),
            (["stats", "ann/forty@v1", "--against", "ann/forty", "--n", 20], ["ann/forty@v1"]),
            (["show", "ann/forty@v1", "--limit", 1, "--out", "x.png"], ["x.png: 1 task of ann/forty@v1"]),
            (["augment", "ann/forty@v1", "--out", "aug", "--copies", 2, "--workers", 1], ["160 rows of 40 tasks"])]:
        code, out, err = arcgen(hub, tmp_path, *command)
        assert code == 0 and all(word in out for word in words), out + err
    code, out, err = end(start(hub, tmp_path, ARCFT, "ann/forty@v1"))
    assert code == 0 and "-0000" in out, err
    code, out, err = arcgen(hub, tmp_path, "verify", "ann/forty@v9")
    assert code == 2 and "no such repository or revision" in err


HOSTILE = ["a`b|c <script>alert(1)</script>\n---\nlicense: evil\nconfigs: []\n---\n# x", "{{ 7 * 7 }}{% raw %}",
           "```\n\n![x](http://evil)\n```` |", "[x](javascript:alert) $e^x$ @all", "\x1b[31m' \" \\"]


def test_a_card_with_hostile_content_is_only_text(hub, tmp_path, folder):
    """Names of sources and concepts come from outside: paths, Hub ids, other people's columns."""
    made = json.loads((folder / "manifest.json").read_text())
    calm = readme({**made, "recipe_yaml": "x: 1\n"})
    made["tasks"]["sources"] = {text: {"tasks": 1, "draws": 2} for text in HOSTILE}
    made["tasks"]["concepts"] = made["tasks"]["rejected"] = dict.fromkeys(HOSTILE, 3)
    made["recipe"]["sources"] = HOSTILE
    made["recipe"]["decontaminate"] = HOSTILE
    text = readme({**made, "recipe_yaml": yaml.safe_dump(made["recipe"])})
    head, own = (yaml.safe_load(t.split("---\n")[1]) for t in (text, calm))
    assert {k: head[k] for k in ("configs", "license", "dataset_info")} == \
        {k: own[k] for k in ("configs", "license", "dataset_info")}
    fence = re.search(r"^(`{3,})yaml\n(.*?)^\1$", text, re.M | re.S)
    assert len(fence[1]) == 5 and yaml.safe_load(fence[2]) == made["recipe"]
    rest = text.replace(fence[0], "")
    assert "<script" not in rest and "](http://evil" not in rest and "{{ 7" not in rest and "\\{\\{ 7" in rest
    assert not re.search(r"(?m)^(license|configs|---\n)", rest.split("---\n", 2)[2])
    rows = [line for line in rest.splitlines() if line.endswith("| 3 |")]
    assert len(rows) == 2 * len(HOSTILE) and all(len(re.findall(r"(?<!\\)\|", row)) == 3 for row in rows)
    hostile = tmp_path / "toys"
    shutil.copytree(folder, hostile)
    (hostile / "README.md").write_text(text)
    pushed(hub, tmp_path, hostile)
    assert len(read(hub, tmp_path, "ann/toys")["train"][0]) == 96 - 1


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


@pytest.mark.parametrize("token, words", [
    ("hf_readonlyreadonly", ["of ann, role read", "may not write"]),
    pytest.param(TOKEN, ["of ann, role write"], marks=pytest.mark.slow),
    pytest.param(None, ["token: none", "hf auth login"], marks=pytest.mark.slow),
    pytest.param("hf_wrongwrongwrong", ["does not accept the token"], marks=pytest.mark.slow)])
def test_doctor_tells_about_the_token_and_the_machine(hub, tmp_path, token, words):
    code, out, err = arcgen(hub, tmp_path, "doctor", token=token)
    assert (code, err) == (0, "") and all(word in out for word in [*words, "python: 3.", "cores: ", "GB free", "GPU: "])
    assert token is None or token not in out


# ---------------------------------------------------------------- faults

class Failing:
    """Makes the first `times` requests fail that the method and a part of the path select."""

    def __init__(self, method, part, fault, times=1):
        self.method, self.part, self.fault, self.left, self.made = method, part, fault, times, 0

    def __call__(self, method, path):
        if self.left and method == self.method and self.part in path:
            self.left -= 1
            self.made += 1
            return self.fault
        return None


FAULTS = [("POST", "/commit/", 503), ("POST", "/commit/", (429, 1)), ("POST", "/commit/", 412),
          ("POST", "/commit/", "lost"), ("POST", "/commit/", "cut"), ("POST", "/commit/", 409),
          ("POST", "/create", 500), ("POST", "/create", "lost"),
          ("GET", "/tree/", "cut"), ("GET", "/revision/", 500), ("GET", "/whoami", 503), ("PUT", "/lfs/", "cut"),
          ("PUT", "/lfs/", "damaged"), ("PUT", "/lfs/", 500), ("PUT", "/lfs/", "lost"), ("PUT", "/lfs/", "slow"),
          ("POST", "/preupload/", (429, 0)), ("POST", "/objects/batch", "lost"), ("POST", "/tag/", "lost")]


def faults_are_survived(hub, home, folder, cases, *args):
    for number, case in enumerate(cases):
        repo, failing = f"ann/r{number}", Failing(*case)
        hub.fault, before = failing, time.monotonic()
        pushed(hub, home, folder, "--repo", repo if case[1] != "/whoami" else repo[4:], "--tag", "t", *args)
        took = time.monotonic() - before
        hub.fault = lambda method, path: None
        hub.rest()
        assert failing.made == 1, case
        assert hub.files(repo) == hub.files(repo, "t") == expected(folder, repo), case
        assert len(hub.repos[repo].history) == 2, case          # nothing half-visible, and nothing twice
        assert case[2] != (429, 1) or took > 1
        hub.blobs = {oid: b for oid, b in hub.blobs.items() if len(oid) == 40}
        hub.repos.clear()


def test_faults_that_pass_lose_nothing(hub, tmp_path, other):
    faults_are_survived(hub, tmp_path, other, FAULTS[1:5])


@pytest.mark.slow
def test_all_faults_that_pass_lose_nothing(hub, tmp_path, other):
    faults_are_survived(hub, tmp_path, other, FAULTS)


def test_a_lost_answer_makes_no_second_pull_request(hub, tmp_path, other):
    hub.fault = Failing("POST", "/commit/", "lost")
    assert "refs/pr/1" in pushed(hub, tmp_path, other, "--create-pr")
    assert list(hub.repos["ann/other"].pull_requests) == ["refs/pr/1"]


def test_faults_that_stay_are_one_line_and_nothing_is_visible(hub, tmp_path, other):
    for part, fault, words in [("/commit/", 503, ["503", "again"]), ("/commit/", 403, ["no right"]),
                               ("/commit/", 401, ["does not accept the token"]),
                               ("/preupload/", 404, ["no such repository"]),
                               ("/commit/", 400, ["refuses with 400"]), ("/commit/", "cut", ["does not answer"])]:
        hub.fault = Failing("POST", part, fault, times=99)
        refused(hub, tmp_path, other, words=words)
        assert not hub.files("ann/other") and len(hub.repos["ann/other"].history) == 1
    hub.fault = lambda method, path: None
    pushed(hub, tmp_path, other)
    assert hub.files("ann/other") == expected(other, "ann/other")


@pytest.mark.parametrize("fault", ["cut", *(pytest.param(f, marks=pytest.mark.slow) for f in (503, (429, 0), "slow"))])
def test_rows_are_all_there_when_streaming_is_disturbed(hub, tmp_path, other, fault):
    pushed(hub, tmp_path, other)
    hub.fault = failing = Failing("GET", "train-00001", fault)
    code, out, err = end(start(hub, tmp_path, STREAM, "ann/other"))
    assert code == 0 and failing.made == 1, err
    rows = [row["id"] for path in sorted((other / "data").glob("train-*"))
            for row in pa.ipc.open_stream(path.read_bytes()).read_all().to_pylist()]
    assert json.loads(out) == rows


# ---------------------------------------------------------------- kills and races

def whole_or_nothing(hub, repo, *folders) -> None:
    if repo in hub.repos:
        assert hub.files(repo) in [{}, *(expected(folder, repo) for folder in folders)]


def killed_and_resumed(hub, home, folder, seed) -> bool:
    """Kills a push at a random moment, then lets it finish. Whether some of the data was there."""
    rng, repo = random.Random(seed), f"ann/k{seed}"
    hub.blobs = {oid: b for oid, b in hub.blobs.items() if len(oid) == 40}
    first, hub.delay = len(hub.requests), 0.01
    process = start(hub, home, CLI, "push", folder, "--repo", repo)
    aim, moment = rng.randrange(2, 44), rng.uniform(0, 0.03)
    while len(hub.requests) - first < aim and process.poll() is None:
        time.sleep(0.001)
    time.sleep(moment)
    process.kill()
    process.communicate()
    hub.rest()
    whole_or_nothing(hub, repo, folder)
    there = sum(len(oid) == 64 for oid in hub.blobs)
    pushed(hub, home, folder, "--repo", repo)
    assert hub.files(repo) == expected(folder, repo)
    assert len(hub.repos[repo].history) == 2
    received = Counter(path for method, path, n in hub.requests[first:]
                       if method == "PUT" and n == len(hub.blobs[path[5:]]))
    assert max(received.values()) == 1          # no file was uploaded twice
    return 0 < there < 14


def test_a_killed_push_goes_on_where_it_was(hub, tmp_path, folder):
    for seed in (3, 8):
        killed_and_resumed(hub, tmp_path, folder, seed)


@pytest.mark.slow
def test_killed_at_twenty_four_random_moments(hub, tmp_path, folder):
    assert sum(killed_and_resumed(hub, tmp_path, folder, seed) for seed in range(100, 124)) >= 6


def test_two_pushes_to_one_repository_leave_one_dataset_whole(hub, tmp_path, folder, other):
    hub.delay = 0.01
    for round_, second in enumerate([folder, other]):
        repo = f"ann/race{round_}"
        processes = [start(hub, tmp_path, CLI, "push", f, "--repo", repo) for f in (folder, second)]
        while any(p.poll() is None for p in processes):
            if hub.busy == 0:
                whole_or_nothing(hub, repo, folder, second)
            time.sleep(0.002)
        assert [end(p)[0] for p in processes] == [0, 0]
        assert hub.files(repo) in [expected(folder, repo), expected(second, repo)]
        assert len(hub.repos[repo].history) == (2 if second == folder else 3)


def test_tries_come_to_an_end():
    pushing = publish.Push(Path("x"), "ann/x")
    calls = []

    def step():
        calls.append(1)
        raise RuntimeError("dropped")
    with pytest.MonkeyPatch.context() as patch, pytest.raises(UserError, match="does not answer"):
        patch.setattr(publish.time, "sleep", lambda seconds: None)
        pushing._again(step)
    assert len(calls) == publish.TRIES
