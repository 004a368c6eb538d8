"""Building a dataset: plan, shards, card, manifest, in this order, each resumable.

The bytes of the result depend on the recipe and the versions alone: not on the number of
workers, the machine, the time, or on how often the build was killed on the way.
"""
from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ..core.figures import counted
from ..synthesis.policy import POLICY
from ..tasks.tasksets import LeftOut
from . import card, portrait, rows, shards
from . import plan as plans
from .choice import PROCESSES, check_workers, open_named
from .command import command
from .disk import canonical_json
from .engines import Engine, in_order
from .folder import MANIFEST, README, Folder, versions
from .growth import Layer, ShardRows, Stage, distinct, layers, plan_of, shards_of, stages
from .holding import holds, too_narrow
from .identity import Identity, check_unchanged, identity, look_afresh, names
from .limits import check_limits
from .lines import Lines
from .plan import Opener, Plan
from .progress import Progress
from .recipe import Recipe
from .shards import Shard

log = logging.getLogger("arcgen")

MOST_NAMED = 20
"""Tasks that lack rows named in the manifest, those that lack most; the others are counted."""


@dataclass(frozen=True)
class Built:
    """A finished dataset: its folder (or URL) and manifest, and whether it was there before."""
    out: Path | str
    manifest: dict[str, Any]
    already: bool

    @property
    def rows(self) -> int:
        return sum(s["rows"] for s in self.manifest["splits"].values())

    @property
    def bytes(self) -> int:
        return sum(s["bytes"] for s in self.manifest["splits"].values())

    @property
    def untraced(self) -> dict[str, int]:
        """Tests without a trace in a dataset that was built with traces, by the reason."""
        return self.manifest.get("untraced", {})

    @property
    def not_plain(self) -> dict[str, int]:
        """Rows without code that draws inputs in a dataset that was built with code, by the reason."""
        return self.manifest.get("not_plain", {})


def default_opener(spec: str, **options):
    """open_source, imported when a source is wanted."""
    from .sources import open_source
    return open_source(spec, **options)


def build(recipe: Recipe, out: Path | str, workers: int | None = None, opener: Opener = default_opener,
          progress: Progress | None = None, finished: Callable[[dict[str, Any]], None] = lambda entry: None,
          elsewhere: Callable[[dict[str, Any]], bool] = lambda entry: False, made: Identity | None = None,
          engine: str = PROCESSES, work: Path | str | None = None, replace: bool = False) -> Built:
    """Builds the dataset in the folder `out`, or at a URL that fsspec reaches, going on from what is there. Doing it
    again changes nothing.

    workers: how many (None: one a core). engine: what runs them, one of arcgen.dataset.choice.ENGINES. opener: opens
    the sources; a module-level function.
    finished: told the manifest's entry of each shard that is done, as soon as nothing here needs
    it any more, so that it may be taken away. elsewhere: whether a shard that is not in the
    folder is well where it was taken, and need not be made again. made: the identity of the dataset, where
    the caller has just computed it. work: where `out` is a URL, the folder of this machine in which the folder for what
    is unfinished is made (None: the current one). replace: another dataset of arcgen that is there.
    Raises UserError when the folder holds something else, the disk refuses, or the sources do
    not have so many tasks.
    """
    check_workers(engine, workers)
    folder, progress = Folder(out, elsewhere, work), progress or Progress(quiet=True)
    if made is None:
        look_afresh()
        made = identity(recipe, opener)
    made = folder.becoming(made)
    if replace:
        folder.replace(made, command(recipe.to_json()))
    folder.check(made)
    if folder.at_rest():
        return Built(folder.out, folder.manifest, already=True)
    with ExitStack() as running:
        run = running.enter_context(open_named(engine, workers))
        ready(recipe, run, opener, progress)
        if before := stages_before(folder):
            progress.note(f"the dataset of {before[-1].tasks:,} tasks with {before[-1].variants:,} variants that is "
                          "there stays as it is, and what is asked for beyond it is added")
        with folder.claimed(made, command(recipe.to_json())), running:      # no worker outlives the claim
            already = folder.complete()
            if not already:
                with closing(progress):
                    plan, every, entries = _rows(folder, recipe, run, opener, progress, finished)
                    running.close()
                    check_unchanged(made, recipe, opener)
                    _described(folder, recipe, made, opener, plan, every, entries, finished)   # no worker takes memory
            folder.place.clean()
    return Built(folder.out, folder.manifest, already)


