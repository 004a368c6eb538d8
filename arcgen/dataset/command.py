"""The command that builds a recipe: for the card, and for whoever finds a build that was stopped."""
from __future__ import annotations

import shlex
from dataclasses import fields
from typing import Any

from ..core.schema import flag_of
from .recipe import Recipe, names, resolve


def command(recipe: dict[str, Any]) -> str:
    """The command that builds a recipe (as Recipe.to_json gives it): by its name where it ships with
    the project, else in options, whatever it was built by."""
    name = recipe["name"]
    if name in names() and resolve(name, {}).to_json() == recipe:
        return shlex.join(["arcgen", "build", name])
    usual = resolve(None, {"tasks": recipe["tasks"], "variants": recipe["variants"]}).to_json()
    usual["name"] = resolve(None, {key: value for key, value in recipe.items() if key != "name"}).name
    options = {field.name: flag for field in fields(Recipe) if (flag := flag_of(field))}
    words: list[str] = []
    for key in ("tasks", "variants", *(key for key in recipe if recipe[key] != usual.get(key))):
        option, value = options[key], recipe[key]
        if key == "sources":
            words += [word for spec in value for word in (option, spec)]
        elif value is True:
            words += [option]
        else:
            words += [option, (",".join(value) or "none") if isinstance(value, list) else str(value)]
    return shlex.join(["arcgen", "build", *words])
