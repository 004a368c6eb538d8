"""The recipes that ship with the project: each builds, and gives what it says that it is for."""
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from arcgen.commands import arcgen as arcgen_command
from arcgen.dataset import recipe as recipes
from arcgen.dataset.recipe import about, names, resolve
from arcgen.dataset.verify import verify
from arcgen.prompts.length import tokens
from arcgen.tasks.filters import Filters
from arcgen.tasks.tasksets import open_taskset

SHIPPED = {"arcgen-400x100", "arcgen-smoke", "arcgen-trm", "arcgen-reasoning", "arcgen-arc-2"}


def run(*args) -> str:
    done = CliRunner().invoke(arcgen_command, [*map(str, args)], catch_exceptions=False)
    assert done.exit_code == 0, done.stderr
    return done.stdout


def test_recipes_are_listed_each_with_its_size_and_what_it_is_for():
    said = run("recipes")
    assert {*names()} == SHIPPED
    for name in SHIPPED:
        made, why = resolve(name, {}), about(name)
        assert f"{name}: {made.tasks:,} x {made.variants:,} rows\n    {why}\n" in said
        assert 30 < len(why) < 250 and why[0].isalnum() and why[-1] == "." and "arcgen build" not in why
        assert f"#     arcgen build {name}\n" in (recipes.FOLDER / f"{name}.yaml").read_text()


def test_a_comment_tells_up_to_the_command_in_it(tmp_path, monkeypatch):
    monkeypatch.setattr(recipes, "FOLDER", tmp_path)
    (tmp_path / "mine.yaml").write_text("# For me,\n# and you.\n#     arcgen build mine\n# No more.\ntasks: 3\n")
    (tmp_path / "bare.yaml").write_text("tasks: 3\n# not this\n")
    assert (about("mine"), about("bare")) == ("For me, and you.", "")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A tiny dataset of each recipe of a kind, by the command, with its rows."""
    def of(name: str, **options):
        out = tmp_path_factory.mktemp("built") / name
        given = [word for key, value in options.items() for word in (f"--{key}", value)]
        run("build", name, *given, "--workers", 1, "--quiet", "--out", out)
        report = verify(out, workers=1)
        assert report.failed == 0 and report.checked == report.rows == options["tasks"] * options["variants"]
        return out, report
    return of


def rows(out):
    return [task for entry in open_taskset(str(out)) for task in (entry.form(i) for i in range(entry.count))]


def test_the_one_for_trm_is_exported_for_it(built, tmp_path):
    out, _ = built("arcgen-trm", tasks=4, variants=3)
    assert all(Filters(max_side=20).refusal(task) is None for task in rows(out))
    run("export", out, "--to", "trm", "--augmentations", 2, "--out", tmp_path / "trm", "--quiet")
    assert (tmp_path / "trm/train/all__inputs.npy").is_file()


def test_the_one_for_reasoning_has_traces_of_bounded_length(built):
    out, report = built("arcgen-reasoning", tasks=4, variants=2)
    assert report.traces > 4 and report.traces + report.untraced >= 8
    tables = [pq.read_table(path) for path in sorted((out / "data").iterdir())]
    assert {path.name.partition("-")[0] for path in (out / "data").iterdir()} == {"train", "validation"}
    traces = [trace for table in tables for some in table["trace"].to_pylist() for trace in some]
    assert len(traces) == report.traces + report.untraced and max(map(tokens, traces)) <= 2500
    assert all(pa.types.is_list(table.schema.field("trace").type) for table in tables)


def test_the_one_for_arc_2_is_of_its_profile(built):
    out, _ = built("arcgen-arc-2", tasks=4, variants=2)
    assert resolve("arcgen-arc-2", {}).profile == "arc-2" and "arc-2" in (out / "README.md").read_text()
