"""What a run is asked to do: training, prediction, test-time fine-tuning, each in one value.

Each key is written once, here: its default, the values it takes, and the help of its option, which says what it is
(`arcft train --help` prints them). The commands' options follow from these fields (arcgen.core.schema), so this module
loads no heavy library.
"""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from types import NoneType
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

import click

from arcgen.core.errors import UserError
from arcgen.core.readers import Reader, maybe, one_of, short
from arcgen.core.schema import like, read_fields, setting
from arcgen.dataset.recipe import Recipe
from arcgen.traces.levels import DETAILS, USUAL

from .defaults import ALL_LINEAR, BLOCK, OUTPUT, TINY, TRACED

if TYPE_CHECKING:
    from .model import Lora
    from .stream import Mix


def at_least(least: float) -> Reader:
    """Numbers from `least` on."""
    def read(value, option: str):
        if value < least:
            raise UserError(f"{option} {value}: expected {least} or more")
        return value
    return read


def positive(value, option: str):
    """Numbers above 0."""
    if not value > 0:
        raise UserError(f"{option} {value}: expected more than 0")
    return value


def share(value, option: str):
    """Numbers above 0, up to 1."""
    if not 0 < value <= 1:
        raise UserError(f"{option} {value}: expected more than 0, at most 1")
    return value


