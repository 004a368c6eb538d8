"""One schema for a dataclass of settings: what a key is, how it is read and how it is asked for, written once.

A field made by `setting` carries, beside its default, a reader and the help of its option. From these follow
the checks of a value made in Python (`read_fields`) and the options of a command (`options`), so a new key
is one line in its dataclass. Readers are functions (value, key) -> value that raise UserError, in
arcgen.core.readers. Nothing here loads a heavy library: `--help` is made of it.
"""
from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

import click

from .console import both


def setting(default: Any, help: str | None = None, read: Callable[[Any, str], Any] | None = None, *,
            flag: str | None = None, option: bool = True, marks: tuple[str, ...] = (), **click_options) -> Any:
    """A field of a dataclass of settings.

    default: its value when nothing is said; a mapping (of names to weights, asked for as names) is copied for each
    instance. help: of its option; "{default}" in it is replaced by the default. read: makes a value from one of YAML,
    an option or Python, and gives back unchanged what it made. flag: the option where it is not "--" and the name of
    the field. option: whether it has one. marks: words by which `marked` finds the field. Others go to click.option as
    they are.
    """
    metadata = {"help": help, "read": read, "flag": flag, "option": option, "marks": marks, "click": click_options}
    if isinstance(default, Mapping):
        return dataclasses.field(default_factory=lambda: dict(default), metadata=metadata)
    return dataclasses.field(default=default, metadata=metadata)


def like(cls: type, name: str) -> Any:
    """A field that is another dataclass's: the same default, reader and option."""
    field = next(field for field in dataclasses.fields(cls) if field.name == name)
    return dataclasses.field(default=field.default, metadata=field.metadata)


def read_fields(settings: Any, by_flag: bool = False) -> None:
    """Puts every field of a (frozen) dataclass through its reader: to be called in __post_init__. Raises UserError
    whose message starts with the name of the field, or (`by_flag`) with its option."""
    for field in dataclasses.fields(settings):
        if field.metadata["read"]:
            key = (by_flag and flag_of(field)) or field.name
            value = field.metadata["read"](getattr(settings, field.name), key)
            object.__setattr__(settings, field.name, value)


def marked(settings: Any, mark: str) -> dict[str, Any]:
    """The fields that carry a mark: name -> value."""
    return {field.name: getattr(settings, field.name) for field in dataclasses.fields(settings)
            if mark in field.metadata["marks"]}


def flag_of(field: dataclasses.Field) -> str | None:
    """The option of a field, such as "--max-steps"; None when it has none."""
    return _flag(field) if field.metadata["option"] else None


def _flag(field: dataclasses.Field) -> str:
    return field.metadata["flag"] or f"--{field.name.replace('_', '-')}"


def options(cls: type, *names: str, but: tuple[str, ...] = (), only_given: bool = False):
    """The options of a dataclass as one decorator of a command, in the order of its fields, inherited ones last.

    names: of the fields that are wanted (none: all that have an option), `but`: of those that are not. only_given: the
    command gets None (of an option that can be repeated: ()) for what was not given, so that it can tell; else the
    default.
    """
    hints, fields = get_type_hints(cls), {field.name: field for field in dataclasses.fields(cls)}
    own = sorted(fields.values(), key=lambda field: field.name not in cls.__annotations__)
    chosen = [fields[name] for name in names] if names else [f for f in own if f.metadata["option"]]
    return both(*(_option(field, hints[field.name], only_given) for field in chosen if field.name not in but))


def _option(field: dataclasses.Field, hint: Any, only_given: bool):
    """The option of one field: its type is that of the field, text where click knows none."""
    flag, text, extra = _flag(field), field.metadata["help"], field.metadata["click"]
    made = field.default_factory
    default = field.default if made is dataclasses.MISSING else tuple(made())
    default = None if only_given or extra.get("required") else default
    found: dict[str, Any] = {"help": text and text.replace("{default}", _said(field.default))}
    kind = next((part for part in get_args(hint) if part is not NoneType), hint) if NoneType in get_args(hint) else hint
    if kind is bool:
        found |= {"default": default}
        if only_given or default:
            flag = f"{flag}/--no-{flag.removeprefix('--')}"
        else:
            found |= {"is_flag": True}
    elif get_origin(kind) is Mapping or (get_origin(kind) is tuple and get_args(kind)[-1] is ...):
        found |= {"multiple": True, "default": default or None}
    else:
        found |= {"type": kind if kind in (int, float) else None, "default": default}
    # A help text that speaks of the default says it in its own way; one that is not there or off says nothing.
    if default not in (None, (), "") and default is not False and "default" not in (text or "").lower():
        found |= {"show_default": True}
    return click.option(flag, field.name, **{**found, **extra})


def _said(default: Any) -> str:
    """A default in a sentence."""
    if isinstance(default, bool):
        return "yes" if default else "no"
    if isinstance(default, tuple):
        return ",".join(map(_said, default))
    return f"{default:g}" if isinstance(default, float) else str(default)
