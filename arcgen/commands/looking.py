"""`arcgen show`, `stats`, `concepts` and `replay`: looking at tasks and at the library."""
from __future__ import annotations

import sys

import click

from ..core.console import both, fail
from ..core.schema import options
from ..dataset.recipe import Recipe
from ..tasks.filters import Criteria, Filters
from .group import arcgen

picking_options = both(
    click.option("--concept", "concept", multiple=True, metavar="NAME",
                 help="Only tasks of this concept; repeatable."),
    click.option("--id", "ids", multiple=True, metavar="ID", help="Only this task, or row (TASK-0003); repeatable."),
    click.option("--seed", type=click.IntRange(0), help="Other tasks of synth; of a collection, a random sample."))
_reading_options = options(Recipe, "skip_invalid", "columns")


def _reading(skip_invalid: bool, columns):
    """How a collection that is only looked at is read: tests without outputs, as Kaggle's, are fine."""
    from ..core import readers
    from ..tasks.tasksets import Reading
    return Reading(skip_invalid, unsolved=True, columns=readers.names(columns or (), "--columns"))


@arcgen.command()
@click.argument("spec", default="synth")
@click.option("--limit", type=click.IntRange(1), help="Tasks at most (default: 4 here, 36 on a PNG, 400 on a page).")
@picking_options
@click.option("--out", type=click.Path(dir_okay=False), metavar="FILE", help="Write a .png, or an .html page.")
@click.option("--solutions/--no-solutions", default=True, help="Show the test outputs (default: yes).")
@options(Criteria)
@_reading_options
def show(spec, limit, concept, ids, seed, out, solutions, skip_invalid, columns, **wanted) -> None:
    """Draw tasks of SPEC (default: freshly synthesized ones): in the terminal, or as a picture or page.

    SPEC is synth, re-arc, arc-1/training ..., a path or URL of ARC JSON or of a dataset, or a Hub id.
    """
    from ..dataset.selection import select
    from ..view import draw
    kind = "text" if out is None else out.rpartition(".")[2].lower()
    if kind not in ("text", "png", "html"):
        fail(f"--out {out}: give a file that ends in .png or .html")
    most = limit or {"text": 4, "png": 36, "html": 400}[kind]
    filters = Filters(**{**wanted, "concepts": (*concept, *wanted["concepts"])})
    tasks = select(spec, most, ids=ids, seed=seed, reading=_reading(skip_invalid, columns), wanted=filters)
    if kind == "text":
        import shutil
        mode, width = draw.colour_mode(sys.stdout), shutil.get_terminal_size((100, 24)).columns
        n = 0
        for task in tasks:
            click.echo(draw.terminal(task, width, mode, solutions) + "\n", color=True)
            n += 1
        _say_fewer(spec, n, limit, ids, most)
        return
    from tqdm import tqdm
    found = list(tqdm(tasks, desc="tasks", disable=None, leave=False))
    if kind == "png":
        draw.sheet(found, out, solution=solutions)
    else:
        from ..tasks.tasksets import shown
        from ..view.gallery import gallery
        gallery(found, out, shown(spec), solutions)     # a page travels: it says nothing of this machine's folders
    click.echo(f"{out}: {len(found)} task{'s' * (len(found) != 1)} of {spec}")
    _say_fewer(spec, len(found), limit, ids, most)


def _say_fewer(spec: str, n: int, limit: int | None, ids: tuple[str, ...], most: int) -> None:
    """What is said last where fewer tasks came than were asked for, by number or by id."""
    if limit is not None and n < limit:
        click.echo(f"note: {limit - n:,} of the {limit:,} tasks asked for are missing: {spec} has no other that fits")
    elif n < min(len(ids), most):
        click.echo(f"note: {len(ids) - n:,} of the {len(ids):,} ids asked for are not in {spec}")


