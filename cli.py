"""The commands `arcgen` and `arcft`: this module parses, calls and prints; it decides nothing.

Whatever is heavy (pyarrow, matplotlib, torch ...) is imported inside the command that needs it,
so that `--help` is quick and arcgen works where torch is not installed.
"""
from __future__ import annotations

import sys
from pathlib import Path

import click

from arcgen.errors import UserError

EXTRAS = {"torch": "train", "transformers": "train", "peft": "train", "trl": "train", "accelerate": "train",
          "torchdata": "train", "sklearn": "stats"}
"""Optional modules, and the extra of this package that installs each."""


class Commands(click.Group):
    """A group whose errors are one line on stderr: bad input ends with exit code 2, Ctrl-C with 130."""

    def main(self, *args, standalone_mode: bool = True, **kwargs):
        if not standalone_mode:
            return super().main(*args, standalone_mode=False, **kwargs)
        try:
            code = super().main(*args, standalone_mode=False, **kwargs)
            sys.exit(code if isinstance(code, int) else 0)
        except click.exceptions.NoArgsIsHelpError as error:
            error.show()
            sys.exit(error.exit_code)
        except click.ClickException as error:
            fail(error.format_message())
        except UserError as error:
            fail(str(error))
        except ModuleNotFoundError as error:
            extra = EXTRAS.get((error.name or "").partition(".")[0])
            if extra is None:
                raise
            fail(f"this command needs the package {error.name}: pip install 'arcgen[{extra}]'")
        except (click.Abort, KeyboardInterrupt):
            fail("interrupted", 130)


def fail(message: str, code: int = 2) -> None:
    """Print one line and leave."""
    click.echo("error: " + " ".join(message.split()), err=True)
    sys.exit(code)


def size(n_bytes: float) -> str:
    """340 kB, 12.3 MB, 1.23 GB"""
    return (f"{n_bytes / 1e3:,.0f} kB" if n_bytes < 1e6 else f"{n_bytes / 1e6:,.1f} MB" if n_bytes < 1e9
            else f"{n_bytes / 1e9:,.2f} GB")


def duration(seconds: float) -> str:
    """40 s, 3.5 min, 2.1 h"""
    return (f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:.1f} min" if seconds < 5400
            else f"{seconds / 3600:.1f} h")


@click.group(cls=Commands)
@click.version_option(package_name="arcgen", message="%(version)s")
def arcgen() -> None:
    """Synthesize ARC tasks whose every row is proven by a program of a small rule language."""


@click.group(cls=Commands)
@click.version_option(package_name="arcgen", message="%(version)s")
def arcft() -> None:
    """Fine-tune language models on ARC tasks and evaluate them."""


# ---------------------------------------------------------------- arcgen: build and verify

def _both(*options):
    """Several options as one decorator."""
    def decorate(command):
        for option in reversed(options):
            command = option(command)
        return command
    return decorate


def _named(context, option, value):
    """A name that the Hub can take, seen to before any work; an empty one is none."""
    if value is not None:
        from arcgen import hub_client
        if option.name == "repo":
            hub_client.repo_id(value, lambda: "user")
        else:
            hub_client.revision(value, f"--{option.name}")
    return value


_push_options = _both(
    click.option("--repo", callback=_named, metavar="NAME",
                 help="NAME or USER/NAME on the Hub (default: the dataset's name)."),
    click.option("--private", is_flag=True, help="Make the repository private."),
    click.option("--revision", callback=_named, metavar="BRANCH",
                 help="Branch to publish on, made when missing (default: main)."),
    click.option("--tag", callback=_named, help="Tag the published dataset."),
    click.option("--create-pr", is_flag=True, help="Publish as a pull request."))


def _say_published(published, tag) -> None:
    at = tag or (published.revision if published.revision != "main" else None)
    click.echo(f"{published.url}: " + (f"published as commit {published.commit}" if published.changed
                                       else f"already there, nothing changed (commit {published.commit})")
               + ("; README.md, which was edited there, is the built one again" if published.edited else ""))
    click.echo(f"load_dataset({published.repo!r}{f', revision={at!r}' if at else ''}) reads it")


