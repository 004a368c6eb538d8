"""The public interface: what `import arcgen` offers, and how its values behave."""
import copy
import json
import pickle
import subprocess
import sys
import types

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import arcgen
from arcgen.api import making
from arcgen.core.grid import SYMMETRIES, recolour, transform
from arcgen.language import parse, run
from arcgen.tasks.rejection import Reason
from arcgen.tasks.source import Proposal

grids = st.tuples(st.integers(1, 4), st.integers(1, 4)).flatmap(
    lambda shape: st.lists(st.integers(0, 9), min_size=shape[0] * shape[1], max_size=shape[0] * shape[1]).map(
        lambda cells: np.array(cells, np.uint8).reshape(shape)))
pairs = st.builds(arcgen.Pair, grids, grids)


def task_of(*outputs, **meta) -> arcgen.Task:
    """A task with one demonstration and a test for each output."""
    tests = [{"input": [[0]], "output": output} for output in outputs]
    return arcgen.Task.from_dict({"train": tests[:1], "test": tests, **meta}, "t")


def test_importing_loads_nothing_and_most_names_nothing_heavy():
    code = """
import sys
class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("torch", "pyarrow", "datasets", "matplotlib"):
            raise ImportError(f"{name} is not to be loaded")
sys.meta_path.insert(0, Refuse())
import arcgen
assert "numpy" not in sys.modules and not [m for m in sys.modules if m.startswith("arcgen.")], sys.modules
assert set(arcgen.__all__) <= set(dir(arcgen))
arcgen.Program("turn(input, rotate_90)")([[1, 2]])
arcgen.words(), arcgen.Augmentation, arcgen.Recipe, arcgen.Task, arcgen.UserError
next(iter(arcgen.synthesize(1, concepts="halo", decontaminate="none"))).program
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_every_name_is_there_documented_and_no_other():
    for name in arcgen.__all__:
        assert getattr(arcgen, name).__doc__, name
    with pytest.raises(AttributeError, match="it offers Augmentation"):
        _ = arcgen.nothing


@given(pairs, pairs)
def test_pairs_and_tasks_are_values(a, b):
    again = copy.deepcopy(a)
    assert a == again and hash(a) == hash(again) and len({a, again}) == 1
    assert (a == b) == (np.array_equal(a.input, b.input) and np.array_equal(a.output, b.output))
    one, two = (arcgen.Task("t", (p,), (p,), {"concept": "c"}) for p in (a, again))
    assert one == two and hash(one) == hash(two) and pickle.loads(pickle.dumps(one)) == one
    assert one != arcgen.Task("u", (a,), (a,), {"concept": "c"}) and one != arcgen.Task("t", (a,), (a,)) and one != 3
    assert arcgen.Task.from_dict(json.loads(json.dumps(one.to_dict()))) == one


@pytest.mark.parametrize("text", ["turn(input, rotate_90)", "upscale(input, 2)"])
def test_programs_are_values_and_their_trees_one_object(text):
    p = arcgen.Program(text)
    for other in (pickle.loads(pickle.dumps(p)), copy.deepcopy(p), copy.copy(p), arcgen.Program(p.text)):
        assert other == p and hash(other) == hash(p) and other.node is p.node
    sketch = parse("paint(input, holes(input, ?bg), ?ink, itself)", sketch=True)
    assert pickle.loads(pickle.dumps(sketch)) is sketch is copy.deepcopy(sketch)


def test_run_takes_any_grid_and_refuses_what_is_none():
    program = arcgen.Program("turn(input, flip_left_right)")
    for dtype in (np.int64, np.uint8, np.int8, np.uint16):
        out = program(np.array([[1, 2]], dtype))
        assert out.dtype == np.uint8 and out.tolist() == [[2, 1]]
    assert program([[1, 2]]).tolist() == program([np.array([1, 2])]).tolist() == [[2, 1]]
    for wrong in ([[11]], np.array([[11]]), np.array([[-1]]), np.array([[0.5]]), np.array([[True]]), [], [[1], [1, 2]],
                  np.zeros(3, int), np.zeros((31, 1), int), np.zeros((1, 1, 1), int), "12", None, 3):
        with pytest.raises(arcgen.UserError, match=r"^grid: "):
            run(program.node, wrong)
    red = arcgen.Program("canvas(1, 1, red)")
    red([[0]])[:] = 5                       # what is the same on all grids is kept: not the caller's to change
    assert red([[0]]).tolist() == [[2]]


@settings(deadline=None)
@given(grids, st.sampled_from(SYMMETRIES), st.permutations(range(10)))
def test_a_turned_and_a_recoloured_program_do_so_to_its_grids(grid, symmetry, table):
    p = arcgen.Program("paint(input, where(objects(input, black, by_side), touches_border), red, halo(by_corner))")
    assert np.array_equal(p.turned(symmetry)(transform(grid, symmetry)), transform(p(grid), symmetry))
    assert np.array_equal(p.recoloured(dict(enumerate(table)))(recolour(grid, table)), recolour(p(grid), table))


def test_short_names_and_mistakes():
    p = arcgen.Program("turn(input, flip_left_right)")
    assert p.turned("r90") == p.turned("rotate_90") == arcgen.Program("turn(input, flip_up_down)")
    blue = arcgen.Program("canvas(1, 1, blue)")
    assert blue.recoloured({1: 2}) == blue.recoloured({"blue": "red"}) == arcgen.Program("canvas(1, 1, red)")
    assert arcgen.Program("canvas(1, 1, red)").recoloured({1: 2, 3: 1}) == arcgen.Program("canvas(1, 1, green)")
    for call, says in ((lambda: p.turned("r91"), "there are identity"), (lambda: blue.turned("r90"), "canvas"),
                       (lambda: p.recoloured({1: 2, 3: 2}), "become one"), (lambda: p.recoloured({1: 10}), "no colour"),
                       (lambda: arcgen.Program("turn(input"), "program"), (lambda: arcgen.Program(3), "text")):
        with pytest.raises(arcgen.UserError, match=says):
            call()
    assert p not in p.alternatives() and all(isinstance(other, arcgen.Program) for other in p.alternatives())


def test_words_say_their_types():
    words = arcgen.words()
    assert str(words["turn"]) == "turn(grid: Grid, symmetry: Symmetry) -> Grid"
    assert not [w for w in words.values() if "[" in w.english or not w.result]


def test_a_collection_is_a_sequence_and_a_mapping(tmp_path):
    one, two = (task_of([[i]], concept=f"c{i}").to_dict() for i in (1, 2))
    (tmp_path / "a.json").write_text(json.dumps({"x": [one, {**two, "variant": 7}], "y": two}))
    tasks = arcgen.load(tmp_path / "a.json")
    assert len(tasks) == 2 and tasks[-1] == tasks["y"] and tasks[:1] == [tasks["x"]] == [*tasks][:1]
    assert tasks.keys() == ["x", "y"] and dict(tasks) == dict(tasks.items()) and "z" not in tasks and tasks[0] in tasks
    assert [t.concept for t in tasks.variants("x")] == ["c1", "c2"] and tasks["x-0007"].concept == "c2"
    assert tasks.get("z") is None and type(tasks[0]) is arcgen.Task
    for wrong, error in (("xx", KeyError), ("xx", arcgen.UserError), (2, IndexError)):
        with pytest.raises(error):
            tasks[wrong]
    with pytest.raises(arcgen.UserError, match="synthesize"):
        arcgen.load("synth")


def test_synthesis_is_the_same_again_and_its_programs_are_true():
    first = [*arcgen.synthesize(4, seed=3, concepts=["halo"], decontaminate="none")]
    assert first == [*arcgen.synthesize(4, seed=3, concepts="halo", decontaminate="none")]
    assert len({t.id for t in first}) == 4 and all(t.concept.split("+")[0] == "halo" for t in first)
    for task in first:
        assert all(np.array_equal(task.program(p.input), p.output) for p in task.pairs) and task.description
    for wrong in ({"count": 0}, {"count": 1, "concepts": "hallo"}, {"count": 1, "seed": -1}):
        with pytest.raises(arcgen.UserError):
            arcgen.synthesize(**wrong)


def test_concepts_with_too_few_rules_give_what_they_have_and_say_so(monkeypatch):
    def proposal(seed, draw, known):
        return Proposal("synth", draw, "a", "key") if draw % 2 else Proposal("synth", draw, rejected=Reason.RARE)
    source = types.SimpleNamespace(limit=None, proposal=proposal, row=lambda seed, payload, variant: task_of([[1]]))
    monkeypatch.setattr(making, "open_source", lambda spec, **options: source)
    made = arcgen.synthesize(3)
    assert next(made) == task_of([[1]])
    with pytest.raises(arcgen.UserError, match="only 1 different task of the 3 asked for"):
        next(made)


def test_scores():
    right, wrong, other = [[1, 2]], [[1, 3]], [[1], [2]]
    one, two = task_of(right), task_of(right, [[5]])
    assert one.score(np.array(right)) == one.score([wrong, right]) == one.score([[wrong, right]]) == 1
    assert one.score({"attempt_1": other, "attempt_2": right}) == one.score([{"attempt_1": right}]) == 1
    assert one.score(other) == one.score(wrong) == one.score(None) == one.score([None, wrong]) == 0
    assert two.score([right, [[5]]]) == 1 and two.score([right, None]) == two.score([[wrong, right], [[[6]]]]) == 0.5
    for task, bad in ((one, [wrong, wrong, right]), (two, right), (two, [right]), (one, [[11]]), (one, "x"), (one, 1)):
        with pytest.raises(arcgen.UserError, match=r"^t: prediction"):
            task.score(bad)


def test_pictures(tmp_path, capsys, monkeypatch):
    evil = task_of([[1]], description="<script>alert(1)</script>", program="a < b", concept='"><b>')
    html = evil._repr_html_()
    assert "data:image/png;base64," in html and "<script" not in html and "<b>t · &quot;&gt;&lt;b&gt;</b>" in html
    assert evil.program is None
    evil.png(tmp_path / "t.png")
    assert (tmp_path / "t.png").read_bytes().startswith(b"\x89PNG")
    evil.show(solution=False)
    assert "script" not in capsys.readouterr().out
    shown = []
    shell = types.SimpleNamespace(kernel=None)
    monkeypatch.setitem(sys.modules, "IPython", types.SimpleNamespace(
        get_ipython=lambda: shell, display=types.SimpleNamespace(display=lambda data, raw: shown.append(data))))
    evil.show()
    assert "data:image/png" in shown[0]["text/html"]


def test_an_augmentation_keeps_the_task_a_public_one():
    task = next(iter(arcgen.synthesize(1, concepts="halo", decontaminate="none")))
    a = arcgen.Augmentation.sample(np.random.default_rng(1), task, keep_tests=True)
    disguised = a.apply(task)
    assert type(disguised) is arcgen.Task and a.inverse().apply(disguised).pairs == task.pairs
    assert np.array_equal(a.invert_grid(disguised.test[0].output), task.test[0].output)
