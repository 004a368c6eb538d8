"""The commands of `arcft`: this module parses, calls and prints; it decides nothing.

Whatever is heavy (torch, transformers ...) is imported inside the command that needs it, so that
`--help` is quick and says something where torch is not installed.
"""
from __future__ import annotations

from pathlib import Path

import click

from arcgen.core.console import Commands, both


@click.group(cls=Commands)
@click.version_option(package_name="arcgen", message="%(version)s")
def arcft() -> None:
    """Fine-tune language models on ARC tasks and evaluate them."""


# ---------------------------------------------------------------- train, plan

def _kinds(values) -> dict[str, float]:
    from .stream import weighted
    return dict(weighted(v) for v in values)


_lora_options = both(
    click.option("--lora-rank", type=int, help="0 is full fine-tuning (default: 32; the embedded models: 0)."),
    click.option("--lora-alpha", type=float, help="Scale of the adapter (default: twice the rank)."),
    click.option("--lora-dropout", type=float, default=0.0, show_default=True),
    click.option("--lora-target", "lora_targets", multiple=True, metavar="NAME",
                 help="Linear modules to adapt, repeatable (default: all-linear)."),
    click.option("--rslora", is_flag=True, help="Rank-stabilized scale."),
    click.option("--dora", is_flag=True, help="Weight-decomposed adapters."),
)


@arcft.command()
@click.option("--dataset", multiple=True, metavar="SPEC[:WEIGHT]",
              help="Folder, Hub id, or arc-1/training; repeatable, mixed by weight.")
@click.option("--split", default="train", show_default=True)
@click.option("--out", type=click.Path(), required=True, help="Folder of the run; nothing is written elsewhere.")
@click.option("--model", default="tiny-phi3", show_default=True,
              help="tiny-phi3 or small-phi3 (embedded, random weights), a folder, or a Hub id.")
@click.option("--init-from", type=click.Path(), metavar="RUN", help="Start from the weights of another run.")
@click.option("--stages", type=click.Path(), metavar="FILE",
              help="YAML list of runs, each started from the one before.")
@click.option("--resume", is_flag=True, help="Go on with an interrupted run, on the very next row.")
@click.option("--encoder",
              help="plain, shape, rows, shape+rows, symbols, compact (default: shape+rows; embedded: compact).")
@click.option("--prompt", help="dialog, plain or compact (default: dialog where the tokenizer has a chat template).")
@click.option("--kind", "kinds", multiple=True, metavar="NAME[:WEIGHT]", default=("output-from-examples",),
              show_default=True, help="Task kinds to learn, repeatable: also input-from-inputs, "
              "output-from-description, description-from-examples, program-from-examples.")
@click.option("--all-outputs", is_flag=True, help="Loss on every output but the first, not on the answer only.")
@click.option("--augment/--no-augment", default=True, show_default=True, help="Disguise tasks on the fly.")
@click.option("--preserve-colours", is_flag=True, help="Disguises keep colours.")
@click.option("--compose", type=float, default=0.0, show_default=True, help="Probability of a rule-changing step.")
@click.option("--shuffle-block", type=int, default=1024, show_default=True,
              help="Rows shuffled together; 1: file order.")
@click.option("--max-seq-len", type=int, help="Tokens of a packed row (default: 4096; embedded: 2048).")
@click.option("--packing", default="fit", show_default=True, help="fit (never splits a task) or wrap.")
@click.option("--lookahead", type=int, default=64, show_default=True, help="Tasks to choose from when filling a row.")
@click.option("--max-dropped", type=float, default=0.1, show_default=True, help="Share of tasks that may be too long.")
@click.option("--workers", type=int, default=1, show_default=True,
              help="Processes that prepare data, for each trainer.")
