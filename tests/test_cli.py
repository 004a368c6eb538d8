import json
import os
import pty
import subprocess
import sys
import termios
from pathlib import Path

import pytest
from click.testing import CliRunner

from arcft.commands import arcft as arcft_command
from arcgen.commands import arcgen as arcgen_command

ROOT = Path(__file__).parent.parent
ENV = {**os.environ, "PYTHONPATH": str(ROOT)}


def arcgen(*args):
    return CliRunner().invoke(arcgen_command, [str(a) for a in args])


def one_line(run, *words):
    assert run.exit_code == 2 and run.stdout == ""
    assert run.stderr.startswith("error: ") and run.stderr.count("\n") == 1
    assert all(word in run.stderr for word in words), run.stderr


@pytest.mark.parametrize("args, words", [
    (["bulid"], ["bulid"]), (["build", "--taks", "3"], ["--taks"]), (["build", "--tasks", "many"], ["--tasks"]),
    (["build", "--tasks", "0"], ["tasks"]), (["build", "no-such-recipe"], ["no recipe", "arcgen-400x100"]),
    (["build", "--format", "json"], ["arrow, parquet"]), (["build", "--source", "sinth"], ["sinth"]),
    (["build", "--concepts", "no-such-concept"], ["no-such-concept"]), (["build", "--pairs", "7-3"], ["pairs"]),
    (["build", "--holdout-concepts", "no-such-concept"], ["no-such-concept"]),
    (["build", "--decontaminate", "arc-9/evaluation"], ["arc-9/evaluation"]),
    (["build", "--workers", "0", "--tasks", "1"], ["--workers"]),
    (["build", "--workers", "-1", "--tasks", "1", "--dry-run"], ["--workers"]),
    (["build", "--out", "/proc/arcgen-test", "--tasks", "1"], ["--out"]),
    *((["build", "--push", "--dry-run", option, name], [option, "not a name"]) for option, name in [
        ("--repo", ""), ("--repo", "a/b/c"), ("--tag", ""), ("--tag", "main"), ("--tag", "refs/heads/x"),
        ("--tag", "c" * 40), ("--revision", ""), ("--revision", "0a" * 20), ("--revision", "refs/tags/v1")]),
    (["push", "folder", "--repo", ""], ["--repo"]), (["build", "--replace"], ["--replace go with --push"]),
    (["verify"], ["FOLDER"]), (["build", "--against", "no-such-folder"], ["no source 'no-such-folder'"]),
    (["verify", "/nowhere"], ["no such file or folder"])])
