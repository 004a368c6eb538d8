"""`arcft train`: from settings to a run folder."""
from __future__ import annotations

import importlib.util
import os
import shutil
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import torch
import yaml

from arcgen.core import seeds
from arcgen.core.errors import UserError
from arcgen.prompts import encode
from arcgen.tasks.tasksets import Reading

from . import journal, run, tiny, tokens, vocabulary
from . import model as models
from .base import Bases
from .collate import Collator, separation
from .defaults import OUTPUT
from .files import share
from .packing import ConstantLengthDataset
from .prompts import Prompter, Telling
from .quiet import quiet
from .settings import TrainSettings, changed
from .stream import DocumentStream, Mix, opened
from .trainer import Feed, FusedTrainer, PlainTrainer, last_checkpoint

REPORTERS = ("wandb", "trackio", "tensorboard")
REPORTS = {"TRACKIO_DIR": "trackio", "WANDB_DIR": ".", "TENSORBOARD_LOGGING_DIR": "tensorboard"}
"""Where reporters write, in the folder of the run: by themselves, in the user's home or the current folder."""
TRAINERS = {"sft": FusedTrainer, "plain": PlainTrainer}


def train(settings: TrainSettings, *, resume: bool = False, echo: Callable[[str], None] = print) -> Path:
    """Trains and leaves a run in `settings.out`. With `resume`, a run that was interrupted goes
    on where its last complete checkpoint stands, one that is finished only where `max_steps` is
    larger now. Raises UserError."""
    settings = settings.resolved()
    out = Path(settings.out)
    before = run.read_run(out) if resume else None
    if before:
        _check_same(settings, before, out)
        if (done := run.steps_done(out, before)) >= settings.max_steps:
            echo(f"{out}: finished, {done} steps; a larger --max-steps goes on from there")
            return out
    there, mine = out.exists(), not out.exists() or (out.is_dir() and not any(out.iterdir()))
    try:
        with _reports_in(out), quiet():
            return _train(settings, before, resume, echo)
    except BaseException:       # also Ctrl-C: what has not begun leaves nothing behind, and its folder is free again
        if mine and os.environ.get("RANK", "0") == "0":
            _clear(out, there)
        raise


def _train(settings: TrainSettings, before: dict | None, resume: bool, echo: Callable[[str], None]) -> Path:
    """The same, once it is known that there is something to do. before: what the run to be resumed says."""
    out, mix = Path(settings.out), settings.mix()
    reading = Reading(settings.skip_invalid, columns=settings.columns)
    datasets = [opened(spec, settings.split, reading) for spec in settings.dataset]     # first: a wrong name shows
    held_out = [opened(spec, settings.eval_split, reading) for spec in settings.eval_dataset]
    args = _arguments(settings)
    first = args.process_index == 0
    say = echo if first else (lambda line: None)
    checkpoint = _claim(out, resume) if first else (last_checkpoint(out) if resume else None)

    model, prompter, base = _model(settings, say)
    prompter.telling = Telling(settings.trace_detail, settings.trace_tokens)
    symbols = tokens.probe(prompter)
    settings = replace(settings, encoder=prompter.encoder.name, prompt=prompter.layout)
    mode = separation(model)
    limit = min(settings.max_seq_len, models.context(model))
    say(f"model: {models.describe(model)}")
    say(f"prompts: {prompter.layout}, grids as {prompter.encoder.name} ({len(symbols.ids)} symbols, one token each);"
        f" documents of up to {limit} tokens, kept apart by {mode}")

    stage, data_seed = _stage(settings, before)
    stream = DocumentStream(datasets, prompter, limit, mix, seed=data_seed,
                            all_outputs=settings.all_outputs)
    dataset = ConstantLengthDataset(stream, settings.max_seq_len, prompter.pad_id, strategy=settings.packing,
                                    lookahead=settings.lookahead, max_dropped=settings.max_dropped,
                                    rank=args.process_index, world=args.world_size)
    collate = Collator(mode)
    feed = Feed(dataset, settings.batch_size, settings.workers, collate)
    held_out = _held_out(held_out, settings, prompter, limit, collate, args) if held_out else []
    if first:
        out.mkdir(parents=True, exist_ok=True)
        run.write_json(out / run.RUN, {
            "format": run.FORMAT, "settings": settings.to_json(), "base": base, "limit": limit, "separation": mode,
            "stage": stage, "data_seed": data_seed, "finished": run.steps_done(out, before) if before else 0,
            "prompt": prompter.to_json(), "versions": run.versions()})

    name = settings.trainer if settings.trainer != "auto" else ("sft" if torch.cuda.is_available() else "plain")
    if name not in TRAINERS:
        raise UserError(f"--trainer {name}: choose from auto, {', '.join(TRAINERS)}")
    extra = {} if name == "plain" else {"processing_class": prompter.tokenizer}
    trainer = TRAINERS[name](model=model, args=args, train_dataset=dataset, data_collator=collate, feed=feed,
                             held_out=held_out, tokenizer=prompter.tokenizer, callbacks=[journal.Journal(out, say)],
                             **extra)
    models.keep_trained_in_fp32(model)      # only now: SFTTrainer makes adapters of 4-bit models bf16
    _silent(trainer)
    if checkpoint is None:
        trainer.train()
    else:
        say(f"resuming from {checkpoint}")
        trainer.resume(checkpoint)
    if first:
        for old in (out / run.MODEL).glob("*.safetensors"):     # its bytes may be a checkpoint's too (see below)
            old.unlink()
    trainer.save_model(str(out / run.MODEL))
    if first:
        if checkpoint := last_checkpoint(out):
            for weights in (out / run.MODEL).glob("*.safetensors"):
                share(checkpoint / weights.name, weights)
        for pickled in ("training_args.bin", "README.md"):      # safetensors only; a card with nothing filled in
            (out / run.MODEL / pickled).unlink(missing_ok=True)
        prompter.tokenizer.save_pretrained(out / run.MODEL)
        run.write_json(out / run.RUN, {**run.read_run(out), "finished": settings.max_steps})
        say(f"done: {out}")
    trainer.accelerator.wait_for_everyone()
    return out


