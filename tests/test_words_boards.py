"""Words for small grids line by line, and for changes that an example shows."""
import numpy as np
import pytest

from arcgen.core.errors import RuleError
from arcgen.language import parse, run


def grid(*rows: str) -> np.ndarray:
    return np.array([[int(c) for c in row] for row in rows], np.uint8)


_BEFORE, _AFTER, _NEXT = (f"crop(the(strips(input, 3, horizontal), ranked(edge(right), {n})))" for n in (1, 2, 3))


@pytest.mark.parametrize("program, given, wanted", [
    ("keep(input, the(every_line(input), is_plain), black)", ("120", "211", "021"), ("100", "010", "001")),
    ("keep(input, the(every_line(input), is_plain), black)", ("1222", "2211", "0210"), ("0200", "0200", "0200")),
    ("turned_by(input, 1)", ("12", "34"), ("31", "42")),
    ("turned_by(input, 6)", ("12", "34"), ("43", "21")),
    ("rim_moved(input, 1)", ("123", "894", "765"), ("812", "793", "654")),
    ("rim_moved(input, 2)", ("1234", "0005", "9876"), ("9012", "8003", "7654")),
    (f"turned_like({_NEXT}, {_BEFORE}, {_AFTER})", ("122112", "344303"), ("21", "30")),
    (f"recoloured_like({_NEXT}, {_BEFORE}, {_AFTER})", ("120412", "120435"), ("04", "35")),
])
def test_words_on_small_grids(program, given, wanted):
    assert run(parse(program), grid(*given)).tolist() == grid(*wanted).tolist()


@pytest.mark.parametrize("program, given", [
    ("keep(input, the(every_line(input), is_plain), black)", ("120", "210", "122")),
    ("rim_moved(input, 1)", ("123", "456")),
    ("turned_by(input, minus(1, 1))", ("12", "34")),
    (f"turned_like({_NEXT}, {_BEFORE}, {_AFTER})", ("121112", "343403")),
    (f"turned_like({_NEXT}, {_BEFORE}, {_AFTER})", ("111112", "111103")),
    (f"recoloured_like({_NEXT}, {_BEFORE}, {_AFTER})", ("114512", "124603")),
])
def test_undefined_where_the_grid_does_not_say_it(program, given):
    with pytest.raises(RuleError):
        run(parse(program), grid(*given))
