"""Inputs as Python: what draws them stands alone, gives grids, and the rule does something on each."""
from __future__ import annotations

import ast
import json

import numpy as np
import pyarrow as pa
import pytest

from arcgen.code.source import code_of
from arcgen.concepts.base import roles_of
from arcgen.concepts.catalogue import library
from arcgen.concepts.fillings import filling_of
from arcgen.concepts.inputs import NotPlain, an_input, input_generation
from arcgen.core.errors import RuleError, UserError
from arcgen.core.grid import is_grid, same
from arcgen.core.seeds import stream
from arcgen.dataset.build import build
from arcgen.dataset.recipe import recipe
from arcgen.dataset.verify import verify
from arcgen.export.export import export
from arcgen.export.settings import ExportSettings
from arcgen.language import parse, to_text
from arcgen.scenes.priors import Roles


def drawn(name: str) -> str:
    """A rule of a concept, as a text."""
    return to_text(library()[name].draw_rule(stream("inputs", name))[0])


def told(names) -> dict[str, tuple[str, str]]:
    """Of the concepts whose rule is told: the program, and the text."""
    found = {}
    for name in names:
        program = drawn(name)
        try:
            found[name] = program, input_generation(name, program)
        except NotPlain:
            pass
    return found


def ran(text: str) -> dict:
    names: dict = {}
    exec(compile(text, "input_generation", "exec"), names)          # what this test made itself
    return names


def check(program: str, text: str, count: int) -> None:
    """Runs both texts as whoever has them would."""
    generate, transform = ran(text)["generate_input"], ran(code_of(program))["transform"]
    for seed in range(count):
        grid = generate(np.random.default_rng(seed))
        assert is_grid(grid) and grid.dtype == np.uint8
        assert np.array_equal(grid, generate(np.random.default_rng(seed)))      # by the generator alone
        output = transform(grid.copy())
        assert is_grid(output) and not same(output, grid)
    assert len({generate(np.random.default_rng(seed)).tobytes() for seed in range(6)}) > 1


SOME = sorted(library())[::12]


def test_what_is_drawn_is_what_the_rule_works_on():
    found = told(SOME)
    assert len(found) >= len(SOME) - 2
    for program, text in found.values():
        check(program, text, 4)


@pytest.mark.slow
def test_nearly_every_concept_tells_its_inputs():
    found = told(library())
    assert len(found) >= 0.97 * len(library())
    for program, text in found.values():
        check(program, text, 8)


def test_the_text_is_the_scene_of_the_library_in_plain_sight():
    text = input_generation("turn-grid", "turn(input, flip_up_down)")
    assert "SCENE = tiny(3, 10, colours=(1, 4), dense=0.6)\n" in text
    assert "from arcgen.scenes.tiny import tiny\n" in text and "'sym': parse_expression('flip_up_down'" in text
    body = ast.parse(input_generation("halo", drawn("halo"))).body
    assert [node.name for node in body if isinstance(node, ast.FunctionDef)] == ["_scene", "generate_input"]
    for _, text in told(SOME).values():
        bound = {alias.asname or alias.name for node in ast.parse(text).body
                 if isinstance(node, (ast.Import, ast.ImportFrom)) for alias in node.names}
        used = {node.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name)}
        assert bound <= used and "Concept" not in text, text          # nothing is imported in vain
        assert not any(node.level for node in ast.parse(text).body if isinstance(node, ast.ImportFrom))


def test_what_was_drawn_is_read_off_the_program():
    """What the rule asks of its scene is nearly always the very same, and the program always."""
    alike = 0
    for name, concept in library().items():
        program, roles, _ = concept.draw(stream("fillings", name))
        found = filling_of(concept, program)
        if found is not None:
            assert concept.draw(stream("any"), found)[0] is program
            alike += roles_of(program, found) == roles
    assert alike >= 0.9 * len(library())


@pytest.mark.parametrize("concept, program, why", [
    ("halo", "turn(input, flip_up_down)", "not as its concept says it"),
    ("halo+in-a-box", "turn(input, flip_up_down)", "in a framing or extended"), ("", "input", "no known concept"),
    ("halo", "", "no program"), ("halo", "__import__('os')", "no program")])
def test_other_scenes_are_not_told(concept, program, why):
    with pytest.raises(NotPlain, match=why):
        input_generation(concept, program)


