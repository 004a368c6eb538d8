"""The disguises under which a task is seen when it is answered: its views.

Symmetries are stratified: every eight views hold all eight elements of D4 once (eight independent draws hold 5.2 of
them on average), while colours and the order of the demonstrations are drawn for each view. All tests of a task are
seen under the same views, so their prompts share the demonstrations and a cache of them can be shared as well.
"""
from __future__ import annotations

from dataclasses import replace

from arcgen.core import seeds
from arcgen.core.grid import SYMMETRIES
from arcgen.core.task import Task
from arcgen.tasks.augment import Augmentation


def view(task: Task, number: int, seed: int) -> Augmentation:
    """View `number` of a task (0 is the task as it is), whose order leaves the tests where they are."""
    if number == 0:
        return Augmentation()
    drawn = Augmentation.sample(seeds.stream(seed, "view", task.id, number), task, keep_tests=True)
    return replace(drawn, symmetry=_symmetry(task, number, seed))


def view_of_test(task: Task, i: int, number: int, seed: int) -> Augmentation:
    """The same view for the task with test number `i` as its only one."""
    found = view(task, number, seed)
    return replace(found, order=(*found.order[:len(task.train)], len(task.train))) if found.order else found


def _symmetry(task: Task, number: int, seed: int) -> str:
    """Every block of eight views goes through D4 in an order of its own; view 0 has the identity of the first."""
    block, place = divmod(number, len(SYMMETRIES))
    rng = seeds.stream(seed, "symmetries", task.id, block)
    if block == 0:
        return SYMMETRIES[1 + int(rng.permutation(len(SYMMETRIES) - 1)[place - 1])]
    return SYMMETRIES[int(rng.permutation(len(SYMMETRIES))[place])]