@arcgen.command()
@click.argument("spec")
@click.option("--against", default="arc-1/training", show_default=True, metavar="SPEC",
              help="The reference; arc-1 or arc-2: the tasks that this profile is fitted to, and synth made for it.")
@click.option("--limit", type=click.IntRange(1), default=1000, show_default=True,
              help="Sample so many tasks of SPEC at most, one variant of each.")
@click.option("--n", type=click.IntRange(1), help="Tasks a side (default: as many as half the reference allows).")
@click.option("--seed", type=click.IntRange(0), default=0, show_default=True, help="Of the samples.")
@click.option("--c2st", is_flag=True, help="Also train a classifier to tell them apart (a minute; needs scikit-learn).")
@click.option("--plot", type=click.Path(dir_okay=False), metavar="FILE",
              help="Draw histograms and distances: .png, .svg or .pdf.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for machines.")
@_reading_options
def stats(spec, against, limit, n, seed, c2st, plot, as_json, skip_invalid, columns) -> None:
    """Measure how the tasks of SPEC differ from a reference: sizes, colours, objects, pairs, lengths.

    Distances are Jensen-Shannon divergences beside their noise floor (two halves of the reference).
    """
    from tqdm import tqdm

    from ..dataset.selection import fitted_to, select
    from ..measure.stats import compare
    from ..tasks.defaults import PROFILES
    from ..tasks.tasksets import shown
    if plot:
        from ..view.statsplot import form_of
        form_of(plot)               # before a minute's work, not after it
    profile = against if against in PROFILES else PROFILES[0]
    candidates = select(spec, limit, seed=seed, reading=_reading(skip_invalid, columns), profile=profile)
    references = fitted_to(against, seed) if against in PROFILES else \
        select(against, max(limit, 1000), seed=seed, reading=_reading(skip_invalid, ()))
    mine, theirs = (list(tqdm(tasks, desc=name, disable=None, leave=False))
                    for name, tasks in ((spec, candidates), (against, references)))
    comparison = compare(mine, theirs, (shown(spec), shown(against)), n=n, seed=seed, classify=c2st)
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
    """Run the concepts' evidence on the real tasks that may be looked at and count those reproduced exactly.

    Exit code 1 when a line of evidence fails.
    """
    from ..concepts.catalogue import chosen
    from ..concepts.replay import replay as replay_
    from ..concepts.replay import training_pairs
    lines = replay_(chosen(names))
    exact = {line.task_id for line in lines if line.exact}
    counts = {name: (len(exact & set(tasks)), len(tasks)) for name, tasks in training_pairs().items()}
    if as_json:
        import json
        from dataclasses import asdict
        click.echo(json.dumps({"reproduced": {name: {"tasks": n, "of": of} for name, (n, of) in counts.items()},
                               "lines": [{**asdict(line), "held_out": line.held_out} for line in lines]}, indent=1))
    else:
        for line in lines:
            mark = f"   (held out: it is evaluation task {line.held_out})" if line.held_out else ""
            mark += "" if line.exact else f"   FAILED: {line.right} of {line.pairs} pairs"
            click.echo(f"{line.task_id}  {line.concept:28} {line.program}{mark}")
        some = " and ".join(f"{n} of the {of} tasks of {name}" for name, (n, of) in counts.items())
        twins = exact & {line.task_id for line in lines if line.held_out}
        besides = f"; {len(twins)} of them is a held-out task under another name" if twins else ""
        by = len({line.concept for line in lines})
        click.echo(f"{some} reproduced exactly, all pairs, by {by} concepts{besides}")
    sys.exit(0 if all(line.exact for line in lines) else 1)


@arcgen.command()
@click.argument("names", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Machine readable.")
@click.option("--html", type=click.Path(), help="Write the guide: each concept with pictures, a self-contained page.")
def concepts(names, as_json, html) -> None:
    """List the concepts: what a rule looks like and which real tasks it reproduces."""
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
        click.echo(f"{len(found)} concepts, evidence from {len(tasks)} real tasks")
