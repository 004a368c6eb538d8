"""The folder of a run, and models from it.

    run.json        settings, prompt with its fingerprint, base of the adapter, versions
    model/          weights (safetensors) or adapter, configuration, tokenizer
    checkpoints/    checkpoint-N, complete when it holds COMPLETE; may be used in the place of the run
    log.csv, log.png

A merged run is a plain model folder that holds a run.json as well: it keeps its prompts.
"""
from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from arcgen.core.errors import UserError
from arcgen.prompts.encode import USUAL

from . import model as models
from . import tiny, vocabulary
from .base import Bases, hub_folder, note, weights_digest
from .defaults import OUTPUT, TRACED
from .files import write_json as write_json  # the same for what reads and writes runs
from .prompts import Frame, Prompter
from .quiet import quiet

RUN, MODEL, CHECKPOINTS, COMPLETE = "run.json", "model", "checkpoints", "complete"
FORMAT = 1


def default_prompt(tokenizer, name: str) -> tuple[str, str]:
    """Encoder and layout for a model that was not told: those of training where it is a merged run, else
    what was measured best for pretrained models."""
    if name in tiny.SIZES:
        return "compact", "compact"
    if facts := read_run(name):
        return facts["prompt"]["encoder"], facts["prompt"]["layout"]
    return USUAL, "dialog" if tokenizer.chat_template else "plain"


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


@dataclass(frozen=True)
class Place:
    """Where a run lies. `weights`: the folder of its weights and tokenizer (model/, a checkpoint, or, of a
    merged run, the folder itself). `facts`: what run.json says."""
    folder: Path
    weights: Path
    facts: dict[str, Any]

    @property
    def prompt(self) -> dict[str, Any]:
        return self.facts["prompt"]

    @property
    def finished(self) -> bool:
        """Whether it is the run itself, not a checkpoint."""
        return self.weights.parent.name != CHECKPOINTS


def find(name: str | Path) -> Place | None:
    """The run in a folder, or that of a checkpoint; None when it is neither. Raises UserError when the run is
    damaged or the checkpoint was not completed."""
    path = Path(name)
    if facts := read_run(path):
        return Place(path, path / facts.get("weights", MODEL), facts)
    if path.parent.name == CHECKPOINTS and path.is_dir() and (facts := read_run(path.parent.parent)):
        if not (path / COMPLETE).exists():
            raise UserError(f"{path}: was not written to its end; the complete checkpoints are "
                            + (", ".join(p.name for p in checkpoints(path.parent.parent)) or "none"))
        return Place(path.parent.parent, path, facts)
    return None


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
    content: str = ""
    """Digest of its weights, those of the base of its adapter included: the same wherever the folders lie."""

    @property
    def limit(self) -> int:
        """Longest document, tokens: as asked for, else the longest that it was trained on, and for a plain
        model its context."""
        return self.max_seq_len or (self.facts["limit"] if self.facts else models.context(self.model))

    @property
    def kind(self) -> str:
        """The task kind that it answers: with a trace, if that is the only way in which it learned to."""
        learned = self.facts["settings"].get("kinds", {}) if self.facts else {}
        return TRACED if TRACED in learned and OUTPUT not in learned else OUTPUT


def load(name: str, *, dtype: str = "auto", attention: str = "auto", device: str | None = None,
         four_bit: bool = False, encoder: str | None = None, layout: str | None = None, merge: bool = False,
         max_seq_len: int | None = None, base: Sequence[str] = ()) -> Loaded:
    """A run, a checkpoint of one, or a model by name, folder or Hub id, for evaluation. For a run, prompt and
    vocabulary must be the ones it was trained on. max_seq_len: longest document, tokens, instead of
    the longest that it was trained on. base: where the bases of its adapters lie now (see arcft.base). Raises
    UserError."""
    device = models.choose_device(device)
    kind = models.choose_dtype(dtype, device)
    options = {"dtype": kind, "attn": models.choose_attention(attention, kind, device), "four_bit": four_bit}
    place, bases = find(name), Bases(base)
    if place is None:
        tokenizer = models.load_tokenizer(name)
        usual = default_prompt(tokenizer, name)
        prompter = Prompter(tokenizer, encoder or usual[0], layout or usual[1])
        model = models.load_model(name, **options)
        if vocabulary.size(prompter.tokenizer) > model.get_input_embeddings().weight.shape[0]:
            raise UserError(f"{name}: the tokenizer has more tokens than the model has embeddings")
    else:
        prompter = run_prompter(place, encoder, layout)
        model = run_model(place, prompter.tokenizer, options, bases)
        if merge and place.facts["base"]:
            model = model.merge_and_unload()
    bases.check_used(name)
    if max_seq_len is not None and not 1 <= max_seq_len <= models.context(model):
        raise UserError(f"--max-seq-len {max_seq_len}: expected 1 to {models.context(model)}, the context of {name}")
    facts = place and place.facts
    try:
        model = model.eval() if four_bit else model.to(device).eval()
    except (RuntimeError, AssertionError) as error:     # an unknown one, or one that torch was built without
        raise UserError(f"--device {device}: {' '.join(str(error).split())[:160]}") from None
    return Loaded(model, prompter, name, facts, max_seq_len, _content(name, place))


