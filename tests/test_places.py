"""What a name stands for, and what a person is told while the Hub is asked."""
from __future__ import annotations

import logging
import os
import time

import pytest
from click.testing import CliRunner
from publishing import Failing

from arcft.commands import arcft as arcft_command
from arcgen.commands import arcgen as arcgen_command
from arcgen.core import hub_client
from arcgen.core.errors import UserError
from arcgen.core.places import on_hub


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A working folder with src/ConceptARC and a file."""
    (tmp_path / "src/ConceptARC").mkdir(parents=True)
    (tmp_path / "src/tasks.json").write_text("{}")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(hub_client, "client", lambda: pytest.fail("asks the Hub"))
    return tmp_path


@pytest.mark.parametrize("spec, says", [
    ("src/ConceptARX", "did you mean 'src/ConceptARC'? (on the Hub it would be src/ConceptARX@main)"),
    ("src/ConceptARX#train", "did you mean 'src/ConceptARC'?"), ("./src/ConceptARX", "did you mean"),
    ("src/task.json", "did you mean 'src/tasks.json'?"), ("some/where.jsonl.gz", "no such file or folder"),
    ("a/b/c", "no such file or folder"), ("../nothing", "no such file or folder"), ("~/no/such", "no such file")])
def test_what_looks_like_a_path_is_one(here, spec, says):
    for command in (arcgen_command, ["show"]), (arcgen_command, ["stats"]), (arcgen_command, ["verify"]):
        run = CliRunner().invoke(command[0], [*command[1], spec])
        if command[1] == ["verify"] and "#" in spec:
            continue
        assert run.exit_code == 2 and run.stderr.count("\n") == 1 and run.stdout == ""
        assert run.stderr.startswith(f"error: {spec}: ") and says.rstrip("?") in run.stderr, run.stderr


def test_other_names_are_asked_of_the_hub(here):
    assert on_hub("user/name") and on_hub("user/name@v1#train") and on_hub("src/ConceptARX@main")
    assert not on_hub("src/ConceptARC") and not on_hub("nothing") and not on_hub("") and not on_hub("src/ConceptARC#x")


@pytest.mark.parametrize("name", ["", " ", "ConceptARX"])
def test_a_name_that_is_nothing_is_refused_with_what_there_is(tmp_path, monkeypatch, name):
    (tmp_path / "ConceptARC").mkdir()
    monkeypatch.chdir(tmp_path)
    run = CliRunner().invoke(arcgen_command, ["show", name])
    assert run.exit_code == 2 and run.stderr.startswith(f"error: no source {name!r}") and run.stderr.count("\n") == 1
    assert ("did you mean 'ConceptARC'?" in run.stderr) == (name == "ConceptARX")


@pytest.mark.parametrize("args, says", [
    (["train", "--dataset", "nothing-here", "--out", "run"], "--dataset nothing-here: no such folder"),
    (["train", "--dataset", "src/ConceptARX", "--out", "run"], "did you mean 'src/ConceptARC'"),
    (["train", "--dataset", "user/nothing-here", "--out", "run"], "--dataset user/nothing-here: "),
    (["eval", "nothing-here", "--limit", "1", "--tasks", "arc-1/training"], "--model nothing-here: "),
    (["eval", "src/ConceptARX", "--limit", "1", "--tasks", "arc-1/training"], "did you mean 'src/ConceptARC'")])
def test_training_and_evaluation_say_in_one_line_what_is_not_there(tmp_path, monkeypatch, capfd, args, says):
    """No line of a library reaches the terminal: file descriptors are looked at, not sys.stderr only."""
    (tmp_path / "src/ConceptARC").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    run = CliRunner().invoke(arcft_command, args)
    assert run.exit_code == 2 and run.stderr.startswith("error: ") and run.stderr.count("\n") == 1, run.stderr
    assert says in run.stderr and capfd.readouterr() == ("", "")


# ---------------------------------------------------------------- waits are shown

@pytest.fixture
def notes(monkeypatch):
    """What is logged for a person to see: (seconds since the start, text)."""
    found, start = [], time.monotonic()

    class Handler(logging.Handler):
        def emit(self, record):
            found.append((time.monotonic() - start, record.getMessage()))
    log, handler = logging.getLogger("arcgen"), Handler()
    level = log.level
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    yield found
    log.removeHandler(handler)
    log.setLevel(level)


def test_a_wait_is_told_before_it_begins(monkeypatch, notes):
    slept = []
    monkeypatch.setattr(hub_client.time, "sleep", lambda seconds: slept.append((seconds, len(notes))))

    def refused():
        raise ConnectionRefusedError("refused")
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    with pytest.raises(UserError, match="does not answer"):
        hub_client.again(refused, "ann/toys", tries=4, first=2)
    assert slept == [(2, 1), (4, 2), (8, 3)]
    assert [text for _, text in notes] == [
        f"ann/toys: the Hub does not answer (refused); trying again in {wait} s (try {n} of 4)" for wait, n in
        ((2, 2), (4, 3), (8, 4))]


def test_an_answer_that_does_not_come_is_told_of_in_time(monkeypatch, notes):
    monkeypatch.setattr(hub_client, "SILENCE", 0.05)
    assert hub_client.again(lambda: time.sleep(0.3) or 7, "ann/toys", doing=hub_client.ASKING) == 7
    assert len(notes) == 1 and notes[0][0] < 0.3 and notes[0][1].startswith("ann/toys: asking the Hugging Face Hub")
    hub_client.again(lambda: 7, "ann/toys", doing=hub_client.ASKING)
    time.sleep(0.1)
    assert len(notes) == 1              # a quick answer is not told of


def test_what_the_hubs_client_waits_for_by_itself_is_told(hub, monkeypatch, notes):
    from huggingface_hub.utils import http_backoff
    hub_client.client()
    hub.fault = Failing("GET", "/api/datasets/", 503)
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    http_backoff("GET", f"{hub.url}/api/datasets/ann/none", base_wait_time=0.01, retry_on_status_codes=(503,))
    assert [text for _, text in notes] == ["the Hub is busy or does not answer: trying again in 0 s"]
    assert hub.fault.made == 1


# ---------------------------------------------------------------- where downloads are kept

def test_a_cache_that_cannot_be_written_names_folder_and_variable(monkeypatch, tmp_path):
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", "/proc/x/hub")
    monkeypatch.setattr("huggingface_hub.constants.HF_HOME", "/proc/x")
    for variable in ("HF_HUB_CACHE", "HF_DATASETS_CACHE"):
        monkeypatch.delenv(variable, raising=False)
    run = CliRunner().invoke(arcgen_command, ["show", "ann/toys"])
    assert run.exit_code == 2 and run.stderr.count("\n") == 1
    assert "/proc/x/hub" in run.stderr and "set HF_HOME" in run.stderr
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    monkeypatch.setenv("HF_DATASETS_CACHE", "/proc/y")
    assert "/proc/y" in hub_client.cache_trouble() and "HF_DATASETS_CACHE" in hub_client.cache_trouble()
    monkeypatch.setenv("HF_DATASETS_CACHE", str(tmp_path / "new"))
    assert hub_client.cache_trouble() == "" and not os.listdir(tmp_path)