def ready(recipe: Recipe, engine: Engine, opener: Opener, progress: Progress) -> None:
    """Opens the sources here and in the workers, so that a mistake in one shows before anything is written, and tells
    what is to be known before a build. Raises UserError."""
    engine.prepare(plans.open_all, opener, recipe)
    plans.open_all(opener, recipe)
    for spec, what in _left_out(recipe, opener).items():
        log.warning("%s: %s", spec, what)
    check_limits(opener, recipe)
    for source, share in enumerate(plans.shares_of(recipe)):
        held = holds(plans.opened(opener, recipe, source))
        if held < share:
            progress.note(too_narrow(recipe.sources[source][0], held, share))
    rows.schema(recipe.extra_columns)           # now, while the workers start


def planned(folder: Folder, recipe: Recipe, engine: Engine, opener: Opener,
            progress: Progress) -> tuple[Plan, list[Layer]]:
    """The plan, made or gone on with where it is not finished, and its layers."""
    before = stages_before(folder)
    with folder.place.writing():
        progress.begin("tasks", recipe.tasks, 0)
        try:
            plan = plan_of(recipe, folder.work / shards.PLAN, engine, opener, progress.planned, before, folder.planned)
        except plans.TooFew:
            folder.give_up()
            raise
    if folder.planned is None:
        if lacking := _lacked_before(folder, plan):
            _replace(folder, recipe, plan, lacking, engine, opener, progress)
        folder.has_plan()
    return plan, layers(recipe, plan, before)


def _rows(folder: Folder, recipe: Recipe, engine: Engine, opener: Opener, progress: Progress,
          finished) -> tuple[Plan, list[Layer], dict[Shard, dict[str, Any]]]:
    """Makes the plan and the shards: the plan, its layers, and the shards' entries in the manifest. Tasks that turn out
    to lack rows are replaced by others, and what shards hold of them is made again."""
    plan, every = planned(folder, recipe, engine, opener, progress)
    while True:
        some = shards_of(every)
        last = {shard for shard, layer, _ in some if layer is every[-1]}
        entries, lacking = render(folder, recipe, some, engine, opener, progress, finished,
                                  _replaceable(recipe, opener, plan, last))
        if not lacking:
            folder.keep_only({shard.file for shard in entries})
            return plan, every, entries
        folder.has_no_plan()
        _replace(folder, recipe, plan, lacking, engine, opener, progress)
        folder.has_plan()
        every = layers(recipe, plan, stages_before(folder))


def _replace(folder: Folder, recipe: Recipe, plan: Plan, lacking: list[int], engine: Engine, opener: Opener,
             progress: Progress) -> None:
    """Seeks others in the place of tasks that lack rows."""
    progress.note(f"{counted(len(lacking), 'task')} cannot give all {recipe.variants:,} rows; others are sought in "
                  "their place")
    with folder.place.writing():
        plan.lack(lacking)
        progress.begin("tasks", recipe.tasks, recipe.tasks)
        plans.fill(plan, recipe, engine, opener, progress.planned, [stage.tasks for stage in stages_before(folder)])


def stages_before(folder: Folder) -> tuple[Stage, ...]:
    """The stages at which the dataset of this folder was finished and then built on."""
    return stages(folder.published)[:None if folder.base else -1]


