"""The dataset's README.md: YAML that `load_dataset` and the Hub honour, and what a reader asks.

Everything in it comes from the manifest, and its picture from the first rows, so the card of a
dataset is as reproducible as its rows.
"""
from __future__ import annotations

import html
import re
from typing import Any

from .rows import features

LICENCE = "apache-2.0"
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
    synthetic = any(source.startswith("synth") for source in recipe["sources"])
    data = DatasetCardData(
        license=LICENCE, pretty_name=recipe["name"], task_categories=["other"],
        annotations_creators=["machine-generated"] if synthetic else None,
        source_datasets=["original"] if all(s.startswith("synth:") for s in recipe["sources"]) else ["extended"],
        tags=["arc", "arc-agi", "abstract-reasoning", "program-synthesis", *(["synthetic"] if synthetic else [])],
        size_categories=[size_category(sum(s["rows"] for s in splits.values()))],
        configs=[{"config_name": "default",
                  "data_files": [{"split": name, "path": f"data/{name}-*"} for name in splits]}])
    sizes = SplitDict({name: SplitInfo(name=name, num_bytes=s["arrow_bytes"], num_examples=s["rows"])
                       for name, s in splits.items()})
    info = DatasetInfo(features=features(), splits=sizes,
                       download_size=sum(s["bytes"] for s in splits.values()),
                       dataset_size=sum(s["arrow_bytes"] for s in splits.values()))
    DatasetInfosDict({"default": info}).to_dataset_card_data(data)
    return data.to_yaml()


def readme(manifest: dict[str, Any]) -> str:
    """The whole card."""
    import jinja2
    environment = jinja2.Environment(loader=jinja2.PackageLoader("arcgen"), trim_blocks=True, lstrip_blocks=True,
                                     undefined=jinja2.StrictUndefined, keep_trailing_newline=True)
    environment.filters.update(plain=plain, fenced=fenced)
    return environment.get_template("card.md.j2").render(
        yaml=front_matter(manifest), drawn=sum(s["draws"] for s in manifest["tasks"]["sources"].values()), **manifest)


def plain(text: str) -> str:
    """Text from outside, such as the path of a source, as one line of Markdown that means only itself."""
    return re.sub(r"([\\`*_{}\[\]()#|!~$@:])", r"\\\1", html.escape(" ".join(str(text).split()), quote=False))


def fenced(text: str, language: str) -> str:
    """Text as a block of code that it cannot end itself."""
    fence = "`" * (1 + max([2, *map(len, re.findall("`+", text))]))
    return f"{fence}{language}\n{text}{fence}"
