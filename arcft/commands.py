"""The commands of `arcft`: this module parses, calls and prints; it decides nothing.

Whatever is heavy (torch, transformers ...) is imported inside the command that needs it, so that
`--help` is quick and says something where torch is not installed.
"""
from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import click

from arcgen.core import readers
from arcgen.core.console import HELP, Commands, both
from arcgen.core.schema import options
from arcgen.dataset.recipe import Recipe

from .settings import AdaptSettings, PredictSettings, SolveSettings, TrainSettings


@click.group(cls=Commands, context_settings=HELP)
@click.version_option(package_name="arcgen", message="%(version)s")
def arcft() -> None:
    """Fine-tune language models on ARC tasks and evaluate them."""


# ---------------------------------------------------------------- train, plan

_waiting = click.option("--wait-for-gpu", is_flag=True, help="Start when a GPU is free.")
_LORA = "lora_rank", "lora_alpha", "lora_dropout", "lora_targets", "rslora", "dora"


@arcft.command()
@options(TrainSettings)
@click.option("--stages", type=click.Path(), metavar="FILE",
              help="YAML list of runs, each started from the one before.")
@click.option("--resume", is_flag=True, help="Go on with an interrupted run, on the very next row.")
@_waiting
def train(stages, resume, kinds, wait_for_gpu, **values) -> None:
    """Fine-tune a model on packed, augmented tasks. By default a tiny Phi-3, in minutes on two cores.

    Several GPUs: torchrun --nproc-per-node N --no-python arcft train ..., see docs/arcft.md.
    """
    _gpu(wait_for_gpu)
    from .stream import weighted
    from .train import read_stages, train_stages
    from .train import train as train_
    settings = TrainSettings(kinds=dict(map(weighted, kinds)), **values)
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
@click.option("--max-seq-len", type=click.IntRange(1), default=4096, show_default=True)
@click.option("--batch-size", type=click.IntRange(1), default=1, show_default=True)
@options(TrainSettings, *_LORA, "load_in_4bit", "gradient_checkpointing")
@click.option("--trainer", default="sft", show_default=True, help="sft has a fused head; plain holds all logits.")
@click.option("--eval-batch", type=click.IntRange(1), default=PredictSettings.batch_size, show_default=True,
              help="Prompts decoded together.")
@click.option("--adapt-batch", type=click.IntRange(1), default=1, show_default=True,
              help="Documents learned together in adaptation.")
def plan(model, max_seq_len, batch_size, lora_rank, lora_alpha, lora_dropout, lora_targets, rslora, dora, load_in_4bit,
         gradient_checkpointing, trainer, eval_batch, adapt_batch) -> None:
    """Estimate GPU memory of training, evaluation and adaptation, and the largest batches on the usual cards."""
    from .memory import plan as plan_
    from .memory import read_config
    from .model import Lora
    rank = 32 if lora_rank is None else lora_rank
    lora = Lora(rank, lora_alpha, lora_dropout, rslora, dora, lora_targets) if rank else None
    click.echo(plan_(read_config(model), max_seq_len, batch_size=batch_size, lora=lora, four_bit=load_in_4bit,
                     checkpointing=gradient_checkpointing, fused_head=trainer == "sft", eval_batch=eval_batch,
                     adapt_batch=adapt_batch).table())


# ---------------------------------------------------------------- eval, submit, adapt, kv-study, merge

_model_options = both(
    click.option("--encoder", help="Of a model that is no run (a run knows its own)."),
    click.option("--prompt", "layout", help="Of a model that is no run."),
    click.option("--base", multiple=True, metavar="FOLDER", help="Where the base of the run's adapter lies now; "
                 "repeatable, for a run that was started from others."),
    click.option("--max-seq-len", type=click.IntRange(1), help="Longest document, tokens (default: that of training; "
                 "of a model that is no run its context). What is longer loses demonstrations."),
    click.option("--dtype", default="auto", show_default=True),
    click.option("--attention", default="auto", show_default=True),
    click.option("--load-in-4bit", "four_bit", is_flag=True),
    click.option("--device", help="cuda, cpu, cuda:1 ... (default: a GPU where there is one)."),
    _waiting,
)
_predict_options = options(PredictSettings, but=("kv_cache", "backend"))