@_lora_options
@click.option("--train-embeddings", is_flag=True, help="Under LoRA, train embeddings and head as well.")
@click.option("--load-in-4bit", is_flag=True, help="4-bit base under LoRA (GPU).")
@click.option("--dtype", default="auto", show_default=True, help="auto, fp32, bf16, fp16.")
@click.option("--attention", default="auto", show_default=True, help="auto, documents, sdpa, eager, flash_attention_2.")
@click.option("--gradient-checkpointing", is_flag=True)
@click.option("--max-steps", type=int, default=300, show_default=True)
@click.option("--batch-size", type=int, default=4, show_default=True, help="Rows at a time, for each process.")
@click.option("--grad-accum", type=int, default=1, show_default=True)
@click.option("--learning-rate", type=float, help="Default: 1e-4; embedded: 1e-3.")
@click.option("--scheduler", default="cosine", show_default=True)
@click.option("--warmup", type=float, default=0.05, show_default=True, help="Share of the steps.")
@click.option("--weight-decay", type=float, default=0.0, show_default=True)
@click.option("--optimizer", default="adamw_torch", show_default=True)
@click.option("--max-grad-norm", type=float, default=1.0, show_default=True)
@click.option("--trainer", default="auto", show_default=True, help="sft (TRL, fused head), plain, or auto: by device.")
@click.option("--seed", type=int, default=0, show_default=True)
@click.option("--eval-dataset", multiple=True, metavar="SPEC", help="Validation loss during training.")
@click.option("--eval-split", default="train", show_default=True)
@click.option("--eval-rows", type=int, default=32, show_default=True, help="Packed rows of the evaluation dataset.")
@click.option("--eval-steps", type=int, help="Default: as often as checkpoints.")
@click.option("--logging-steps", type=int, default=10, show_default=True)
@click.option("--save-steps", type=int, default=200, show_default=True)
@click.option("--keep", type=int, default=2, show_default=True, help="Checkpoints kept.")
@click.option("--report-to", multiple=True, metavar="NAME", help="wandb, trackio, tensorboard; repeatable.")
@click.option("--wait-for-gpu", is_flag=True, help="Start when a GPU is free.")
def train(stages, resume, kinds, lora_targets, wait_for_gpu, **options) -> None:
    """Fine-tune a model on packed, augmented tasks. By default a tiny Phi-3, in minutes on two cores.

    Several GPUs: torchrun --nproc-per-node N --no-python arcft train ..., see docs/arcft.md.
    """
    _gpu(wait_for_gpu)
    from .settings import TrainSettings
    from .train import read_stages, train_stages
    from .train import train as train_
    if lora_targets:
        options["lora_targets"] = lora_targets
    settings = TrainSettings(kinds=_kinds(kinds), **options)
    if stages:
        train_stages(settings, read_stages(stages), resume=resume, echo=click.echo)
    else:
        train_(settings, resume=resume, echo=click.echo)


def _gpu(wait: bool) -> None:
    if wait:
        from .gpu import wait_for_gpu
        wait_for_gpu(echo=click.echo)


@arcft.command()
@click.option("--model", default="microsoft/Phi-3-mini-4k-instruct", show_default=True)
@click.option("--max-seq-len", type=int, default=4096, show_default=True)
@click.option("--batch-size", type=int, default=1, show_default=True)
@_lora_options
@click.option("--load-in-4bit", is_flag=True)
@click.option("--gradient-checkpointing", is_flag=True)
@click.option("--trainer", default="sft", show_default=True, help="sft has a fused head; plain holds all logits.")
@click.option("--eval-batch", type=int, default=1, show_default=True, help="Prompts decoded together.")
def plan(model, max_seq_len, batch_size, lora_rank, lora_alpha, lora_dropout, lora_targets, rslora, dora, load_in_4bit,
         gradient_checkpointing, trainer, eval_batch) -> None:
    """Estimate GPU memory: weights, adapter, optimizer, activations, KV cache, and what it fits on."""
    from .memory import plan as plan_
    from .memory import read_config
    from .model import Lora
    rank = 32 if lora_rank is None else lora_rank
    lora = Lora(rank, lora_alpha, lora_dropout, rslora, dora, lora_targets or Lora().targets) if rank else None
    click.echo(plan_(read_config(model), max_seq_len, batch_size=batch_size, lora=lora, four_bit=load_in_4bit,
                     checkpointing=gradient_checkpointing, fused_head=trainer == "sft", eval_batch=eval_batch).table())


# ---------------------------------------------------------------- eval, submit, adapt, kv-study, merge

_model_options = both(
    click.option("--encoder", help="Of a model that is no run (a run knows its own)."),
    click.option("--prompt", "layout", help="Of a model that is no run."),
    click.option("--dtype", default="auto", show_default=True),
    click.option("--attention", default="auto", show_default=True),
    click.option("--load-in-4bit", "four_bit", is_flag=True),
    click.option("--device", help="cuda, cpu, cuda:1 ... (default: a GPU where there is one)."),
    click.option("--wait-for-gpu", is_flag=True, help="Start when a GPU is free."),
)
_predict_options = both(
    click.option("--predictions", type=int, default=1, show_default=True,
                 help="For each test: the first sees the task as it is, the others in random disguise; then a vote."),
    click.option("--temperature", type=float, default=0.0, show_default=True, help="0 is greedy."),
    click.option("--constrain", is_flag=True, help="Let the decoder write well-formed grids only."),
    click.option("--batch-size", type=int, default=16, show_default=True),
    click.option("--time-limit", type=float, default=120.0, show_default=True, help="Seconds for each task."),
    click.option("--total-limit", type=float, default=float("inf"), help="Seconds for everything (default: no limit)."),
    click.option("--seed", type=int, default=0, show_default=True),
)
_PREDICT = ("predictions", "temperature", "constrain", "batch_size", "time_limit", "total_limit", "seed")


