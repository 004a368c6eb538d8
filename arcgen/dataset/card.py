"""The dataset's README.md: YAML that `load_dataset` and the Hub honour, and what a reader asks.

Everything in it comes from the manifest, and its pictures from the first rows (arcgen.dataset.portrait),
so the card of a dataset is as reproducible as its rows.
"""
from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Any

import yaml

from ..core.hub_client import printable
from ..core.schema import flag_of
from ..measure.axes import AXES
from ..tasks.filters import Criteria
from ..tasks.quota import family
from ..tasks.tasksets import shown
from .command import command
from .recipe import EXTRA_COLUMNS, resolve
from .rows import features
from .shortfall import missing_rows

LICENCE = "apache-2.0"
"""Of what this project makes."""
LICENCES = {"synth": LICENCE, "counting": LICENCE, "re-arc": "mit", "arc-1/training": LICENCE,
            "arc-1/evaluation": LICENCE, "arc-2/training": LICENCE, "arc-2/evaluation": LICENCE,
            "arc-2/evaluation-kaggle": LICENCE}
"""Of the sources whose licence is known; the Hub calls others "other"."""
PLACE = "FOLDER-OR-HUB-ID"
"""Stands for the dataset's place until it is published."""


def size_category(n_rows: int) -> str:
    """The Hub's name for so many rows."""
    ends = [(1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"),
            (10_000_000, "1M<n<10M"), (100_000_000, "10M<n<100M"), (1_000_000_000, "100M<n<1B")]
    return next((name for end, name in ends if n_rows < end), "1B<n<10B")


def front_matter(manifest: dict[str, Any]) -> str:
    """The YAML at the head of the card: licence, tags, splits and files, features and sizes."""
    from datasets import DatasetInfo, SplitDict, SplitInfo
    from datasets.info import DatasetInfosDict
    from huggingface_hub import DatasetCardData
    splits, recipe = manifest["splits"], manifest["recipe"]
    sources = list(manifest["tasks"]["sources"])
    synthetic = not {"synth", "counting"}.isdisjoint(sources)
    licences = sorted({LICENCES.get(source, "other") for source in sources})
    data = DatasetCardData(
        license=licences if len(licences) > 1 else licences[0], language="en", pretty_name=recipe["name"],
        task_categories=["other"], annotations_creators=["machine-generated"] if synthetic else None,
        source_datasets=["original"] if {"synth", "counting"}.issuperset(sources) else ["extended"],
        tags=["arc", "arc-agi", "abstract-reasoning", "program-synthesis", *(["synthetic"] if synthetic else [])],
        size_categories=[size_category(sum(s["rows"] for s in splits.values()))],
        configs=[{"config_name": "default",
                  "data_files": [{"split": name, "path": f"data/{name}-*"} for name in splits]}])
    sizes = SplitDict({name: SplitInfo(name=name, num_bytes=s["arrow_bytes"], num_examples=s["rows"])
                       for name, s in splits.items()})
    extra = tuple(name for name, key in EXTRA_COLUMNS.items() if recipe.get(key))
    info = DatasetInfo(features=features(extra), splits=sizes,
                       download_size=sum(s["bytes"] for s in splits.values()),
                       dataset_size=sum(s["arrow_bytes"] for s in splits.values()))
    DatasetInfosDict({"default": info}).to_dataset_card_data(data)
    return data.to_yaml()


def readme(manifest: dict[str, Any]) -> str:
    """The whole card."""
    import jinja2
    environment = jinja2.Environment(loader=jinja2.PackageLoader(__package__), trim_blocks=True, lstrip_blocks=True,
                                     undefined=jinja2.StrictUndefined, keep_trailing_newline=True)
    environment.filters.update(plain=plain, fenced=fenced, shown=shown, number="{:,}".format, bits="{:.3f}".format)
    sources, axes = manifest["tasks"]["sources"], (manifest["likeness"] or {}).get("axes", {})
    farthest = sorted((a for a in axes if axes[a]["excess"] is not None), key=lambda a: -axes[a]["excess"])
    recipe = without_folders(manifest["recipe"])
    values = {"untraced": {}, "not_plain": {},          # where nothing is said of them
              **manifest, "recipe": {"traces": False, **recipe}}
    return environment.get_template("card.md.j2").render(values,
        yaml=front_matter(manifest), drawn=sum(s["draws"] for s in sources.values()),
        concepts=_by_concept(manifest["tasks"]["concepts"]),
        stepped=sum(n for name, n in manifest["tasks"]["concepts"].items() if "+" in name),
        missing=missing_rows(manifest), wanted=_wanted(manifest["recipe"]),
        farthest=[(AXES[name].says, axes[name]) for name in farthest[:5]],
        licences={source: LICENCES.get(source, "its own") for source in sources},
        command="\n".join(_commands(recipe, manifest.get("stages", ()))),
        recipe_yaml=yaml.safe_dump(recipe, sort_keys=False))


def without_folders(recipe: dict[str, Any]) -> dict[str, Any]:
    """The recipe (as Recipe.to_json gives it), of paths only their last parts."""
    weighted = (text.rpartition(":") for text in recipe["sources"])
    return {**recipe, "sources": [f"{shown(spec)}:{weight}" for spec, _, weight in weighted],
            **{key: list(map(shown, recipe[key])) for key in ("decontaminate", "against")}}


def _commands(recipe: dict[str, Any], stages: Sequence[dict[str, Any]]) -> Iterator[str]:
    """The commands that make the dataset: one, or one for each time that it was built on, in the same folder."""
    usual = resolve(None, {key: value for key, value in recipe.items() if key != "name"}).name
    folder = f" --out {recipe['name']}" if stages else ""
    for stage in stages:
        made = {**recipe, "tasks": stage["tasks"], "variants": stage["variants"]}
        if recipe["name"] == usual:
            made["name"] = resolve(None, {key: value for key, value in made.items() if key != "name"}).name
        yield command(made) + folder
    yield command(recipe) + folder


def _wanted(recipe: dict[str, Any]) -> dict[str, Any]:
    """What filters were asked for: option -> value."""
    asked = {flag_of(field) or field.name: recipe.get(field.name) for field in fields(Criteria)}
    return {option: ", ".join(value) if isinstance(value, list) else value for option, value in asked.items() if value}


def _by_concept(counts: dict[str, int]) -> dict[str, int]:
    """Tasks of each concept, whatever step a task goes on with ("concept+step"), commonest first."""
    found: Counter[str] = Counter()
    for name, n in counts.items():
        found[family(name)] += n
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))


def plain(text: str) -> str:
    """Text from outside, such as the path of a source, as one line of Markdown that means only itself."""
    line = html.escape(" ".join(printable(str(text)).split()), quote=False)
    return re.sub(r"([\\`*_{}\[\]()#|!~$@:])", r"\\\1", line)


def fenced(text: str, language: str) -> str:
    """Text as a block of code that it cannot end itself."""
    text = printable(text, but="\n")
    fence = "`" * (1 + max([2, *map(len, re.findall("`+", text))]))
    return f"{fence}{language}\n{text}{fence}"
