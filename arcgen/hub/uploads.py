"""Uploading a dataset while it is built.

`WhileBuilding` sends copies: all shards stay on the disk. `PushOnly` is for more data than the
disk holds: a shard leaves the disk as soon as a commit at the Hub holds it.

That commit is on a branch of its own, whose name the recipe and the versions decide. When the
dataset is complete, one commit on the branch proper copies all shards from there, by the Hub
itself, without their bytes; then the staging branch goes. So readers see the whole dataset or
none of it, as with a plain push. The other way, to upload without a commit and to remember
hashes and sizes until the last one, was not taken: files without a commit are the Hub's to
delete, and the client has no public operation for one whose bytes are gone. A branch keeps them,
and says itself what it holds.
"""
from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from ..core.errors import UserError
from ..dataset.folder import manifest, versions
from ..dataset.identity import Identity
from .files import of_shard
from .publish import Push, staging_branch

WAITING = 2
"""Shards that wait for the upload of others, at most; then the build waits. As many may be on
their way, and the build's engine holds a few more."""


class WhileBuilding:
    """Uploads shards in a thread while a build makes others: give `shard` to the build. What goes
    wrong stops the uploads, not the build, and is tried again by `Push.finish`."""

    def __init__(self, pushing: Push):
        self.pushing, self.failed = pushing, False
        self.thread = ThreadPoolExecutor(1)

    def elsewhere(self, entry: dict[str, Any]) -> bool:
        """Every shard stays on the disk."""
        return False

    def shard(self, entry: dict[str, Any]) -> None:
        """Told of each finished shard."""
        self.thread.submit(self._upload, entry)

    def _upload(self, entry: dict[str, Any]) -> None:
        try:
            if not self.failed:
                self.pushing.upload(entry)
        except UserError:
            self.failed = True

    def __enter__(self) -> WhileBuilding:
        return self

    def __exit__(self, kind, *_) -> None:
        self.thread.shutdown(wait=True, cancel_futures=kind is not None)


class PushOnly:
    """Stages each shard at the Hub, in a thread, and removes it: give `shard` and `elsewhere` to
    the build, then finish the push. What goes wrong stops the build, which would fill the disk.
    Shards that wait together make one commit, so that a fast build makes few."""

    def __init__(self, pushing: Push, identity: Identity):
        self.pushing = pushing
        pushing.look(staging_branch(identity.fingerprint, versions()))
        self.thread = ThreadPoolExecutor(1)
        self.waiting: list[dict[str, Any]] = []
        self.upload: Future = self.thread.submit(list)

    def elsewhere(self, entry: dict[str, Any]) -> bool:
        """Whether the Hub has this shard."""
        return self.pushing.is_there(entry)

    def shard(self, entry: dict[str, Any]) -> None:
        """Told of each finished shard. Raises UserError when an upload failed."""
        self.waiting.append(entry)
        if self.upload.done() or len(self.waiting) >= WAITING:
            self._next()

    def _next(self) -> None:
        self.upload.result()
        self.upload, self.waiting = self.thread.submit(self._stage, self.waiting), []

    def _stage(self, entries: list[dict[str, Any]]) -> None:
        if missing := [entry for entry in entries if not self.elsewhere(entry)]:
            self.pushing.stage(missing)
        for entry in entries:
            (self.pushing.folder / entry["file"]).unlink(missing_ok=True)

    def __enter__(self) -> PushOnly:
        return self

    def __exit__(self, kind, *_) -> None:
        try:
            if kind is None:
                folder = self.pushing.folder        # may have been complete before, so that nothing was told
                self.waiting = [e for e in manifest(folder)["shards"] if of_shard(folder, e).here]
                self._next()
                self.upload.result()
        finally:
            self.thread.shutdown(wait=True, cancel_futures=True)
