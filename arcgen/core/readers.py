"""Readers of values from outside: (value, key) -> value, or a UserError that starts with the key and says what was
expected. Each gives back unchanged what it made, so that a value may be read again."""
from __future__ import annotations

import reprlib
from collections.abc import Callable
from typing import Any

from .errors import UserError

Reader = Callable[[Any, str], Any]


def short(value: Any) -> str:
    """A value as a message shows it: bounded, also for YAML whose aliases multiply."""
    return reprlib.repr(value)


def whole(least: int, most: int) -> Reader:
    """Whole numbers least .. most."""
    def read(value: Any, key: str) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise UserError(f"{key}: expected a whole number from {least} to {most}, not {short(value)}")
        return value
    return read


def share(value: Any, key: str) -> float:
    """A number 0..1."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1:
        raise UserError(f"{key}: expected a number from 0 to 1, not {short(value)}")
    return float(value)


def flag(value: Any, key: str) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise UserError(f"{key}: expected true or false, not {short(value)}")
    return value


def one_of(*choices: str) -> Reader:
    """One of some words."""
    def read(value: Any, key: str) -> str:
        if value not in choices:
            raise UserError(f"{key}: expected one of {', '.join(choices)}, not {short(value)}")
        return value
    return read


def names(value: Any, key: str) -> tuple[str, ...]:
    """One name, a text of names with commas, or a list of either; each name once."""
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, (list, tuple)) or not all(isinstance(v, str) for v in items):
        raise UserError(f"{key}: expected a list of names, not {short(value)}")
    return tuple(dict.fromkeys(name.strip() for v in items for name in v.split(",") if name.strip()))


def maybe(read: Reader) -> Reader:
    """None, or what another reader takes."""
    return lambda value, key: None if value is None else read(value, key)