def _claim(out: Path, resume: bool) -> Path | None:
    """Makes sure that the folder is ours to write; the checkpoint to resume from, if any."""
    if run.read_run(out) is None:
        if out.exists() and (not out.is_dir() or any(out.iterdir())):
            raise UserError(f"--out {out}: holds something else; name a new folder")
        try:
            out.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UserError(f"--out {out}: cannot be made ({error.strerror})") from None
        return None
    if not resume:
        raise UserError(f"--out {out}: holds a run already; go on with --resume, or name a new folder")
    for partial in out.glob(f"{run.CHECKPOINTS}/checkpoint-*"):
        if not (partial / run.COMPLETE).exists():
            shutil.rmtree(partial, ignore_errors=True)
    return last_checkpoint(out)


def _clear(out: Path, there: bool) -> None:
    """Takes away what a run left that has not made a single step; the folder as well, unless it was there before."""
    if run.checkpoints(out) or journal.read(out / "log.csv"):
        return
    for name in (run.RUN, "log.csv"):
        (out / name).unlink(missing_ok=True)
    for folder in (out / run.CHECKPOINTS, *([] if there else [out])):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


@contextmanager
def _reports_in(out: Path):
    """Reporters write in the folder of the run, unless the user's environment says where."""
    places = {variable: str(out.absolute() / folder) for variable, folder in REPORTS.items()
              if variable not in os.environ}
    os.environ.update(places)
    try:
        yield
    finally:
        for variable in places:
            os.environ.pop(variable, None)


def _check_same(settings: TrainSettings, facts: dict, out: Path) -> None:
    """Raises UserError where a run to be resumed was another one. More steps are none."""
    before = TrainSettings.from_json(facts["settings"], str(out / run.RUN))
    # a resumed run takes what the first one resolved by itself
    now = replace(settings, **{k: getattr(before, k) for k in ("encoder", "prompt") if getattr(settings, k) is None},
                  max_steps=before.max_steps if settings.max_steps > before.max_steps else settings.max_steps)
    if different := changed(before, now):
        options = ", ".join("--" + name.replace("_", "-") for name in different)
        raise UserError(f"--resume: {options} differ from those of the run {out}")


def _stage(settings: TrainSettings, before: dict | None) -> tuple[int, int]:
    """How many runs this one was started from, one after the other, and the seed of its rows: each
    stage has its own, else it would see the very rows again that the one before has learned."""
    if before:
        return before.get("stage", int(settings.init_from is not None)), before.get("data_seed", settings.seed)
    parent = run.find(settings.init_from) if settings.init_from else None
    stage = 1 + parent.facts.get("stage", 0) if parent else 0
    if settings.data_seed is not None:
        return stage, settings.data_seed
    return stage, int(seeds.stream("stage", settings.seed, stage).integers(2**63)) if stage else settings.seed


