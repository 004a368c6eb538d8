"""Tasks as pictures: coloured cells in a terminal, and PNG contact sheets.

Both are plain painting. The PNG is composed as one numpy array (a task costs well under a
millisecond of painting), Pillow only writes the captions and the file; matplotlib would need
seconds for a hundred tasks. The colours are those of the original ARC testing interface.
"""
from __future__ import annotations

import math
import os
import textwrap
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

import numpy as np

from ..core.errors import UserError
from ..core.task import Pair, Task

HEX = ("#000000", "#0074D9", "#FF4136", "#2ECC40", "#FFDC00", "#AAAAAA", "#F012BE", "#FF851B", "#7FDBFF", "#870C25")
"""ARC's ten colours (fchollet/ARC, apps/css/common.css)."""

RGB = np.array([[int(h[i:i + 2], 16) for i in (1, 3, 5)] for h in HEX], dtype=np.uint8)
"""The same, uint8 (10, 3)."""

MAX_SHEET = 1000
"""Most tasks on one PNG; beyond this the picture is too large for viewers, and HTML serves better."""

_XTERM = (16, 32, 203, 41, 220, 248, 199, 208, 117, 88)     # nearest of the 256 colours of xterm


def name_of(task: Task) -> str:
    """What a picture calls a task: its id, and for a later variant its number too, as `--id` takes them."""
    variant = task.meta.get("variant")
    return f"{task.id}-{variant:04d}" if variant else task.id


def caption_of(task: Task) -> str:
    """The usual caption: name, concept and difficulty on one line, the English below."""
    head = [name_of(task), task.concept]
    if task.difficulty is not None:
        head.append(f"difficulty {task.difficulty:.2f}")
    return "\n".join(filter(None, [" · ".join(filter(None, head)), task.description]))


def printable(text: object) -> str:
    """`text` on one line, without control characters: foreign ids must not steer a terminal."""
    return "".join(c if c.isprintable() else " " for c in str(text))


# ---------------------------------------------------------------- terminal

def colour_mode(stream, environ: Mapping[str, str] = os.environ) -> str:
    """How to paint on `stream`: "truecolor", "256" or "none" (digits).

    Follows NO_COLOR (https://no-color.org), FORCE_COLOR and COLORTERM; a stream that is no
    terminal, or cannot encode block characters, gets digits.
    """
    forced = bool(environ.get("FORCE_COLOR"))
    if environ.get("NO_COLOR") or (not forced and (not stream.isatty() or environ.get("TERM", "dumb") == "dumb")):
        return "none"
    try:
        "▀→".encode(getattr(stream, "encoding", None) or "ascii")
    except (UnicodeEncodeError, LookupError):
        return "none"
    return "truecolor" if environ.get("COLORTERM") in ("truecolor", "24bit") else "256"


def _paint(mode: str, ground: int, colour: int) -> str:
    """The escape sequence that sets the foreground (38) or background (48) to an ARC colour."""
    if mode == "256":
        return f"\x1b[{ground};5;{_XTERM[colour]}m"
    return "\x1b[{};2;{};{};{}m".format(ground, *RGB[colour])


def _grid_lines(grid: np.ndarray, mode: str, wide: bool) -> list[str]:
    """One string per line of text; every line has the same visible width (see `_columns`)."""
    if mode == "none":
        return ["".join(map(str, row)) for row in grid.tolist()]
    lines = []
    if wide:                                                # a cell is two blanks on its colour
        for row in grid.tolist():
            runs = [_paint(mode, 48, c) + "  " if i == 0 or row[i - 1] != c else "  " for i, c in enumerate(row)]
            lines.append("".join(runs) + "\x1b[0m")
        return lines
    for y in range(0, len(grid), 2):                        # a character holds two cells, upper and lower
        lower = grid[y + 1].tolist() if y + 1 < len(grid) else None
        line = []
        for x, upper in enumerate(grid[y].tolist()):
            below = _paint(mode, 48, lower[x]) if lower else "\x1b[49m"
            line.append(_paint(mode, 38, upper) + below + "▀")
        lines.append("".join(line) + "\x1b[0m")
    return lines


