from __future__ import annotations

import io
import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from PIL import Image

from arcgen.core.errors import UserError
from arcgen.core.task import Pair, Task
from arcgen.view import draw

grids = hnp.arrays(np.uint8, st.tuples(st.integers(1, 30), st.integers(1, 30)), elements=st.integers(0, 9))
pairs = st.builds(Pair, grids, grids)
tasks = st.builds(lambda train, test: Task("t", tuple(train), tuple(test), {"description": "Turn it."}),
                  st.lists(pairs, min_size=1, max_size=5), st.lists(pairs, min_size=1, max_size=2))
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def grid(*rows: str) -> np.ndarray:
    return np.array([[int(c) for c in row] for row in rows], dtype=np.uint8)


SMALL = Task("small", (Pair(grid("012"), grid("345")),), (Pair(grid("67", "89"), grid("1")),),
             {"concept": "c", "difficulty": 0.25, "description": "Do it.", "program": "f(x)"})


class Stream(io.StringIO):
    def __init__(self, tty: bool, encoding: str = "utf-8"):
        super().__init__()
        self._tty, self._encoding = tty, encoding

    def isatty(self):
        return self._tty

    @property
    def encoding(self):
        return self._encoding


@pytest.mark.parametrize("stream, environ, mode", [
    (Stream(True), {"TERM": "xterm", "COLORTERM": "truecolor"}, "truecolor"),
    (Stream(True), {"TERM": "xterm-256color"}, "256"),
    (Stream(True), {"TERM": "xterm", "COLORTERM": "24bit", "NO_COLOR": "1"}, "none"),
    (Stream(True), {"TERM": "dumb"}, "none"),
    (Stream(False), {"TERM": "xterm"}, "none"),
    (Stream(False), {"FORCE_COLOR": "1"}, "256"),
    (Stream(True, "ascii"), {"TERM": "xterm"}, "none"),
])
def test_colour_mode(stream, environ, mode):
    assert draw.colour_mode(stream, environ) == mode


def test_terminal_digits_exactly():
    assert draw.terminal(SMALL, 80, "none") == "\n".join([
        "small · c · difficulty 0.25", "Do it.", "f(x)",
        "demo 1        test",
        "012 -> 345    67 -> 1",
        "              89"])
    hidden = draw.terminal(SMALL, 80, "none", solution=False)
    assert "Do it" not in hidden and "f(x)" not in hidden and hidden.endswith("012 -> 345    67 -> ?\n              89")


def test_terminal_colours_show_the_grid():
    wide = draw.terminal(SMALL, 80, "truecolor")
    for colour in range(10):
        assert "48;2;{};{};{}m".format(*draw.RGB[colour]) in wide
    assert "48;5;" in draw.terminal(SMALL, 80, "256")


@given(tasks, st.sampled_from(["truecolor", "256", "none"]), st.integers(60, 200), st.booleans())
def test_terminal_fits_the_width(task, mode, width, solution):
    text = draw.terminal(task, width, mode, solution)
    assert all(len(ESCAPE.sub("", line)) <= width for line in text.split("\n"))
    assert mode != "none" or "\x1b" not in text


@given(grids, st.sampled_from(["truecolor", "256"]), st.booleans())
def test_terminal_cells_are_the_grid(g, mode, wide):
    """Reading the escape sequences back gives the grid."""
    code = {draw._paint(mode, ground, c)[5:]: c for ground in (38, 48) for c in range(10)}
    rows = []
    for line in draw._grid_lines(g, mode, wide):
        upper, lower, top, bottom = [], [], None, None
        for ground, colour, reset, char in re.findall(r"\x1b\[([34]8);([0-9;]+m)|\x1b\[(0|49)m|( |▀)", line):
            if ground == "38":
                top = code[colour]
            elif ground == "48":
                bottom = code[colour]
            elif reset == "49":
                bottom = None
            elif char:
                upper.append(bottom if char == " " else top)
                lower.append(bottom)
        rows += [upper[::2]] if wide else [upper, lower]
    assert rows[:len(g)] == g.tolist()