@arcgen.command()
@click.argument("name", required=False)
@click.option("--out", type=click.Path(), help="Folder to build in (default: ./NAME).")
@click.option("--tasks", type=int, help="Distinct tasks (default: 400).")
@click.option("--variants", type=int, help="Instances of each task, a row each (default: 100).")
@click.option("--seed", type=int, help="Another seed gives other tasks (default: 0).")
@click.option("--pairs", help="Demonstrations a task: 3, or 2-5 (default: arc, as ARC-1 has them).")
@click.option("--source", "sources", multiple=True, metavar="SPEC[:WEIGHT]",
              help="Where tasks come from: synth, re-arc, arc-1/training, a path, a Hub id (default: synth).")
@click.option("--concepts", multiple=True, metavar="NAME,...", help="Only these concepts (default: all).")
@click.option("--holdout-concepts", multiple=True, metavar="NAME,...", help="Keep these concepts for validation.")
@click.option("--validation", type=float, help="Share of the tasks in the split validation (default: 0).")
@click.option("--compose", type=float, help="Probability of transforming a rule's inputs or outputs (default: 0).")
@click.option("--augment/--no-augment", default=None, help="Give each row a random disguise (default: no).")
@click.option("--preserve-colours/--no-preserve-colours", default=None, help="Disguises keep colours (default: no).")
@click.option("--decontaminate", multiple=True, metavar="SPEC,...",
              help="Collections to keep out, or none (default: arc-1/evaluation,arc-2/evaluation).")
@click.option("--format", help="arrow (default) or parquet.")
@click.option("--shards", type=int, help="Files of the split train (default: by the number of rows).")
@click.option("--workers", type=int, help="Processes (default: one a core); they do not change the result.")
@click.option("--dry-run", is_flag=True, help="Print rows, shards, bytes and time expected; write nothing.")
@click.option("--quiet", is_flag=True, help="No progress.")
@click.option("--push", "pushed", is_flag=True, help="Publish it on the Hugging Face Hub, uploading while it builds.")
@click.option("--push-only", is_flag=True, help="As --push, but shards leave this disk once the Hub has them.")
@_push_options
def build(name, out, workers, dry_run, quiet, pushed, push_only, repo, private, revision, tag, create_pr,
          **options) -> None:
    """Build a dataset: the recipe NAME (or a YAML file) with the options given on top.

    A build that was stopped goes on where it was when the same command is given again.
    """
    pushed |= push_only
    if not pushed and (repo or private or revision or tag or create_pr):
        fail("--repo, --private, --revision, --tag and --create-pr go with --push or --push-only")
    from arcgen.recipe import resolve
    recipe = resolve(name, {key: value if value != () else None for key, value in options.items()})
    if dry_run:
        from arcgen.estimate import estimate
        e = estimate(recipe, workers)
        click.echo(f"{recipe.name}: {e.rows:,} rows in {e.shards} shards, about {size(e.bytes)} and "
                   f"{duration(e.seconds)} with {e.workers} worker{'s' * (e.workers > 1)} "
                   f"(estimated from {e.sampled_draws} candidates and {e.sampled_rows} rows)")
        return
    from arcgen.build import build as build_
    from arcgen.progress import Progress
    out, published = out or recipe.name, None
    try:
        if pushed:
            from arcgen.publish import Push
            from arcgen.uploads import PushOnly, WhileBuilding
            push = Push(Path(out), repo or recipe.name, private, revision, tag, create_pr)
            push.begin()
            with PushOnly(push, recipe) if push_only else WhileBuilding(push) as uploads:
                built = build_(recipe, out, workers, progress=Progress(quiet), finished=uploads.shard,
                               elsewhere=uploads.elsewhere)
            published = push.finish()
        else:
            built = build_(recipe, out, workers, progress=Progress(quiet))
    except KeyboardInterrupt:
        fail("interrupted; what is finished is kept: give the same command again to go on", 130)
    splits = ", ".join(f"{s['rows']:,} rows of {s['tasks']:,} tasks in {split}"
                       for split, s in built.manifest["splits"].items())
    click.echo(f"{built.out}: {'already complete: ' if built.already else ''}{splits}; {size(built.bytes)}")
    if not push_only:
        click.echo(f"load_dataset({str(built.out)!r}) reads it; arcgen verify {built.out} proves it")
    if published:
        _say_published(published, tag)


