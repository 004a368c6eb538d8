"""A sample of the first 8,000 draws, for a blind look, where there is no time to build them all.

    python benchmarks/blind/sample.py OUT [--tasks 300] [--draws 8000] [--seed 101] [--sample 0]

Random draws, a row of each, saved as a dataset (`datasets.load_from_disk`). Unlike a build's they do not know each
other, so a rule may come twice, and rules are not oftener framed because plain ones are known.
"""
from __future__ import annotations

from statistics import median

import click
import datasets

from arcgen.core.seeds import stream
from arcgen.synthesis.framings import FRAMINGS
from arcgen.synthesis.source import SynthSource


@click.command(help=__doc__)
@click.argument("out", type=click.Path())
@click.option("--tasks", default=300, show_default=True)
@click.option("--draws", default=8_000, show_default=True, help="Draws from which the sample is taken.")
@click.option("--seed", default=101, show_default=True)
@click.option("--sample", default=0, show_default=True, help="Another number gives another sample.")
def main(out: str, tasks: int, draws: int, seed: int, sample: int) -> None:
    source, rows = SynthSource(), []
    for draw in stream("blind", sample).permutation(draws).tolist():
        proposal = source.proposal(seed, draw)
        task = None if proposal.rejected else source.row(seed, proposal.payload, 0)
        if task is not None:
            rows.append({"task_id": f"{task.id}-{draw}", **task.to_dict(meta=False),
                         "concept": task.concept, "program": task.meta["program"], "description": task.description})
        if len(rows) == tasks:
            break
    datasets.Dataset.from_list(rows).save_to_disk(out)
    names = [row["concept"].split("+") for row in rows]
    click.echo(f"{len(rows)} tasks, {sum(len(name) == 1 for name in names)} of concepts' own rules, "
               f"{sum(len(name) > 1 and {*name[1:]} <= {*FRAMINGS} for name in names)} in framings; "
               f"{len({name[0] for name in names})} concepts, {len({row['program'] for row in rows})} texts; "
               f"median {median(len(row['description'].split()) for row in rows):g} words")


if __name__ == "__main__":
    main()