def _columns(grid: np.ndarray, mode: str, wide: bool) -> int:
    return grid.shape[1] * (2 if wide and mode != "none" else 1)


Block = tuple[list[str], int]               # lines of text, and their common visible width


def _pair_block(pair: Pair, label: str, mode: str, wide: bool, room: int, solution: bool) -> Block:
    """Input -> output; below each other where `room` columns are too few."""
    left = (_grid_lines(pair.input, mode, wide), _columns(pair.input, mode, wide))
    if solution:
        right = (_grid_lines(pair.output, mode, wide), _columns(pair.output, mode, wide))
    else:
        right = (["?"], 1)
    arrow = "->" if mode == "none" else "→"
    beside = left[1] + right[1] + len(arrow) + 2
    if beside > room:
        width = max(left[1], right[1], len(label))
        down = "|" if mode == "none" else "↓"
        lines = [text + " " * (width - w) for text, w in
                 [(label, len(label)), *((t, left[1]) for t in left[0]), (down, 1), *((t, right[1]) for t in right[0])]]
        return lines, width
    height, width = max(len(left[0]), len(right[0])), max(beside, len(label))
    at = min(len(left[0]), len(right[0])) // 2
    rows = [label.ljust(width)]
    for y in range(height):
        row = [part[0][y] if y < len(part[0]) else " " * part[1] for part in (left, right)]
        rows.append(f" {arrow if y == at else ' ' * len(arrow)} ".join(row) + " " * (width - beside))
    return rows, width


def _flow(blocks: Iterable[Block], width: int, gap: int = 4) -> list[str]:
    """Blocks side by side, as many as fit in `width`, then the next line."""
    lines: list[str] = []
    shelf: list[Block] = []

    def put_down() -> None:
        if lines:
            lines.append("")
        for y in range(max(len(b[0]) for b in shelf)):
            lines.append((" " * gap).join(b[0][y] if y < len(b[0]) else " " * b[1] for b in shelf).rstrip(" "))
        shelf.clear()

    for block in blocks:
        if shelf and sum(b[1] + gap for b in shelf) + block[1] > width:
            put_down()
        shelf.append(block)
    if shelf:
        put_down()
    return lines


def terminal(task: Task, width: int = 80, mode: str = "truecolor", solution: bool = True) -> str:
    """A task as text for a terminal of `width` columns: caption, program, then its pairs side by side.

    `mode` is what `colour_mode` says. Cells are two columns wide where the widest pair fits,
    else half blocks (two cells a character). `solution=False` hides what gives it away: the
    test outputs, the English and the program.
    """
    def cols(p: Pair, wide: bool) -> int:
        return _columns(p.input, mode, wide) + _columns(p.output, mode, wide) + 4

    wide = max(cols(p, True) for p in task.pairs) <= width
    bold, faint, plain = ("", "", "") if mode == "none" else ("\x1b[1m", "\x1b[2m", "\x1b[0m")
    head, *english = caption_of(task).split("\n")
    lines = [f"{bold}{t}{plain}" for t in textwrap.wrap(printable(head), width)]
    if solution:
        lines += [t for e in english for t in textwrap.wrap(printable(e), width)]
        program = printable(task.meta.get("program") or "")
        lines += [f"{faint}{t}{plain}" for t in textwrap.wrap(program, width)]
    blocks = [_pair_block(p, f"demo {i}", mode, wide, width, True) for i, p in enumerate(task.train, 1)]
    blocks += [_pair_block(p, f"test {i}" if len(task.test) > 1 else "test", mode, wide, width, solution and p.solved)
               for i, p in enumerate(task.test, 1)]
    return "\n".join(lines + _flow(blocks, width))


# ---------------------------------------------------------------- PNG