def test_an_input_comes_or_there_is_one_error():
    def blank(rng, roles):
        return lambda rng: np.zeros((3, 3), np.uint8)
    with pytest.raises(RuleError, match="no scene suits the rule"):
        an_input(blank, Roles(), "turn(input, flip_up_down)", np.random.default_rng(0))
    with pytest.raises(UserError):
        an_input(blank, Roles(), "turn(", np.random.default_rng(0))


@pytest.mark.usefixtures("fixed_versions")
def test_a_dataset_with_code_has_it_counts_what_has_none_and_export_gives_both(tmp_path):
    made = build(recipe({"name": "coded", "tasks": 12, "variants": 2, "code": True,
                         "concepts": "turn-grid,halo,fill-holes"}), tmp_path / "coded", 1)
    rows = [row for entry in made.manifest["shards"]
            for row in pa.ipc.open_stream((made.out / entry["file"]).read_bytes()).read_all().to_pylist()]
    assert [*rows[0]][-4:] == ["code", "input_generation", "train", "test"]
    bare = [row for row in rows if not row["input_generation"]]
    assert len(rows) - len(bare) >= 6 and sum(made.not_plain.values()) == len(bare)
    card = (made.out / "README.md").read_text()
    assert "| input_generation | string |" in card
    assert all(f"| {reason} | {n} |" in card for reason, n in made.not_plain.items())
    for row in rows:
        assert bool(row["input_generation"]) <= (row["concept"] in library())
    told = {row["program"]: row["input_generation"] for row in rows if row["input_generation"]}
    for program, text in told.items():
        check(program, text, 2)
    assert verify(made.out, workers=1).failed == 0
    exported = export(str(made.out), tmp_path / "barc", ExportSettings(to="barc"))
    lines = [json.loads(line) for path in sorted((exported.out / "data").iterdir()) for line in path.open()]
    whole = [line for line in lines if "def generate_input(" in line["source"]]
    assert len(lines) == 12 and len(lines) - len(whole) == exported.counts["tasks_without_generate_input"] < 9
    for line in whole:
        names = ran(line["source"])
        assert all(np.array_equal(names["main"](np.array(given)), answer) for given, answer in line["examples"])
        grid = names["generate_input"](np.random.default_rng(0))
        assert not same(names["main"](grid), grid)
    manifest = json.loads((made.out / "manifest.json").read_text())
    assert manifest["not_plain"] == made.not_plain


def test_a_changed_text_is_found_and_never_run(tmp_path, fixed_versions):
    made = build(recipe({"name": "coded", "tasks": 2, "variants": 1, "code": True, "concepts": "turn-grid",
                         "shards": 1}), tmp_path / "coded", 1)
    from arcgen.core.task import Task
    from arcgen.dataset import rows as rows_
    from arcgen.dataset.identity import told as identity_of
    from arcgen.dataset.promises import Promises, Report, check_row
    batch = next(iter(pa.ipc.open_stream((made.out / made.manifest["shards"][0]["file"]).read_bytes())))
    task = next(rows_.from_batch(batch))
    report = Report()
    bad = Task(task.id, task.train, task.test, {**task.meta, "input_generation": "raise SystemExit(1)\n"})
    for row in (task, bad):
        check_row(rows_.row_id(row.id, 0, 0), row, Promises.of(identity_of(made.manifest)), report)
    assert [failure.partition(": ")[2] for failure in report.failures] == [
        "the code that draws inputs is not that of the rule"]


def test_names_that_two_texts_mean_otherwise_are_not_put_into_one():
    from arcgen.core.task import Pair, Task
    from arcgen.export.barc import _bound, _looked_up, source
    assert _bound("import numpy as np\nfrom a.b import c as d\nE = 1\ndef f(): pass") == {"np", "d", "E", "f"}
    assert _looked_up("def main(grid: Grid) -> Grid:\n    return paint(grid, red)") == {"paint", "grid", "red"}
    grid, both, apart = np.array([[1, 2]], np.uint8), 0, 0
    for name, (program, text) in told(library()).items():
        code, draws = source(Task("t", (Pair(grid, grid),), (Pair(grid, grid),), {"concept": name, "program": program}))
        assert draws == (text in code)
        both, apart = both + draws, apart + (not draws)
        if draws and name in SOME:
            check(program, code.replace("def main(", "def transform("), 1)
    assert both > 0.9 * (both + apart)


def test_parsing_back_gives_the_same_roles():
    for name in SOME:
        program = drawn(name)
        values = filling_of(library()[name], parse(program))
        if values is not None:
            try:
                text = input_generation(name, program)
            except NotPlain:
                continue
            assert ran(text)["ROLES"] == roles_of(parse(program), values)
