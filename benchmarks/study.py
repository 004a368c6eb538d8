"""Which data make a small model generalize? The questions of the Phi-3 study that this project began with.

    python benchmarks/study.py OUT                                                                          (a CPU)
    python benchmarks/study.py OUT --tokens 100000000 --rows 10000 --length 4096 --batch 8 --model small-phi3    (a GPU)

A model is trained from scratch on equal tokens of each kind of data (GROUPS), once for each seed, and evaluated on
three sets of tasks that are held out (how far, benchmarks/study_data.py says): the loss of the true answers, and on
synthesized tasks, where small models differ, greedy accuracy, either also of the easier and the harder half. The four
sizes of "tasks x variants" are 25 x 400, 100 x 100, 400 x 25 and 10,000 x 1 at --rows 10000. What is finished is not
run again, so the command may be stopped and started. Writes OUT/table.md, losses and their differences within each
group, OUT/study.json, one entry a model, and OUT/study.png.
"""
from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import click
import numpy as np
import torch
from scipy import stats
from study_data import NEW, REAL, RULES, Data

from arcft import run
from arcft.evaluate import answer_losses, evaluate, free, select_tasks
from arcft.journal import read
from arcft.settings import PredictSettings, TrainSettings
from arcft.train import train_stages
from arcgen.core.task import Task

FIRST = 0.25
"""Share of the tokens that the counting tasks have where they come first; the share without disguises at the end."""
POINTS, CURVE = 5, 12
"""Of a curve, the loss on other rules while a model is trained: how many, and of how many packed rows each. A mean over
tokens, so of fewer rows a single large grid decides it: of 4, one of 320 cells made 2.9 of what is 1.9 task by task."""
VALIDATIONS = (REAL, RULES, NEW)
COLUMNS = ("loss", "easier loss", "harder loss", "accuracy", "easier", "harder", "cells")
"""Of the table, for each of these sets, where they were measured."""


