"""The files of a Kaggle submission: what is read, written and refused."""
from __future__ import annotations

import json
import subprocess
import sys

import pytest
from arcft_support import grid

from arcft import kaggle
from arcgen.core.errors import UserError

A, B, C = grid([1]), grid([2]), grid([1, 1])


def test_the_file_is_there_before_anything_heavy_is_loaded():
    code = "import sys; from arcft import kaggle, submit, ensemble; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


@pytest.mark.parametrize("text, message", [
    ("[]", "no Kaggle challenges"), ("{", "cannot be read"), ('{"a": 1}', "a: not a task"),
    ('{"a": {"train": [], "test": [{"input": [[1]]}]}}', "at least one demonstration"),
    ('{"a": {"train": [{"input": [[1]], "output": [[11]]}], "test": [{"input": [[1]]}]}}', "0 to 9"),
])
def test_bad_challenges(tmp_path, text, message):
    (tmp_path / "c.json").write_text(text)
    with pytest.raises(UserError, match=message):
        kaggle.read_challenges(tmp_path / "c.json")


@pytest.mark.parametrize("value", [{}, {"a": []}, {"a": [{"attempt_1": [[1]]}]},
                                   {"a": [{"attempt_1": [[1]], "attempt_2": []}]}, {"b": []}, []])
def test_validation_finds_every_flaw(value):
    good = {"a": [{"attempt_1": [[1]], "attempt_2": [[1]]}]}
    kaggle.validate(good, good, "s")
    with pytest.raises(UserError, match=r"^s: "):
        kaggle.validate(value, good, "s")


def test_a_submission_is_scored_against_solutions(tmp_path):
    (tmp_path / "s.json").write_text(json.dumps({"a": [[[1]], [[2]]]}))
    value = {"a": [kaggle.attempts(C, [B, A]), kaggle.attempts(C, [A])]}
    assert kaggle.correct(value, str(tmp_path / "s.json")) == [[True, False]]
    assert "50.0 %" in kaggle.scored(value, str(tmp_path / "s.json"))
    with pytest.raises(UserError, match="expected the outputs of 1 tests"):
        kaggle.correct({"a": value["a"][:1]}, str(tmp_path / "s.json"))
