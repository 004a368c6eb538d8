"""docs/traces.md shows what its commands print.

After a change on purpose, `python tests/test_traces_doc.py` writes what they print now.
"""
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from arcgen.commands import arcgen as arcgen_command

PAGE = Path(__file__).parent.parent / "docs" / "traces.md"
BLOCK = re.compile(r"```console\n\$ (arcgen trace [^\n]*)\n(.*?)```\n", re.DOTALL)


def printed(command: str) -> str:
    done = CliRunner().invoke(arcgen_command, shlex.split(command)[1:], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.mark.parametrize("command, shown", BLOCK.findall(PAGE.read_text()))
def test_the_page_shows_what_the_command_prints(command, shown):
    assert printed(command) == shown


def test_the_page_shows_three():
    assert len(BLOCK.findall(PAGE.read_text())) == 3


def test_what_has_no_trace_is_named_with_the_reason():
    done = CliRunner().invoke(arcgen_command, ["trace", "arc-1/training", "--id", "be94b721", "--tokens", "50"])
    assert done.exit_code == 1
    assert done.stderr == ("be94b721, test 1: no trace (longer than 50 tokens)\n"
                           "error: arc-1/training: no trace of any task; their reasons are above\n")


if __name__ == "__main__":
    text = PAGE.read_text()
    PAGE.write_text(BLOCK.sub(lambda found: f"```console\n$ {found[1]}\n{printed(found[1])}```\n", text))