def _settings(options: dict, **more):
    """The options of prediction, taken out of `options`."""
    from .predict import PredictSettings
    return PredictSettings(**{name: options.pop(name) for name in _PREDICT}, **more)


@arcft.command("eval")
@click.argument("model")
@click.option("--tasks", default="arc-1/evaluation", show_default=True, metavar="SPEC",
              help="arc-1/training, a folder of ARC JSON or rows, a Hub id ...")
@click.option("--limit", type=click.IntRange(1), help="Only the first so many tasks.")
@click.option("--out", type=click.Path(path_type=Path), help="Folder of the report (default: RUN/eval, or ./eval).")
@click.option("--kv-cache", default="plain", show_default=True, help="plain, fp8, quantized:4, quantized:2, hqq:BITS.")
@_predict_options
@_model_options
def evaluate(model, tasks, limit, out, kv_cache, wait_for_gpu, **options) -> None:
    """Evaluate a run or a model: accuracy, votes, shapes, cells, loss, with confidence intervals."""
    _gpu(wait_for_gpu)
    from .evaluate import run_evaluation
    from .run import read_run
    settings = _settings(options, kv_cache=kv_cache)
    out = out or (Path(model) / "eval" if read_run(model) else Path("eval"))
    run_evaluation(model, tasks, out, settings, limit=limit, echo=click.echo, **options)


@arcft.command()
@click.argument("model")
@click.option("--challenges", type=click.Path(), required=True, help="Kaggle's challenges JSON.")
@click.option("--sample", type=click.Path(), help="Kaggle's sample_submission.json, to check the form against.")
@click.option("--out", type=click.Path(path_type=Path), default=Path("submission.json"), show_default=True)
@_predict_options
@_model_options
def submit(model, challenges, sample, out, wait_for_gpu, **options) -> None:
    """Write Kaggle's submission.json: two attempts for every test, complete whatever happens."""
    _gpu(wait_for_gpu)
    from .submit import submit as submit_
    settings = _settings(options)
    submit_(model, challenges, out, settings, sample=sample, echo=click.echo, **options)


@arcft.command()
@click.argument("model")
@click.option("--tasks", default="arc-1/evaluation", show_default=True, metavar="SPEC")
@click.option("--limit", type=click.IntRange(1), help="Only the first so many tasks.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder of predictions and report.")
@click.option("--steps", type=int, default=100, show_default=True, help="Of each task.")
@click.option("--learning-rate", type=float, default=8e-5, show_default=True)
@click.option("--lora-rank", type=int, default=32, show_default=True,
              help="Where the model has no adapter to continue.")
@click.option("--adapt-limit", type=float, default=600.0, show_default=True, help="Seconds of training for each task.")
@_predict_options
@_model_options
def adapt(model, tasks, limit, out, steps, learning_rate, lora_rank, adapt_limit, wait_for_gpu, **options) -> None:
    """Fine-tune on each task's demonstrations, answer it, forget; then report as eval does."""
    _gpu(wait_for_gpu)
    from .adapt import AdaptSettings, run_adaptation
    settings = _settings(options)
    run_adaptation(model, tasks, out, AdaptSettings(steps, learning_rate, lora_rank, time_limit=adapt_limit,
                                                    seed=settings.seed),
                   settings, limit=limit, echo=click.echo, **options)


@arcft.command("kv-study")
@click.argument("model")
@click.option("--tasks", default="arc-1/training", show_default=True, metavar="SPEC")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True)
@click.option("--kv-cache", "caches", multiple=True, default=("plain", "fp8"), show_default=True,
              help="Caches to compare, repeatable; the first is the reference.")
@_predict_options
@_model_options
def kv_study(model, tasks, limit, caches, wait_for_gpu, **options) -> None:
    """What a quantized key/value cache costs in accuracy, measured on this model."""
    _gpu(wait_for_gpu)
    from . import kvstudy, run
    from .evaluate import pick_tasks
    settings = _settings(options)
    results = kvstudy.study(run.load(model, **options), pick_tasks(tasks, limit), settings, caches)
    click.echo(kvstudy.table(results))


@arcft.command()
@click.argument("run")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder of the merged model.")
@_model_options
def merge(run, out, wait_for_gpu, **options) -> None:
    """Merge a run's adapter into its base: a plain model folder, for servers that know no DoRA."""
    from .run import merge as merge_
    merge_(run, out, **options)
    click.echo(f"{out}: merged")