@dataclass(frozen=True)
class Training:
    """What is the same for all. tokens: each model sees, padding included. length, batch: tokens of a packed row, rows
    a step."""
    tokens: int
    length: int
    batch: int
    model: str

    @property
    def steps(self) -> int:
        return max(POINTS, self.tokens // (self.length * self.batch))


@dataclass(frozen=True)
class Arm:
    """What is trained on. stages: of each its share of the tokens, its datasets, and whether rows are disguised."""
    name: str
    stages: tuple[tuple[float, tuple[str, ...], bool], ...]
    preserve_colours: bool = False


def sources(data: Data) -> list[Arm]:
    ours, real = data.synth(1), data.arc()
    kinds = {"our tasks": (ours,), "RE-ARC": (data.rearc(),), "ARC-1 training": (real,),
             "half ours, half ARC-1": (f"{ours}:1", f"{real}:1")}         # as many rows of each
    return [Arm(name, ((1, specs, True),)) for name, specs in kinds.items()]


def shapes(data: Data) -> list[Arm]:
    sizes = [v for v in (400, 100, 25, 1) if data.rows >= v]
    return [Arm(f"{data.rows // v:,} x {v}", ((1, (data.synth(v),), True),)) for v in sizes]


def disguises(data: Data) -> list[Arm]:
    ours = (data.synth(25),)
    return [Arm("all", ((1, ours, True),)), Arm("colours preserved", ((1, ours, True),), preserve_colours=True),
            Arm("none", ((1, ours, False),)),
            Arm("at first, then none", ((1 - FIRST, ours, True), (FIRST, ours, False)))]


def order(data: Data) -> list[Arm]:
    ours = (data.synth(25),)
    return [Arm("counting first", ((FIRST, (data.counting(),), True), (1 - FIRST, ours, True))),
            Arm("all along", ((FIRST, ours, True), (1 - FIRST, ours, True)))]


GROUPS: dict[str, Callable[[Data], list[Arm]]] = {
    "data": sources, "tasks x variants": shapes, "disguises": disguises, "order": order}


def cell(arm: Arm, seed: int, how: Training, validations: dict[str, list[Task]], curve: str, answers: bool,
         out: Path) -> dict:
    """One arm with one seed: trained, evaluated, remembered in `out`. Raises UsageError where `out` is of another, or
    was evaluated otherwise."""
    done, asked = out / "cell.json", json.loads(json.dumps({
        "arm": asdict(arm), "seed": seed, **asdict(how), "answers": answers,
        "validations": {name: len(tasks) for name, tasks in validations.items()}}))
    if done.exists():
        facts = json.loads(done.read_text())
        if facts["asked"] != asked:
            raise click.UsageError(f"{out}: was made with other options; name a new folder")
        return facts
    settings = TrainSettings(
        dataset=arm.stages[0][1], out=str(out), model=how.model, max_seq_len=how.length, batch_size=how.batch,
        seed=seed, max_dropped=1.0, all_outputs=True, eval_dataset=(curve,), eval_rows=CURVE,
        eval_steps=max(1, how.steps // POINTS), save_steps=max(1, how.steps // 2), keep=1,
        preserve_colours=arm.preserve_colours, workers=int(torch.cuda.is_available()))
    stages = [{"name": f"stage-{i}", "dataset": list(specs), "augment": augment, "max_steps": round(share * how.steps)}
              for i, (share, specs, augment) in enumerate(arm.stages)]
    last = train_stages(settings, stages, resume=True, echo=lambda line: None)
    before, points = 0, []
    for stage in stages:
        log = read(out / stage["name"] / "log.csv")
        points += [((before + row["step"]) * how.length * how.batch, row["eval_loss"]) for row in log
                   if "eval_loss" in row]
        before += stage["max_steps"]
    facts = {"asked": asked, "arm": arm.name, "seed": seed, "curve": points}
    loaded = run.load(str(last))
    for name, tasks in validations.items():
        facts[name] = losses(loaded, tasks) | (accuracy(loaded, tasks) if answers and name != REAL else {})
    del loaded
    free()
    run.write_json(done, facts)
    return facts


def losses(loaded: run.Loaded, tasks: list[Task]) -> dict[str, float]:
    """The mean loss of the true answers, in nats a token, and of how many tests: those that fit. Of synthesized tasks,
    which have a difficulty, that of the easier and the harder half as well."""
    found = answer_losses(loaded, tasks)
    of, hard = np.array(list(found.values())), np.array([tasks[t].difficulty or 0 for t, _ in found])
    easier = hard <= np.median(hard)
    halves = {} if easier.all() else {"easier loss": float(of[easier].mean()), "harder loss": float(of[~easier].mean())}
    return {"loss": float(of.mean()), "tests": len(found), **halves}


def accuracy(loaded: run.Loaded, tasks: list[Task]) -> dict[str, float]:
    """The share of tests that a greedy answer solves and of cells that are right in it, of all tasks; the former of the
    easier and the harder half as well."""
    result = evaluate(loaded, tasks, PredictSettings(predictions=1, batch_size=16, constrain=True), with_loss=False,
                      quiet=True)
    right = {task.id: [s.exact for s in result.scores if s.task == task.id] for task in tasks}
    hard = np.array([task.difficulty or 0 for task in tasks])
    exact, easier = np.array([np.mean(right[task.id]) for task in tasks]), hard <= np.median(hard)
    return {"accuracy": float(exact.mean()), "easier": float(exact[easier].mean()),
            "harder": float(exact[~easier].mean()) if not easier.all() else float("nan"),
            "cells": float(np.mean([s.cells for s in result.scores]))}


def interval(values: list[float], key: str, sign: str = "") -> str:
    """Mean over seeds, with two of them or more the half width of its 95 % interval by Student's t. sign: "+" where
    one belongs before what is positive."""
    scale, digits = (1, 3) if key.endswith("loss") else (100, 1)
    mean = scale * float(np.mean(values))
    if len(values) < 2:
        return f"{mean:{sign}.{digits}f}"
    half = scale * stats.t.ppf(0.975, len(values) - 1) * np.std(values, ddof=1) / np.sqrt(len(values))
    return f"{mean:{sign}.{digits}f} ± {half:.{digits}f}"


def arms_of(cells: list[dict]) -> dict[str, dict[str, list[dict]]]:
    """Group -> arm -> its cells, a seed each."""
    found: dict[str, dict[str, list[dict]]] = {}
    for c in cells:
        found.setdefault(c["group"], {}).setdefault(c["arm"], []).append(c)
    return found


def table(cells: list[dict]) -> str:
    columns = [(name, key) for name in VALIDATIONS for key in COLUMNS if all(key in c[name] for c in cells)]
    lines = ["| | trained on | " + " | ".join(f"{name}: {key}" for name, key in columns) + " | seeds |",
             "| --- " * (len(columns) + 3) + "|"]
    for group, arms in arms_of(cells).items():
        for arm, mine in arms.items():
            shown = [interval([c[name][key] for c in mine], key) for name, key in columns]
            lines.append(f"| {group} | {arm} | " + " | ".join(shown) + f" | {len(mine)} |")
    return "\n".join(lines) + "\n"


def differences(cells: list[dict]) -> str:
    """By how much the losses of each arm are above those of the first of its group, seed by seed: models of one seed
    begin with the same weights and answer the same tests, so that this tells more than two means do."""
    lines = ["| | trained on | " + " | ".join(f"{name}: loss" for name in VALIDATIONS) + " | seeds |",
             "| --- " * (len(VALIDATIONS) + 3) + "|"]
    for group, arms in arms_of(cells).items():
        (first, base), *others = ((arm, {c["seed"]: c for c in mine}) for arm, mine in arms.items())
        for arm, mine in others:
            both = sorted(base.keys() & mine.keys())
            shown = [interval([mine[s][name]["loss"] - base[s][name]["loss"] for s in both], "loss", "+")
                     for name in VALIDATIONS]
            lines.append(f"| {group} | {arm} against {first} | " + " | ".join(shown) + f" | {len(both)} |")
    return "\n".join(lines) + "\n"


def plot(cells: list[dict], path: Path) -> None:
    """A column a group. Above, the loss on other rules over tokens (mean of seeds); below, the last loss on each
    validation set, a dot a seed."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    groups = arms_of(cells)
    figure = Figure(figsize=(5 * len(groups), 7), layout="constrained")
    FigureCanvasAgg(figure)
    columns = figure.subplots(2, len(groups), squeeze=False).T
    for (curves, last), (group, arms) in zip(columns, groups.items(), strict=True):
        for number, (arm, mine) in enumerate(arms.items()):
            tokens = [t / 1e3 for t, _ in mine[0]["curve"]]
            line, = curves.plot(tokens, np.mean([[loss for _, loss in c["curve"]] for c in mine], axis=0), label=arm)
            for c in mine:
                places = [i + 0.1 * number for i in range(len(VALIDATIONS))]
                last.plot(places, [c[name]["loss"] for name in VALIDATIONS], "o", color=line.get_color())
        curves.set(title=group, xlabel="thousand tokens", ylabel=f"loss on {RULES} (nats a token)")
        curves.legend(frameon=False)
        last.set_xticks(range(len(VALIDATIONS)), VALIDATIONS)
        last.set_ylabel("last loss (nats a token)")
    figure.savefig(path, dpi=80)


@click.command()
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--tokens", default=1_000_000, show_default=True, help="Each model is trained on, padding included.")
@click.option("--rows", default=2000, show_default=True, help="Of each training set.")
@click.option("--tasks", default=60, show_default=True, help="Of each synthesized validation set.")
@click.option("--seeds", default=3, show_default=True)
@click.option("--model", default="tiny-phi3", show_default=True)
@click.option("--length", default=1024, show_default=True, help="Tokens of a packed row, and of a task at most.")
@click.option("--batch", default=2, show_default=True, help="Rows a step.")
@click.option("--workers", default=2, show_default=True, help="Of the builds.")
@click.option("--threads", default=1, show_default=True, help="Of torch, on a CPU.")
@click.option("--answers/--no-answers", default=True, show_default=True,
              help="Accuracy as well; a tiny model of 100,000 tokens solves nothing.")
@click.option("--only", multiple=True, type=click.Choice(list(GROUPS)), help="Only these groups.")
def main(out: Path, tokens: int, rows: int, tasks: int, seeds: int, model: str, length: int, batch: int, workers: int,
         threads: int, answers: bool, only: tuple[str, ...]) -> None:
    """Trains and evaluates all cells that are not there yet, seed by seed, and writes the tables."""
    torch.set_num_threads(threads)
    how, data = Training(tokens, length, batch, model), Data(out / "data", rows, tasks, workers)
    validations = {name: select_tasks(spec) for name, spec in data.validations.items()}
    compared = [(group, arm) for group in only or GROUPS for arm in GROUPS[group](data)]
    cells, made = [], {}        # the same data in two groups is one model
    for seed in range(seeds):
        for group, arm in compared:
            key = (arm.stages, arm.preserve_colours, seed)
            if key not in made:
                click.echo(f"seed {seed}: {group}, {arm.name}")
                folder = out / f"{group}-{arm.name}-{seed}".replace(" ", "-").replace(",", "")
                made[key] = cell(arm, seed, how, validations, data.validations[RULES], answers, folder)
            cells.append({"group": group, **made[key], "arm": arm.name})
            (out / "table.md").write_text(f"{table(cells)}\n{differences(cells)}")
            run.write_json(out / "study.json", cells)
            plot(cells, out / "study.png")
    click.echo(f"{table(cells)}\n{differences(cells)}")


if __name__ == "__main__":
    main()
