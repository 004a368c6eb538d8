"""A bundle answers challenges where there is no network and nothing of where it was made."""
from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from functools import cache

import pytest
import torch
from arcft_support import real_tasks, write_dataset
from test_arcft_submit import challenges
from test_arcft_vocabulary import TINY, net, whole
from training import go

from arcft import kaggle, run
from arcft.bundle import bundle
from arcgen.core.errors import UserError

REFUSING = """import socket
def refuse(*args, **kwargs):
    raise OSError("no network here")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """An adapter on an adapter on a pretrained model with a cut vocabulary, in a bundle; where it was made is gone."""
    home = tmp_path_factory.mktemp("made")
    tokenizer = whole("bytes")
    net(tokenizer, tied=True).save_pretrained(home / "pretrained")
    tokenizer.save_pretrained(home / "pretrained")
    data = write_dataset(home / "data", real_tasks(20))
    one = go(data, home / "one", model=str(home / "pretrained"), lora_rank=4, train_embeddings=True, **TINY)
    two = go(data, home / "two", init_from=str(one), lora_rank=2, **{**TINY, "vocabulary": None})
    out, lines = tmp_path_factory.mktemp("bundles") / "bundle", []
    bundle(str(two), out, echo=lines.append)
    expected = logits(two)
    shutil.rmtree(home)
    return out, home, expected, lines


def logits(folder):
    loaded = run.load(str(folder))
    document = loaded.prompter.document(loaded.prompter.question(real_tasks(1)[0]))
    with torch.no_grad():
        return loaded.model(torch.from_numpy(document.ids)[None]).logits


def test_a_bundle_holds_the_run_and_all_that_it_stands_on(made):
    out, home, expected, lines = made
    assert torch.equal(logits(out / "run"), expected)
    assert {p.name for p in out.iterdir()} == {"run", "base-1", "base-2", "code", "wheels.txt", "submit.py",
                                              "notebook.ipynb"}
    texts = [p.read_text() for p in out.rglob("*") if p.suffix in (".json", ".txt", ".py", ".ipynb", ".jinja")]
    assert not [text[:80] for text in texts if str(home) in text]
    wheels = (out / "wheels.txt").read_text().split("\n")
    assert {"transformers", "peft", "numpy", "tokenizers", "safetensors"} <= {w.partition("==")[0] for w in wheels}
    assert not [w for w in wheels if w.startswith(("torch==", "arcgen"))]
    notebook = json.loads((out / "notebook.ipynb").read_text())
    assert notebook["cells"][0]["source"] == (out / "submit.py").read_text()
    compile(notebook["cells"][0]["source"], "cell", "exec")
    assert "pip download --no-deps -r" in lines[-1]


@cache
def _without_network() -> list[str]:
    """What a command is to be begun with, so that it sees no network; [] where that is not permitted."""
    command = ["unshare", "-n"]
    permitted = shutil.which("unshare") and subprocess.run([*command, "true"], capture_output=True).returncode == 0
    return command if permitted else []


def test_a_bundle_submits_without_network(made, tmp_path):
    out, _, _, _ = made
    challenges(tmp_path, real_tasks(2))
    if not _without_network():
        (out / "code" / "sitecustomize.py").write_text(REFUSING)
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    done = subprocess.run(
        [*_without_network(), sys.executable, out / "submit.py", tmp_path / "challenges.json", "--adapt", "--steps",
         "1", "--views", "1", "--score-views", "1", "--devices", "cpu", "--solutions", tmp_path / "solutions.json"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=540)
    assert done.returncode == 0, done.stderr[-2000:]
    assert "2 done" in done.stdout and "(2 of these adapted)" in done.stdout and "warn" not in done.stderr.lower()
    output = kaggle.Output(tmp_path / "submission.json", kaggle.read_challenges(tmp_path / "challenges.json"))
    assert output.valid()


def test_what_cannot_be_bundled_is_refused(tmp_path):
    with pytest.raises(UserError, match="tiny-phi3: is made of random weights"):
        bundle("tiny-phi3", tmp_path / "out")
    with pytest.raises(UserError, match="no run, and no model"):
        bundle(str(tmp_path), tmp_path / "out")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").touch()
    with pytest.raises(UserError, match="holds something else"):
        bundle(str(tmp_path), tmp_path / "full")
