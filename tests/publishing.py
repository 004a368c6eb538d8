"""What tests of publishing share: the real commands, in processes of their own, beside a Hub on loopback."""
from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

from arcgen.dataset.card import PLACE

ROOT = Path(__file__).parent.parent
TOKEN = "hf_secretsecretsecret"
CLI = "from arcgen.hub import publish; publish.FIRST_WAIT = 0.02; from arcgen.commands import arcgen; arcgen()"
NO_TORCH = "import os; os.environ['USE_TORCH'] = '0'      # datasets would import it, for nothing, in a second\n"
READ = NO_TORCH + """
import json, sys
from datasets import load_dataset
name, at = sys.argv[1:]
plain, stream = (load_dataset(name, revision=at, streaming=s) for s in (False, True))
print(json.dumps({s: [list(plain[s]), list(stream[s])] for s in plain}))
"""


def start(hub, home, code, *args, token=TOKEN) -> subprocess.Popen:
    """A Python process that runs `code` (a text, or the path of a script) with its Hub at `hub` and
    its cache in `home`."""
    env = {k: v for k, v in os.environ.items() if not k.endswith("_OFFLINE")}
    env |= {"HF_ENDPOINT": hub.url, "HF_HOME": str(home), "HF_HUB_DISABLE_XET": "1", "HF_TOKEN": token or "",
            "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "tests")])}
    if token is None:
        del env["HF_TOKEN"]
    what = [str(code)] if isinstance(code, Path) else ["-c", code]
    return subprocess.Popen([sys.executable, *what, *map(str, args)], env=env, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, text=True, cwd=home)


def end(process) -> tuple[int, str, str]:
    """Its exit code and what it wrote, which never has the token in it."""
    out, err = process.communicate(timeout=90)
    assert TOKEN not in out + err
    return process.returncode, out, err


def arcgen(hub, home, *args, **options):
    return end(start(hub, home, CLI, *args, **options))


def pushed(hub, home, *args, **options) -> str:
    code, out, err = arcgen(hub, home, "push", *args, **options)
    notes = err.splitlines()            # a wait after a fault that passes is told
    assert code == 0 and (not notes or isinstance(hub.fault, Failing)), err
    assert all(note.startswith("note: ") and "trying again in" in note for note in notes), err
    return out


def refused(hub, home, *args, words=(), **options) -> None:
    code, out, err = arcgen(hub, home, "push", *args, **options)
    *notes, last = err.splitlines()
    assert code == 2 and out == "" and last.startswith("error: "), err
    assert all(note.startswith("note: ") and "trying again in" in note for note in notes), err
    assert "\x1b" not in err and "Traceback" not in err and all(word in err for word in words), err


def expected(folder: Path, repo: str) -> dict[str, bytes]:
    """What a reader of the repository has to see."""
    files = {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    return {**files, "README.md": files["README.md"].replace(PLACE.encode(), repo.encode())}


def read(hub, home, repo, at="main") -> dict:
    """The rows of each split, as `load_dataset` gives them plain and streaming."""
    code, out, err = end(start(hub, home, READ, repo, at))
    assert code == 0, err
    return json.loads(out)


def whole_or_nothing(hub, repo, *folders) -> None:
    """What a reader sees is nothing, or one of the datasets whole."""
    if repo in hub.repos:
        assert hub.files(repo) in [{}, *(expected(folder, repo) for folder in folders)]


def full_uploads(hub, since: int) -> Counter[str]:
    """How often each file arrived whole, by its sha256, since request number `since`."""
    return Counter(path[5:] for method, path, n in hub.requests[since:]
                   if method == "PUT" and n == len(hub.blobs.get(path[5:], b"")))


class Failing:
    """Makes the first `times` requests fail that the method and a part of the path select."""

    def __init__(self, method, part, fault, times=1):
        self.method, self.part, self.fault, self.left, self.made = method, part, fault, times, 0

    def __call__(self, method, path):
        if self.left and method == self.method and self.part in path:
            self.left -= 1
            self.made += 1
            return self.fault
        return None
