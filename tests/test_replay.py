"""The evidence of the concepts, on the real tasks that may be looked at."""
from arcgen.concepts.catalogue import library
from arcgen.concepts.replay import replay, training_pairs
from arcgen.language import parse, to_text


def test_every_line_of_evidence_reproduces_its_task():
    wrong = [f"{r.concept} {r.task_id} {r.right}/{r.pairs} {r.program}" for r in replay() if not r.exact]
    assert not wrong, "\n".join(wrong)


def test_programs_are_no_accident():
    """A program run on another task's pairs does not pass: what replay counts can fail. (One pair of tasks among
    these asks for the same rule.)"""
    tasks = {id_: pairs for some in training_pairs().values() for id_, pairs in some.items()}
    lines = replay()
    ids = sorted(tasks)
    from arcgen.concepts.replay import reproduces
    passed = 0
    for line in lines:
        other = ids[(ids.index(line.task_id) + 137) % len(ids)]
        passed += reproduces(parse(line.program), tasks[other]) == len(tasks[other])
    assert passed <= 1


def test_evidence_names_training_tasks_only():
    ids = {id_ for some in training_pairs().values() for id_ in some}
    assert {name: len(some) for name, some in training_pairs().items()} == {"ARC-1 training": 400,
                                                                            "ARC-2 training, new": 233}
    for concept in library().values():
        assert set(concept.evidence) <= ids
        for filling in concept.evidence.values():
            assert parse(to_text(concept.filled(filling))) == concept.filled(filling)
