"""`arcft bundle`: a folder from which `arcft submit` runs where there is no network, as in a Kaggle notebook.

    run/            the run: weights or adapter, tokenizer, prompts; what its adapter stands on in base-1/, base-2/ ...
    code/           these packages; no need to install them
    wheels.txt      the packages of others that they need, with the versions that are installed here
    submit.py       the cell of a notebook, or a script: installs what is missing from wheels/, then arcft submit
    notebook.ipynb  the same as a notebook

Nothing in it names a folder of this machine.
"""
from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

from arcgen.core.errors import UserError

from . import run, tiny
from .base import Bases, hub_folder
from .files import write_json

CODE = ("arcgen", "arcft")
NOT_OURS = "torch"
"""Left to the notebook, whose own fits its GPU; nor what it brings along."""
PLACES = ("dataset", "eval_dataset", "out", "model", "init_from", "base")
"""Settings of a run that name folders."""
WEIGHTS = ("*.safetensors", "*.json", "*.jinja", "*.txt", "*.model")
"""What a model's folder is made of; its own code is never run, and pickled weights are never read."""

SCRIPT = '''\
"""Answers Kaggle's challenges without network: a notebook's cell, or `python submit.py CHALLENGES [options]`."""
import importlib.metadata
import os
import subprocess
import sys
from pathlib import Path

BUNDLE = Path(__file__).resolve().parent if "__file__" in globals() else Path("/kaggle/input/{name}")
ASKED = sys.argv[1:] if "__file__" in globals() else ["/kaggle/input/CHALLENGES.json", "--adapt", "--hours", "11.5"]


def installed(line):
    name, _, version = line.partition("==")
    try:
        return importlib.metadata.version(name).partition("+")[0] == version
    except importlib.metadata.PackageNotFoundError:
        return False


wanted = [line for line in (BUNDLE / "wheels.txt").read_text().split("\\n") if line and not line.startswith("#")]
missing = [line for line in wanted if not installed(line)]
if missing and (BUNDLE / "wheels").is_dir():
    subprocess.run([sys.executable, "-m", "pip", "install", "-q", "--no-index", "--no-deps", "--find-links",
                    str(BUNDLE / "wheels"), *missing], check=True)
elif missing:
    print("other versions than the bundle was made with:", ", ".join(missing))
environment = {{**os.environ, "PYTHONPATH": str(BUNDLE / "code"), "HF_HUB_OFFLINE": "1"}}
subprocess.run([sys.executable, "-m", "arcft", "submit", str(BUNDLE / "run"), "--challenges", *ASKED],
               env=environment, check=True)
'''


def bundle(name: str, out: Path, *, base: tuple[str, ...] = (), echo: Callable[[str], None] = print) -> None:
    """Writes the folder `out` for the run, checkpoint or model `name`. base: where the bases of its adapters lie now.
    Raises UserError when one of them is not to be found, or `out` holds something else."""
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise UserError(f"--out {out}: holds something else; name a new folder")
    if name in tiny.SIZES:
        raise UserError(f"{name}: is made of random weights wherever it is asked for; train it first")
    bases = Bases(base)
    try:
        _copy(name, out, "run", bases, 1)
        bases.check_used(name)
        for package in CODE:
            shutil.copytree(Path(__file__).parent.parent / package, out / "code" / package,
                            ignore=shutil.ignore_patterns("__pycache__", "*.so"))
        (out / "wheels.txt").write_text("\n".join(_wheels()) + "\n")
        script = SCRIPT.format(name=out.name)
        (out / "submit.py").write_text(script)
        write_json(out / "notebook.ipynb", _notebook(script))
    except OSError as error:
        raise UserError(f"--out {out}: cannot be written ({error.strerror or error})") from None
    size = sum(p.stat().st_size for p in out.rglob("*") if p.is_file())
    echo(f"{out}: {size / 2**20:.0f} MB; add the wheels where there is a network, and the notebook's Python: pip"
         f" download --no-deps -r {out / 'wheels.txt'} -d {out / 'wheels'}")


def _copy(name: str, out: Path, called: str, bases: Bases, number: int) -> None:
    """A run or a model to out/called, and what it stands on beside it."""
    place = run.find(name)
    if place is None:
        folder = Path(name) if Path(name).is_dir() else hub_folder(name)
        if folder is None or not any(folder.glob("*.safetensors")):
            raise UserError(f"{name}: no run, and no model with safetensors here (nor in the cache of the Hub)")
        _files(folder, out / called)
        return
    _files(place.weights, out / called / run.MODEL)
    base = place.facts["base"]
    if base and base.get("model") not in tiny.SIZES:
        kind, where = run.find_base(base, place.folder, bases)
        under = f"base-{number}"
        _copy(where, out, under, bases, number + 1)
        base = {**base, kind: under if Path(base[kind]).is_absolute() else base[kind], "relative": f"../{under}"}
        told = out / called / run.MODEL / "adapter_config.json"
        write_json(told, {**json.loads(told.read_text()), "base_model_name_or_path": base[kind]})
    settings = {key: value for key, value in place.facts["settings"].items() if key not in PLACES}
    write_json(out / called / run.RUN, {**place.facts, "weights": run.MODEL, "settings": settings, "base": base})


def _files(folder: Path, out: Path) -> None:
    out.mkdir(parents=True)
    for pattern in WEIGHTS:
        for path in folder.glob(pattern):
            if path.name not in (run.RUN, "trainer_state.json"):
                shutil.copyfile(path, out / path.name)


def _wheels() -> list[str]:
    """`name==version` of everything that the packages need, of the versions that are installed here."""
    found: dict[str, str] = {}
    _needs(CODE[0], "train", found)
    return [f"# {NOT_OURS}: the notebook's own, which fits its GPU",
            *(f"{name}=={version}" for name, version in sorted(found.items()))]


def _needs(name: str, extra: str, found: dict[str, str]) -> None:
    for wanted, of in _requirements(name, extra):
        try:
            version = metadata.version(wanted)
        except metadata.PackageNotFoundError:
            continue            # not needed on this system, or not installed because nothing here needs it
        if wanted not in found and wanted != NOT_OURS:
            found[wanted] = version.partition("+")[0]
            _needs(wanted, of, found)


def _requirements(name: str, extra: str) -> Iterator[tuple[str, str]]:
    """Names of what a package needs, each with the extra that is asked of it ("" for none)."""
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name
    try:
        lines = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        raise UserError(f"{name}: is not installed, so what it needs is not known (pip install '.[train]')") from None
    for line in lines:
        wanted = Requirement(line)
        if wanted.marker is None or wanted.marker.evaluate({"extra": extra}):
            for of in wanted.extras or {""}:
                yield canonicalize_name(wanted.name), of


def _notebook(script: str) -> dict[str, Any]:
    cell = {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [], "source": script}
    return {"cells": [cell], "metadata": {"language_info": {"name": "python"}}, "nbformat": 4, "nbformat_minor": 5}
