"""A repository of the Hub on loopback (hub_server): commits that name whole trees, branches, tags, pull requests."""
from __future__ import annotations

import hashlib


def git_hash(content: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()


class Repo:
    """Trees are dicts of path -> (oid, is it large)."""

    def __init__(self, private: bool):
        self.private = private
        self.commits: dict[str, dict] = {}
        self.branches: dict[str, str] = {}
        self.tags: dict[str, str] = {}
        self.pull_requests: dict[str, str] = {}
        self.history: list[str] = []
        self.messages: list[str] = []
        self.moves: list[str] = []
        """Of each commit the branch that it moved."""

    def add(self, tree: dict, message: str) -> str:
        commit = hashlib.sha1(f"{len(self.history)} {message} {sorted(tree)}".encode()).hexdigest()
        self.commits[commit] = tree
        self.history.append(commit)
        self.messages.append(message)
        return commit

    def find(self, revision: str) -> str | None:
        if revision in self.commits:
            return revision
        return self.branches.get(revision) or self.tags.get(revision) or self.pull_requests.get(revision)