def test_mistakes_are_one_line_and_exit_code_2(args, words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    one_line(arcgen(*args), *words)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("option, name", [("--revision", "main"), ("--revision", "refs/pr/3"), ("--tag", "v1.0"),
                                          ("--tag", "maintained"), ("--revision", "abc" * 13 + "ag")])
def test_names_that_the_hub_takes_are_taken(option, name):
    from arcgen.core.hub_client import revision
    assert revision(name, option) == name


def test_build_verify_and_build_again(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run = arcgen("build", "--tasks", 3, "--variants", 2, "--workers", 1)
    assert run.exit_code == 0, run.output
    assert "6 rows of 3 tasks in train" in run.stdout and "tasks: 3 of 3" in run.stderr
    assert json.loads((tmp_path / "arcgen-3x2/manifest.json").read_text())["recipe"]["tasks"] == 3
    run = arcgen("build", "--tasks", 3, "--variants", 2, "--quiet")
    assert run.exit_code == 0 and "already complete" in run.stdout and run.stderr == ""
    run = arcgen("verify", "arcgen-3x2", "--workers", 1)
    assert run.exit_code == 0 and "all well" in run.stdout and " 0 rows without a program" in run.stdout
    one_line(arcgen("build", "--tasks", 2, "--variants", 2, "--out", "arcgen-3x2"), "another recipe")
    run = arcgen("build", "--tasks", 4, "--variants", 2, "--out", "arcgen-3x2", "--workers", 1)
    assert run.exit_code == 0 and "8 rows of 4 tasks in train" in run.stdout
    assert "note: the dataset of 3 tasks with 2 variants that is there stays as it is" in run.stderr
    assert arcgen("verify", "arcgen-3x2", "--workers", 1).exit_code == 0


def test_dry_run_prints_and_writes_nothing(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run = arcgen("build", "arcgen-smoke", "--dry-run", "--workers", 2)
    assert run.exit_code == 0 and "arcgen-smoke: 36 rows in 2 shards" in run.stdout and "2 workers" in run.stdout
    assert not list(tmp_path.iterdir())


def test_help_is_quick_and_needs_no_heavy_library():
    """A blocked import stands for a library that is not installed."""
    blocked = ("torch", "transformers", "pyarrow", "datasets", "matplotlib", "numpy")
    code = (f"import sys; sys.modules.update(dict.fromkeys({blocked})); "
            "from {0}.commands import {0}; {0}({1})")
    for command, *args in (("arcgen",), ("arcgen", "build"), ("arcft",), ("arcft", "train"), ("arcft", "adapt")):
        run = subprocess.run([sys.executable, "-c", code.format(command, [*args, "--help"])], env=ENV,
                             capture_output=True, text=True)
        assert run.returncode == 0 and "Usage" in run.stdout, run.stderr


def test_a_missing_extra_is_named_with_its_remedy(monkeypatch):
    @arcft_command.command("probe")
    def probe():
        raise ModuleNotFoundError("No module named 'torch'", name="torch")
    try:
        run = CliRunner().invoke(arcft_command, ["probe"])
    finally:
        del arcft_command.commands["probe"]
    one_line(run, "pip install 'arcgen[train]'")


@pytest.mark.parametrize("option", ["--dataset", "--eval-dataset"])
def test_training_opens_its_datasets_before_it_makes_a_model(tmp_path, monkeypatch, option):
    from arcft import train
    monkeypatch.setattr(train, "_model", lambda *args: pytest.fail("made a model"))
    monkeypatch.chdir(tmp_path)
    given = [] if option == "--dataset" else ["--dataset", "arc-1/training"]
    run = CliRunner().invoke(arcft_command, ["train", *given, option, "no-such/name", "--out", "run"])
    one_line(run, "no-such/name")
    assert not (tmp_path / "run").exists()


def start(out, tasks, variants, **options):
    """A build of real tasks, which are quick to plan."""
    command = [sys.executable, str(ROOT / "cli.py"), "build", "--source", "arc-1/training", "--decontaminate", "none",
               "--tasks", str(tasks), "--variants", str(variants), "--workers", "2", "--out", str(out)]
    return subprocess.Popen(command, env=ENV, start_new_session=True, text=True, **options)


def test_on_a_terminal_there_is_a_bar(tmp_path):
    outer, inner = pty.openpty()
    termios.tcsetwinsize(inner, (24, 100))
    process = start(tmp_path / "out", 4, 2, stderr=inner, stdout=subprocess.DEVNULL)
    os.close(inner)
    shown = ""
    while True:
        try:
            shown += os.read(outer, 4096).decode(errors="replace")
        except OSError:             # the other end is closed
            break
    os.close(outer)
    assert process.wait(30) == 0
    assert "tasks: 100%" in shown and "4/4" in shown and "rejected" in shown and "pairs/s" in shown


@pytest.mark.parametrize("args", [["-h"], ["build", "-h"], ["show", "-h"]])
def test_h_is_help(args):
    run = arcgen(*args)
    assert run.exit_code == 0 and run.stdout.startswith("Usage: ") and "-h, --help" in run.stdout
    assert CliRunner().invoke(arcft_command, ["eval", "-h"]).exit_code == 0


def test_an_empty_name_and_a_folder_that_is_not_there_are_mistakes(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    one_line(arcgen("build", ""), "no recipe ''", "arcgen-400x100")
    one_line(arcgen("doctor", "--folder", "nope"), "--folder", "nope")
    assert not list(tmp_path.iterdir())


def test_one_row_is_one_row(tmp_path):
    pair = {"input": [[1]], "output": [[2]]}
    (tmp_path / "a.json").write_text(json.dumps({"train": [pair], "test": [{"input": [[3]], "output": [[4]]}]}))
    run = arcgen("augment", tmp_path / "a.json", "--copies", 1, "--out", tmp_path / "x", "--workers", 1, "--quiet")
    assert run.exit_code == 0 and "1 row of 1 task of" in run.stdout and run.stderr == ""
    run = arcgen("verify", tmp_path / "x", "--workers", 1)
    assert "1 row of 1 task in 1 shard; 1 row checked" in run.stdout, run.output
