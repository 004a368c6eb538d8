"""The scene of a concept as Python that stands alone: what its file says of it, and what that needs of the file.

It is cut out of the library's own source, which is read and not run: the value of `scene` in CONCEPT, the functions and
constants of the file that it uses, and the imports that all of these use, by their full names.
"""
from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import NamedTuple

from . import library as folder

_PACKAGE = folder.__name__.split(".")


class SceneSource(NamedTuple):
    """imports: module -> names that are taken from it ({"numpy as np": set()} for the module itself). definitions: in
    the order of the file. scene: the expression that is the scene."""
    imports: dict[str, set[str]]
    definitions: tuple[str, ...]
    scene: str


@cache
def scene_source(concept: str) -> SceneSource:
    """The scene of a concept of the library, by its name."""
    text = Path(folder.__path__[0], f"{concept.replace('-', '_')}.py").read_text(encoding="utf-8")
    tree = ast.parse(text)
    made = _defined(tree)
    call = made["CONCEPT"]
    scene = next(keyword.value for node in ast.walk(call) if isinstance(node, ast.Call)
                 for keyword in node.keywords if keyword.arg == "scene")
    imported = _imported(tree, _PACKAGE)
    needed, todo = set(), [*_names(scene)]
    while todo:
        name = todo.pop()
        if name not in needed:
            needed.add(name)
            todo += _names(made[name]) if name in made else ()
    imports: dict[str, set[str]] = {}
    for module, taken in (imported[name] for name in imported if name in needed):
        imports.setdefault(module, set()).update({taken} if taken else ())
    nodes = dict.fromkeys(node for name, node in made.items() if name in needed)
    return SceneSource(imports, tuple(_lines(text, node) for node in nodes), ast.get_source_segment(text, scene) or "")


def _defined(tree: ast.Module) -> dict[str, ast.stmt]:
    """The functions, classes and constants of a module, in order."""
    found: dict[str, ast.stmt] = {}
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            found[node.name] = node
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found |= {name.id: node for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)}
    return found


def _imported(tree: ast.Module, package: list[str]) -> dict[str, tuple[str, str]]:
    """What a module of a package imports: name -> the module, by its full name, and what is taken from it, "" where
    that is the module itself."""
    found: dict[str, tuple[str, str]] = {}
    for node in tree.body:
        for alias in node.names if isinstance(node, (ast.Import, ast.ImportFrom)) else ():
            called = alias.name + (f" as {alias.asname}" if alias.asname else "")
            name = alias.asname or alias.name.partition(".")[0]
            if isinstance(node, ast.ImportFrom):
                base = package[:len(package) - node.level + 1] if node.level else []
                found[name] = ".".join([*base, *filter(None, [node.module])]), called
            else:
                found[name] = called, ""
    return found


def _names(node: ast.AST) -> set[str]:
    """The names that are looked up somewhere in a piece of code."""
    return {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)}


def _lines(text: str, node: ast.stmt) -> str:
    """The source of a statement of a module, with its decorators."""
    first = min(part.lineno for part in (node, *getattr(node, "decorator_list", ())))
    return "\n".join(text.splitlines()[first - 1:node.end_lineno])
