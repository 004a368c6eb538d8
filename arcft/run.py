"""The folder of a run, and models from it.

    run.json        settings, prompt with its fingerprint, base of the adapter, versions
    model/          weights (safetensors) or adapter, configuration, tokenizer
    checkpoints/    checkpoint-N, complete when it holds COMPLETE
    log.csv, log.png
"""
from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from arcgen.core.errors import UserError

from . import model as models
from . import tiny
from .prompts import Prompter

RUN, MODEL, CHECKPOINTS, COMPLETE = "run.json", "model", "checkpoints", "complete"
FORMAT = 1


def default_prompt(tokenizer, name: str) -> tuple[str, str]:
    """Encoder and layout for a model that was not told: measured best for pretrained models."""
    if name in tiny.SIZES:
        return "compact", "compact"
    return "shape+rows", "dialog" if tokenizer.chat_template else "plain"


def write_json(path: Path, value: Any) -> None:
    """All or nothing."""
    draft = path.with_name(path.name + ".new")
    draft.write_text(json.dumps(value, indent=1) + "\n")
    os.replace(draft, path)


def read_run(folder: str | Path) -> dict[str, Any] | None:
    """What run.json says; None when `folder` is no run. Raises UserError when it is damaged."""
    path = Path(folder) / RUN
    if not path.is_file():
        return None
    try:
        facts = json.loads(path.read_text())
        if facts["format"] == FORMAT:
            return facts
    except (ValueError, KeyError, TypeError):
        pass
    raise UserError(f"{path}: not readable as a run of this version")


def steps_done(folder: str | Path, facts: dict[str, Any]) -> int:
    """Steps that the weights in model/ have seen; 0 while there are none."""
    if "finished" in facts:
        return facts["finished"]
    saved = (Path(folder) / MODEL / "tokenizer_config.json").is_file()      # of a version that did not note it
    return facts["settings"]["max_steps"] if saved else 0


def checkpoints(folder: str | Path) -> list[Path]:
    """The complete checkpoints of a run, oldest first."""
    found = Path(folder).glob(f"{CHECKPOINTS}/checkpoint-*/{COMPLETE}")
    return sorted((p.parent for p in found), key=lambda p: int(p.name.rpartition("-")[2]))


@dataclass
class Loaded:
    """A model ready for use, with the prompts it was trained on."""
    model: Any
    prompter: Prompter
    name: str
    facts: dict[str, Any] | None
    """What run.json says, None for a model that is no run."""
    max_seq_len: int | None = None
    """The longest document that was asked for, tokens."""

    @property
    def limit(self) -> int:
        """Longest document, tokens: as asked for, else the longest that it was trained on, and for a plain
        model its context."""
        return self.max_seq_len or (self.facts["limit"] if self.facts else models.context(self.model))


def load(name: str, *, dtype: str = "auto", attention: str = "auto", device: str | None = None,
         four_bit: bool = False, encoder: str | None = None, layout: str | None = None, merge: bool = False,
         max_seq_len: int | None = None) -> Loaded:
    """A run, or a model by name, folder or Hub id, for evaluation. For a run, prompt and
    vocabulary must be the ones it was trained on. max_seq_len: longest document, tokens, instead of
    the longest that it was trained on. Raises UserError."""
    kind = models.choose_dtype(dtype)
    device = device or ("cuda" if torch.cuda.is_available() else "cpu")
    options = {"dtype": kind, "attn": models.choose_attention(attention, kind), "four_bit": four_bit}
    facts = read_run(name)
    if facts is None:
        tokenizer = models.load_tokenizer(name)
        usual = default_prompt(tokenizer, name)
        prompter = Prompter(tokenizer, encoder or usual[0], layout or usual[1])
        model = models.load_model(name, **options)
        if len(prompter.tokenizer) > model.get_input_embeddings().weight.shape[0]:
            raise UserError(f"{name}: the tokenizer has more tokens than the model has embeddings")
    else:
        tokenizer, prompter = _run_prompter(name, facts, encoder, layout)
        model = _run_model(name, facts, tokenizer, options)
        if merge and facts["base"]:
            model = model.merge_and_unload()
    if max_seq_len is not None and not 1 <= max_seq_len <= models.context(model):
        raise UserError(f"--max-seq-len {max_seq_len}: expected 1 to {models.context(model)}, the context of {name}")
    return Loaded(model.to(device).eval() if not four_bit else model.eval(), prompter, name, facts, max_seq_len)


def _run_prompter(name: str, facts: dict, encoder: str | None = None, layout: str | None = None):
    if not (Path(name) / MODEL).is_dir():
        raise UserError(f"{name}: the run has no {MODEL} yet (it is not finished: arcft train --resume)")
    saved = facts["prompt"]
    for option, wish, is_ in (("--encoder", encoder, saved["encoder"]), ("--prompt", layout, saved["layout"])):
        if wish not in (None, is_):
            raise UserError(f"{option} {wish}: the run {name} was trained with {is_}")
    tokenizer = models.load_tokenizer(str(Path(name) / MODEL))
    prompter = Prompter(tokenizer, saved["encoder"], saved["layout"])
    if prompter.fingerprint != saved["fingerprint"]:
        raise UserError(f"{name}: its prompts or its vocabulary are not those it was trained on (fingerprint"
                        f" {saved['fingerprint']}, now {prompter.fingerprint}): train again, or use the version of"
                        f" this package that trained it ({facts['versions'].get('arcgen', 'unknown')})")
    return tokenizer, prompter


def _run_model(name: str, facts: dict, tokenizer, options: dict, trainable: bool = False):
    """The model of a run; under adapters when it was trained with LoRA."""
    folder = str(Path(name) / MODEL)
    if not facts["base"]:
        return models.load_model(folder, **{**options, "four_bit": options.get("four_bit", False)})
    from peft import PeftModel
    base = load_base(facts["base"], tokenizer, options)
    try:
        return PeftModel.from_pretrained(base, folder, is_trainable=trainable)
    except (OSError, ValueError, RuntimeError) as error:
        raise UserError(f"{name}: the adapter does not fit its base ({' '.join(str(error).split())[:160]})") from None


def load_base(base: dict, tokenizer, options: dict):
    """What the adapter of a run stands on: a model by name, or another run (its adapter merged)."""
    if "run" in base:
        facts = read_run(base["run"])
        if facts is None:
            raise UserError(f"{base['run']}: the run that this one was started from is gone")
        model = _run_model(base["run"], facts, models.load_tokenizer(str(Path(base["run"]) / MODEL)), options)
        model = model.merge_and_unload() if facts["base"] else model
    else:
        model = models.load_model(base["model"], seed=base["seed"], **options)
    models.resize_embeddings(model, tokenizer)
    return model


def merge(name: str, out: Path, **options) -> None:
    """The run as a plain model folder, its adapter merged into the base. Raises UserError."""
    if out.exists() and any(out.iterdir()):
        raise UserError(f"--out {out}: holds something else; name a new folder")
    loaded = load(name, merge=True, **options)
    try:
        loaded.model.save_pretrained(out)
        loaded.prompter.tokenizer.save_pretrained(out)
    except OSError as error:
        raise UserError(f"--out {out}: cannot be written ({error.strerror})") from None


def versions() -> dict[str, str]:
    """Of what a run depends on."""
    from importlib.metadata import PackageNotFoundError, version
    found = {}
    for package in ("arcgen", "torch", "transformers", "trl", "peft", "accelerate", "datasets"):
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "unknown"
    return found
