"""The card: what it says, and what it cannot be made to say."""
from __future__ import annotations

import json
import re
import shlex
import shutil

import pyarrow as pa
import pytest
import yaml
from publishing import pushed, read
from toy import open_toy

from arcgen.commands import arcgen as arcgen_command
from arcgen.dataset import portrait
from arcgen.dataset.build import build
from arcgen.dataset.card import readme, without_folders
from arcgen.dataset.command import command
from arcgen.dataset.recipe import names, recipe, resolve
from arcgen.dataset.rows import features
from arcgen.dataset.storage import Disk
from arcgen.tasks.tasksets import shown
from arcgen.view.statsplot import plot

ARGS = ("known", "out", "workers", "engine", "plan_only", "part", "dry_run", "quiet", "pushed", "push_only", "repo",
        "private", "revision", "tag", "create_pr", "replace")


@pytest.fixture(scope="module")
def hundred(tmp_path_factory):
    """A dataset large enough to be compared with real tasks."""
    made = recipe({"name": "hundred", "tasks": 104, "variants": 2, "sources": ["toy"], "shards": 3})
    return build(made, tmp_path_factory.mktemp("card") / "hundred", 1, open_toy).out


def test_the_head_is_what_datasets_reads(hundred):
    manifest = json.loads((hundred / "manifest.json").read_text())
    head = yaml.safe_load((hundred / "README.md").read_text().split("---\n")[1])
    from datasets import Features, load_dataset_builder
    builder = load_dataset_builder(str(hundred))
    assert builder.info.features == features() == Features._from_yaml_list(head["dataset_info"]["features"])
    assert builder.info.splits["train"].num_examples == manifest["splits"]["train"]["rows"]
    assert head["dataset_info"]["download_size"] == sum(p.stat().st_size for p in (hundred / "data").iterdir())
    assert head["size_categories"] == ["n<1K"] and head["license"] == "other"


def test_the_distance_from_real_tasks_is_that_of_a_bounded_sample_and_always_the_same_bytes(hundred, tmp_path):
    manifest = json.loads((hundred / "manifest.json").read_text())
    sample = portrait.sample(Disk(hundred), [e["file"] for e in manifest["shards"]])
    assert len({task.id for task in sample}) == len(sample) == 104
    found = portrait.likeness(sample, "hundred")
    assert portrait.figures(found) == manifest["likeness"] and manifest["likeness"]["n"] == 104
    plot(found, tmp_path / "again.png")
    assert (tmp_path / "again.png").read_bytes() == (hundred / "assets/stats.png").read_bytes()
    assert f"excess of {manifest['likeness']['mean']['excess']:.3f} bits" in (hundred / "README.md").read_text()
    assert portrait.likeness(sample[:portrait.LEAST - 1], "few") is None


def test_what_the_card_counts_is_in_the_manifest(folder):
    made = json.loads((folder / "manifest.json").read_text())
    made["recipe"]["sources"] = ["synth:1.0"]
    made["tasks"]["sources"] = {"synth": {"tasks": 1000, "draws": 1700, "rejected": {}}}
    made |= {"held_out": {"tasks": 520, "pairs": 2263}, "rejected_pairs": {"held-out task": 7}}
    made["tasks"]["rejected"] = {"held-out task": 41, "duplicate": 1111}
    text = readme(made)
    for row in ("| held-out tasks | 520 |", "reflection and colours | 2,263 |", "| proposals drawn | 1,700 |",
                "reproduces one | 41 |", "has the same | 7 |", "| duplicate | 1,111 |", "| synth | apache-2.0 |"):
        assert row in text
    head = yaml.safe_load(text.split("---\n")[1])
    assert head["license"] == "apache-2.0" and head["source_datasets"] == ["original"]
    made["tasks"]["sources"] |= {"re-arc": {"tasks": 1, "draws": 1, "rejected": {}}}
    text = readme(made)
    assert yaml.safe_load(text.split("---\n")[1])["license"] == ["apache-2.0", "mit"] and "hodel2024rearc" in text
    made["recipe"]["decontaminate"] = []
    assert "was not decontaminated" in readme(made)


@pytest.mark.parametrize("values", [
    {}, {"tasks": 7, "variants": 3, "seed": 5}, {"pairs": "2-4", "compose": 0.25, "augment": True, "format": "parquet"},
    {"sources": {"synth": 0.8, "re-arc": 0.2}, "decontaminate": "none", "shards": 4, "validation": 0.1},
    {"concepts": ["fill-holes", "halo"], "holdout_concepts": ["halo"], "preserve_colours": True},
    {"sources": ["folder with 'a quote'"]},
    {"name": "mine", "tasks": 3, "move_black": 0.25, "decontaminate": "none"}, *({"file": name} for name in names())])