@dataclass(frozen=True)
class TrainSettings:
    """A training run, saved with it. `None` means: what suits the model (see `resolved`). Raises UserError, naming the
    option, for a value out of range.

    Evidence for defaults: rank 128 and learning rate 1e-4 were the best of arc24 (Iterations 12, 28); the tiny
    model, trained whole, bears ten times more."""
    dataset: tuple[str, ...] = setting(
        (), "Folder, Hub id, or arc-1/training: tasks, or messages, or prompt and completion; repeatable, mixed by "
        "weight.", metavar="SPEC[:WEIGHT]")
    split: str = setting("train")
    skip_invalid: bool = like(Recipe, "skip_invalid")
    columns: tuple[str, ...] = like(Recipe, "columns")
    out: str = setting("", "Folder of the run; nothing is written elsewhere.", type=click.Path(), required=True)
    model: str = setting(TINY, "tiny-phi3 or small-phi3 (embedded, random weights), a folder, or a Hub id.")
    init_from: str | None = setting(None, "Start from the weights of another run.", type=click.Path(), metavar="RUN")
    base: tuple[str, ...] = setting((), "Where the base of that run's adapter lies now; repeatable.",
                                    metavar="FOLDER")
    # prompts
    encoder: str | None = setting(
        None, "plain, shape, rows, shape+rows, symbols, compact (default: shape+rows; embedded: compact).")
    prompt: str | None = setting(
        None, "dialog, plain or compact (default: dialog where the tokenizer has a chat template).")
    vocabulary: str | None = setting(
        None, "digits: cut a pretrained model's embeddings and head to the tokens that prompts of grids use (default: "
        "all; a run that --init-from names keeps its own).", maybe(one_of("digits")))
    kinds: Mapping[str, float] = setting(
        {OUTPUT: 1.0}, "Task kinds to learn, repeatable: also input-from-inputs, output-from-description, "
        "description-from-examples, program-from-examples, output-with-trace.", flag="--kind", metavar="NAME[:WEIGHT]")
    trace_detail: str = setting(USUAL, "Of the kind output-with-trace: brief, normal or full.", one_of(*DETAILS))
    trace_tokens: int | None = setting(None, "Longest trace, in tokens (default: what fits --max-seq-len).",
                                       maybe(at_least(100)))
    all_outputs: bool = setting(False, "Loss on every output but the first, not on the answer only.")
    # data
    augment: bool = setting(True, "Disguise tasks on the fly.")
    preserve_colours: bool = setting(False, "Disguises keep colours.")
    compose: float = setting(0.0, "Probability of a rule-changing step.")
    shuffle_block: int = setting(BLOCK, "Rows shuffled together; 1: file order.", at_least(1))
    max_seq_len: int | None = setting(None, "Tokens of a packed row (default: 4096; embedded: 2048).")
    packing: str = setting("fit", "fit (never splits a task) or wrap.")
    lookahead: int = setting(64, "Tasks to choose from when filling a row.", at_least(1))
    max_dropped: float = setting(0.1, "Share of tasks that may be too long.")
    workers: int = setting(1, "Processes that prepare data, for each trainer.", at_least(0))
    seed: int = setting(0)
    data_seed: int | None = setting(
        None, "Of the rows' order and disguises (default: --seed; after --init-from its own).", maybe(at_least(0)))
    # model
    lora_rank: int | None = setting(None, "0 is full fine-tuning (default: 32; the embedded models: 0).")
    lora_alpha: float | None = setting(None, "Scale of the adapter (default: twice the rank).")
    lora_dropout: float = setting(0.0)
    lora_targets: tuple[str, ...] = setting(
        (ALL_LINEAR,), "Linear modules to adapt, repeatable (default: {default}).", flag="--lora-target",
        metavar="NAME")
    rslora: bool = setting(False, "Rank-stabilized scale.")
    dora: bool = setting(False, "Weight-decomposed adapters.")
    train_embeddings: bool = setting(False, "Under LoRA, train embeddings and head as well.")
    load_in_4bit: bool = setting(False, "4-bit base under LoRA (GPU).")
    dtype: str = setting("auto", "auto, fp32, bf16, fp16.")
    attention: str = setting("auto", "auto, documents, sdpa, eager, flash_attention_2.")
    gradient_checkpointing: bool = setting(False)
    # optimization
    max_steps: int = setting(300, read=at_least(1))
    batch_size: int = setting(4, "Rows at a time, for each process.", at_least(1))
    grad_accum: int = setting(1, read=at_least(1))
    learning_rate: float | None = setting(None, "Default: 1e-4; embedded: 1e-3.")
    scheduler: str = setting("cosine")
    warmup: float = setting(0.05, "Share of the steps.")
    weight_decay: float = setting(0.0)
    optimizer: str = setting("adamw_torch")
    max_grad_norm: float = setting(1.0)
    trainer: str = setting("auto", "sft (TRL, fused head), plain, or auto: by device.")
    # watching
    eval_dataset: tuple[str, ...] = setting((), "Validation loss during training.", metavar="SPEC")
    eval_split: str = setting("train")
    eval_rows: int = setting(32, "Packed rows of the evaluation dataset.", at_least(1))
    eval_steps: int | None = setting(None, "Default: as often as checkpoints.")
    logging_steps: int = setting(10, read=at_least(1))
    save_steps: int = setting(200, read=at_least(1))
    keep: int = setting(2, "Checkpoints kept.", at_least(1))
    report_to: tuple[str, ...] = setting((), "wandb, trackio, tensorboard; repeatable.", metavar="NAME")

    def __post_init__(self):
        read_fields(self, by_flag=True)

    def resolved(self) -> TrainSettings:
        """Every None replaced by what suits the model. Raises UserError for impossible values."""
        from . import tiny
        if not self.dataset:
            raise UserError("--dataset: name at least one (a folder, a Hub id, or arc-1/training)")
        if not self.out:
            raise UserError("--out: name the folder of the run")
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
        """The adapter that is trained; None where the whole model is."""
        if not self.lora_rank:
            return None
        from .model import Lora
        return Lora(self.lora_rank, self.lora_alpha, self.lora_dropout, self.rslora, self.dora,
                    tuple(self.lora_targets), self.train_embeddings or self.encoder == "symbols")

    def mix(self) -> Mix:
        """What is done to tasks on their way. Raises UserError for an unknown kind or an impossible probability."""
        from .stream import Mix
        return Mix(self.augment, self.preserve_colours, self.compose, dict(self.kinds), self.shuffle_block)

    def to_json(self) -> dict[str, Any]:
        """The settings as plain JSON values; `from_json` takes them back."""
        return {k: list(v) if isinstance(v, tuple) else v for k, v in asdict(self).items()}

    @classmethod
    def from_json(cls, values: Mapping[str, Any], where: str) -> TrainSettings:
        """Raises UserError, naming `where`, for an unknown name or a value of another type."""
        hints = {name: hint for name, hint in get_type_hints(cls).items() if name in cls.__dataclass_fields__}
        if unknown := set(values) - set(hints):
            raise UserError(f"{where}: unknown setting {', '.join(sorted(unknown))} (known: {', '.join(hints)})")
        return cls(**{k: _typed(v, hints[k], f"{where}: {k}") for k, v in values.items()})


