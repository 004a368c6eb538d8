"""The tasks of the benchmarks that need a model which has learned something."""
import importlib.util
from pathlib import Path

import numpy as np
import pytest

from arcgen.core.task import Pair, Task


@pytest.fixture(scope="module")
def trained():
    path = Path(__file__).resolve().parents[1] / "benchmarks" / "trained.py"
    spec = importlib.util.spec_from_file_location("trained", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def made(concept: str, rule: int, variants: int) -> list[Task]:
    pair = Pair(np.full((1, 1), rule, dtype=np.uint8), np.zeros((1, 1), dtype=np.uint8))
    return [Task(f"{concept}{rule}", (pair,), (pair,), {"variant": v, "concept": concept}) for v in range(variants)]


def test_no_held_out_task_is_learned_and_no_task_of_a_new_rule(trained, monkeypatch, tmp_path):
    monkeypatch.setattr(trained, "CONCEPTS", ("a", "b"))
    monkeypatch.setattr(trained, "rules", lambda concept: iter([made(concept, i, 12) for i in range(8)]))
    trained.split(tmp_path)
    ids = {name: [t.id for t in trained.held_out(tmp_path, name)] for name in ("train", "test", "dev")}
    assert sum(map(len, ids.values())) == len({*ids["train"], *ids["test"], *ids["dev"]})
    learned = trained.learned_rules(tmp_path)
    assert len(learned) == 12
    for name, tasks in (("test", 16 * trained.HELD_OUT["test"]), ("dev", 16 * trained.HELD_OUT["dev"])):
        new = [trained.rule(id_) not in learned for id_ in ids[name]]
        assert len(new) == tasks and sum(new) == tasks // 4 and new[:8] == [True, False] * 4
        assert {id_[0] for id_ in ids[name][:4]} == {"a", "b"}


def test_rules_are_small_and_different(trained):
    found = list(trained.islice(trained.rules("turn-grid"), 2))
    assert len({tasks[0].id for tasks in found}) == 2
    assert all(trained.small(t) and len(t.train) == 3 and len(t.test) == 1 for of in found for t in of)