PAPER, INK, FAINT, LINE = (255, 255, 255), (24, 28, 36), (110, 118, 130), (85, 85, 85)
TEST_TINT, CARD_EDGE = (226, 235, 252), (222, 226, 232)
_PAD, _GAP, _ARROW = 12, 10, 14                             # pixels
_HIDDEN = np.zeros((3, 3), dtype=np.uint8)


def grid_image(grid: np.ndarray, cell: int) -> np.ndarray:
    """A grid as uint8 (H * cell + 1, W * cell + 1, 3) with lines between cells (from 4 pixels a cell on)."""
    height, width = grid.shape
    image = np.empty((height * cell + 1, width * cell + 1, 3), dtype=np.uint8)
    image[:-1, :-1] = RGB[grid].repeat(cell, axis=0).repeat(cell, axis=1)
    step = cell if cell >= 4 else None
    image[::step or height * cell] = LINE
    image[:, ::step or width * cell] = LINE
    return image


def _size(pairs: Sequence[Pair], cell: int) -> tuple[int, int]:
    """Width and height in pixels of pairs in a row, outputs below inputs."""
    width = sum(max(p.input.shape[1], p.output.shape[1]) * cell + 1 for p in pairs) + _GAP * (len(pairs) - 1)
    return width, sum(max(g.shape[0] for g in side) * cell + 1
                      for side in ([p.input for p in pairs], [p.output for p in pairs])) + _ARROW


def _arrange(task: Task, room: int, tallest: int, largest: int) -> tuple[int, list[list[Pair]]]:
    """The cell size and the division into rows that show a task largest in `room` x `tallest` pixels."""
    best = (0, [list(task.pairs)])
    for rows in range(1, min(4, len(task.pairs)) + 1):
        each = math.ceil(len(task.pairs) / rows)
        lines = [list(task.pairs[i:i + each]) for i in range(0, len(task.pairs), each)]
        for cell in range(largest, best[0], -1):
            sizes = [_size(line, cell) for line in lines]
            if max(w for w, _ in sizes) <= room and sum(h + _GAP for _, h in sizes) - _GAP <= tallest:
                best = (cell, lines)
                break
    return max(best[0], 1), best[1]


def _triangle(canvas: np.ndarray, x: int, y: int) -> None:
    """A small arrow head pointing down, its upper middle at (x, y)."""
    for d in range(5):
        canvas[y + d, x - (4 - d):x + (4 - d) + 1] = FAINT


