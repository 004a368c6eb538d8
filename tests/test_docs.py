"""Every Python snippet of the documents runs, and prints what the document says that it prints.

A block ```python with >>> is a doctest; the blocks of a document share their names. Another one is a module
of its own. After a change on purpose, `python tests/test_docs.py` writes what is printed now into the
documents, to be looked at before it is committed.
"""
import doctest
import importlib.util
import os
import re
import sys
import tempfile
from pathlib import Path

import pytest

import arcgen

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
DOCUMENTS = [path for path in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))
             if BLOCK.search(path.read_text())]
OPTIONS = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS


class Runner(doctest.DocTestRunner):
    """Remembers what failed: (example, what it printed)."""

    def __init__(self):
        super().__init__(verbose=False, optionflags=OPTIONS)
        self.wrong: list[tuple[doctest.Example, str]] = []

    def report_failure(self, out, test, example, got):
        self.wrong.append((example, got))

    def report_unexpected_exception(self, out, test, example, exc_info):
        error = exc_info[1]
        self.wrong.append((example, f"Traceback (most recent call last):\n    ...\n{type(error).__module__}."
                                    f"{type(error).__qualname__}: {error}\n"))


def prepare() -> None:
    """What the snippets expect in the folder where they run."""
    arcgen.build(arcgen.Recipe(name="arcgen-400x100", tasks=4, variants=2), "arcgen-400x100", workers=1)


def failures(path: Path) -> list[tuple[doctest.Example, str]]:
    """Runs the snippets of a document: the examples that print something else, with what they print. What a
    module raises is raised here."""
    runner, names = Runner(), {"__name__": path.stem}
    for number, block in enumerate(BLOCK.findall(path.read_text())):
        if block.startswith(">>>"):
            test = doctest.DocTestParser().get_doctest(block, names, f"{path.name}[{number}]", str(path), 0)
            runner.run(test, clear_globs=False)
            names = test.globs
        else:                   # as a file of the concepts' folder, so that one may import what those do
            file = Path(f"snippet_{number}.py")
            file.write_text(block)
            spec = importlib.util.spec_from_file_location(f"arcgen.concepts.library.{file.stem}", file)
            spec.loader.exec_module(importlib.util.module_from_spec(spec))
    return runner.wrong


@pytest.fixture
def quiet_place(tmp_path, monkeypatch):
    """A folder for what the snippets write, and a terminal of 100 columns without colours."""
    monkeypatch.chdir(tmp_path)
    for name, value in (("COLUMNS", "100"), ("NO_COLOR", "1")):
        monkeypatch.setenv(name, value)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_the_snippets_run_and_print_what_is_said(path, quiet_place):
    if "arcgen-400x100" in path.read_text():
        prepare()
    assert [f"{e.source}{got}instead of:\n{e.want}" for e, got in failures(path)] == []


def test_a_wrong_output_is_found(tmp_path, quiet_place):
    page = tmp_path / "page.md"
    page.write_text("```python\n>>> x = 1\n>>> x\n2\n```\n\ntext\n\n```python\n>>> x + 1\n2\n>>> x / 0\n```\n")
    first, second = failures(page)
    assert first[1] == "1\n" and "ZeroDivisionError" in second[1]


def rewrite(path: Path) -> None:
    """Writes what is printed now into a document."""
    text = path.read_text()
    for example, got in failures(path):
        source = "".join(f"{'... ' if i else '>>> '}{line}\n" for i, line in enumerate(example.source.splitlines()))
        text = text.replace(source + example.want, source + got, 1)
    path.write_text(text)


if __name__ == "__main__":
    os.environ |= {"COLUMNS": "100", "NO_COLOR": "1"}
    os.chdir(tempfile.mkdtemp())
    prepare()
    for document in [path for path in DOCUMENTS if path.name in sys.argv[1:] or len(sys.argv) == 1]:
        rewrite(document)
