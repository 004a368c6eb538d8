"""`arcgen build`, `verify` and `augment`: making datasets and proving them."""
from __future__ import annotations

import sys
from pathlib import Path

import click

from ..core.console import GO_ON, fail, quiet_notes, stopped_by
from ..core.figures import counted, duration, size
from ..core.places import is_url
from ..core.schema import options
from ..dataset.choice import ENGINES, PROCESSES
from ..dataset.recipe import Recipe, about, names, resolve
from .group import arcgen
from .publishing import push_options, say_published


@arcgen.command()
@click.argument("known", metavar="[NAME]", required=False)
@click.option("--out", type=click.Path(), help="Folder to build in (default: ./NAME), or a URL of shared storage like "
              "s3://BUCKET/NAME (docs/scale.md).")
@click.option("--work", type=click.Path(file_okay=False), help="With a URL: where this machine keeps what is "
              "unfinished (default: here).")
@options(Recipe, only_given=True)
@click.option("--workers", type=int, help="Processes (default: one a core); they do not change the result.")
@click.option("--engine", type=click.Choice(ENGINES), default=PROCESSES, help="What runs the workers: processes of "
              "this machine (default), or the Ray cluster that it belongs to (docs/scale.md).")
@click.option("--plan-only", is_flag=True, help="Make the plan, and no row: then parts can be built (docs/scale.md).")
@click.option("--part", metavar="I/N", help="Make the shards of part I of N; N machines share the folder and the plan.")
@click.option("--dry-run", is_flag=True, help="Print rows, shards, bytes and time expected; write nothing.")
@click.option("--quiet", is_flag=True, help="No progress.")
@click.option("--push", "pushed", is_flag=True, help="Publish it on the Hugging Face Hub, uploading while it builds.")
@click.option("--push-only", is_flag=True, help="As --push, but shards leave this disk once the Hub has them.")
@push_options
def build(known, out, work, workers, engine, plan_only, part, dry_run, quiet, pushed, push_only, repo, private,
          revision, tag, create_pr, replace, **values) -> None:
    """Build a dataset: the recipe NAME (or a YAML file) with the options given on top.

    A build that was stopped goes on where it was when the same command is given again. With more --tasks or --variants
    and the same --out a finished dataset is built on: what is there stays, and new shards come behind it.
    """
    pushed |= push_only
    far = is_url(out)
    if not pushed and (repo or private or revision or tag or create_pr or (replace and not far)):
        fail("--repo, --private, --revision, --tag, --create-pr and --replace go with --push or --push-only")
    if pushed and far:
        fail("--push and --push-only go with a folder of this machine, not with a URL; --out takes both")
    if (plan_only or part) and (pushed or dry_run or (plan_only and part)):
        fail("--plan-only and --part go with none of each other, --dry-run, --push and --push-only: publish when the "
             "dataset is finished")
    if quiet:
        quiet_notes()
    recipe = resolve(known, {key: value if value != () else None for key, value in values.items()})
    if plan_only or part:
        _in_parts(recipe, out or recipe.name, part, workers=workers, engine=engine, work=work, quiet=quiet,
                  replace=replace)
        return
    if dry_run:
        from ..dataset.estimate import estimate
        e = estimate(recipe, workers)
        click.echo(f"{recipe.name}: {counted(e.rows, 'row')} in {counted(e.shards, 'shard')}, about "
                   f"{size(e.bytes)} and {duration(e.seconds)} with {e.workers} worker{'s' * (e.workers > 1)} "
                   f"(estimated from {counted(e.sampled_draws, 'proposal')} and {counted(e.sampled_rows, 'row')})")
        for note in e.notes:
            click.echo(f"note: {note}")
        return
    from ..dataset.build import build as build_
    from ..dataset.build import default_opener
    from ..dataset.folder import Folder
    from ..dataset.identity import identity, look_afresh
    from ..dataset.progress import Progress
    from ..language.engine import SLOWER
    if SLOWER and not quiet:
        click.echo(SLOWER, err=True)
    out, published = out or recipe.name, None
    try:
        if pushed:
            from ..hub.publish import Push
            from ..hub.uploads import PushOnly, WhileBuilding
            look_afresh()
            which = Folder(out).becoming(identity(recipe, default_opener))
            push = Push(Path(out), repo or recipe.name, private, revision, tag, create_pr, replace=replace,
                        identity=which)
            push.begin()
            with PushOnly(push, which) if push_only else WhileBuilding(push) as uploads:
                built = build_(recipe, out, workers, progress=Progress(quiet), finished=uploads.shard,
                               elsewhere=uploads.elsewhere, made=which, engine=engine)
            published = push.finish()
        else:
            built = build_(recipe, out, workers, progress=Progress(quiet), engine=engine, work=work, replace=replace)
    except KeyboardInterrupt as error:
        fail(GO_ON, stopped_by(error))
    splits = ", ".join(f"{counted(s['rows'], 'row')} of {counted(s['tasks'], 'task')} in {split}"
                       for split, s in built.manifest["splits"].items())
    click.echo(f"{built.out}: {'already complete: ' if built.already else ''}{splits}; {size(built.bytes)}")
    _say_counts(built.untraced, "tests have no trace")
    _say_counts(built.not_plain, "rows have no code that draws their inputs")
    if far:
        click.echo(f"load_dataset({built.manifest['recipe']['format']!r}, data_files='{out}/data/train-*') reads it; "
                   f"arcgen verify {out} proves it")
    elif not push_only:
        click.echo(f"load_dataset({str(built.out)!r}) reads it; arcgen verify {built.out} proves it")
    if published:
        say_published(published, tag)
    _say_left_out(built)


