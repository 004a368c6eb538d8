"""The words of the rule language, told to people."""
from __future__ import annotations

from typing import NamedTuple

from ..dsl.words import plain_english
from ..language.registry import WORDS, Word


class WordEntry(NamedTuple):
    """A word of the language. name: as programs have it. arguments: (name, type) of each; the last one's name
    ends in "..." where it may be repeated. result: the type of what it gives. english: what it says, with
    the arguments in braces. Types are the names in arcgen.language.types, such as Grid, Objects, Colour."""
    name: str
    arguments: tuple[tuple[str, str], ...]
    result: str
    english: str

    def __str__(self) -> str:
        """Such as "turn(grid: Grid, by: Symmetry) -> Grid"."""
        arguments = ", ".join(f"{name}: {type}" for name, type in self.arguments)
        return f"{self.name}({arguments}) -> {self.result}" if arguments else f"{self.name} -> {self.result}"


def words() -> dict[str, WordEntry]:
    """Every word of the rule language by name, in the order of their kinds. `input`, the grid that a rule is
    given, and whole numbers are no words."""
    return {name: _entry(word) for name, word in WORDS.items()}


def _entry(word: Word) -> WordEntry:
    arguments = [(name, str(type)) for name, type in word.params]
    if word.variadic:
        arguments[-1] = f"{arguments[-1][0]}...", arguments[-1][1]
    return WordEntry(word.name, tuple(arguments), str(word.result), plain_english(word))
