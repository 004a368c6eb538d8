"""The compiled evaluator gives what the reference gives, whatever is asked, and is not needed."""
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from conformance import Case, cases, disagreements
from random_programs import random_expression, random_grid

from arcgen.core.seeds import stream
from arcgen.language import parse, types
from arcgen.language.engine import ENGINE, Context
from arcgen.language.evaluator import ContextEvaluator
from arcgen.language.interned import _Interned
from arcgen.language.objects import ObjectSet
from arcgen.language.program import MAX_NODES
from arcgen.language.registry import IS_COLOUR, IS_INPUT, IS_TURNED, WORDS
from arcgen.language.run import NumpyContext

compiled = pytest.importorskip("arcgen.language.compiled")
ROOT = Path(__file__).parents[1]
NATIVE = ContextEvaluator(compiled.CompiledContext)


def test_it_conforms():
    assert disagreements(NATIVE, cases()) == []


@pytest.mark.slow
def test_it_conforms_on_many_random_programs():
    some = []
    for k in range(6_000):
        rng = stream("native", k)
        program = random_expression(rng, types.Grid, int(rng.integers(2, 6)))
        if 1 < program.size <= MAX_NODES:
            some.append(Case(f"random {k}", program, tuple(random_grid(rng, 12) for _ in range(4))))
    assert len(some) > 2_000 and disagreements(NATIVE, some) == []


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="asks Linux for the memory of the process")
def test_what_is_forgotten_leaves_no_memory_behind():
    done = subprocess.run([sys.executable, ROOT / "benchmarks/leaks.py", "--cpu-seconds", "45"], capture_output=True,
                          text=True, env={**os.environ, "ARCGEN_ENGINE": "native", "PYTHONPATH": str(ROOT)})
    assert done.returncode == 0 and "native:" in done.stdout, done.stdout + done.stderr


def test_the_words_that_are_compiled_are_words():
    assert compiled.COMPILED_WORDS <= set(WORDS)
    assert len(compiled.COMPILED_WORDS) > 200


def test_values_are_those_of_the_reference():
    grid = np.array([[0, 3, 3, 0], [0, 0, 0, 0], [4, 0, 0, 5]], np.uint8)
    context, reference = compiled.CompiledContext(grid), NumpyContext(grid)
    for text in ("objects(input, black, by_side)", "the(objects(input, black, by_side), most(size))"):
        node = parse(f"keep(input, {text}, black)").args[1]
        mine, other = context.value(node), reference.value(node)
        assert isinstance(mine, ObjectSet) and (mine.masks == other.masks).all() and mine.grid is context.grid
    assert context.output(parse("input")) is grid
    program = parse("turn(turn(input, transpose), transpose)")
    assert context.output(program) is context.one(grid.copy()) is grid


def _copied(node) -> _Interned:
    """An expression as the reference has it."""
    return _Interned(node.word, tuple(map(_copied, node.args)), node.value)


def test_expressions_are_those_of_the_reference():
    asked = 0
    for k in range(300):
        rng = stream("expressions", k)
        program = random_expression(rng, types.Grid, int(rng.integers(2, 6)))
        copy, parts = _copied(program), program.parts()
        assert copy is _copied(program) and copy.parts() == [_copied(part) for part in parts]
        for n, other in zip(parts, copy.parts(), strict=True):
            assert (n.word, n.value, n.type, n.size, n.marks, n.closed) == (
                other.word, other.value, other.type, other.size, other.marks, other.closed)
        for marks in (IS_INPUT, IS_COLOUR, IS_TURNED):
            assert copy.parts(marks) == [_copied(part) for part in program.parts(marks)]
        old, new = (parts[i] for i in rng.integers(len(parts), size=2))
        for bounds in ((0, old.size), (IS_INPUT, 1)):
            exchanged = program.exchanging({old: new}, *bounds)
            assert copy.exchanging({_copied(old): _copied(new)}, *bounds) is _copied(exchanged)
        if program.args:
            assert copy.with_argument(0, _copied(new)) is _copied(program.with_argument(0, new))
        grid = random_grid(rng, 12)
        mine, theirs = (compiled.CompiledContext(grid).output(of) for of in (program, copy))
        assert (mine is None and theirs is None) or (mine == theirs).all()
        asked += mine is not None
    assert asked > 50


def test_what_is_forgotten_is_found_again():
    grid = np.eye(5, dtype=np.uint8)
    context, program = compiled.CompiledContext(grid), parse("turn(input, rotate_90)")
    before = context.output(program).copy()
    assert len(context) > 0
    context.forget()
    assert len(context) == 0 and (context.output(program) == before).all()


def test_it_is_used_where_it_was_built():
    assert ENGINE == os.environ.get("ARCGEN_ENGINE", "native")
    assert Context is (compiled.CompiledContext if ENGINE == "native" else NumpyContext)


def _python(code: str, engine: str) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, "-c", code], env={**os.environ, "ARCGEN_ENGINE": engine},
                          cwd=Path(__file__).parents[1], capture_output=True, text=True)


def test_rows_do_not_depend_on_the_evaluator():
    code = ("from arcgen.synthesis.source import SynthSource\n"
            "s = SynthSource()\n"
            "for draw in (3, 11, 40):\n"
            "    p = s.proposal(5, draw)\n"
            "    print(p.payload, s.row(5, p.payload, 0) if p.payload else p.rejected)")
    rows = {_python(code, engine).stdout for engine in ("numpy", "native")}
    assert len(rows) == 1 and "program" in rows.pop()


def test_an_evaluator_that_is_not_there_is_refused():
    done = _python("from arcgen.commands import arcgen; arcgen(['show', '--limit', '1'])", "fast")
    assert done.returncode == 2 and done.stderr.strip().splitlines() == [
        "error: ARCGEN_ENGINE=fast: no such evaluator (numpy, native)"]


def test_an_extension_of_other_sources_is_not_used(tmp_path):
    """After the sources have changed and before it is built again."""
    shutil.copytree(ROOT / "arcgen", tmp_path / "arcgen", ignore=shutil.ignore_patterns("__pycache__"))
    ask = [sys.executable, "-c", "from arcgen.language.engine import ENGINE; print(ENGINE)"]
    env = {name: value for name, value in os.environ.items() if name != "ARCGEN_ENGINE"} | {"PYTHONPATH": str(tmp_path)}
    assert subprocess.check_output(ask, env=env, cwd=tmp_path, text=True).strip() == "native"
    with (tmp_path / "arcgen/native/module.cpp").open("a") as file:
        file.write("// changed\n")
    assert subprocess.check_output(ask, env=env, cwd=tmp_path, text=True).strip() == "numpy"
