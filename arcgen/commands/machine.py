"""`arcgen doctor`: looking at this machine."""
from __future__ import annotations

import click

from .group import arcgen


@arcgen.command()
@click.option("--folder", type=click.Path(exists=True, file_okay=False), default=".", show_default=True,
              help="Where datasets are to be built.")
def doctor(folder) -> None:
    """Look at this machine: versions, cores, memory, disk, GPU, the Hub's token; and say what to do."""
    from .doctor import examine
    for finding in examine(folder):
        click.echo(f"{finding.what}: {finding.found}")
        if finding.advice:
            click.echo(f"    {finding.advice}")