def _typed(value: Any, hint: Any, where: str) -> Any:
    """A value of YAML or JSON as a field has it: YAML takes 3e-5, without a dot, for text. Raises UserError."""
    kinds = get_args(hint) if NoneType in get_args(hint) else (hint,)
    if value is None and NoneType in kinds:
        return None
    kind = next(k for k in kinds if k is not NoneType)
    if kind is float and type(value) in (int, float, str):
        try:
            return float(value)
        except ValueError:
            pass
    elif get_origin(kind) is tuple:
        value = tuple(value) if isinstance(value, list) else (value,) if isinstance(value, str) else value
        if isinstance(value, tuple) and all(isinstance(v, str) for v in value):
            return value
    elif get_origin(kind) is Mapping:
        if isinstance(value, dict) and all(type(v) in (int, float) for v in value.values()):
            return value
    elif type(value) is kind:
        return value
    expected = {int: "a whole number", float: "a number", bool: "true or false", str: "text"}.get(
        kind, "names with weights" if get_origin(kind) is Mapping else "a list of texts")
    raise UserError(f"{where}: expected {expected}, not {short(value)}")


MAY_CHANGE = {"keep", "report_to", "logging_steps", "save_steps", "eval_steps", "out", "eval_rows", "base"}
"""Settings that a resumed run may have different from the killed one: rows and losses do not
depend on them."""


def changed(before: TrainSettings, now: TrainSettings) -> list[str]:
    """Names of the settings that differ and must not."""
    a, b = before.to_json(), now.to_json()
    return [k for k in a if k not in MAY_CHANGE and a[k] != b[k]]


@dataclass(frozen=True)
class PredictSettings:
    """How a model answers. Raises UserError, naming the option, for a value out of range."""
    kind: str | None = setting(None, "output-from-examples or output-with-trace (default: what the run learned; "
                               "output-from-examples where it learned both).", maybe(one_of(OUTPUT, TRACED)))
    predictions: int = setting(
        1, "For each test: the first sees the task as it is, the others in random disguise; then a vote.", at_least(1))
    temperature: float = setting(0.0, "0 is greedy.", at_least(0))
    constrain: bool = setting(False, "Let the decoder write well-formed grids only.")
    batch_size: int = setting(16, "Prompts decoded together.", at_least(1))
    time_limit: float = setting(120.0, "Seconds for each task, all its predictions together.", positive)
    total_limit: float = setting(float("inf"), "Seconds for everything (default: no limit).", positive)
    kv_cache: str = setting("plain", "plain, fp8, quantized:4, quantized:2, hqq:BITS.")
    backend: str = setting("own", "Who decodes: own, or vllm where it is installed (whole weights, no --constrain).",
                           one_of("own", "vllm"))
    seed: int = setting(0)

    def __post_init__(self):
        read_fields(self, by_flag=True)


@dataclass(frozen=True)
class AdaptSettings:
    """How a model learns from a task's demonstrations before it answers: linear decay, batches of one. Raises
    UserError, naming the option, for a value out of range."""
    steps: int = setting(100, "Of each task.", at_least(1))
    learning_rate: float = setting(8e-5, read=positive)
    lora_rank: int = setting(32, "Where the model has no adapter to continue.")
    adapt_limit: float = setting(600.0, "Seconds of training for each task.", positive)
    jointly: bool = setting(False, "Fine-tune on the demonstrations of all tasks first, then on each task's from there "
                            "(implies --adapt).", flag="--adapt-jointly")
    joint_steps: int = setting(10, "For each task, of --adapt-jointly.", at_least(1))
    all_outputs: bool = setting(True, option=False)
    seed: int = setting(0, option=False)

    def __post_init__(self):
        read_fields(self, by_flag=True)


@dataclass(frozen=True)
class SolveSettings:
    """How `arcft submit` finds two answers. Raises UserError, naming the option, for a value out of range."""
    views: int = setting(8, "Views of a task in which answers are sought; eight hold the eight orientations.",
                         at_least(1))
    min_probability: float = setting(0.1, "Every answer that a view gives this probability or more is a candidate, and "
                                     "the greedy one.", share)
    score_views: int = setting(8, "Views under which each candidate is scored; 0: by the views that found it.",
                               at_least(0))
    max_candidates: int = setting(24, "Candidates of a test that are scored.", at_least(1))
    batch_size: int = setting(16, "Rows that go through the model together; halved when memory runs out.", at_least(1))
    seed: int = setting(0)

    def __post_init__(self):
        read_fields(self, by_flag=True)
