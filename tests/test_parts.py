"""One dataset built by several machines that share a folder: here processes that know nothing of each other."""
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from folders import content
from test_resume import HERE, RECIPE
from toy import open_toy

from arcgen.commands import arcgen
from arcgen.core.errors import UserError
from arcgen.dataset import build as builds
from arcgen.dataset import folder
from arcgen.dataset.build import build
from arcgen.dataset.parts import Part, build_part, part, plan_only
from arcgen.dataset.recipe import recipe

pytestmark = pytest.mark.usefixtures("fixed_versions")

SHARDS = 156        # of RECIPE: 140 of the split train, and as many as its share in validation


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> dict[str, str]:
    """The files of the dataset, as one process makes them."""
    return content(build(recipe(RECIPE), tmp_path_factory.mktemp("whole") / "toys", 1, open_toy).out)


def start(out: Path, what: str, sleep: float = 0.004) -> subprocess.Popen:
    env = {**os.environ, "TOY_SLEEP": str(sleep), "PYTHONPATH": os.pathsep.join([str(HERE.parent), str(HERE)])}
    return subprocess.Popen([sys.executable, str(HERE / "toy_build.py"), str(out), "1", json.dumps(RECIPE), what],
                            env=env, stderr=subprocess.PIPE, text=True)


def data(out: Path) -> set[str]:
    return {path.name for path in (out / "data").glob("*")}


def test_three_parts_at_a_time_of_which_one_is_killed_make_the_same_bytes_as_one_process(whole, tmp_path):
    out = tmp_path / "toys"
    assert plan_only(recipe(RECIPE), out, 1, open_toy) == (60, SHARDS)
    running = [start(out, f"{i}/3") for i in (1, 2, 3)]
    second = {shard.file for shard in Part(2, 3).of(every())}
    while not any((out / file).exists() for file in second):
        assert running[1].poll() is None, running[1].stderr.read()
        time.sleep(0.005)
    running[1].kill()                                                   # within its shards, as the others go on
    assert running[1].wait() == -signal.SIGKILL
    for process in (running[0], running[2]):
        assert process.wait(120) == 0, process.stderr.read()
    made = {f"data/{name}" for name in data(out)}
    assert {shard.file for shard in every()} - second <= made and second - made, "killed before it was done"
    assert not (out / "manifest.json").exists()
    build(recipe(RECIPE), out, 1, open_toy)
    assert content(out) == whole


def every():
    """All shards of RECIPE."""
    from arcgen.dataset.shards import layout
    return layout(recipe(RECIPE), {"train": 54, "validation": 6})


def test_parts_share_the_shards_and_a_killed_one_goes_on_where_it_was(whole, tmp_path):
    out = tmp_path / "toys"
    plan_only(recipe(RECIPE), out, 1, open_toy)
    seen: set[str] = set()
    for i in (2, 1, 3):
        done = build_part(recipe(RECIPE), out, Part(i, 3), 1, open_toy)
        new = data(out) - seen
        assert done.shards == len(new) and done.every == SHARDS
        seen |= new
    assert len(seen) == SHARDS
    before = {path.name: path.stat().st_mtime_ns for path in (out / "data").glob("*")}
    gone = sorted(before)[1]                                            # of part 2
    (out / "data" / gone).unlink()
    build_part(recipe(RECIPE), out, Part(2, 3), 1, open_toy)
    after = {path.name: path.stat().st_mtime_ns for path in (out / "data").glob("*")}
    assert {name for name in before if before[name] != after[name]} == {gone}
    build(recipe(RECIPE), out, 1, open_toy)
    assert content(out) == whole
    done = build_part(recipe(RECIPE), out, Part(2, 3), 1, open_toy)     # of a finished dataset: nothing to do
    assert done.every == SHARDS and content(out) == whole
    assert plan_only(recipe(RECIPE), out, 1, open_toy) == (60, SHARDS) and content(out) == whole


def test_a_plan_that_was_finished_is_read_and_never_written(tmp_path):
    out = tmp_path / "toys"
    plan_only(recipe(RECIPE), out, 1, open_toy)
    plan = out / ".work/plan.jsonl"
    plan.write_bytes(plan.read_bytes()[:-10])                           # what a shared disk may show for a while
    cut = plan.read_bytes()
    with pytest.raises(UserError, match="the plan that was finished here has"):
        build_part(recipe(RECIPE), out, Part(1, 2), 1, open_toy)
    assert plan.read_bytes() == cut


def test_a_part_needs_a_plan_and_its_own_folder_for_itself(tmp_path):
    out = tmp_path / "toys"
    with pytest.raises(UserError, match="--plan-only in place of --part"):
        build_part(recipe(RECIPE), out, Part(1, 2), 1, open_toy)
    assert not out.exists()
    plan_only(recipe(RECIPE), out, 1, open_toy)
    with pytest.raises(UserError, match="another recipe"):
        build_part(recipe({**RECIPE, "seed": 1}), out, Part(1, 2), 1, open_toy)
    which = folder.Folder(out)
    made = builds.identity(recipe(RECIPE), open_toy)
    with which.shared(made, "1/2"):
        with pytest.raises(UserError, match="part 1/2 of the build is at work on it already"):
            build_part(recipe(RECIPE), out, Part(1, 2), 1, open_toy)
        with pytest.raises(UserError, match="part 1/2 of the build is still at work on it"):
            build(recipe(RECIPE), out, 1, open_toy)
    with pytest.MonkeyPatch.context() as patch, which.claimed(made, "arcgen build"):
        patch.setattr(folder, "SOON", 0.1)
        with pytest.raises(UserError, match="another build is writing"):
            build_part(recipe(RECIPE), out, Part(1, 2), 1, open_toy)


@pytest.mark.parametrize("text", ["0/3", "4/3", "1", "a/b", "1/0", "-1/3", "1/1000000", ""])
def test_a_part_that_is_none_is_one_line(text):
    with pytest.raises(UserError, match="expected I/N"):
        part(text)


def test_a_part_is_read():
    assert part("3/16") == Part(3, 16) and str(Part(3, 16)) == "3/16"


def test_more_parts_than_shards_leave_some_with_nothing_to_do():
    shared = [shard for i in range(1, 401) for shard in Part(i, 400).of(every())]
    assert shared == every() and not list(Part(400, 400).of(every()))


@pytest.mark.parametrize("options", [["--plan-only", "--part", "1/2"], ["--part", "1/2", "--push"],
                                     ["--plan-only", "--push-only"], ["--part", "1/2", "--dry-run"]])
def test_options_that_do_not_go_together_are_one_line(options, tmp_path):
    done = CliRunner().invoke(arcgen, ["build", "--out", str(tmp_path / "x"), *options])
    assert done.exit_code == 2 and done.output.count("\n") == 1 and "--plan-only and --part go with none" in done.output


@pytest.mark.slow
def test_the_commands_of_the_documentation_make_the_bytes_of_one_build(tmp_path):
    def run(*options: str) -> str:
        done = CliRunner().invoke(arcgen, ["build", "--tasks", "12", "--variants", "10", "--workers", "1", "--quiet",
                                           *options])
        assert done.exit_code == 0, done.output
        return done.output
    out = str(tmp_path / "parts")
    assert "12 tasks planned" in run("--out", out, "--plan-only")
    for i in (3, 1, 2):
        assert f"part {i}/3 is made" in run("--out", out, "--part", f"{i}/3")
    run("--out", out)
    run("--out", str(tmp_path / "whole"), "--name", "arcgen-12x10")
    assert content(tmp_path / "parts") == content(tmp_path / "whole")