def _replaceable(recipe: Recipe, opener: Opener, plan: Plan,
                 last: set[Shard]) -> Callable[[Shard, dict[str, Any]], list[int]]:
    """What tells of a shard of the last layer, and of its entry, which tasks lack rows in it and may be replaced: those
    whose source may have others that do not, and that were not looked at before."""
    limits = [plans.opened(opener, recipe, i).limit for i in range(len(recipe.sources))]
    more = [limit is None or tally.draws < limit for limit, tally in zip(limits, plan.tallies, strict=True)]
    known = {*plan.lacked}

    def lacking(shard: Shard, entry: dict[str, Any]) -> list[int]:
        short = {plan.number(id_) for id_ in entry["lacking"]} if shard in last else set()
        return sorted(n for n in short - known if more[plan.sources[n]])
    return lacking


def _lacked_before(folder: Folder, plan: Plan) -> list[int]:
    """Tasks that the folder's manifest knows to lack rows, where the plan, made again, does not."""
    if plan.lacked or folder.published is None or folder.base:
        return []
    return list(folder.published["tasks"].get("lacked", ()))


def _described(folder: Folder, recipe: Recipe, made: Identity, opener: Opener, plan: Plan,
               every: list[Layer], entries: dict[Shard, dict[str, Any]], finished) -> None:
    """Writes the manifest and the card; tells `finished` of the shards that the card shows."""
    shown = [entry for shard, entry in entries.items() if portrait.shows(shard)]
    limits = [plans.opened(opener, recipe, i).limit for i in range(len(recipe.sources))]
    manifest = _manifest(recipe, made, plan, limits, distinct(every), list(entries.values()))
    if before := stages_before(folder):
        manifest |= {"stages": [{**asdict(stage), "lacked": list(stage.lacked)} for stage in before]}
    manifest |= {"held_out": _held_out(recipe, opener, plan),
                 "left_out": {names(recipe)[spec]: what.to_json() for spec, what in _left_out(recipe, opener).items()},
                 "likeness": _pictures(folder, recipe, shown)}
    text = card.readme(manifest)
    folder.place.write(README, text.encode())
    folder.place.write(MANIFEST, canonical_json(manifest))
    folder.published = manifest
    for entry in shown:
        finished(entry)


def _pictures(folder: Folder, recipe: Recipe, shown: list[dict[str, Any]]) -> dict[str, Any] | None:
    """Draws some tasks, and their distance from real ones; its figures."""
    sample = portrait.sample(folder.place, [entry["file"] for entry in shown])
    likeness = portrait.likeness(sample, recipe.name)
    for name, draw in portrait.pictures(sample, likeness).items():
        folder.picture(name, draw)
    return portrait.figures(likeness)


def _held_out(recipe: Recipe, opener: Opener, plan: Plan) -> dict[str, Any] | None:
    """How many tasks, and pairs that no disguise makes equal, the sources kept the dataset clear of, all together and
    of each collection, and the plan how many rules."""
    sources = (plans.opened(opener, recipe, i) for i in range(len(recipe.sources)))
    kept = next((found for source in sources if (found := getattr(source, "held_out", None))), None)
    called = names(recipe)
    return kept and {"tasks": kept.tasks, "pairs": len(kept), "rules": len(plan.held_out),
                     "collections": {called.get(spec, spec): {"tasks": found.tasks, "pairs": found.pairs}
                                     for spec, found in kept.collections.items()}}


def _left_out(recipe: Recipe, opener: Opener) -> dict[str, LeftOut]:
    """Of the sources that went on without something: spec -> what that was."""
    found = {spec: getattr(plans.opened(opener, recipe, i), "left_out", None)
             for i, (spec, _) in enumerate(recipe.sources)}
    return {spec: what for spec, what in found.items() if what}


