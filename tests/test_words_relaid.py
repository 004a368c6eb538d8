"""Words that lay the cells of a picture anew (arcgen.language.relaid), and the fan: what they do on small grids."""
from __future__ import annotations

import numpy as np
import pytest

from arcgen.core.errors import RuleError
from arcgen.language import parse, run


def _grid(rows: str) -> np.ndarray:
    return np.array([[int(c) for c in row] for row in rows.split("/")], np.uint8)


@pytest.mark.parametrize("program, given, made", [
    ("in_rows(input, 3)", "123456", "123/456"),
    ("in_rows(input, 2)", "1/2/3/4", "12/34"),
    ("in_one_row(input)", "123/456", "123456"),
    ("coiled(input)", "123456789", "123/894/765"),
    ("coiled(input)", "1234", "12/43"),
    ("uncoiled(input)", "123/894/765", "123456789"),
    ("uncoiled(coiled(input))", "1234567890123456", "1234567890123456"),
    ("spaced(input, 1, horizontal, red)", "13/45", "13/22/45"),
    ("spaced(input, 2, vertical, black)", "13/45", "1003/4005"),
    ("staggered(input, 3, right)", "123", "123/312/231"),
    ("staggered(input, 2, left)", "123", "123/231"),
    ("interleaved(input, turn(input, flip_left_right), horizontal)", "12/34", "12/21/34/43"),
    ("interleaved(input, blanked(input, red), vertical)", "13/45", "1232/4252"),
    ("dealt(input, 2, horizontal)", "1/2/3/4/5", "1/3/5/2/4"),
    ("dealt(input, 3, vertical)", "123456", "142536"),
    ("papered(input, everything(input, black), 0)", "00000/01200/03400", "43434/21212/43434"),
    ("papered(input, everything(input, black), 1)", "000000/120000/340000", "000000/120120/340340"),
    ("papered_mirrored(input, everything(input, black))", "00000/01200/03400", "11221/11221/33443"),
    ("paint(input, cells(input, black), own_colour, fan(up))", "0000/0000/0200", "2222/2220/0200"),
    ("paint(input, cells(input, black), own_colour, fan(down_left))", "0000/0020/0000", "0000/2220/2220"),
])
def test_what_they_do(program, given, made):
    assert np.array_equal(run(parse(program), _grid(given)), _grid(made))


@pytest.mark.parametrize("program, given", [
    ("in_rows(input, 4)", "123456"), ("in_rows(input, 6)", "123456"), ("in_rows(input, 2)", "12/34"),
    ("in_one_row(input)", "123"), ("in_one_row(input)", "1/2"), ("coiled(input)", "12345"), ("coiled(input)", "12/34"),
    ("uncoiled(input)", "123/456"), ("spaced(input, 0, horizontal, red)", "12/34"),
    ("spaced(input, 1, horizontal, red)", "12"), ("spaced(input, 1, rising, red)", "12/34"),
    ("interleaved(input, turn(input, transpose), vertical)", "123/456"), ("dealt(input, 2, horizontal)", "12/34"),
    ("interleaved(input, input, falling)", "12/34"), ("dealt(input, 1, horizontal)", "1/2/3"),
    ("papered(input, everything(input, black), -1)", "00000/01200/03400"),
    ("staggered(input, 2, up)", "12/34"), ("staggered(input, 0, left)", "12/34"),
])
def test_where_they_have_no_answer(program, given):
    with pytest.raises(RuleError):
        run(parse(program), _grid(given))
