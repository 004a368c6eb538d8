"""Sets of keys that go with every job."""
from multiprocessing.reduction import ForkingPickler

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arcgen.dataset.engines import in_order, open_engine
from arcgen.tasks.known import NOTHING, Known, Share, digest, short


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


def test_a_shared_set_is_mapped_by_the_workers_and_only_the_newest_lie_on_the_disk(workers):
    sets = [Known(range(n)) for n in (0, 1, 1_000, 100_000, 0, 50)]
    handles = [workers.share(known) for known in sets]
    assert all(len(ForkingPickler.dumps(handle)) < 1_000 for handle in handles)
    newest = [(handle,) for handle in handles[-3:]] * 4
    assert [*in_order(workers, Known.__len__, newest)] == [100_000, 0, 50] * 4
    assert len(list(workers.folder.iterdir())) == 3
    asked = digest("x")
    for_x = workers.share(Known([*range(5), short(asked)]))
    assert [*in_order(workers, Known.__contains__, [(for_x, "x"), (for_x, "y")])] == [True, False]


def test_what_is_shared_is_read_from_the_file_and_not_to_be_changed(tmp_path):
    path = tmp_path / "keys.npy"
    Known(range(1_000)).save(path)
    found = Known.mapped(path)._found
    assert type(found) is np.ndarray and not found.flags.owndata and not found.flags.writeable
    assert (found == np.arange(1_000)).all() and 8_000 <= path.stat().st_size < 8_200
    with open(path, "rb+") as file:                 # a key on the disk is one in memory: it was not copied
        file.seek(-8, 2)
        file.write(np.uint64(2_000).tobytes())
    assert found[-1] == 2_000


def test_a_set_of_a_hundred_thousand_keys_is_small():
    known = Known(np.arange(100_000, dtype=np.uint64))
    assert len(ForkingPickler.dumps(known)) < 820_000


def test_a_share_of_all_keys_has_so_many_of_them_the_same_ones_each_time():
    keys = [f"key {i}" for i in range(2_000)]
    some, more = ([key in Share(share) for key in keys] for share in (0.3, 0.6))
    assert sum(some) == pytest.approx(600, abs=80) and sum(more) == pytest.approx(1_200, abs=80)
    assert all(later for one, later in zip(some, more, strict=True) if one)
    assert len(Share(0)) == 0 and len(Share(0.3)) > 0 and all(key in Share(1) for key in keys)
    copy = Share(0.3).copy()
    for key in keys:
        copy.add(key)
    assert all(key in copy for key in keys)