def render(folder: Folder, recipe: Recipe, some: Sequence[ShardRows], engine: Engine, opener: Opener,
           progress: Progress, finished: Callable[[dict[str, Any]], None] = lambda entry: None,
           lacking: Callable[[Shard, dict[str, Any]], list[int]] = lambda shard, entry: [],
           ) -> tuple[dict[Shard, dict[str, Any]], list[int]]:
    """Makes those of some shards that are missing; the manifest's entries of all of them, in order. `finished` is told
    of those that the card does not show. Ends at the first shard, in order, with tasks that are to be replaced, which
    `lacking` tells, and returns these too: so it is the same tasks whatever was made before."""
    folder.place.look()
    found = {one.shard: folder.finished(one.shard, one.contents, here=portrait.shows(one.shard)) for one in some}
    there = [entry for entry in found.values() if entry is not None]
    schema = rows.schema(recipe.extra_columns)
    short: list[int] = []

    def jobs() -> Iterator[tuple]:
        for one in some:
            if found[one.shard] is None and not short:
                offsets, variants = one.rows()
                lines = Lines(folder.work / shards.PLAN, offsets.tolist())
                carried = list(lines) if engine.apart and not folder.place.near else lines
                yield (opener, recipe, folder.place, schema, one.shard, carried, variants.tolist(),
                       shards.contents(offsets, variants))

    total = sum(shard.stop - shard.start for shard in found)
    done, missing = (sum(entry[key] for entry in there) for key in ("rows", "short_rows"))
    progress.begin("rows", total, done)
    pairs, rejected = 0, Counter[str]()
    entries: dict[Shard, dict[str, Any]] = {}
    with closing(in_order(engine, shards.render, jobs())) as made:
        for shard, known in found.items():
            entries[shard] = entry = known or next(made)
            short += lacking(shard, entry)
            if short:
                break
            if not portrait.shows(shard):
                finished(entry)
            if known is None:
                done, missing = done + entry["rows"], missing + entry["short_rows"]
                pairs += entry["pairs"]
                rejected.update(entry["rejected_pairs"])
                progress.rendered(done, pairs, rejected, missing)
        for _ in made:              # what is at work would write over what is made in its place
            pass
    return entries, short


def _manifest(recipe: Recipe, made: Identity, plan: Plan, limits: list[int | None], splits: dict[str, int],
              entries: list[dict]) -> dict[str, Any]:
    sums = {name: {key: sum(e[key] for e in entries if e["split"] == name)
                   for key in ("rows", "pairs", "bytes", "arrow_bytes")} for name in splits}
    reasons = sum((tally.rejected for tally in plan.tallies), Counter())
    concepts = sum((tally.concepts for tally in plan.tallies), Counter())
    called = [names(recipe)[spec] for spec, _ in recipe.sources]
    lacking = _summed(entries, "lacking")
    return {
        **made.to_json(), "versions": versions(),
        "policy": POLICY.to_json(),
        "splits": {name: {"tasks": tasks, **sums[name]} for name, tasks in splits.items()},
        "shards": entries,
        "tasks": {
            "planned": len(plan), **({"lacked": plan.lacked} if plan.lacked else {}),
            "sources": {name: {"tasks": tally.tasks, "draws": tally.draws, "of": limit,
                               "rejected": _sorted(tally.rejected)}
                        for name, limit, tally in zip(called, limits, plan.tallies, strict=True)},
            "concepts": _sorted(concepts), "rejected": _sorted(reasons)},
        "rejected_pairs": _sorted(_summed(entries, "rejected_pairs")),
        "short_rows": sum(e["short_rows"] for e in entries),
        "short": _sorted(_summed(entries, "short")),
        "lacking": {"tasks": len(lacking), "most": dict(list(_sorted(lacking).items())[:MOST_NAMED])},
        **{key: _sorted(_summed(entries, key))
           for key, asked in (("untraced", recipe.traces), ("not_plain", recipe.code)) if asked},
    }


def _summed(entries: list[dict], key: str) -> Counter[str]:
    """The counts of all shards that their entries have under a key."""
    return sum((Counter(entry[key]) for entry in entries), Counter())


def _sorted(counts: Counter) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
