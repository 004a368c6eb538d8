"""Which dataset it is: its recipe as others may see it, and digests of what its sources and its exclusions hold.

Two builds of one identity, made with one set of versions, have the same bytes. A path is called by its last part, made
unique by number, so that nothing published tells of a machine, and a folder may move; a digest tells when what lies
there has changed.
"""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from ..core.errors import UserError
from ..tasks.decontaminate import held_out
from ..tasks.tasksets import ARC, ENDLESS, shown
from ..tasks.tasksets.digest import digest
from . import plan as plans
from .plan import Opener
from .recipe import Recipe, fingerprint


@dataclass(frozen=True)
class Identity:
    """recipe: as Recipe.to_json gives it, with names for specs (see `names`). inputs: by those names, the digests of
    files and the commits of datasets at the Hub that a build reads; none of what the versions decide. grown: how many
    (tasks, variants) it had each time before it was built on, which decides how its rows lie."""
    recipe: Mapping[str, Any]
    inputs: Mapping[str, str]
    grown: tuple[tuple[int, int], ...] = ()

    @property
    def fingerprint(self) -> str:
        """sha256 of all, hex: that of the recipe where there is nothing else."""
        return fingerprint({**self.recipe, **({"inputs": dict(self.inputs)} if self.inputs else {}), **self._grown()})

    def _grown(self) -> dict[str, Any]:
        return {"grown": [list(size) for size in self.grown]} if self.grown else {}

    def to_json(self) -> dict[str, Any]:
        """The entries of a manifest, from which `told` makes it again."""
        return {"recipe": dict(self.recipe), "inputs": dict(self.inputs), **self._grown(),
                "fingerprint": self.fingerprint}

    def grows_to(self, other: Identity) -> bool:
        """Whether the other has more tasks or more variants, and is the same but for that and its name."""
        free = ("name", "tasks", "variants")
        if self.inputs != other.inputs or any(self.recipe.get(key) != value for key, value in other.recipe.items()
                                              if key not in free) or {*self.recipe} != {*other.recipe}:
            return False
        more = [other.recipe[key] - self.recipe[key] for key in free[1:]]
        return min(more) >= 0 and max(more) > 0

    def is_stage_of(self, other: Identity) -> bool:
        """Whether the other is this very dataset, built on since: of this size once, after the same sizes as this."""
        return self.grows_to(other) and other.grown[:len(self.grown) + 1] == self.grown_to(other).grown

    def grown_to(self, other: Identity) -> Identity:
        """The other, as what this one becomes."""
        return replace(other, grown=(*self.grown, (self.recipe["tasks"], self.recipe["variants"])))

    def difference(self, other: Identity) -> str:
        """In what `other`, which is asked for now, differs from this one, in brackets; "" where it does not."""
        keys = [key for key in other.recipe if self.recipe.get(key) != other.recipe[key]]
        if keys:
            return f" ({keys[0]}: {self.recipe.get(keys[0])!r}, now {other.recipe[keys[0]]!r})"
        changed = [name for name in {**self.inputs, **other.inputs} if self.inputs.get(name) != other.inputs.get(name)]
        return f" ({changed[0]} has changed since)" if changed else ""


def told(found: Mapping[str, Any]) -> Identity:
    """The identity that a manifest, or the state of a build, tells."""
    recipe, inputs, grown = found.get("recipe"), found.get("inputs"), found.get("grown")
    return Identity(recipe if isinstance(recipe, dict) else {}, inputs if isinstance(inputs, dict) else {},
                    tuple((tasks, variants) for tasks, variants in grown) if isinstance(grown, list) else ())


def identity(recipe: Recipe, opener: Opener) -> Identity:
    """The identity of a recipe, whose sources are looked at for it. Raises UserError where one cannot be read."""
    called = names(recipe)
    found = {called[spec]: digest(spec) for spec in recipe.kept_out}
    for i, (spec, _) in enumerate(recipe.sources):
        if spec not in ENDLESS and spec not in ARC:         # to open these, which have no digest, takes a second
            found[called[spec]] = getattr(plans.opened(opener, recipe, i), "digest", None)
    return Identity(recipe.to_json(called.__getitem__), {name: state for name, state in found.items() if state})


@lru_cache(maxsize=32)
def names(recipe: Recipe) -> Mapping[str, str]:
    """What each collection of a recipe is called where others see it: a path by its last part, with a number where
    another one is called so."""
    called: dict[str, str] = {}
    taken = {*ENDLESS, *ARC}
    for spec in dict.fromkeys((*(spec for spec, _ in recipe.sources), *recipe.kept_out)):
        name = shown(spec)
        numbered = (f"{name}.{n}" for n in range(2, len(taken) + 3))
        fixed = spec in ENDLESS or spec in ARC
        called[spec] = name if fixed or name not in taken else next(n for n in numbered if n not in taken)
        taken.add(called[spec])
    return called


def look_afresh() -> None:
    """Forgets what earlier builds of this process have opened: it may have changed since."""
    plans.opened.cache_clear()
    held_out.cache_clear()


def check_unchanged(before: Identity, recipe: Recipe, opener: Opener) -> None:
    """Raises UserError when a source has changed since: rows made of both would be of no piece."""
    if change := before.difference(identity(recipe, opener)):
        raise UserError(f"a source was changed while the dataset was built{change}; delete the folder and build it "
                        "again")
