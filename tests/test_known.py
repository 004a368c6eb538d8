"""Sets of keys that go with every job."""
import pickle

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from arcgen.known import NOTHING, Known, digest, short


@given(st.sets(st.text(max_size=12)), st.sets(st.text(max_size=12)))
def test_a_set_of_keys_has_these_and_no_others(inside, outside):
    known = Known(short(digest(key)) for key in inside)
    assert len(known) == len(inside) and bool(known) == bool(inside)
    assert all(key in known for key in inside) and not any(key in known for key in outside - inside)
    sent = pickle.loads(pickle.dumps(known))
    assert len(sent) == len(known) and all(key in sent for key in inside)
    copy = known.copy()
    for key in outside:
        copy.add(key)
    assert all(key in copy for key in inside | outside) and not any(key in known for key in outside - inside)
    assert not any(key in NOTHING for key in inside)


def test_a_set_of_a_hundred_thousand_keys_is_small():
    known = Known(np.arange(100_000, dtype=np.uint64))
    assert len(pickle.dumps(known)) < 820_000
