"""What a training run is: every choice in one value, saved with the run."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from arcgen.core.errors import UserError

from . import tiny
from .model import ALL_LINEAR, Lora
from .prompts import OUTPUT
from .stream import Mix


@dataclass(frozen=True)
class TrainSettings:
    """Names are those of the options of `arcft train`, see its help. `None` means: what suits
    the model (see `resolved`). Evidence for defaults: rank 128 and learning rate 1e-4 were the
    best of arc24 (Iterations 12, 28); the tiny model, trained whole, bears ten times more."""
    dataset: tuple[str, ...] = ()
    out: str = ""
    model: str = tiny.NAME
    init_from: str | None = None
    split: str = "train"
    # prompts
    encoder: str | None = None
    prompt: str | None = None
    kinds: Mapping[str, float] = field(default_factory=lambda: {OUTPUT: 1.0})
    all_outputs: bool = False
    # data
    augment: bool = True
    preserve_colours: bool = False
    compose: float = 0.0
    shuffle_block: int = 1024
    max_seq_len: int | None = None
    packing: str = "fit"
    lookahead: int = 64
    max_dropped: float = 0.1
    workers: int = 1
    seed: int = 0
    # model
    lora_rank: int | None = None
    lora_alpha: float | None = None
    lora_dropout: float = 0.0
    lora_targets: tuple[str, ...] = (ALL_LINEAR,)
    rslora: bool = False
    dora: bool = False
    train_embeddings: bool = False
    load_in_4bit: bool = False
    dtype: str = "auto"
    attention: str = "auto"
    gradient_checkpointing: bool = False
    # optimization
    max_steps: int = 300
    batch_size: int = 4
    grad_accum: int = 1
    learning_rate: float | None = None
    scheduler: str = "cosine"
    warmup: float = 0.05
    weight_decay: float = 0.0
    optimizer: str = "adamw_torch"
    max_grad_norm: float = 1.0
    trainer: str = "auto"
    # watching
    eval_dataset: tuple[str, ...] = ()
    eval_split: str = "train"
    eval_rows: int = 32
    eval_steps: int | None = None
    logging_steps: int = 10
    save_steps: int = 200
    keep: int = 2
    report_to: tuple[str, ...] = ()

    def resolved(self) -> TrainSettings:
        """Every None replaced by what suits the model. Raises UserError for impossible values."""
        if not self.dataset:
            raise UserError("--dataset: name at least one (a folder, a Hub id, or arc-1/training)")
        if not self.out:
            raise UserError("--out: name the folder of the run")
        for name, least in (("max_steps", 1), ("batch_size", 1), ("grad_accum", 1), ("lookahead", 1), ("save_steps", 1),
                            ("logging_steps", 1), ("eval_rows", 1), ("keep", 1), ("workers", 0), ("shuffle_block", 1)):
            if getattr(self, name) < least:
                raise UserError(f"--{name.replace('_', '-')} {getattr(self, name)}: expected {least} or more")
        if self.max_seq_len is not None and self.max_seq_len < 16:
            raise UserError(f"--max-seq-len {self.max_seq_len}: no task fits; the smallest of ARC need about 40 tokens")
        embedded = self.model in tiny.SIZES
        defaults = {
            "max_seq_len": 2048 if embedded else 4096,
            "lora_rank": 0 if embedded else 32,
            "learning_rate": 1e-3 if embedded else 1e-4,
            "eval_steps": self.save_steps,
        }
        return replace(self, **{k: v for k, v in defaults.items() if getattr(self, k) is None})

    @property
    def lora(self) -> Lora | None:
        if not self.lora_rank:
            return None
        return Lora(self.lora_rank, self.lora_alpha, self.lora_dropout, self.rslora, self.dora,
                    tuple(self.lora_targets), self.train_embeddings or self.encoder == "symbols")

    def mix(self) -> Mix:
        return Mix(self.augment, self.preserve_colours, self.compose, dict(self.kinds), self.shuffle_block)

    def to_json(self) -> dict[str, Any]:
        return {k: list(v) if isinstance(v, tuple) else v for k, v in asdict(self).items()}

    @classmethod
    def from_json(cls, values: Mapping[str, Any], where: str) -> TrainSettings:
        """Raises UserError, naming `where`, for an unknown name."""
        known = {f.name: f for f in fields(cls)}
        if unknown := set(values) - set(known):
            raise UserError(f"{where}: unknown setting {', '.join(sorted(unknown))} (known: {', '.join(known)})")
        return cls(**{k: tuple(v) if isinstance(v, list) else v for k, v in values.items()})


MAY_CHANGE = {"keep", "report_to", "logging_steps", "save_steps", "eval_steps", "out", "eval_rows"}
"""Settings that a resumed run may have different from the killed one: rows and losses do not
depend on them."""


def changed(before: TrainSettings, now: TrainSettings) -> list[str]:
    """Names of the settings that differ and must not."""
    a, b = before.to_json(), now.to_json()
    return [k for k in a if k not in MAY_CHANGE and a[k] != b[k]]