def _predicting(values: dict) -> PredictSettings:
    """The options of prediction, taken out of `values`."""
    return PredictSettings(**{f.name: values.pop(f.name) for f in fields(PredictSettings) if f.name in values})


@arcft.command("eval")
@click.argument("model")
@click.option("--tasks", default="arc-1/evaluation", show_default=True, metavar="SPEC",
              help="arc-1/training, a folder of ARC JSON or rows, a Hub id ...")
@click.option("--limit", type=click.IntRange(1), help="Only the first so many tasks.")
@click.option("--out", type=click.Path(path_type=Path),
              help="Folder of the report and of predictions; killed, it goes on there (default: RUN/eval, or ./eval).")
@options(Recipe, "skip_invalid", "columns")
@options(PredictSettings)
@_model_options
def evaluate(model, tasks, limit, out, skip_invalid, columns, wait_for_gpu, **values) -> None:
    """Evaluate a run or a model: accuracy, votes, shapes, cells, loss, with confidence intervals."""
    _gpu(wait_for_gpu)
    from arcgen.tasks.tasksets import Reading

    from .evaluate import run_evaluation
    from .run import find
    settings = _predicting(values)
    if out is None:
        place = find(model)
        out = place.folder / ("eval" if place.finished else f"eval-{place.weights.name}") if place else Path("eval")
    reading = Reading(skip_invalid, columns=readers.names(columns or (), "--columns"))
    run_evaluation(model, tasks, out, settings, limit=limit, reading=reading, echo=click.echo, **values)


_answer_options = both(
    click.option("--challenges", type=click.Path(), required=True, help="Kaggle's challenges JSON."),
    click.option("--sample", type=click.Path(), help="Kaggle's sample_submission.json, to check the form against."),
    click.option("--solutions", type=click.Path(), help="Kaggle's solutions JSON, to say how many are right."),
    click.option("--out", type=click.Path(path_type=Path), default=Path("submission.json"), show_default=True),
    click.option("--vote", type=click.Choice(["product", "hierarchical"]), default="product", show_default=True,
                 help="What decides: the joint log-probability over views, or votes by orientation, then over all."),
)


@arcft.command()
@click.argument("model")
@_answer_options
@click.option("--hours", type=click.FloatRange(0, min_open=True), help="For everything, from now (default: no limit).")
@click.option("--adapt", "adapting", is_flag=True, help="Fine-tune on each task's demonstrations first, then forget.")
@click.option("--devices", default="all", show_default=True, metavar="LIST",
              help="A worker each: all GPUs, or cuda:0,cuda:1, or cpu,cpu.")
@click.option("--shard", default="1/1", show_default=True, metavar="I/N", help="Only that part; see arcft join.")
@click.option("--work", type=click.Path(path_type=Path), help="Folder of the answers (default: beside --out, .work).")
@options(SolveSettings)
@options(AdaptSettings)
@click.option("--encoder", help="Of a model that is no run (a run knows its own).")
@click.option("--prompt", "layout", help="Of a model that is no run.")
@click.option("--dtype", default="auto", show_default=True)
@click.option("--attention", default="auto", show_default=True)
@click.option("--load-in-4bit", "four_bit", is_flag=True)
def submit(model, challenges, sample, solutions, out, vote, hours, adapting, devices, shard, work, encoder, layout,
           dtype, attention, four_bit, **values) -> None:
    """Write Kaggle's submission.json: two attempts for every test, complete whatever happens.

    Killed, it goes on where it was when it is started again: answers are kept by the content of task and model.
    """
    from .clock import Clock
    from .kaggle import Output, read_challenges
    clock = Clock(hours * 3600 if hours else float("inf"))
    output = Output(out, read_challenges(challenges), sample)
    output.begin()              # before anything heavy is loaded
    from .devices import read_devices, read_shard
    from .submit import Plan
    from .submit import submit as submit_
    solve = SolveSettings(**{f.name: values.pop(f.name) for f in fields(SolveSettings) if f.name in values})
    load = {"encoder": encoder, "layout": layout, "dtype": dtype, "attention": attention, "four_bit": four_bit}
    learn = AdaptSettings(**values, seed=solve.seed)
    plan = Plan(model, solve, learn if adapting or learn.jointly else None, work or out.with_suffix(".work"),
                read_devices(devices), read_shard(shard), vote, load)
    submit_(output, plan, clock, solutions=solutions, echo=click.echo)


