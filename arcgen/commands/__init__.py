"""The commands of `arcgen`: this module parses, calls and prints; it decides nothing.

Whatever is heavy (pyarrow, matplotlib ...) is imported inside the command that needs it, so that
`--help` is quick.
"""
from __future__ import annotations

import sys
from pathlib import Path

import click

from ..core.console import Commands, both, fail


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


# ---------------------------------------------------------------- build and verify

def _named(context, option, value):
    """A name that the Hub can take, seen to before any work; an empty one is none."""
    if value is not None:
        from ..core import hub_client
        if option.name == "repo":
            hub_client.repo_id(value, lambda: "user")
        else:
            hub_client.revision(value, f"--{option.name}")
    return value


_push_options = both(
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
    from ..dataset.recipe import resolve
    recipe = resolve(name, {key: value if value != () else None for key, value in options.items()})
    if dry_run:
        from ..dataset.estimate import estimate
        e = estimate(recipe, workers)
        click.echo(f"{recipe.name}: {e.rows:,} rows in {e.shards} shards, about {size(e.bytes)} and "
                   f"{duration(e.seconds)} with {e.workers} worker{'s' * (e.workers > 1)} "
                   f"(estimated from {e.sampled_draws} candidates and {e.sampled_rows} rows)")
        return
    from ..dataset.build import build as build_
    from ..dataset.progress import Progress
    out, published = out or recipe.name, None
    try:
        if pushed:
            from ..hub.publish import Push
            from ..hub.uploads import PushOnly, WhileBuilding
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
    from ..core.hub_client import snapshot
    from ..dataset.verify import verify as verify_
    report = verify_(snapshot(spec), sample, workers)
    for failure in report.failures:
        click.echo(f"failed: {failure}")
    if report.failed > len(report.failures):
        click.echo(f"... and {report.failed - len(report.failures):,} more")
    click.echo(f"{spec}: {report.rows:,} rows of {report.tasks:,} tasks in {report.shards} shards; "
               f"{report.checked:,} rows checked, {report.pairs_run:,} pairs given again by their programs, "
               f"{report.unproven:,} rows without a program; {report.verdict}")
    sys.exit(1 if report.failed else 0)



# ---------------------------------------------------------------- look (show, stats, concepts, replay)

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
    from ..dataset.selection import pick
    from ..view import draw
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
        from ..view.gallery import gallery
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

    from ..dataset.selection import pick
    from ..measure.stats import compare
    mine, theirs = (list(tqdm(pick(s, most, seed=seed), desc=s, disable=None, leave=False))
                    for s, most in ((spec, limit), (against, max(limit, 1000))))
    comparison = compare(mine, theirs, (spec, against), n=n, seed=seed, classify=c2st)
    if plot:
        from ..view.statsplot import plot as plot_
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
    from ..concepts.catalogue import chosen
    from ..concepts.replay import replay as replay_
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
    from ..concepts.catalogue import chosen
    found = chosen(names)
    if html:
        from ..view.guide import write_guide
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



# ---------------------------------------------------------------- augment

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

    from ..dataset.build import build as build_
    from ..dataset.progress import Progress
    from ..dataset.sources import augmentation
    recipe = augmentation(spec, copies, Path(out).resolve().name, **values)
    built = build_(recipe, out, workers, progress=Progress(quiet))
    click.echo(f"{built.out}: {built.rows:,} rows of {recipe.tasks:,} tasks of {spec}; {size(built.bytes)}")



# ---------------------------------------------------------------- push, doctor

@arcgen.command()
@click.option("--folder", type=click.Path(), default=".", show_default=True, help="Where datasets are to be built.")
def doctor(folder) -> None:
    """Look at this machine: versions, cores, memory, disk, GPU, the Hub's token; and say what to do."""
    from .doctor import examine
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

    from ..hub.publish import push as push_
    with tqdm(desc="files", disable=None, leave=False) as bar:
        def progress(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)
        published = push_(folder, repo, private=private, revision=revision, tag=tag, create_pr=create_pr,
                          progress=progress)
    _say_published(published, tag)