def _model(settings: TrainSettings, say) -> tuple:
    """The model to train, its prompter, and what its adapter stands on (None without one)."""
    dtype = models.choose_dtype(settings.dtype)
    weights = dtype if settings.lora or settings.load_in_4bit else torch.float32    # bf16 cannot hold small updates
    options = {"dtype": weights, "attn": models.choose_attention(settings.attention, dtype),
               "four_bit": settings.load_in_4bit}
    if settings.load_in_4bit and not settings.lora:
        raise UserError("--load-in-4bit: 4-bit weights cannot be trained; add --lora-rank")
    bases, out = Bases(settings.base), Path(settings.out)
    if settings.init_from is None:
        tokenizer = models.load_tokenizer(settings.model)
        usual = run.default_prompt(tokenizer, settings.model)
        encoder, layout = settings.encoder or usual[0], settings.prompt or usual[1]
        if alike := tokens.add_symbols(tokenizer, encode.encoder(encoder)):
            say(f"added the tokens of the encoder {encoder}")
        prompter = _cut(Prompter(tokenizer, encoder, layout), settings, say)
        model, base = run.load_base({"model": settings.model, "seed": settings.seed}, prompter.tokenizer, options, out,
                                    bases, alike=alike)
    else:
        place = run.find(settings.init_from)
        if place is None:
            raise UserError(f"--init-from {settings.init_from}: no run there")
        prompter = run.run_prompter(place, settings.encoder, settings.prompt)
        if settings.vocabulary and prompter.kept is None:
            raise UserError(f"--vocabulary {settings.vocabulary}: the run {settings.init_from} has the whole one;"
                            " merge it (arcft merge) and start from that folder by --model")
        before = TrainSettings.from_json(place.facts["settings"], settings.init_from)
        if place.facts["base"] and settings.lora == before.lora:
            say(f"continuing the adapter of {settings.init_from}")      # arc24, Iteration 25: better than a new one
            under, base = run.load_base(place.facts["base"], prompter.tokenizer, options, place.folder, bases, out)
            bases.check_used(settings.init_from)
            return run.adapter_on(place, under, trainable=True), prompter, base
        model, base = run.load_base({"run": settings.init_from}, prompter.tokenizer, options, out, bases)
        say(f"starting from {settings.init_from}" + (", its adapter merged" if place.facts["base"] else ""))
    bases.check_used(settings.init_from or settings.model)
    if settings.lora is None:
        return model.requires_grad_(True), prompter, None       # what an adapter had frozen is trained again
    return models.add_lora(model, settings.lora, seed=settings.seed), prompter, base


def _cut(prompter: Prompter, settings: TrainSettings, say) -> Prompter:
    """The prompter over the vocabulary that is asked for."""
    if settings.vocabulary is None or prompter.kept is not None:
        return prompter
    if settings.model in tiny.SIZES:
        raise UserError(f"--vocabulary {settings.vocabulary}: {settings.model} has no more tokens than grids need;"
                        " leave it out")
    before = len(prompter.tokenizer)
    tokenizer = vocabulary.small(prompter, settings.kinds)
    say(f"vocabulary: {vocabulary.size(tokenizer)} tokens of {before}")
    return Prompter(tokenizer, prompter.encoder.name, prompter.layout, prompter.frame)