def _content(name: str, place: Place | None) -> str:
    if place is None:
        folder = None if name in tiny.SIZES else _weights(Path(name)) or hub_folder(name)
        return weights_digest(folder) if folder else name
    base = place.facts["base"] or {}
    under = base.get("digest") or f"{base.get('model', '')} {base.get('seed', '')}".strip()
    return " on ".join(filter(None, (weights_digest(place.weights), under)))


def run_prompter(place: Place, encoder: str | None = None, layout: str | None = None) -> Prompter:
    """The prompts of a run. Raises UserError when others are wished for, or they are not those of training."""
    if not (place.weights / "tokenizer_config.json").is_file():
        made = checkpoints(place.folder)
        raise UserError(f"{place.folder}: the run has no {MODEL} yet; " + (
            f"take its last checkpoint, {made[-1]}, or finish it (arcft train --resume)" if made else
            "finish it (arcft train --resume)"))
    saved = place.prompt
    for option, wish, is_ in (("--encoder", encoder, saved["encoder"]), ("--prompt", layout, saved["layout"])):
        if wish not in (None, is_):
            raise UserError(f"{option} {wish}: the run {place.folder} was trained with {is_}")
    tokenizer = models.load_tokenizer(str(place.weights))
    frame = Frame(**saved["frame"]) if "frame" in saved else None
    prompter = Prompter(tokenizer, saved["encoder"], saved["layout"], frame)
    if different := prompter.different(saved):
        version = place.facts["versions"].get("arcgen", "unknown")
        raise UserError(f"{place.folder}: its prompts or its vocabulary are not those it was trained on: {different}"
                        f" (fingerprint {saved['fingerprint']}, now {prompter.fingerprint}). Train again, or use the"
                        f" version of this package that trained it ({version})")
    return prompter


def run_model(place: Place, tokenizer, options: dict, bases: Bases):
    """The model of a run; under adapters when it was trained with LoRA."""
    if not place.facts["base"]:
        return models.load_model(str(place.weights), **options)
    return adapter_on(place, load_base(place.facts["base"], tokenizer, options, place.folder, bases)[0])


def adapter_on(place: Place, under, trainable: bool = False):
    """The model `under` with the adapter of a run."""
    from peft import PeftConfig, PeftModelForCausalLM
    try:
        config = PeftConfig.from_pretrained(str(place.weights))
        config.inference_mode = not trainable
        with quiet():
            model = models.adapter_alone(PeftModelForCausalLM(under, config))   # first: loading follows it as well
            model.load_adapter(str(place.weights), "default", is_trainable=trainable)
        return model
    except (OSError, ValueError, RuntimeError) as error:
        raise UserError(f"{place.folder}: the adapter does not fit its base ({' '.join(str(error).split())[:160]})"
                        ) from None


def load_base(base: dict, tokenizer, options: dict, noted_in: Path, bases: Bases,
              out: Path | None = None, alike: Mapping[int, int] | None = None) -> tuple[Any, dict]:
    """What the adapter of a run stands on, as the run in the folder `noted_in` notes it: a model, or another run (its
    adapter merged), with the embeddings of `tokenizer` (alike: see model.fit_embeddings). With what a run in `out`
    (default: the same) is to note of it. Raises UserError when it is not to be found."""
    kind, where = find_base(base, noted_in, bases)
    weights = None if where in tiny.SIZES else _weights(Path(where))
    if kind == "run" and (place := find(where)):
        model = run_model(place, models.load_tokenizer(str(place.weights)), options, bases)
        model = model.merge_and_unload() if place.facts["base"] else model
    else:
        model = models.load_model(str(weights or where), seed=base["seed"], revision=base.get("revision"), **options)
    base = {**base, kind: where}
    if where not in tiny.SIZES and weights is None and (weights := hub_folder(where)):
        base["revision"] = weights.name         # the cache names snapshots after commits
    models.fit_embeddings(model, tokenizer, alike)
    return model, note(base, weights, out or noted_in)


def find_base(base: dict, noted_in: Path, bases: Bases) -> tuple[str, str]:
    """Whether the base that the run in the folder `noted_in` notes is a "run" or a "model", and where it lies (see
    Bases.find). Raises UserError when it is not to be found."""
    kind = "run" if "run" in base else "model"
    return kind, bases.find(base, noted_in, _weights if kind == "model" else _run_weights)


def _run_weights(folder: Path) -> Path | None:
    """The folder of the weights of a run."""
    place = find(folder)
    return place.weights if place else None


def _weights(folder: Path) -> Path | None:
    """The folder of the weights of a model or a run."""
    return _run_weights(folder) or (folder if folder.is_dir() else None)


def merge(name: str, out: Path, **options) -> None:
    """The run as a plain model folder, its adapter merged into the base; it keeps the run's prompts. Raises
    UserError."""
    if out.exists() and any(out.iterdir()):
        raise UserError(f"--out {out}: holds something else; name a new folder")
    loaded = load(name, merge=True, **options)
    try:
        loaded.model.save_pretrained(out)
        loaded.prompter.tokenizer.save_pretrained(out)
        if loaded.facts:        # no settings: they name folders of this machine, and the folder is made to travel
            kept = {key: loaded.facts[key] for key in ("format", "limit", "separation", "prompt", "versions")}
            write_json(out / RUN, {**kept, "weights": ".", "settings": {}, "base": None})
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
