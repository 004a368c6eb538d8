"""What a dataset is: a recipe describes it completely, and the same recipe gives the same bytes.

A recipe comes from a YAML file (`datasets/NAME.yaml` ships with the project), from options of
the command line, or from a file with options on top. Everything that decides the rows is in
it; what does not (workers, folder) is not.
"""
from __future__ import annotations

import difflib
import hashlib
import json
import re
import reprlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import yaml

from ..core.errors import UserError
from ..tasks.augment import MOVE_BLACK

FORMATS = ("arrow", "parquet")
DECONTAMINATE = ("arc-1/evaluation", "arc-2/evaluation")
"""Collections that are held out of every dataset unless a recipe says otherwise: what the field
evaluates on. ARC-2's training set is no help against it, it holds 376 of the 400 tasks of
ARC-1's evaluation set."""

_INSTALLED, _CHECKOUT = Path(__file__).parents[1] / "recipes", Path(__file__).parents[2] / "datasets"
FOLDER = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
"""Where named recipes are: in the package, where an installed wheel has them, or beside cli.py in a checkout."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,95}")
_PAIRS = re.compile(r"(\d{1,4})(?:-(\d{1,4}))?")
_MOST_PAIRS = 20


@dataclass(frozen=True)
class Recipe:
    """A dataset of `tasks` distinct tasks with `variants` instances each. Make one with `recipe()`.

    name: of the dataset. seed: 0 .. 2**63-1. pairs: (least, most) demonstrations a task, or
    None for ARC-1's distribution. sources: (spec, weight) of each; the tasks are apportioned by
    weight. concepts: the only ones to use; () for all. holdout_concepts: tasks of these go to
    the split `validation`, never to `train`. validation: share of the other tasks that goes
    there. compose: probability 0..1 of changing a rule by a transformation of its inputs or
    outputs. augment: each row in a random disguise (arcgen.tasks.augment), with its colours when
    preserve_colours, else with black moved with probability move_black. decontaminate:
    collections of which no task may be in the dataset ("none" for none). format: of the shards.
    shards: how many for the split `train` (`validation` has them in proportion); None lets the
    number of rows decide.
    """
    name: str
    seed: int = 0
    tasks: int = 400
    variants: int = 100
    pairs: tuple[int, int] | None = None
    sources: tuple[tuple[str, float], ...] = (("synth", 1.0),)
    concepts: tuple[str, ...] = ()
    holdout_concepts: tuple[str, ...] = ()
    validation: float = 0.0
    compose: float = 0.0
    augment: bool = False
    preserve_colours: bool = False
    move_black: float = MOVE_BLACK
    decontaminate: tuple[str, ...] = DECONTAMINATE
    format: str = "arrow"
    shards: int | None = None

    @property
    def rows(self) -> int:
        """Rows asked for; fewer are written where a source could draw no instance."""
        return self.tasks * self.variants

    def options(self) -> dict[str, Any]:
        """The options that sources are opened with (see arcgen.tasks.source)."""
        return {"pairs": self.pairs, "concepts": self.concepts, "holdout_concepts": self.holdout_concepts,
                "compose": self.compose, "decontaminate": self.decontaminate,
                "preserve_colours": self.preserve_colours, "move_black": self.move_black}

    def to_json(self) -> dict[str, Any]:
        """The recipe as plain JSON values; `recipe()` takes it back."""
        value = asdict(self)
        value["pairs"] = f"{self.pairs[0]}-{self.pairs[1]}" if self.pairs else None
        value["sources"] = [f"{spec}:{weight!r}" for spec, weight in self.sources]
        return json.loads(json.dumps(value))

    def fingerprint(self) -> str:
        """sha256 of the recipe in canonical JSON, hex."""
        return hashlib.sha256(json.dumps(self.to_json(), sort_keys=True).encode()).hexdigest()


def _integer(least: int, most: int):
    def read(value, key: str) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise UserError(f"{key}: expected a whole number from {least} to {most}, not {_short(value)}")
        return value
    return read


def _share(value, key: str) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1:
        raise UserError(f"{key}: expected a number from 0 to 1, not {_short(value)}")
    return float(value)


def _short(value) -> str:
    return reprlib.repr(value)      # bounded, also for YAML whose aliases multiply


def _names(value, key: str) -> tuple[str, ...]:
    """One name, a text of names with commas, or a list of either."""
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, (list, tuple)) or not all(isinstance(v, str) for v in items):
        raise UserError(f"{key}: expected a list of names, not {_short(value)}")
    return tuple(dict.fromkeys(name.strip() for v in items for name in v.split(",") if name.strip()))


def _collections(value, key: str) -> tuple[str, ...]:
    names_ = _names(value, key)
    return () if names_ == ("none",) else names_


def _pairs(value, key: str) -> tuple[int, int] | None:
    if value is None or value == "arc":
        return None
    ends = value if isinstance(value, (list, tuple)) else [value]
    plain = len(ends) <= 2 and all(type(end) in (int, str) for end in ends)
    match = _PAIRS.fullmatch("-".join(map(str, ends))) if plain else None
    low, high = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
    if not 1 <= low <= high <= _MOST_PAIRS:
        raise UserError(f"{key}: expected a number of demonstrations or a range like 2-5 "
                        f"(1 to {_MOST_PAIRS}), or arc for ARC-1's distribution, not {_short(value)}")
    return low, high


def _sources(value, key: str) -> tuple[tuple[str, float], ...]:
    """"spec", "spec:weight", a list of these, or a mapping of spec to weight."""
    if isinstance(value, Mapping):
        items = [(str(spec), weight) for spec, weight in value.items()]
    else:
        texts = [value] if isinstance(value, str) else value
        if not isinstance(texts, (list, tuple)) or not all(isinstance(t, str) for t in texts):
            raise UserError(f"{key}: expected a list like [synth:0.8, re-arc:0.2], not {_short(value)}")
        items = [_weighted(text) for text in texts]
    for spec, weight in items:
        if isinstance(weight, bool) or not isinstance(weight, (int, float)) or not 0 < weight <= 1e6:
            raise UserError(f"{key}: the weight of {_short(spec)} must be a number above 0, not {_short(weight)}")
    specs = [spec for spec, _ in items]
    if not specs or not all(specs):
        raise UserError(f"{key}: name at least one source, like synth")
    if len(set(specs)) < len(specs):
        raise UserError(f"{key}: {next(s for s in specs if specs.count(s) > 1)!r} is named twice")
    return tuple((spec, float(weight)) for spec, weight in items)


def _weighted(text: str) -> tuple[str, float]:
    spec, colon, weight = text.strip().rpartition(":")
    try:
        return (spec, float(weight)) if colon else (text.strip(), 1.0)
    except ValueError:          # the colon belongs to a path
        return text.strip(), 1.0


def _name(value, key: str) -> str:
    if not isinstance(value, str) or not _NAME.fullmatch(value):
        raise UserError(f"{key}: expected a name of at most 96 letters, digits, '.', '_' and '-', not {_short(value)}")
    return value


def _format(value, key: str) -> str:
    if value not in FORMATS:
        raise UserError(f"{key}: expected one of {', '.join(FORMATS)}, not {_short(value)}")
    return value


def _flag(value, key: str) -> bool:
    if not isinstance(value, bool):
        raise UserError(f"{key}: expected true or false, not {_short(value)}")
    return value


def _shards(value, key: str) -> int | None:
    return None if value is None else _integer(1, 100_000)(value, key)


_READERS = {
    "name": _name, "seed": _integer(0, 2**63 - 1), "tasks": _integer(1, 10_000_000),
    "variants": _integer(1, 1_000_000), "pairs": _pairs, "sources": _sources, "concepts": _names,
    "holdout_concepts": _names, "validation": _share, "compose": _share, "augment": _flag,
    "preserve_colours": _flag, "move_black": _share, "decontaminate": _collections, "format": _format,
    "shards": _shards,
}


def recipe(values: Mapping[str, Any], where: str = "recipe") -> Recipe:
    """A recipe from plain values (of YAML, JSON or options). Without a name it is called
    "arcgen-{tasks}x{variants}". Raises UserError naming `where` and the key."""
    if not isinstance(values, Mapping):
        raise UserError(f"{where}: expected keys and values, like `tasks: 400`")
    for key in values:
        if key not in _READERS:
            near = difflib.get_close_matches(str(key), _READERS, 1, 0.5)
            hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(_READERS)}"
            raise UserError(f"{where}: unknown key {_short(key)}; {hint}")
    read = {key: _READERS[key](value, f"{where}: {key}") for key, value in values.items()}
    read.setdefault("name", f"arcgen-{read.get('tasks', Recipe.tasks)}x{read.get('variants', Recipe.variants)}")
    made = Recipe(**read)
    both = set(made.concepts) & set(made.holdout_concepts)
    if made.concepts and set(made.concepts) <= both:
        raise UserError(f"{where}: holdout_concepts leaves no concept of {', '.join(sorted(both))} for the split train")
    if made.validation == 1:
        raise UserError(f"{where}: validation: 1 leaves no task for the split train")
    if made.shards and made.shards > made.rows:
        raise UserError(f"{where}: shards: {made.shards} shards for {made.rows} rows; at most one each")
    return made


def names() -> list[str]:
    """The names of the recipes that ship with the project."""
    return sorted(path.stem for path in FOLDER.glob("*.yaml"))


def load(name: str) -> dict[str, Any]:
    """The values in the recipe called `name`, or in the YAML file at the path `name`. They may
    be changed and are validated by `recipe()`. Raises UserError when there is none."""
    path = Path(name)
    if path.suffix not in (".yaml", ".yml"):
        path = FOLDER / f"{name}.yaml"
        if name not in names():
            near = difflib.get_close_matches(name, names(), 1, 0.5)
            hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(names())}, or give a .yaml file"
            raise UserError(f"no recipe {name!r}; {hint}")
    try:
        values = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UserError(f"{path}: cannot read the recipe ({error.strerror})") from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f" at line {mark.line + 1}" if mark else ""
        raise UserError(f"{path}: not YAML{place} ({getattr(error, 'problem', None) or error})") from error
    if not isinstance(values, dict):
        raise UserError(f"{path}: expected keys and values, like `tasks: 400`")
    return {"name": path.stem, **values}


def resolve(name: str | None, overrides: Mapping[str, Any]) -> Recipe:
    """The recipe called `name` (None: no file) with options on top; those that are None count
    as not given."""
    given = {key: value for key, value in overrides.items() if value is not None}
    values = load(name) if name else {}
    return recipe({**values, **given}, name or "options")
