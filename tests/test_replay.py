"""The evidence of the concepts, on the real ARC-1 training tasks."""
from arcgen.concepts.catalogue import library
from arcgen.concepts.replay import replay, training_pairs
from arcgen.language import parse, to_text


def test_every_line_of_evidence_reproduces_its_task():
    wrong = [f"{r.concept} {r.task_id} {r.right}/{r.pairs} {r.program}" for r in replay() if not r.exact]
    assert not wrong, "\n".join(wrong)


def test_programs_are_no_accident():
    """A program run on another task's pairs must not pass: what replay counts can fail."""
    tasks, lines = training_pairs(), replay()
    ids = sorted(tasks)
    from arcgen.concepts.replay import reproduces
    passed = 0
    for line in lines:
        other = ids[(ids.index(line.task_id) + 137) % len(ids)]
        passed += reproduces(parse(line.program), tasks[other]) == len(tasks[other])
    assert passed == 0


def test_evidence_names_training_tasks_only():
    ids = set(training_pairs())
    for concept in library().values():
        assert set(concept.evidence) <= ids
        for filling in concept.evidence.values():
            assert parse(to_text(concept.filled(filling))) == concept.filled(filling)
