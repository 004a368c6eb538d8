"""What a dry-run promises beside what the build takes.

    python benchmarks/estimate.py [--json FILE] [-- BUILD ...]

A BUILD is the options of one, such as "--tasks 400 --variants 100"; unless some are named, a broad one, one of many
tasks, and ones of two narrow concepts, of which the second can be extended. Both are asked for one worker, in processes
of their own, and the build's is its CPU time with that of its children, so that what else runs on the machine matters
little: that is what a dry-run estimates. Where it says that there are not so many tasks, the build may come to that
end. Exit code 1 when one is wrong by more than a factor of 1.5.
"""
from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import click

from arcgen.core.schema import options
from arcgen.dataset.recipe import Recipe

BUILDS = ("--tasks 40 --variants 20", "--tasks 100 --variants 1", "--concepts turn-grid --tasks 40 --variants 1",
          "--concepts grow-by-a-measure --tasks 100 --variants 1")
WITHIN = 1.5
_ESTIMATE = """
import sys
from benchmarks.estimate import recipe_of
from arcgen.dataset.estimate import estimate
found = estimate(recipe_of(sys.argv[1:]), 1)
print(found.seconds, len(found.notes))
"""
_BUILD = "import sys; from arcgen.commands import arcgen; arcgen(sys.argv[1:], prog_name='arcgen')"


def recipe_of(words: list[str]) -> Recipe:
    """The recipe that these options of `arcgen build` describe."""
    @click.command()
    @options(Recipe, only_given=True)
    def read(**values):
        return Recipe(**{key: value for key, value in values.items() if value not in (None, ())})
    return read.main(words, standalone_mode=False)


def cpu_of(code: str, words: list[str], refused: bool = False) -> tuple[float, str]:
    """CPU seconds of Python code with arguments, and what it printed. refused: it may end with the exit code of a
    user's mistake. Raises CalledProcessError when it fails."""
    root = str(Path(__file__).parent.parent)
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [root, os.environ.get("PYTHONPATH")]))}
    before = os.times()
    run = subprocess.run([sys.executable, "-c", code, *words], env=env, stdout=subprocess.PIPE, text=True)
    after = os.times()
    if not (refused and run.returncode == 2):
        run.check_returncode()
    return sum(after[2:4]) - sum(before[2:4]), run.stdout


def measured(build: str) -> dict[str, float | str]:
    """The estimate of a build and what it took, seconds."""
    words = shlex.split(build)
    promised, dry = map(float, cpu_of(_ESTIMATE, words)[1].split())
    with tempfile.TemporaryDirectory() as folder:
        began = time.monotonic()
        took, _ = cpu_of(_BUILD, ["build", *words, "--out", f"{folder}/out", "--workers", "1", "--quiet"],
                         refused=bool(dry))
    return {"build": build, "promised": round(promised, 1), "took": round(took, 1), "ratio": round(promised / took, 2),
            "wall": round(time.monotonic() - began, 1)}


@click.command()
@click.argument("builds", nargs=-1)
@click.option("--json", "file", type=click.Path(dir_okay=False, path_type=Path), help="Write the figures here too.")
def main(builds: tuple[str, ...], file: Path | None) -> None:
    found = []
    print(f"{'build':50} {'promised':>9} {'CPU time':>9} {'ratio':>6}")
    for build in builds or BUILDS:
        found.append(figures := measured(build))
        print(f"{build:50} {figures['promised']:>8} s {figures['took']:>7} s {figures['ratio']:>6}", flush=True)
    if file:
        file.write_text(json.dumps(found, indent=1) + "\n")
    sys.exit(any(not 1 / WITHIN <= float(figures["ratio"]) <= WITHIN for figures in found))


if __name__ == "__main__":
    main()
