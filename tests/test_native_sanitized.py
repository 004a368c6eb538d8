"""The compiled core under the sanitizers of addresses and of undefined behaviour, on random programs and boards."""
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from arcgen.language.native_sources import digest

ROOT = Path(__file__).parents[1]
RUNS = """
import sys
from random_programs import random_expression, random_grid
from arcgen.core.seeds import stream
from arcgen.language import types
from arcgen.language.compiled import CompiledContext
from arcgen.language.lookalikes import lookalikes
from arcgen.scenes import shapes
from arcgen.scenes.place import Board
for k in range(1_500):
    rng = stream("sanitized", k)
    program = random_expression(rng, types.Grid, int(rng.integers(2, 6)))
    contexts = [CompiledContext(random_grid(rng, 12)) for _ in range(3)]
    for context in contexts:
        context.output(program)
    list(lookalikes(program, contexts[:2], contexts[2]))
for k in range(300):
    rng = stream("boards", k)
    board, margin, edge = Board(*rng.integers(1, 31, 2).tolist()), int(rng.integers(4)), int(rng.integers(3))
    for _ in range(4):
        mask = shapes.polyomino(rng, int(rng.integers(1, 12)), bool(rng.integers(2)))
        at = board.spot(rng, mask, margin, edge, None if k % 2 else rng.random(board.grid.shape) < 0.5)
        if at:
            board.put(mask, at, mask * 3 if k % 3 else 4)
print("clean")
"""


def _library(name: str) -> str:
    """A library of the compiler, by its path."""
    done = subprocess.run(["g++", f"-print-file-name={name}"], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.mark.slow
def test_nothing_is_read_or_written_that_should_not_be(tmp_path):
    pybind11 = pytest.importorskip("pybind11")
    if not shutil.which("g++") or sys.platform != "linux":
        pytest.skip("no g++ here")
    shutil.copytree(ROOT / "arcgen", tmp_path / "arcgen", ignore=shutil.ignore_patterns("__pycache__", "*.so"))
    sources = sorted(map(str, (tmp_path / "arcgen" / "native").glob("*.cpp")))
    out = tmp_path / "arcgen" / f"_native{sysconfig.get_config_var('EXT_SUFFIX')}"
    subprocess.run(["g++", "-std=c++17", "-O1", "-g1", "-fPIC", "-shared", "-fvisibility=hidden",
                    "-fsanitize=address,undefined", "-fno-sanitize-recover=undefined", f"-I{pybind11.get_include()}",
                    f"-I{sysconfig.get_paths()['include']}", f"-DARCGEN_SOURCES={digest()}ULL", *sources,
                    "-o", str(out)], check=True)
    env = {**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT / 'tests'}", "ARCGEN_ENGINE": "native",
           "ASAN_OPTIONS": "detect_leaks=0",        # Python itself keeps memory to its end
           "LD_PRELOAD": f"{_library('libasan.so')} {_library('libstdc++.so')}"}
    done = subprocess.run([sys.executable, "-c", RUNS], env=env, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0 and done.stdout.strip() == "clean", done.stderr[-2000:]