def _held_out(datasets: list, settings: TrainSettings, prompter: Prompter, limit: int, collate, args) -> list[dict]:
    """The rows of the evaluation datasets for this process, as batches of one: tasks as they
    are, one pass, the first `eval_rows` rows."""
    mix = Mix(augment=False, kinds={OUTPUT: 1.0}, block=1, endless=False)
    stream = DocumentStream(datasets, prompter, limit, mix, seed=settings.seed)
    rows = ConstantLengthDataset(stream, settings.max_seq_len, prompter.pad_id, max_dropped=1.0)
    batches = [collate([row]) for _, row in zip(range(settings.eval_rows), rows)]
    mine = batches[args.process_index::args.world_size]
    return mine[:max(1, len(batches) // args.world_size)]       # as many for every process


def _arguments(settings: TrainSettings):
    """TrainingArguments (as SFTConfig, which serves both trainers)."""
    from transformers import SchedulerType
    from trl import SFTConfig
    if settings.scheduler not in list(SchedulerType):
        raise UserError(f"--scheduler {settings.scheduler}: choose from {', '.join(s.value for s in SchedulerType)}")
    for name in settings.report_to:
        if name not in REPORTERS:
            raise UserError(f"--report-to {name}: choose from {', '.join(REPORTERS)}")
        if importlib.util.find_spec(name) is None:
            raise UserError(f"--report-to {name}: needs the package {name} (pip install {name})")
    dtype = models.choose_dtype(settings.dtype)
    try:
        return _checked(SFTConfig(
            output_dir=str(Path(settings.out) / run.CHECKPOINTS), max_steps=settings.max_steps,
            per_device_train_batch_size=settings.batch_size, gradient_accumulation_steps=settings.grad_accum,
            learning_rate=settings.learning_rate, lr_scheduler_type=settings.scheduler,
            warmup_steps=round(settings.warmup * settings.max_steps), weight_decay=settings.weight_decay,
            optim=settings.optimizer, max_grad_norm=settings.max_grad_norm, seed=settings.seed,
            bf16=dtype == torch.bfloat16, fp16=dtype == torch.float16, use_cpu=not torch.cuda.is_available(),
            gradient_checkpointing=settings.gradient_checkpointing,
            gradient_checkpointing_kwargs={"use_reentrant": False} if settings.gradient_checkpointing else None,
            logging_steps=settings.logging_steps, logging_nan_inf_filter=False, save_steps=settings.save_steps,
            save_total_limit=settings.keep, eval_strategy="steps" if settings.eval_dataset else "no",
            eval_steps=settings.eval_steps, report_to=list(settings.report_to) or "none", disable_tqdm=True,
            ignore_data_skip=True, remove_unused_columns=False, max_length=None,
            dataset_kwargs={"skip_prepare_dataset": True}, ddp_find_unused_parameters=False))
    except (ValueError, ImportError) as error:
        raise UserError(f"training arguments: {' '.join(str(error).split())[:300]}") from None


def _checked(args):
    """The arguments, once the optimizer has found its package, which it would look for at the first step only."""
    from transformers import Trainer
    Trainer.get_optimizer_cls_and_kwargs(args)
    return args


def _silent(trainer) -> None:
    """Our journal prints; Trainer's own printing would say it twice."""
    from transformers import PrinterCallback, ProgressCallback
    trainer.remove_callback(PrinterCallback)
    trainer.remove_callback(ProgressCallback)


def read_stages(path: str) -> list[dict]:
    """Stages from a YAML file: a list of mappings, each the settings that differ in it, with a
    `name`. Raises UserError."""
    try:
        stages = yaml.safe_load(Path(path).read_text())
    except (OSError, yaml.YAMLError) as error:
        raise UserError(f"--stages {path}: cannot be read ({' '.join(str(error).split())[:160]})") from None
    if not isinstance(stages, list) or not stages or not all(isinstance(s, dict) and s.get("name") for s in stages):
        raise UserError(f"--stages {path}: expected a list of mappings, each with a name and settings")
    names = [str(s["name"]) for s in stages]
    if len(set(names)) != len(names) or any(not n.replace("-", "").replace("_", "").isalnum() for n in names):
        raise UserError(f"--stages {path}: names must be different and plain (they become folders)")
    return stages


def train_stages(settings: TrainSettings, stages: Sequence[dict], *, resume: bool = False,
                 echo: Callable[[str], None] = print) -> Path:
    """One run after the other, each in a folder of `settings.out` named after the stage and
    started from the one before; the last is the result. Finished stages are not run again."""
    out, before = Path(settings.out), settings.init_from
    for number, stage in enumerate(stages, start=1):
        own = {k.replace("-", "_"): tuple(v) if isinstance(v, list) else v for k, v in stage.items() if k != "name"}
        folder = out / str(stage["name"])
        values = {**settings.to_json(), **own, "out": str(folder), "init_from": before}
        echo(f"stage {number} of {len(stages)}: {stage['name']}")
        train(TrainSettings.from_json(values, f"stage {stage['name']}"), resume=resume and folder.exists(), echo=echo)
        before = str(folder)
    return Path(before)
