"""Whoever waits for the Hub is told for what, and how long."""
import logging
from types import SimpleNamespace

import pytest

from arcgen.core import hub_client
from arcgen.core.errors import UserError


def answered(status: int, **headers) -> OSError:
    """An error of the client, behind which stands an answer."""
    error = OSError("no")
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    error.response = SimpleNamespace(status_code=status, headers=named)
    return error


@pytest.fixture
def told(monkeypatch):
    """Runs a step that meets errors one after the other; gives what was said by the time of each wait."""
    notes: list[str] = []

    class Handler(logging.Handler):
        def emit(self, record):
            notes.append(record.getMessage())

    def run(*errors, tries=5):
        lines, left = [], list(errors)
        monkeypatch.setattr(hub_client.time, "sleep", lambda s: lines.append((round(s), notes.pop())))

        def step():
            if left:
                raise left.pop(0)
            return "there"
        return hub_client.again(step, "ann/toys", tries=tries), lines
    handler = Handler()
    hub_client.log.addHandler(handler)
    yield run
    hub_client.log.removeHandler(handler)
    assert notes == []


def test_a_long_wait_is_told_before_it_begins(told):
    found, lines = told(answered(503, retry_after="8"), answered(429, retry_after="20"))
    assert found == "there" and [seconds for seconds, _ in lines] == [8, 20]
    assert lines[0][1] == "ann/toys: the Hub answers 503; trying again in 8 s (try 2 of 5)"
    assert lines[1][1] == "ann/toys: the Hub answers 429; trying again in 20 s (try 3 of 5)"


def test_short_waits_are_told_too_with_the_cause(told, monkeypatch):
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    refused = ConnectionRefusedError("Connection refused")
    _, lines = told(refused, refused, refused, refused)
    assert [seconds for seconds, _ in lines] == [1, 2, 4, 8]
    assert [said for _, said in lines] == [
        f"ann/toys: the Hub does not answer (Connection refused); trying again in {seconds} s (try {n} of 5)"
        for n, seconds in enumerate((1, 2, 4, 8), 2)]


def test_the_last_word_is_still_one_line(told):
    with pytest.raises(UserError, match=r"^ann/toys: the Hub answers 503, again and again"):
        told(*[answered(503, retry_after="0")] * 5)