@arcft.command()
@click.argument("work", nargs=-1, required=True, type=click.Path(path_type=Path))
@_answer_options
def join(work, challenges, out, **values) -> None:
    """Put the answers of several shards (--work of arcft submit --shard I/N) into one submission."""
    from .ensemble import join as join_
    join_(work, challenges, out, echo=click.echo, **values)


@arcft.command("vote")
@click.argument("dump", nargs=-1, required=True, type=click.Path(path_type=Path))
@_answer_options
def vote_together(dump, challenges, out, **values) -> None:
    """Let the answers of several models (folders --work of arcft submit) make one submission."""
    from .ensemble import vote as vote_
    vote_(dump, challenges, out, echo=click.echo, **values)


@arcft.command()
@click.argument("model")
@click.option("--tasks", default="arc-1/evaluation", show_default=True, metavar="SPEC")
@click.option("--limit", type=click.IntRange(1), help="Only the first so many tasks.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder of predictions and report.")
@options(AdaptSettings, but=("jointly", "joint_steps"))
@_predict_options
@_model_options
def adapt(model, tasks, limit, out, wait_for_gpu, **values) -> None:
    """Fine-tune on each task's demonstrations, answer it, forget; then report as eval does."""
    _gpu(wait_for_gpu)
    from .adapt import run_adaptation
    learning = {f.name: values.pop(f.name) for f in fields(AdaptSettings) if f.name in values and f.name != "seed"}
    settings = _predicting(values)
    run_adaptation(model, tasks, out, AdaptSettings(**learning, seed=settings.seed), settings, limit=limit,
                   echo=click.echo, **values)


@arcft.command("kv-study")
@click.argument("model")
@click.option("--tasks", default="arc-1/training", show_default=True, metavar="SPEC")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True)
@click.option("--kv-cache", "caches", multiple=True, default=("plain", "fp8"), show_default=True,
              help="Caches to compare, repeatable; the first is the reference.")
@click.option("--out", type=click.Path(path_type=Path), help="Folder of predictions: a killed study goes on.")
@_predict_options
@_model_options
def kv_study(model, tasks, limit, caches, out, wait_for_gpu, **values) -> None:
    """What a quantized key/value cache costs in accuracy, measured on this model."""
    _gpu(wait_for_gpu)
    from . import kvstudy, run
    from .evaluate import select_tasks
    settings = _predicting(values)
    results = kvstudy.study(run.load(model, **values), select_tasks(tasks, limit), settings, caches, out, click.echo)
    click.echo(kvstudy.table(results))


@arcft.command()
@click.argument("run")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder of the merged model.")
@_model_options
def merge(run, out, wait_for_gpu, **values) -> None:
    """Merge a run's adapter into its base: a plain model folder, for servers that know no DoRA."""
    from .run import merge as merge_
    merge_(run, out, **values)
    click.echo(f"{out}: merged")


@arcft.command()
@click.argument("run")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder of the bundle.")
@click.option("--base", multiple=True, metavar="FOLDER", help="Where the base of the run's adapter lies now.")
def bundle(run, out, base) -> None:
    """Put a run, these packages and the list of wheels they need into a folder: arcft submit without network."""
    from .bundle import bundle as bundle_
    bundle_(run, out, base=base, echo=click.echo)
