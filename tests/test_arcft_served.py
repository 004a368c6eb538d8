"""Answers by vLLM (`--backend vllm`): what it does not do is said; where it is installed, its answers are ours."""
import importlib.util
import os

import pytest
import torch
from arcft_support import real_tasks

from arcft import run, served, tiny
from arcft.predict import predict
from arcft.settings import PredictSettings
from arcgen.core.errors import UserError

VLLM = importlib.util.find_spec("vllm") is not None
HOW = PredictSettings(predictions=2, backend="vllm")


@pytest.fixture(scope="module")
def model(tmp_path_factory) -> run.Loaded:
    """A Llama of four layers over the embedded vocabulary, saved by transformers; wide weights, so that the likeliest
    token is likelier than rounding."""
    from transformers import LlamaConfig, LlamaForCausalLM
    folder = tmp_path_factory.mktemp("served") / "llama"
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        LlamaForCausalLM(LlamaConfig(
            vocab_size=len(tiny.VOCABULARY), hidden_size=256, intermediate_size=512, num_hidden_layers=4,
            num_attention_heads=4, max_position_embeddings=1024, pad_token_id=0, eos_token_id=1, bos_token_id=None,
            initializer_range=0.1)).save_pretrained(folder)
    tiny.tokenizer().save_pretrained(folder)
    return run.load(str(folder), encoder="compact", layout="compact", device="cpu")


@pytest.mark.parametrize(("settings", "said"), [
    ({"constrain": True}, "--constrain: our own"), ({"kv_cache": "fp8"}, "--kv-cache: our own")])
def test_what_vllm_does_not_do_is_refused(settings, said, model, monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: object())
    with pytest.raises(UserError, match=said):
        served.weights(model, PredictSettings(backend="vllm", **settings))


def test_a_model_without_a_folder_of_its_own_is_refused(monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: object())
    with pytest.raises(UserError, match="tiny-phi3 is no folder of weights"):
        served.weights(run.load(tiny.TINY, device="cpu"), HOW)


@pytest.mark.skipif(VLLM, reason="vLLM is installed")
def test_without_vllm_the_package_is_named(model):
    with pytest.raises(UserError, match="needs the package vllm"):
        list(predict(model, real_tasks(2), HOW))


@pytest.mark.slow
@pytest.mark.skipif(not VLLM, reason="vLLM is not installed")
def test_greedy_answers_of_vllm_are_ours(model, monkeypatch):
    """Token for token, and their log-probabilities but for rounding."""
    monkeypatch.setenv("VLLM_ENABLE_V1_MULTIPROCESSING", "0")
    monkeypatch.setenv("VLLM_CPU_KVCACHE_SPACE", os.environ.get("VLLM_CPU_KVCACHE_SPACE", "1"))
    tasks = real_tasks(6)
    theirs = {(p.task, p.test, p.number): p for p in predict(model, tasks, HOW)}
    ours = {(p.task, p.test, p.number): p for p in predict(model, tasks, PredictSettings(predictions=2))}
    assert theirs.keys() == ours.keys() and len(ours) >= 12
    for key, own in ours.items():
        assert (theirs[key].text, theirs[key].n_tokens, theirs[key].problem) == (own.text, own.n_tokens, own.problem)
        assert theirs[key].logprob == pytest.approx(own.logprob, abs=1e-4)
