"""Sets of keys that go with every job."""
from multiprocessing.reduction import ForkingPickler

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arcgen.dataset.engines import in_order, open_engine
from arcgen.tasks.known import NOTHING, Known, digest, short


@pytest.fixture(scope="module")
def workers():
    with open_engine(2) as engine:
        yield engine


@given(st.sets(st.text(max_size=12)), st.sets(st.text(max_size=12)))
@settings(deadline=None)
def test_a_set_of_keys_has_these_and_no_others_here_and_in_a_worker(workers, inside, outside):
    known = Known(short(digest(key)) for key in inside)
    assert len(known) == len(inside) and bool(known) == bool(inside)
    assert all(key in known for key in inside) and not any(key in known for key in outside - inside)
    assert list(in_order(workers, Known.__len__, [(known,)])) == [len(known)]
    assert all(in_order(workers, Known.__contains__, [(known, key) for key in inside]))
    copy = known.copy()
    for key in outside:
        copy.add(key)
    assert all(key in copy for key in inside | outside) and not any(key in known for key in outside - inside)
    assert not any(key in NOTHING for key in inside)


def test_a_set_of_a_hundred_thousand_keys_is_small():
    known = Known(np.arange(100_000, dtype=np.uint64))
    assert len(ForkingPickler.dumps(known)) < 820_000
