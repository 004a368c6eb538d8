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
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from itertools import takewhile
from pathlib import Path
from typing import Any

from ..concepts.version import LIBRARY
from ..core import readers
from ..core.errors import UserError
from ..core.readers import short
from ..core.schema import marked, read_fields, setting
from ..tasks.defaults import MOVE_BLACK, PROFILES
from ..tasks.filters import Criteria, check, said
from ..traces.levels import DETAILS, USUAL

FORMATS = ("arrow", "parquet")
DECONTAMINATE = ("arc-1/evaluation", "arc-2/evaluation")
"""Collections that are held out of every dataset unless a recipe says otherwise: what the field
evaluates on. ARC-2's training set is no help against it, it holds 376 of the 400 tasks of
ARC-1's evaluation set. With arc-2/evaluation goes Kaggle's copy of it (arcgen.tasks.tasksets.COPIES)."""

_INSTALLED, _CHECKOUT = Path(__file__).parents[1] / "recipes", Path(__file__).parents[2] / "datasets"
FOLDER = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
"""Where named recipes are: in the package, where an installed wheel has them, or beside cli.py in a checkout."""

EXTRA_COLUMNS = {"code": "code", "input_generation": "code", "trace": "traces"}
"""Optional columns (arcgen.dataset.rows.OPTIONAL), and the key of a recipe that asks for each."""
MOST_VARIANTS = 1_000_000
"""Of a task. Numbers from here on stand for further tries at a row (arcgen.dataset.shards)."""