def _picture(task: Task, room: int, tallest: int, largest: int, solution: bool) -> np.ndarray:
    """A task as an image (h, w, 3): demonstrations, then tests on a tinted ground.

    Without `solution`, or where it is not known, a test output is an empty box of 3 x 3, which tells nothing of its
    size.
    """
    tests = (p if solution and p.solved else Pair(p.input, _HIDDEN) for p in task.test)
    task = Task(task.id, task.train, tuple(tests))
    cell, lines = _arrange(task, room, tallest, largest)
    sizes = [_size(line, cell) for line in lines]
    tint, first_test = 5, len(task.train)
    canvas = np.full((sum(h + _GAP for _, h in sizes) - _GAP + 2 * tint,
                      max(w for w, _ in sizes) + 2 * tint, 3), PAPER, dtype=np.uint8)
    index, y = 0, tint
    for line, (_, height) in zip(lines, sizes):
        x, upper = tint, max(p.input.shape[0] for p in line) * cell + 1
        for pair in line:
            width = max(pair.input.shape[1], pair.output.shape[1]) * cell + 1
            if index >= first_test:
                canvas[y - tint:y + height + tint, x - tint:x + width + tint] = TEST_TINT
            for grid, top in ((pair.input, y), (pair.output, y + upper + _ARROW)):
                image = grid_image(grid, cell)
                if grid is _HIDDEN:
                    image[1:-1, 1:-1] = PAPER
                left = x + (width - image.shape[1]) // 2
                canvas[top:top + image.shape[0], left:left + image.shape[1]] = image
            _triangle(canvas, x + width // 2, y + upper + (_ARROW - 5) // 2)
            x, index = x + width + _GAP, index + 1
        y += height + _GAP
    return canvas


@lru_cache(maxsize=8)
def _font(size: int, bold: bool = False):
    """DejaVu Sans, which matplotlib carries: the same letters on every machine."""
    import matplotlib
    from PIL import ImageFont
    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    return ImageFont.truetype(str(Path(matplotlib.get_data_path(), "fonts", "ttf", name)), size)


def _wrapped(text: str, font, room: int, most: int) -> list[str]:
    """`text` in lines of at most `room` pixels, at most `most` lines, cut with an ellipsis."""
    words, lines = printable(text).split(), [""]
    for word in words:
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= room or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    cut, lines = len(lines) > most, lines[:most]
    for i, line in enumerate(lines):
        last = cut and i == most - 1
        while line and font.getlength(line + ("…" if last else "")) > room:
            line, last = line[:-1], True
        lines[i] = line + ("…" if last else "")
    return [line for line in lines if line]


def sheet(tasks: Sequence[Task], path: str | os.PathLike | BinaryIO, columns: int | None = None, *,
          caption: Callable[[Task], str] | None = caption_of, solution: bool = True, card: int | None = None) -> None:
    """Write a PNG, to a path or an open file, with one card a task: its pairs (input above output, tests
    tinted) and a caption.

    `columns`: cards side by side (default: a sheet somewhat wider than high). `caption`: the first line
    is set bold, the rest wrapped below, unless the `solution` is hidden (None: no captions).
    `card`: card width in pixels.
    Cells are whole pixels, as large as the card allows. Raises UserError when there is no
    task, there are more than MAX_SHEET, or the file cannot be written.
    """
    from PIL import Image, ImageDraw
    if not tasks:
        raise UserError(f"{path}: no task to draw")
    if len(tasks) > MAX_SHEET:
        raise UserError(f"{path}: {len(tasks)} tasks are too many for one PNG (at most {MAX_SHEET}); "
                        "use --limit or an .html file")
    columns = min(columns or max(1, round(math.sqrt(1.3 * len(tasks)))), len(tasks))
    card = card or (1000 if len(tasks) == 1 else 460)
    room, small = card - 2 * _PAD, 12
    bold, plain = _font(small, True), _font(small)
    cards = []
    for task in tasks:
        head, *rest = (caption(task) if caption else "").split("\n")
        texts = [(t, bold) for t in _wrapped(head, bold, room, 3)]      # long names leave room for the difficulty
        texts += [(t, plain) for r in rest if solution for t in _wrapped(r, plain, room, 3)]
        picture = _picture(task, room - 10, round(0.75 * card), 28 if len(tasks) == 1 else 18, solution)
        cards.append((picture, texts))
    line = small + 5
    heights = [p.shape[0] + line * len(t) + 2 * _PAD + (6 if t else 0) for p, t in cards]
    row_heights = [max(heights[i:i + columns]) for i in range(0, len(cards), columns)]
    canvas = np.full((sum(row_heights) + 1, columns * card + 1, 3), PAPER, dtype=np.uint8)
    places, top = [], 0
    for row, height in enumerate(row_heights):
        for column, (picture, texts) in enumerate(cards[row * columns:(row + 1) * columns]):
            left = column * card
            canvas[top:top + height + 1, [left, left + card]] = CARD_EDGE
            canvas[[top, top + height], left:left + card + 1] = CARD_EDGE
            y = top + _PAD + line * len(texts) + (6 if texts else 0)
            x = left + (card - picture.shape[1]) // 2
            canvas[y:y + picture.shape[0], x:x + picture.shape[1]] = picture
            places += [(left + _PAD, top + _PAD + i * line, t, f) for i, (t, f) in enumerate(texts)]
        top += height
    image = Image.fromarray(canvas)
    pen = ImageDraw.Draw(image)
    for x, y, text, font in places:
        pen.text((x, y), text, fill=INK, font=font)
    try:
        image.save(path, format="PNG", compress_level=4)
    except OSError as error:
        raise UserError(f"{path}: cannot write the picture ({error.strerror or error})") from error