@arcgen.command()
@click.argument("spec", metavar="FOLDER")
@click.option("--sample", type=int, help="Run the programs of so many rows only (default: of all).")
@click.option("--workers", type=int, help="Processes (default: one a core).")
def verify(spec, sample, workers) -> None:
    """Prove a dataset: files, schema, ids and splits, and each row's program run on its pairs.

    FOLDER may also be a Hub id, USER/NAME or USER/NAME@REVISION, which is downloaded first.
    Exit code 1 when anything is wrong; what is wrong is listed.
    """
    from arcgen.hub_client import snapshot
    from arcgen.verify import verify as verify_
    report = verify_(snapshot(spec), sample, workers)
    for failure in report.failures:
        click.echo(f"failed: {failure}")
    if report.failed > len(report.failures):
        click.echo(f"... and {report.failed - len(report.failures):,} more")
    click.echo(f"{spec}: {report.rows:,} rows of {report.tasks:,} tasks in {report.shards} shards; "
               f"{report.checked:,} rows checked, {report.pairs_run:,} pairs given again by their programs, "
               f"{report.unproven:,} rows without a program; {report.verdict}")
    sys.exit(1 if report.failed else 0)



# ---------------------------------------------------------------- arcgen: look (show, stats, concepts, replay)

@arcgen.command()
@click.argument("spec", default="synth")
@click.option("--limit", type=click.IntRange(1), help="Tasks at most (default: 4 here, 36 on a PNG, 400 on a page).")
@click.option("--concept", "concepts", multiple=True, metavar="NAME", help="Only tasks of this concept; repeatable.")
@click.option("--id", "ids", multiple=True, metavar="ID", help="Only this task, or row (TASK-0003); repeatable.")
@click.option("--seed", type=click.IntRange(0), help="Other tasks of synth; of a collection, a random sample.")
@click.option("--out", type=click.Path(dir_okay=False), metavar="FILE", help="Write a .png, or an .html page.")
@click.option("--solutions/--no-solutions", default=True, help="Show the test outputs (default: yes).")
def show(spec, limit, concepts, ids, seed, out, solutions) -> None:
    """Draw tasks of SPEC (default: freshly synthesized ones): in the terminal, or as a picture or page.

    SPEC is synth, re-arc, arc-1/training ..., a path of ARC JSON or of a dataset, or a Hub id.
    """
    from arcgen import draw
    from arcgen.pick import pick
    kind = "text" if out is None else out.rpartition(".")[2].lower()
    if kind not in ("text", "png", "html"):
        fail(f"--out {out}: give a file that ends in .png or .html")
    tasks = pick(spec, limit or {"text": 4, "png": 36, "html": 400}[kind], concepts=concepts, ids=ids, seed=seed)
    if kind == "text":
        import shutil
        mode, width = draw.colour_mode(sys.stdout), shutil.get_terminal_size((100, 24)).columns
        for task in tasks:
            click.echo(draw.terminal(task, width, mode, solutions) + "\n", color=True)
        return
    from tqdm import tqdm
    found = list(tqdm(tasks, desc="tasks", disable=None, leave=False))
    if kind == "png":
        draw.sheet(found, out, solution=solutions)
    else:
        from arcgen.gallery import gallery
        path = Path(spec.partition("#")[0])             # a page travels: it says nothing of this machine's folders
        gallery(found, out, path.resolve().name if path.exists() else spec, solutions)
    click.echo(f"{out}: {len(found)} task{'s' * (len(found) != 1)} of {spec}")


@arcgen.command()
@click.argument("spec")
@click.option("--against", default="arc-1/training", show_default=True, metavar="SPEC", help="The reference.")
@click.option("--limit", type=click.IntRange(1), default=1000, show_default=True,
              help="Sample so many tasks of SPEC at most, one variant of each.")