def test_terminal_takes_no_orders_from_foreign_text():
    task = Task("a\x1b[2Jb\r\n", SMALL.train, SMALL.test,
                {"description": "x\x07\u202e\x9b y", "program": "\x1b]0;t\x07"})
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", draw.terminal(task, 80, "none"))


@given(grids, st.integers(1, 12))
def test_grid_image_centres_have_the_colours(g, cell):
    image = draw.grid_image(g, cell)
    assert image.shape == (g.shape[0] * cell + 1, g.shape[1] * cell + 1, 3)
    if cell >= 4:
        assert (image[cell // 2::cell, cell // 2::cell][:g.shape[0], :g.shape[1]] == draw.RGB[g]).all()
        assert (image[::cell] == draw.LINE).all() and (image[:, ::cell] == draw.LINE).all()


@given(tasks, st.booleans())
def test_picture_fits_or_has_smallest_cells(task, solution):
    picture = draw._picture(task, 436, 345, 18, solution)
    cell, _ = draw._arrange(task, 436, 345, 18)
    assert picture.shape[2] == 3
    assert not solution or cell == 1 or (picture.shape[1] <= 446 and picture.shape[0] <= 355)


def test_sheet_writes_a_picture_with_every_colour(tmp_path):
    draw.sheet([SMALL] * 5, tmp_path / "s.png", columns=2)
    image = np.asarray(Image.open(tmp_path / "s.png"))
    assert image.shape[1] == 2 * 460 + 1
    seen = {tuple(c) for c in image.reshape(-1, 3).tolist()}
    assert {tuple(c) for c in draw.RGB.tolist()} <= seen
    draw.sheet([SMALL], tmp_path / "hidden.png", solution=False, caption=None)
    hidden = np.asarray(Image.open(tmp_path / "hidden.png"))
    counts = {c: int((hidden == draw.RGB[c]).all(2).sum()) for c in range(10)}
    assert counts[1] == counts[2] > 0               # the test output, one cell of colour 1, is not there


def test_sheet_is_the_same_twice(tmp_path):
    for name in ("a.png", "b.png"):
        draw.sheet([SMALL] * 3, tmp_path / name)
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()


def test_sheet_refuses(tmp_path):
    with pytest.raises(UserError, match="no task"):
        draw.sheet([], tmp_path / "x.png")
    with pytest.raises(UserError, match="too many"):
        draw.sheet([SMALL] * (draw.MAX_SHEET + 1), tmp_path / "x.png")
    with pytest.raises(UserError, match="cannot write"):
        draw.sheet([SMALL], tmp_path / "no" / "such" / "x.png")


def test_caption_cuts_long_text():
    font = draw._font(12)
    lines = draw._wrapped("word " * 200 + "w" * 500, font, 200, 3)
    assert len(lines) == 3 and lines[-1].endswith("…") and all(font.getlength(t) <= 200 for t in lines)
    assert all(font.getlength(t) <= 200 for t in draw._wrapped("w" * 500, font, 200, 3))


def test_a_long_name_leaves_the_difficulty_its_place(monkeypatch):
    """The head of a card goes on in a second line instead of ending in dots."""
    lines = []
    wrapped = draw._wrapped
    monkeypatch.setattr(draw, "_wrapped", lambda *args: lines.append(wrapped(*args)) or lines[-1])
    pair = Pair(np.zeros((2, 2), np.uint8), np.ones((2, 2), np.uint8))
    task = Task("synth2-55dc512cde74-0003", (pair,), (pair,),
                {"concept": "one-colour-lines-under-another+paint-by-the-bar-at-the-border", "difficulty": 0.42})
    draw.sheet([task, task], io.BytesIO())
    assert lines[0][0].startswith(task.id) and lines[0][-1].endswith("difficulty 0.42")
