"""`arcgen trace`: the reasoning that solves a task, on its very grids."""
from __future__ import annotations

import click

from ..core.console import fail
from ..traces.levels import DETAILS, USUAL
from .group import arcgen
from .looking import picking_options


@arcgen.command()
@click.argument("spec", default="synth")
@click.option("--limit", type=click.IntRange(1), default=1, show_default=True, help="Tasks at most.")
@picking_options
@click.option("--detail", type=click.Choice(DETAILS), default=USUAL, show_default=True, help="How much is told.")
@click.option("--tokens", type=click.IntRange(1), help="Longest trace, in tokens (default: any length).")
def trace(spec, limit, concept, ids, seed, detail, tokens) -> None:
    """Write the reasoning that solves each test of tasks of SPEC (default: freshly synthesized ones).

    SPEC is as for `arcgen show`. A task needs a program; a real training task has that of the concept which reproduces
    it. What has no trace is named with the reason; exit code 1 when nothing has one.
    """
    from ..api.evidence import with_evidence
    from ..dataset.selection import select
    from ..traces.writing import NoTrace, write
    written = 0
    for task in select(spec, limit, concepts=concept, ids=ids, seed=seed):
        task = with_evidence(task)
        for test in range(len(task.test)):
            try:
                text = write(task, test, detail, tokens)
            except NoTrace as reason:
                click.echo(f"{task.id}, test {test + 1}: no trace ({reason})", err=True)
                continue
            click.echo(("\n\n" if written else "") + text)
            written += 1
    if not written:
        fail(f"{spec}: no trace of any task; their reasons are above", 1)
