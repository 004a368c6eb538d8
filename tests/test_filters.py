"""Which tasks are chosen, and what is said of the others."""
import numpy as np
import pytest
from toy import Toy

from arcgen.core.errors import UserError
from arcgen.core.task import Pair, Task
from arcgen.dataset import choosing
from arcgen.dataset.choosing import choose
from arcgen.tasks.filters import Filters
from arcgen.tasks.tasksets.hub import open_dataset


def task(side=3, tests=1, **meta) -> Task:
    grid = np.zeros((2, side), np.uint8)
    pair = Pair(grid, grid + 1)
    return Task("t", (pair, pair), (pair,) * tests, meta)


@pytest.mark.parametrize("asked, well, ill, why", [
    ({"max_side": 3}, task(3), task(4), "side over 3"),
    ({"max_cells": 36}, task(3), task(3, tests=2), "more than 36 cells"),
    ({"tests": 1}, task(), task(tests=2), "another number of tests"),
    ({"tests": "1-2"}, task(tests=2), task(tests=3), "another number of tests"),
    ({"difficulty": "0.2-.5"}, task(difficulty=0.5), task(difficulty=0.51), "outside 0.2-0.5"),
    ({"difficulty": "0-1"}, task(difficulty=1.0), task(), "unknown difficulty"),
    ({"concepts": "a,b"}, task(concept="c+b"), task(concept="ab"), "other concepts"),
    ({"exclude_concepts": ["a"]}, task(concept="b"), task(concept="b+a"), "of the concepts a"),
])
def test_a_filter_takes_what_is_asked_for_and_says_why_it_takes_no_other(asked, well, ill, why):
    filters = Filters(**asked)
    assert filters.refusal(well) is None and Filters().refusal(ill) is None
    assert why in filters.refusal(ill)
    assert Filters(**{k: getattr(filters, k) for k in asked}) == filters       # read again, the same


def test_a_difficulty_at_the_end_of_a_range_is_within_it_as_drawn_and_as_rows_hold_it():
    for end in np.linspace(0, 1, 101).round(4).tolist():
        assert all(Filters(difficulty=asked).refusal(task(difficulty=d)) is None
                   for d in (end, float(np.float32(end))) for asked in (f"0-{end:g}", f"{end:g}-1"))


@pytest.mark.parametrize("asked, words", [
    ({"difficulty": "3"}, ["--difficulty", "0.2-0.5"]), ({"difficulty": "0.5-0.2"}, ["--difficulty"]),
    ({"difficulty": "0-1.5"}, ["--difficulty"]), ({"max_side": 31}, ["--max-side", "30"]),
    ({"max_cells": 0}, ["--max-cells"]), ({"tests": "none"}, ["--tests", "1-2"]), ({"limit": 0}, ["--limit"]),
    ({"order": "size"}, ["--order", "difficulty"]), ({"per_concept": -1}, ["--per-concept"]),
    ({"concepts": "a", "exclude_concepts": "b,a"}, ["--exclude-concepts", "a is named"])])
def test_mistakes_name_the_option(asked, words):
    with pytest.raises(UserError) as error:
        Filters(**asked)
    assert all(word in str(error.value) for word in words) and "\n" not in str(error.value)


def test_nothing_asked_for_is_everything_unread(folder, monkeypatch):
    monkeypatch.setattr(choosing, "_read", None)
    chosen = choose(str(folder), Filters())
    assert len(chosen) == 16 and chosen.rows == len(open_dataset(str(folder)).data)
    assert not chosen.unseen and not chosen.left_out


def test_what_is_chosen_is_what_the_filters_take_and_the_rest_is_counted(folder):
    every = choose(str(folder), Filters())
    rows = [every.row(i) for i in range(every.rows)]
    filters = Filters(max_side=20, concepts="copy,turn")
    chosen = choose(str(folder), filters)
    assert {*(chosen.name(i, chosen.row(i)) for i in range(chosen.rows))} == {
        every.name(i, row) for i, row in enumerate(rows) if filters.refusal(row) is None}
    assert 0 < chosen.rows < every.rows == chosen.rows + sum(chosen.left_out.values())
    assert {*chosen.left_out} == {"with a side over 20", "of other concepts than copy, turn"}


def test_so_many_of_a_concept_and_so_many_at_all(folder):
    chosen = choose(str(folder), Filters(per_concept=2, limit=5))
    concepts = [next(task.versions()).concept for task in chosen]
    assert len(chosen) == 5 and max(map(concepts.count, concepts)) == 2
    assert chosen.unseen + len(chosen) + sum(chosen.left_out.values()) // 6 == 16
    assert choose(str(folder), Filters(), variants=2).rows == 32
    assert choose(str(folder), Filters(), split="validation").spec == "toys"


def test_easy_tasks_come_first_and_unknown_ones_last(tmp_path):
    import json
    hardness = [0.5, None, 0.1, 0.9, 0.1]
    values = {f"t{i}": task(**({} if h is None else {"difficulty": h})).to_dict() for i, h in enumerate(hardness)}
    (tmp_path / "tasks.json").write_text(json.dumps(values))
    chosen = choose(str(tmp_path / "tasks.json"), Filters(order="difficulty"))
    assert [t.id for t in chosen] == ["t2", "t4", "t0", "t3", "t1"]
    assert [next(t.versions()).id for t in chosen] == [t.id for t in chosen]
    # the first three that are wanted, and then in order
    some = choose(str(tmp_path / "tasks.json"), Filters(order="difficulty", limit=3))
    assert [t.id for t in some] == ["t2", "t0", "t1"]


def test_filters_that_leave_nothing_say_so_with_numbers(folder):
    with pytest.raises(UserError, match=r"left of 16 \(rows left out: 96 of other concepts than miror\); did you "
                                        "mean 'mirror'"):
        choose(str(folder), Filters(concepts="miror"))
    with pytest.raises(UserError, match=r"no task is left of 400 .*400 of unknown difficulty"):
        choose("arc-1/training", Filters(difficulty="0-1"))


def test_splits_belong_to_datasets(folder):
    for spec in ("arc-1/training", "synth"):
        with pytest.raises(UserError, match="--split train"):
            choose(spec, Filters(limit=1), split="train")
    with pytest.raises(UserError, match="no split 'test'"):
        choose(str(folder), Filters(), split="test")


@pytest.fixture
def toys(monkeypatch):
    """`synth` is the endless toy source."""
    monkeypatch.setattr(choosing, "open_source", lambda spec, **options: Toy("toy", None, **options))


def test_an_endless_source_is_asked_until_there_are_enough(toys):
    chosen = choose("synth", Filters(limit=6, concepts="copy"), variants=3)
    assert len(chosen) == 6 and chosen.unseen is None and {t.concept for u in chosen for t in u.versions()} == {"copy"}
    assert [t.id for t in chosen[0:2]] == ["toy00000", "toy00003"]
    # instance 1 of rule 3 cannot be made: it is left out where it is read
    assert [sum(1 for _ in task.versions()) for task in chosen[0:2]] == [3, 2]
    assert choose("synth", Filters(limit=6), seed=1).digest() != choose("synth", Filters(limit=7), seed=1).digest()


def test_an_endless_source_is_given_up_with_numbers(toys, monkeypatch):
    monkeypatch.setattr(choosing, "REFUSED", 20)
    with pytest.raises(UserError, match="--limit: synth makes tasks without end"):
        choose("synth", Filters())
    with pytest.raises(UserError, match=r"no task is left of 20 \(rows left out: 20 of a difficulty outside 0-0.1\)"):
        choose("synth", Filters(limit=2, difficulty="0-0.1"))
