"""`arcgen export`: tasks in the layouts that other programs read."""
from __future__ import annotations

from dataclasses import fields

import click

from ..core.console import GO_ON, fail, quiet_notes, stopped_by
from ..core.figures import size
from ..core.schema import options
from ..export.settings import ExportSettings
from ..tasks.filters import Filters
from .group import arcgen


@arcgen.command()
@click.argument("spec", metavar="SRC")
@options(ExportSettings)
@click.option("--out", type=click.Path(), required=True, help="Folder to write to.")
@options(Filters)
@click.option("--quiet", is_flag=True, help="No progress.")
def export(spec, out, quiet, **values) -> None:
    """Write the tasks of SRC as other programs read them: Kaggle, RE-ARC, TRM, TRL, verl ...

    SRC is synth, re-arc, arc-1/training ..., a path or URL of ARC JSON or of a dataset, or a Hub id. A README beside
    the files says what they are and how their reader is started. A stopped export goes on where it was when the same
    command is given again.
    """
    if quiet:
        quiet_notes()
    wanted = Filters(**{field.name: values.pop(field.name) for field in fields(Filters)})
    settings = ExportSettings(**values)
    from tqdm import tqdm

    from ..export.export import export as export_
    try:
        with tqdm(desc="rows", unit="", disable=True if quiet else None, leave=False) as bar:
            def progress(done: int, of: int) -> None:
                bar.total = of
                bar.update(done - bar.n)
            made = export_(spec, out, settings, wanted, progress)
    except KeyboardInterrupt as error:
        fail(GO_ON, stopped_by(error))
    done = ", ".join(f"{count:,} {name.replace('_', ' ')}" for name, count in made.counts.items() if count)
    click.echo(f"{made.out}: {'already complete: ' if made.already else ''}{done} in {made.files:,} files; "
               f"{size(made.bytes)}")
    for remark in made.remarks:
        click.echo(remark)
    click.echo(f"{made.out}/README.md says how it is used")