@click.option("--n", type=click.IntRange(1), help="Tasks a side (default: as many as half the reference allows).")
@click.option("--seed", type=click.IntRange(0), default=0, show_default=True, help="Of the samples.")
@click.option("--c2st", is_flag=True, help="Also train a classifier to tell them apart (a minute; needs scikit-learn).")
@click.option("--plot", type=click.Path(dir_okay=False), metavar="FILE", help="Draw histograms and distances as a PNG.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for machines.")
def stats(spec, against, limit, n, seed, c2st, plot, as_json) -> None:
    """Measure how the tasks of SPEC differ from a reference: sizes, colours, objects, pairs, lengths.

    Distances are Jensen-Shannon divergences beside their noise floor (two halves of the reference).
    """
    from tqdm import tqdm

    from arcgen.pick import pick
    from arcgen.stats import compare
    mine, theirs = (list(tqdm(pick(s, most, seed=seed), desc=s, disable=None, leave=False))
                    for s, most in ((spec, limit), (against, max(limit, 1000))))
    comparison = compare(mine, theirs, (spec, against), n=n, seed=seed, classify=c2st)
    if plot:
        from arcgen.statsplot import plot as plot_
        plot_(comparison, plot)
    if as_json:
        import json
        click.echo(json.dumps(comparison.as_json(), indent=1))
    else:
        click.echo(comparison.as_text())


@arcgen.command()
@click.option("--concept", "names", multiple=True, metavar="NAME", help="Only these concepts (default: all).")
@click.option("--json", "as_json", is_flag=True, help="One JSON object with every line of evidence.")
def replay(names, as_json) -> None:
    """Run the concepts' evidence on the real ARC-1 training tasks and count those reproduced exactly.

    Exit code 1 when a line of evidence fails.
    """
    from arcgen.concept import chosen
    from arcgen.replay import replay as replay_
    lines = replay_(chosen(names))
    exact = {line.task_id for line in lines if line.exact}
    if as_json:
        import json
        from dataclasses import asdict
        click.echo(json.dumps({"reproduced": len(exact), "of": 400, "lines": [asdict(line) for line in lines]},
                              indent=1))
    else:
        for line in lines:
            mark = "" if line.exact else f"   FAILED: {line.right} of {line.pairs} pairs"
            click.echo(f"{line.task_id}  {line.concept:28} {line.program}{mark}")
        click.echo(f"{len(exact)} of the 400 ARC-1 training tasks reproduced exactly, all pairs, by "
                   f"{len({line.concept for line in lines})} concepts")
    sys.exit(0 if all(line.exact for line in lines) else 1)


