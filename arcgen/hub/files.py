"""What of a dataset folder is published: each file with its content, checked before it is sent."""
from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha1, sha256
from pathlib import Path
from typing import Any

from ..core import hub_client
from ..core.errors import UserError
from ..dataset.card import PLACE
from ..dataset.folder import MANIFEST, PICTURES


@dataclass(frozen=True)
class File:
    """A file to publish: a path of the folder with the sha256 that it must have, or its bytes."""
    name: str
    content: Path | bytes
    sha256: str

    @property
    def here(self) -> bool:
        return isinstance(self.content, bytes) or self.content.is_file()

    @property
    def called(self) -> str:
        """What a message calls it: its path, or its name where it is not on the disk."""
        return self.name if isinstance(self.content, bytes) else str(self.content)

    def is_at(self, oid: str | None) -> bool:
        """Whether a file of the Hub (sha256 of large ones, git's hash of others) is this one."""
        if oid == self.sha256:
            return True
        content = self.content
        return isinstance(content, bytes) and oid == sha1(b"blob %d\0" % len(content) + content).hexdigest()


def _small(name: str, content: bytes) -> File:
    return File(name, content, sha256(content).hexdigest())


def of_shard(folder: Path, entry: dict[str, Any]) -> File:
    """The file of a manifest's entry."""
    return File(entry["file"], folder / entry["file"], entry["sha256"])


def files_of(folder: Path, entries: list[dict[str, Any]], repo: str) -> dict[str, File]:
    """What of a finished folder is published. Raises UserError when something is missing."""
    try:
        small = {name: _inside(folder, name).read_bytes() for name in (MANIFEST, "README.md")}
        small |= {name: _inside(folder, name).read_bytes() for name in PICTURES if (folder / name).exists()}
    except OSError as error:
        raise UserError(f"{folder}: cannot read {Path(error.filename or '').name} ({error.strerror})") from error
    small["README.md"] = small["README.md"].replace(PLACE.encode(), repo.encode())
    secret = hub_client.token()
    for name, content in small.items():
        if secret and secret.encode() in content:
            raise UserError(f"{folder / name}: holds your Hugging Face token; remove it (nothing was published)")
    files = [of_shard(folder, entry) for entry in entries]
    return {f.name: f for f in (*files, *(_small(*item) for item in small.items()))}


def _inside(folder: Path, name: str) -> Path:
    """A file of the folder. Raises UserError for a link that leads out of it, to what nobody meant to
    publish; the Hub's own cache keeps the files of a snapshot beside it, in `blobs`."""
    home, path = folder.resolve(), folder / name
    homes = [home, home.parents[1] / "blobs"] if home.parent.name == "snapshots" else [home]
    if not any(path.resolve().is_relative_to(h) for h in homes):
        raise UserError(f"{path}: a link that leads out of the folder; put the file itself there")
    return path


def operations(files: list[File]) -> list[Any]:
    """The client's operations for some files. Raises UserError for one that is not what it must be."""
    return [_addition(file) for file in files]


def _addition(file: File):
    """The client's operation for a file, whose content is first held against the manifest."""
    from huggingface_hub import CommitOperationAdd
    content = file.content if isinstance(file.content, bytes) else str(file.content)
    try:
        made = CommitOperationAdd(path_in_repo=file.name, path_or_fileobj=content)
        found = made.upload_info.sha256.hex()
    except (OSError, ValueError) as error:
        raise UserError(f"{file.called}: cannot read it; run the build again, which makes it anew") from error
    if found != file.sha256:
        raise UserError(f"{file.called}: its content is not that of {MANIFEST}; delete it and run the build again")
    return made
