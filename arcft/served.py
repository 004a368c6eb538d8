"""Answers by vLLM, where it is installed: the same prompts, and greedily the same answers as by our own loop.

vLLM loads the weights once more, from a plain folder: a run that was trained whole, a merged one, a model folder.
"""
from __future__ import annotations

import importlib.util
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch

from arcgen.core.errors import UserError

from . import run, tiny
from .decode import Answer
from .quiet import quiet
from .settings import PredictSettings

HEADROOM = 0.9
"""Of the GPU memory that is free, what vLLM may take: its own default share, of what is left beside our model."""


class Served:
    """A loaded model in vLLM; `decode` is that of arcft.decode without what vLLM does not know. Raises UserError where
    it is not installed, cannot load the model, or the settings ask for what it does not do."""

    def __init__(self, loaded: run.Loaded, settings: PredictSettings):
        folder = weights(loaded, settings)
        from vllm import LLM
        free = {}
        if torch.cuda.is_available():
            left, total = torch.cuda.mem_get_info()
            free = {"gpu_memory_utilization": HEADROOM * left / total}
        try:
            with quiet():
                self.engine = LLM(str(folder), dtype=str(loaded.model.dtype).removeprefix("torch."),
                                  max_model_len=loaded.limit, max_num_seqs=settings.batch_size, seed=settings.seed,
                                  skip_tokenizer_init=True, trust_remote_code=False,
                                  **free).llm_engine
        except (ValueError, RuntimeError, OSError) as error:    # an architecture, a size of heads, a device it has not
            raise UserError(f"--backend vllm: cannot load {loaded.name} ({' '.join(str(error).split())[:200]})"
                            ) from None

    def decode(self, prompts: Sequence[np.ndarray], most: Sequence[int], end_id: int, *, temperature: float, seed: int,
               expired: Callable[[], bool] = lambda: False) -> list[Answer]:
        """An answer of at most most[i] tokens for every prompt, int64 (n,): greedy at temperature 0, else sampled by
        vLLM's own random numbers from `seed`. Stops everywhere once `expired` says so."""
        from vllm import SamplingParams
        names = [str(i) for i in range(len(prompts))]
        for name, prompt, n in zip(names, prompts, most):
            self.engine.add_request(name, {"prompt_token_ids": prompt.tolist()}, SamplingParams(
                temperature=temperature, seed=seed + int(name) if temperature else None, max_tokens=n,
                stop_token_ids=[end_id], ignore_eos=True, detokenize=False, logprobs=0))
        found = {name: Answer(np.zeros(0, dtype=np.int64), 0.0, False) for name in names}
        while self.engine.has_unfinished_requests():
            for output in self.engine.step():
                written = output.outputs[0]
                ids, total = np.array(written.token_ids, dtype=np.int64), written.cumulative_logprob or 0.0
                found[output.request_id] = Answer(ids, total / max(len(ids), 1), bool(len(ids)) and ids[-1] == end_id)
            if expired():
                self.engine.abort_request(names)
                break
        return [found[name] for name in names]


def weights(loaded: run.Loaded, settings: PredictSettings) -> Path:
    """The plain folder of a loaded model's weights. Raises UserError where there is none, or the settings ask for what
    vLLM does not do."""
    if importlib.util.find_spec("vllm") is None:
        raise UserError("--backend vllm: needs the package vllm (pip install vllm)")
    for option, asked in (("--constrain", settings.constrain), ("--kv-cache", settings.kv_cache != "plain"),
                          ("--load-in-4bit", getattr(loaded.model, "is_loaded_in_4bit", False))):
        if asked:
            raise UserError(f"{option}: our own decoding does so, not --backend vllm; leave one of them out")
    if hasattr(loaded.model, "peft_config"):
        raise UserError(f"--backend vllm: {loaded.name} is an adapter on its base; merge it first (arcft merge)")
    place = run.find(loaded.name)
    folder = place.weights if place else Path(loaded.name)
    if loaded.name in tiny.SIZES or not (folder / "config.json").is_file():
        raise UserError(f"--backend vllm: {loaded.name} is no folder of weights")
    return folder