@arcgen.command()
@click.argument("names", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Machine readable.")
@click.option("--html", type=click.Path(), help="Write the guide: each concept with pictures, a self-contained page.")
def concepts(names, as_json, html) -> None:
    """List the concepts: what a rule looks like and which ARC-1 training tasks it reproduces."""
    from arcgen.concept import chosen
    found = chosen(names)
    if html:
        from arcgen.guide import write_guide
        write_guide(found, html)
        click.echo(f"{html}: {len(found)} concepts")
    elif as_json:
        import json
        click.echo(json.dumps([{"name": c.name, "sketch": c.sketch, "about": c.about, "weight": c.weight,
                                "evidence": sorted(c.evidence)} for c in found], indent=1))
    else:
        for c in found:
            click.echo(f"{c.name:28} {len(c.evidence):2} tasks  {c.about}\n{'':39}{c.sketch}")
        tasks = {t for c in found for t in c.evidence}
        click.echo(f"{len(found)} concepts, evidence from {len(tasks)} ARC-1 training tasks")



# ---------------------------------------------------------------- arcgen: augment

@arcgen.command()
@click.argument("spec", metavar="SRC")
@click.option("--out", type=click.Path(), required=True, help="Folder to write the dataset to.")
@click.option("--copies", type=int, required=True, help="Rows for each row of SRC: itself, then disguises of it.")
@click.option("--seed", type=int, help="Another seed gives other disguises (default: 0).")
@click.option("--preserve-colours", is_flag=True, default=None, help="Turn and reorder only.")
@click.option("--move-black", type=float, help="How often black is recoloured too (default: 0.1).")
@click.option("--compose", type=float, help="Probability of changing the rule by one more step (default: 0).")
@click.option("--format", help="arrow (default) or parquet.")
@click.option("--workers", type=int, help="Processes (default: one a core); they do not change the result.")
@click.option("--quiet", is_flag=True, help="No progress.")
def augment(spec, out, copies, workers, quiet, **values) -> None:
    """Multiply given tasks: turned, recoloured, their pairs in another order.

    SRC is arc-1/training ..., a path of ARC JSON or of a dataset, or a Hub id. Any pair may
    become the test. An interrupted run goes on when the same command is given again.
    """
    from pathlib import Path

    from arcgen.build import build as build_
    from arcgen.progress import Progress
    from arcgen.sources import augmentation
    recipe = augmentation(spec, copies, Path(out).resolve().name, **values)
    built = build_(recipe, out, workers, progress=Progress(quiet))
    click.echo(f"{built.out}: {built.rows:,} rows of {recipe.tasks:,} tasks of {spec}; {size(built.bytes)}")



# ---------------------------------------------------------------- arcgen: push, doctor

@arcgen.command()
@click.option("--folder", type=click.Path(), default=".", show_default=True, help="Where datasets are to be built.")
def doctor(folder) -> None:
    """Look at this machine: versions, cores, memory, disk, GPU, the Hub's token; and say what to do."""
    from arcgen.doctor import examine
    for finding in examine(folder):
        click.echo(f"{finding.what}: {finding.found}")
        if finding.advice:
            click.echo(f"    {finding.advice}")


@arcgen.command()
@click.argument("folder", type=click.Path())
@_push_options
def push(folder, repo, private, revision, tag, create_pr) -> None:
    """Publish the dataset in FOLDER on the Hugging Face Hub, all of it in one commit.

    A push that was stopped goes on where it was; one of an unchanged dataset changes nothing.
    """
    from tqdm import tqdm

    from arcgen.publish import push as push_
    with tqdm(desc="files", disable=None, leave=False) as bar:
        def progress(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)
        published = push_(folder, repo, private=private, revision=revision, tag=tag, create_pr=create_pr,
                          progress=progress)
    _say_published(published, tag)


# ---------------------------------------------------------------- arcft: train, plan

def _kinds(values) -> dict[str, float]:
    from arcft.stream import weighted
    return dict(weighted(v) for v in values)


_lora_options = _both(
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
    from arcft.settings import TrainSettings
    from arcft.train import read_stages, train_stages
    from arcft.train import train as train_
    if lora_targets:
        options["lora_targets"] = lora_targets
    settings = TrainSettings(kinds=_kinds(kinds), **options)
    if stages:
        train_stages(settings, read_stages(stages), resume=resume, echo=click.echo)
    else:
        train_(settings, resume=resume, echo=click.echo)


def _gpu(wait: bool) -> None:
    if wait:
        from arcft.gpu import wait_for_gpu
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
    from arcft.memory import plan as plan_
    from arcft.memory import read_config
    from arcft.model import Lora
    rank = 32 if lora_rank is None else lora_rank
    lora = Lora(rank, lora_alpha, lora_dropout, rslora, dora, lora_targets or Lora().targets) if rank else None
    click.echo(plan_(read_config(model), max_seq_len, batch_size=batch_size, lora=lora, four_bit=load_in_4bit,
                     checkpointing=gradient_checkpointing, fused_head=trainer == "sft", eval_batch=eval_batch).table())


# ---------------------------------------------------------------- arcft: eval, submit, adapt, kv-study, merge

_model_options = _both(
    click.option("--encoder", help="Of a model that is no run (a run knows its own)."),
    click.option("--prompt", "layout", help="Of a model that is no run."),
    click.option("--dtype", default="auto", show_default=True),
    click.option("--attention", default="auto", show_default=True),
    click.option("--load-in-4bit", "four_bit", is_flag=True),
    click.option("--device", help="cuda, cpu, cuda:1 ... (default: a GPU where there is one)."),
    click.option("--wait-for-gpu", is_flag=True, help="Start when a GPU is free."),
)
_predict_options = _both(
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
    from arcft.predict import PredictSettings
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
    from arcft.evaluate import run_evaluation
    from arcft.run import read_run
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
    from arcft.submit import submit as submit_
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
    from arcft.adapt import AdaptSettings, run_adaptation
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
    from arcft import kvstudy, run
    from arcft.evaluate import pick_tasks
    settings = _settings(options)
    results = kvstudy.study(run.load(model, **options), pick_tasks(tasks, limit), settings, caches)
    click.echo(kvstudy.table(results))


@arcft.command()
@click.argument("run")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder of the merged model.")
@_model_options
def merge(run, out, wait_for_gpu, **options) -> None:
    """Merge a run's adapter into its base: a plain model folder, for servers that know no DoRA."""
    from arcft.run import merge as merge_
    merge_(run, out, **options)
    click.echo(f"{out}: merged")


if __name__ == "__main__":
    arcgen()