SOURCE = "source"
"""The mark of keys that sources are opened with."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,95}")
_PAIRS = re.compile(r"(\d{1,4})(?:-(\d{1,4}))?")
_MOST_PAIRS = 20


# -- readers of keys that only recipes have (the others: arcgen.core.readers)

def _name(value, key: str) -> str:
    if not isinstance(value, str) or not _NAME.fullmatch(value):
        raise UserError(f"{key}: expected a name of at most 96 letters, digits, '.', '_' and '-', not {short(value)}")
    return value


def _pairs(value, key: str) -> tuple[int, int] | None:
    if value is None or value == "arc":
        return None
    ends = value if isinstance(value, (list, tuple)) else [value]
    plain = len(ends) <= 2 and all(type(end) in (int, str) for end in ends)
    match = _PAIRS.fullmatch("-".join(map(str, ends))) if plain else None
    low, high = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
    if not 1 <= low <= high <= _MOST_PAIRS:
        raise UserError(f"{key}: expected a number of demonstrations or a range like 2-5 "
                        f"(1 to {_MOST_PAIRS}), or arc for ARC-1's distribution, not {short(value)}")
    return low, high


def _sources(value, key: str) -> tuple[tuple[str, float], ...]:
    """"spec", "spec:weight", a list of these or of pairs (spec, weight), or a mapping of spec to weight."""
    if isinstance(value, Mapping):
        items = [(str(spec), weight) for spec, weight in value.items()]
    else:
        parts = [value] if isinstance(value, str) else value
        if not isinstance(parts, (list, tuple)) or not all(isinstance(p, str) or _is_weighted(p) for p in parts):
            raise UserError(f"{key}: expected a list like [synth:0.8, re-arc:0.2], not {short(value)}")
        items = [_weighted(part) if isinstance(part, str) else tuple(part) for part in parts]
    for spec, weight in items:
        if isinstance(weight, bool) or not isinstance(weight, (int, float)) or not 0 < weight <= 1e6:
            raise UserError(f"{key}: the weight of {short(spec)} must be a number above 0, not {short(weight)}")
    specs = [spec for spec, _ in items]
    if not specs or not all(specs):
        raise UserError(f"{key}: name at least one source, like synth")
    if len(set(specs)) < len(specs):
        raise UserError(f"{key}: {next(s for s in specs if specs.count(s) > 1)!r} is named twice")
    return tuple((spec, float(weight)) for spec, weight in items)


def _is_weighted(part) -> bool:
    """Whether it is a spec with its weight, as a recipe holds them: the weight is looked at later."""
    return isinstance(part, (list, tuple)) and len(part) == 2 and isinstance(part[0], str) \
        and not isinstance(part[1], str)


def _weighted(text: str) -> tuple[str, float]:
    spec, colon, weight = text.strip().rpartition(":")
    try:
        return (spec, float(weight)) if colon else (text.strip(), 1.0)
    except ValueError:          # the colon belongs to a path
        return text.strip(), 1.0


def _library(value, key: str) -> int:
    asked = readers.whole(1, 10_000)(value, key)
    if asked < LIBRARY:
        raise UserError(f"{key}: the recipe asks for version {asked}, and this library is newer, version {LIBRARY}: "
                        f"its rows are others; leave the key out for those, or install an arcgen that has {asked}")
    if asked > LIBRARY:
        raise UserError(f"{key}: the recipe asks for version {asked}, and this library is version {LIBRARY}; "
                        "pip install -U arcgen")
    return asked


def _collections(value, key: str) -> tuple[str, ...]:
    found = readers.names(value, key)
    return () if found == ("none",) else found


@dataclass(frozen=True)
class Recipe(Criteria):
    """A dataset of `tasks` distinct tasks with `variants` instances each: `Recipe(tasks=400, variants=100)`.

    Each key is written once, here: its default, its reader, and the help of its option, which says what it is
    (`arcgen build --help` prints them all). Values may be given as YAML and options give them (`pairs="2-5"`,
    `sources="synth:0.8"`) and are read: pairs becomes (least, most) demonstrations, or None for ARC-1's distribution;
    sources (spec, weight) of each, by which the tasks are apportioned; lists of names become tuples. The criteria of
    arcgen.tasks.filters are keys of a recipe too: every row is as they want it. Without a name
    it is called "arcgen-{tasks}x{variants}", with "-seed{seed}" unless that is 0, and with 6 hex digits of all other
    keys that are not as usual, so that another recipe has another name. Raises UserError, one line that starts with
    the key.
    """
    name: str = setting(None, "Name of the dataset (default: that of the recipe, or arcgen-TASKSxVARIANTS and what "
                        "tells it from others).", readers.maybe(_name))
    seed: int = setting(0, "Another seed gives other tasks and disguises, though some of the same rules: see "
                        "--against (default: {default}).", readers.whole(0, 2**63 - 1))
    tasks: int = setting(400, "Distinct tasks (default: {default}).", readers.whole(1, 10_000_000))
    variants: int = setting(100, "Instances of each task, a row each (default: {default}).",
                            readers.whole(1, MOST_VARIANTS))
    pairs: tuple[int, int] | None = setting(
        None, "Demonstrations a task: 3, or 2-5 (default: arc, as ARC-1 has them).", _pairs, marks=(SOURCE,))
    sources: tuple[tuple[str, float], ...] = setting(
        "synth", "Where tasks come from: synth, re-arc, arc-1/training, a path, a Hub id (default: {default}).",
        _sources, flag="--source", metavar="SPEC[:WEIGHT]")
    profile: str = setting(
        "arc-1", "What synth is made for: {default} (default) or arc-2, whose tasks are larger, on other grounds, with "
        "more tests and oftener a cue that says what holds.", readers.one_of(*PROFILES), marks=(SOURCE,))
    concepts: tuple[str, ...] = setting(
        (), "Only these concepts (default: all).", readers.names, metavar="NAME,...", marks=(SOURCE,))
    holdout_concepts: tuple[str, ...] = setting(
        (), "Keep these concepts for the split validation, out of train.", readers.names, metavar="NAME,...",
        marks=(SOURCE,))
    validation: float = setting(0.0, "Share of the other tasks in the split validation (default: {default}).",
                                readers.share)
    compose: float = setting(
        0.0, "Given tasks: probability of one more step on the inputs or outputs of a disguise; synth: least "
        "probability that a rule is extended; re-arc: no effect (default: {default}).", readers.share, marks=(SOURCE,))
    augment: bool = setting(False, "Give each row a random disguise (default: {default}).", readers.flag)
    preserve_colours: bool = setting(False, "Disguises keep colours (default: {default}).", readers.flag,
                                     marks=(SOURCE,))
    move_black: float = setting(MOVE_BLACK, "How often a disguise recolours black too (default: {default}).",
                                readers.share, marks=(SOURCE,))
    decontaminate: tuple[str, ...] = setting(
        DECONTAMINATE, "Collections to keep out, or none (default: {default}).", _collections, metavar="SPEC,...",
        marks=(SOURCE,))
    traces: bool = setting(False, "A column trace: for each test the reasoning that solves it, every claim checked "
                           "(default: {default}).", readers.flag)
    trace_detail: str | None = setting(None, "Of traces: brief, normal or full (default: normal).",
                                       readers.maybe(readers.one_of(*DETAILS)))
    trace_tokens: int | None = setting(
        None, "Longest trace, in tokens (default: any length). A longer one gives up readings, then detail; a test "
        "that is left without is counted.", readers.maybe(readers.whole(100, 1_000_000)))
    against: tuple[str, ...] = setting(
        (), "Datasets or collections to share no rule and no pair with, kept out beside those of --decontaminate: a "
        "test set for what was trained on them, or the other way round.", readers.names, metavar="SPEC,...")
    code: bool = setting(False, "Add the columns `code`, each row's program as Python, and `input_generation`, what "
                         "draws inputs for it where its scene is plain (default: {default}).", readers.flag)
    skip_invalid: bool = setting(False, "Files and datasets: go on without what is no task, and count it (default: "
                                 "refuse them).", readers.flag, marks=(SOURCE,))
    columns: tuple[str, ...] = setting(
        (), "Of a dataset: columns of another name; task= for whole tasks as JSON text (default: train, test, id).",
        readers.names, metavar="train=NAME,test=NAME", marks=(SOURCE,))
    format: str = setting("arrow", "{default} (default) or parquet.", readers.one_of(*FORMATS))
    shards: int | None = setting(
        None, "Files of the split train, validation has them in proportion (default: by the number of rows).",
        readers.maybe(readers.whole(1, 100_000)))
    library: int = setting(LIBRARY, "Version of the library that the rows are of, of {default} only: an old recipe is "
                           "refused and not built otherwise (default: this one).", _library)

    def __post_init__(self):
        read_fields(self)
        check(self, "exclude_concepts", "concepts")
        if self.traces and self.trace_detail is None:
            object.__setattr__(self, "trace_detail", USUAL)
        if self.name is None:
            object.__setattr__(self, "name", _default_name(self))
        for key in ("trace_detail", "trace_tokens"):
            if not self.traces and getattr(self, key) is not None:
                raise UserError(f"{key}: goes with traces (--traces), which are not asked for")
        out = ", ".join(sorted(set(self.concepts) & set(self.holdout_concepts)))
        if self.concepts and set(self.concepts) <= set(self.holdout_concepts):
            raise UserError(f"holdout_concepts leaves no concept of {out} for the split train")
        if self.validation == 1:
            raise UserError("validation: 1 leaves no task for the split train")
        if self.shards and self.shards > self.rows:
            raise UserError(f"shards: {self.shards} shards for {self.rows} rows; at most one each")

    @property
    def rows(self) -> int:
        """Rows asked for; fewer are written where a source could draw no instance."""
        return self.tasks * self.variants

    @property
    def kept_out(self) -> tuple[str, ...]:
        """All collections that no row may come from: `decontaminate` and `against`."""
        return tuple(dict.fromkeys((*self.decontaminate, *self.against)))

    @property
    def extra_columns(self) -> tuple[str, ...]:
        """The optional columns that are asked for (arcgen.dataset.rows.OPTIONAL)."""
        return tuple(name for name, key in EXTRA_COLUMNS.items() if getattr(self, key))

    def options(self) -> dict[str, Any]:
        """The options that sources are opened with (see arcgen.tasks.source)."""
        return {**marked(self, SOURCE), "decontaminate": self.kept_out}

    def to_json(self, called: Callable[[str], str] = str) -> dict[str, Any]:
        """The recipe as plain JSON values; `recipe()` takes it back. Without traces it says nothing of them, nor of
        criteria that are not asked for. called: what each spec of a collection stands as (default: itself)."""
        value = {key: asdict(self)[key] for key in Recipe.__annotations__ if self.traces or not key.startswith("trace")}
        for field in fields(Criteria):
            asked = getattr(self, field.name)
            if field.name not in value and asked not in (None, (), field.default):
                value[field.name] = list(asked) if field.name == "exclude_concepts" else \
                    said(asked) if isinstance(asked, tuple) else asked
        value["pairs"] = f"{self.pairs[0]}-{self.pairs[1]}" if self.pairs else None
        value["sources"] = [f"{called(spec)}:{weight!r}" for spec, weight in self.sources]
        value |= {key: list(map(called, value[key])) for key in ("decontaminate", "against")}
        return json.loads(json.dumps(value))

    def fingerprint(self) -> str:
        """The fingerprint of `to_json`."""
        return fingerprint(self.to_json())


def fingerprint(values: Mapping[str, Any]) -> str:
    """sha256 of values in canonical JSON, hex."""
    return hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()


def _default_name(made: Recipe) -> str:
    """The name of a recipe that was given none (see Recipe). Of paths only the last parts count, so that it is the
    same wherever a source lies."""
    from ..tasks.tasksets import shown  # help does without NumPy
    usual = Recipe(name="usual", tasks=made.tasks, variants=made.variants, seed=made.seed).to_json()
    changed = {key: value for key, value in made.to_json(shown).items() if key != "name" and value != usual.get(key)}
    seed, others = f"-seed{made.seed}" if made.seed else "", f"-{fingerprint(changed)[:6]}" if changed else ""
    return f"arcgen-{made.tasks}x{made.variants}{seed}{others}"


def recipe(values: Mapping[str, Any], where: str = "recipe") -> Recipe:
    """A recipe from plain values (of YAML, JSON or options), as Recipe makes it. Raises UserError naming `where` and
    the key."""
    if not isinstance(values, Mapping):
        raise UserError(f"{where}: expected keys and values, like `tasks: 400`")
    known = [field.name for field in fields(Recipe)]
    for key in values:
        if key not in known:
            near = difflib.get_close_matches(str(key), known, 1, 0.5)
            hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}"
            raise UserError(f"{where}: unknown key {short(key)}; {hint}")
    try:
        return Recipe(**values)
    except UserError as error:
        raise UserError(f"{where}: {error}") from None


def names() -> list[str]:
    """The names of the recipes that ship with the project."""
    return sorted(path.stem for path in FOLDER.glob("*.yaml"))


def about(name: str) -> str:
    """What a recipe that ships with the project says that it is for: the comment that its file begins with, up to the
    command in it."""
    lines = takewhile(lambda line: re.match("# ?[^ ]", line),
                      (FOLDER / f"{name}.yaml").read_text(encoding="utf-8").splitlines())
    return " ".join(line.lstrip("# ") for line in lines)


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
    import yaml
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
    values = load(name) if name is not None else {}
    return recipe({**values, **given}, name or "options")