def test_the_command_builds_the_same_recipe(values):
    made = resolve(values["file"], {}) if "file" in values else recipe(values)
    words = shlex.split(command(made.to_json()))
    assert words[:2] == ["arcgen", "build"]
    given = arcgen_command.commands["build"].make_context("build", words[2:]).params
    options = {key: None if value == () else value for key, value in given.items() if key not in ARGS}
    assert resolve(given["known"], options) == made


def test_a_name_of_ones_own_is_an_option():
    assert command(recipe({"name": "mine", "move_black": 0.5}).to_json()) == \
        "arcgen build --tasks 400 --variants 100 --name mine --move-black 0.5"


@pytest.mark.parametrize("spec, name", [
    ("/home/me/secret/mine.json", "mine.json"), ("~/secret/mine#train", "mine#train"), ("../secret/mine", "mine"),
    ("a/secret/mine/", "mine"), ("./secret", "secret"), ("mine", "mine"), ("synth", "synth"),
    ("arc-1/training", "arc-1/training"), ("ann/toys@v1#all/test", "ann/toys@v1#all/test")])
def test_of_a_path_only_its_last_part_is_shown(spec, name):
    assert shown(spec) == name


def test_neither_card_nor_rows_tell_of_the_folders_of_their_maker(tmp_path):
    mine = tmp_path / "secret" / "mine.json"
    mine.parent.mkdir()
    task = {side: [{"input": [[n]], "output": [[n, n]]} for n in range(3)] for side in ("train", "test")}
    mine.write_text(json.dumps(task))
    made = recipe({"tasks": 1, "variants": 2, "sources": [str(mine)], "decontaminate": "none"})
    built = build(made, tmp_path / "own", 1)
    text = (built.out / "README.md").read_text()
    assert "--source mine.json" in text and "| mine.json | 1 |" in text
    assert "secret" not in text
    shard = next((built.out / "data").iterdir())
    assert set(pa.ipc.open_stream(shard.read_bytes()).read_all().column("source").to_pylist()) == {"mine.json"}
    assert build(made, built.out, 1).already


HOSTILE = ["a`b|c <script>alert(1)</script>\n---\nlicense: evil\nconfigs: []\n---\n# x", "{{ 7 * 7 }}{% raw %}",
           "```\n\n![x](http://evil)\n```` |", "[x](javascript:alert) $e^x$ @all", "\x1b[31m' \" \\",
           "nul \0 and \u202eright to left\u2066"]


def test_a_card_with_hostile_content_is_only_text(hub, tmp_path, folder):
    """Names of sources and concepts come from outside: paths, Hub ids, other people's columns."""
    made = json.loads((folder / "manifest.json").read_text())
    calm = readme(made)
    made["tasks"]["sources"] = {text: {"tasks": 1, "draws": 2, "rejected": {}} for text in HOSTILE}
    made["tasks"]["concepts"] = made["tasks"]["rejected"] = dict.fromkeys(HOSTILE, 3)
    made["recipe"]["sources"] = [f"{text}:1.0" for text in HOSTILE]
    made["recipe"]["decontaminate"] = HOSTILE
    text = readme(made)
    head, own = (yaml.safe_load(t.split("---\n")[1]) for t in (text, calm))
    assert {k: head[k] for k in ("configs", "license", "dataset_info")} == \
        {k: own[k] for k in ("configs", "license", "dataset_info")}
    fence = re.search(r"^(`{3,})yaml\n(.*?)^\1$", text, re.M | re.S)
    assert len(fence[1]) == 5 and yaml.safe_load(fence[2]) == without_folders(made["recipe"])
    assert all(c.isprintable() or c == "\n" for c in text)
    built_by = re.search(r"^(`{3,})\narcgen build .*?^\1$", text, re.M | re.S)
    assert len(built_by[1]) == 5        # four in a row stand in it, which cannot end the block
    rest = text.replace(fence[0], "").replace(built_by[0], "")
    assert "<script" not in rest and "](http://evil" not in rest and "{{ 7" not in rest and "\\{\\{ 7" in rest
    assert not re.search(r"(?m)^(license|configs|---\n)", rest.split("---\n", 2)[2])
    rows = [line for line in rest.splitlines() if line.endswith("| 3 |")]
    assert len(rows) == 2 * len(HOSTILE) and all(len(re.findall(r"(?<!\\)\|", row)) == 3 for row in rows)
    hostile = tmp_path / "toys"
    shutil.copytree(folder, hostile)
    (hostile / "README.md").write_text(text)
    pushed(hub, tmp_path, hostile)
    assert len(read(hub, tmp_path, "ann/toys")["train"][0]) == 96