@arcgen.command()
def recipes() -> None:
    """List the recipes that `arcgen build NAME` knows, and what each is for."""
    for name in names():
        recipe = resolve(name, {})
        click.echo(f"{name}: {recipe.tasks:,} x {recipe.variants:,} rows\n    {about(name)}")
    click.echo("arcgen build NAME builds one; options go on top, as --tasks 20")


def _in_parts(recipe: Recipe, out: str, part: str | None, quiet: bool, replace: bool, **how) -> None:
    """The plan of a build, or the shards of one part."""
    from ..dataset import parts
    from ..dataset.progress import Progress
    try:
        if part is None:
            tasks, shards = parts.plan_only(recipe, out, progress=Progress(quiet), replace=replace, **how)
            click.echo(f"{out}: {counted(tasks, 'task')} planned; --part 1/N ... N/N in place of --plan-only makes the "
                       f"{counted(shards, 'shard')}, then the command without it finishes the dataset")
            return
        which = parts.part(part)
        done = parts.build_part(recipe, out, which, progress=Progress(quiet), **how)
        click.echo(f"{out}: part {which} is made, {counted(done.rows, 'row')} in {counted(done.shards, 'shard')} of "
                   f"{done.every:,}")
    except KeyboardInterrupt as error:
        fail(GO_ON, stopped_by(error))


def _say_counts(counts: dict[str, int], what: str) -> None:
    """How many rows or tests of the result lack something, and how many of them by which reason; nothing where none."""
    if counts:
        why = ", ".join(f"{reason} {n:,}" for reason, n in counts.items())
        click.echo(f"{sum(counts.values()):,} {what}: {why}")


def _say_left_out(built) -> None:
    """What the result has not, as the last thing that is said."""
    from ..dataset.shortfall import left_out
    for sentence in left_out(built.manifest):
        click.echo(f"note: {sentence}")


@arcgen.command()
@click.argument("spec", metavar="FOLDER")
@click.option("--sample", type=int, help="Run the programs of so many rows only (default: of all).")
@click.option("--workers", type=int, help="Processes (default: one a core).")
def verify(spec, sample, workers) -> None:
    """Prove a dataset: files, schema, ids and splits, and each row's program run on its pairs.

    FOLDER may also be a URL of shared storage, like s3://BUCKET/NAME, or a Hub id, USER/NAME or USER/NAME@REVISION,
    which is downloaded first.
    Exit code 1 when anything is wrong; what is wrong is listed.
    """
    from ..core.hub_client import snapshot
    from ..dataset.verify import verify as verify_
    report = verify_(spec if is_url(spec) else snapshot(spec), sample, workers)
    for failure in report.failures:
        click.echo(f"failed: {failure}")
    if report.failed > len(report.failures):
        click.echo(f"... and {report.failed - len(report.failures):,} more")
    for sentence in report.unchecked:
        click.echo(f"note: {sentence}")
    traced = f"{counted(report.traces, 'trace')} true, {counted(report.untraced, 'test')} without one; "
    traced = traced if report.traces or report.untraced else ""
    click.echo(f"{spec}: {counted(report.rows, 'row')} of {counted(report.tasks, 'task')} in "
               f"{counted(report.shards, 'shard')}; {counted(report.checked, 'row')} checked, "
               f"{counted(report.pairs_run, 'pair')} given again by their programs, "
               f"{counted(report.unproven, 'row')} without a program; {traced}{report.verdict}")
    sys.exit(1 if report.failed else 0)


@arcgen.command()
@click.argument("spec", metavar="SRC")
@click.option("--out", type=click.Path(), required=True, help="Folder to write the dataset to.")
@click.option("--copies", type=int, required=True, help="Rows for each row of SRC: itself, then disguises of it.")
@options(Recipe, "seed", "preserve_colours", "move_black", "compose", "skip_invalid", "columns", "format",
         only_given=True)
@click.option("--decontaminate", metavar="SPEC,...", help="Collections to keep out (default: none, but it is said when "
              "tasks of ARC's evaluation sets are in).")
@click.option("--workers", type=int, help="Processes (default: one a core); they do not change the result.")
@click.option("--quiet", is_flag=True, help="No progress.")
def augment(spec, out, copies, workers, quiet, **values) -> None:
    """Multiply given tasks: turned, recoloured, their pairs in another order.

    SRC is arc-1/training ..., a path or URL of ARC JSON or of a dataset, or a Hub id. Any pair may
    become the test. An interrupted run goes on when the same command is given again.
    """
    if quiet:
        quiet_notes()
    from ..dataset.augmented import augmentation
    from ..dataset.build import build as build_
    from ..dataset.progress import Progress
    recipe, evaluation = augmentation(spec, copies, Path(out).resolve().name, **values)
    try:
        built = build_(recipe, out, workers, progress=Progress(quiet))
    except KeyboardInterrupt as error:
        fail(GO_ON, stopped_by(error))
    click.echo(f"{built.out}: {'already complete: ' if built.already else ''}{counted(built.rows, 'row')} of "
               f"{counted(recipe.tasks, 'task')} of {spec}; {size(built.bytes)}")
    _say_left_out(built)
    if evaluation:
        inside = ", ".join(f"{counted(n, 'task')} of {name}" for name, n in evaluation.items())
        click.echo(f"note: {inside} {'is' if sum(evaluation.values()) == 1 else 'are'} in: report no figures there for "
                   f"what is trained on it; --decontaminate {','.join(evaluation)} leaves them out")
