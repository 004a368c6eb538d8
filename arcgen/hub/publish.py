"""Publishing a dataset folder on the Hugging Face Hub: files first, then one commit that shows them all.

Uploaded files are addressed by their content and invisible until a commit names them, so a push
that was killed goes on where it was, and a reader sees the whole dataset or none of it. Each
round compares the repository with the folder and does what is missing; after an error that may
pass, another round follows. The commit names its parent, so that of two pushes to one
repository the slower one looks again before it writes.

A shard that is no longer on the disk (`--push-only`, see arcgen.hub.uploads) is copied, by the Hub
itself, from the branch that it was staged on.
"""
from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from ..core import hub_client
from ..core.errors import UserError
from ..dataset.disk import canonical_json
from ..dataset.folder import MANIFEST, PICTURES, is_data_file, manifest
from ..dataset.identity import Identity, told
from .files import File, files_of, of_shard, operations

TRIES = 8
"""Failures in a row, none of them with any progress between, after which a push gives up."""
FIRST_WAIT = 1.0
"""Seconds before the second try; doubled each time, unless the Hub says how long."""
TOGETHER = 8
"""Files in one call of the client, which uploads some of them side by side."""
OTHERS = ("README.md", ".gitattributes", "LICENSE", "LICENSE.md", "LICENSE.txt")
"""What a repository may hold already without being somebody else's dataset."""


@dataclass(frozen=True)
class Published:
    """Where a dataset is: `revision` is the commit's branch or pull request; `changed` says whether
    anything had to be committed; `sent` counts the files of the commit; `edited` says whether a card
    of this very dataset, changed at the Hub, was replaced."""
    repo: str
    url: str
    commit: str
    revision: str
    changed: bool
    sent: int
    edited: bool = False


def staging_branch(fingerprint: str, versions: dict[str, str]) -> str:
    """The branch on which the shards of a dataset wait that are on no disk any more: one for each
    recipe and versions, so that a build that was killed finds what it had staged."""
    return f"arcgen-{sha256(fingerprint.encode() + canonical_json(versions)).hexdigest()[:16]}"


@dataclass
class _State:
    """A revision of the repository: its commit, and the hash of each file."""
    commit: str
    oids: dict[str, str]


@dataclass
class Push:
    """A push of the dataset in `folder` (which may still be building) to `repo` (NAME or
    USER/NAME), on a branch, to a tag, or as a pull request. Call `begin` first. identity: of the dataset, where the
    folder has no manifest yet. replace: whether another dataset of arcgen, if one is there, is to be replaced."""
    folder: Path
    repo: str
    private: bool = False
    revision: str | None = None
    tag: str | None = None
    create_pr: bool = False
    progress: Callable[[int, int], None] = lambda done, total: None
    replace: bool = False
    identity: Identity | None = None
    staging: str = ""                  # the branch on which shards wait, once `look` was told
    _uploaded: set[str] = field(default_factory=set)
    _staged: _State | None = None
    _public: dict[str, str] = field(default_factory=dict)
    _tried: bool = False
    _looked_at: set[str] = field(default_factory=set)
    """Hashes of manifests at the Hub that are of this dataset."""

    def begin(self) -> None:
        """Sees to the repository and refuses what cannot be, before anything is uploaded. Raises
        UserError: no token, no right, no name, somebody else's data, another dataset."""
        if self.identity is None:
            self.identity = told(manifest(self.folder))
        if self.tag and self.create_pr:
            raise UserError("--tag, --create-pr: a pull request cannot be tagged; tag it when it is merged")
        for name, option in ((self.revision, "--revision"), (self.tag, "--tag")):
            if name:
                hub_client.revision(name, option)
        self.api = hub_client.client()
        if not hub_client.token():
            hub_client.user(self.api)
        self.repo = self._again(lambda: hub_client.repo_id(self.repo, lambda: hub_client.user(self.api)))
        self.branch = self.revision or "main"
        self._again(self._ready)

    def _ready(self) -> None:
        from huggingface_hub.errors import RepositoryNotFoundError
        try:
            info = self.api.repo_info(self.repo, repo_type="dataset")
        except RepositoryNotFoundError:
            self.api.create_repo(self.repo, repo_type="dataset", private=self.private or None, exist_ok=True)
            info = self.api.repo_info(self.repo, repo_type="dataset")
        if self.private and not info.private:
            raise UserError(f"--private: {self.repo} exists and is public; make it private in its settings, or choose "
                            "another --repo")
        state = self._state_or_none(self.branch)
        if state is None:
            self.api.create_branch(self.repo, branch=self.branch, repo_type="dataset", exist_ok=True)
            state = self._state(self.branch)
        foreign = sorted(name for name in state.oids if name not in OTHERS)
        if foreign and MANIFEST not in state.oids:
            raise UserError(f"--repo {self.repo}: holds something else ({foreign[0]} ...), which would be mixed with "
                            "the dataset; choose another name")
        self._check_same(state)
        if self.create_pr:
            self._known = self._pull_requests()

    @property
    def name(self) -> str:
        """What the dataset is called: by its recipe, as the folder is this machine's affair."""
        return str(self.identity.recipe.get("name", "dataset")) if self.identity else "dataset"

    def _check_same(self, state: _State) -> None:
        """Raises UserError where the branch holds another dataset, which nobody said to replace. What this one was
        before it was built on is no other: nothing of it is lost. A pull request replaces nothing, and a branch that is
        still where the main one is has nothing of its own."""
        oid = state.oids.get(MANIFEST)
        if self.replace or self.create_pr or oid is None or oid in self._looked_at or self.identity is None:
            return
        there = told(self._manifest(state.commit))
        if there.fingerprint != self.identity.fingerprint and not there.is_stage_of(self.identity):
            main = self._state_or_none("main")
            if self.branch == "main" or main is None or main.commit != state.commit:
                on = "" if self.branch == "main" else f" on the branch {self.branch}"
                raise UserError(f"--repo {self.repo}: holds another dataset{on}{there.difference(self.identity)}; "
                                "give --replace to replace it, or choose another --repo")
        self._looked_at.add(oid)

    def _manifest(self, commit: str) -> dict[str, Any]:
        """The manifest of a commit; of one that is damaged nothing."""
        path = self.api.hf_hub_download(self.repo, MANIFEST, repo_type="dataset", revision=commit)
        try:
            found = json.loads(Path(path).read_text(encoding="utf-8"))
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    def upload(self, entry: dict[str, Any]) -> None:
        """Uploads one finished shard (an entry of the manifest), not yet visible."""
        self._again(lambda: self._upload([of_shard(self.folder, entry)]))

    def look(self, staging: str) -> None:
        """Looks which shards are at the Hub already: on the branch `staging`, if there is one, or
        published."""
        self.staging = staging
        self._public = self._again(lambda: self._state(self.branch)).oids
        self._staged = self._again(lambda: self._state_or_none(staging))

    def is_there(self, entry: dict[str, Any]) -> bool:
        """Whether the Hub has a shard, as of the last `look` or `stage`."""
        staged = self._staged.oids if self._staged else {}
        return entry["sha256"] in (staged.get(entry["file"]), self._public.get(entry["file"]))

    def stage(self, entries: list[dict[str, Any]]) -> None:
        """Uploads finished shards and commits them to the staging branch, so that they need not be
        on the disk any more. Raises UserError when it could not be done."""
        from huggingface_hub.errors import RevisionNotFoundError

        def step() -> None:
            try:
                self._stage(entries)
            except RevisionNotFoundError:       # another build of the same has published, and taken the branch away
                self._staged, self._public = None, self._state(self.branch).oids
                if not all(map(self.is_there, entries)):
                    raise RuntimeError("the staging branch is gone") from None      # another try makes it again
        self._again(step)

    def _stage(self, entries: list[dict[str, Any]]) -> None:
        if self._staged is None:
            self.api.create_branch(self.repo, branch=self.staging, revision=self.branch, repo_type="dataset",
                                   exist_ok=True)
            self._staged = self._state(self.staging)
        # what an earlier try has committed, though its answer was lost, the client leaves out
        self.api.create_commit(
            self.repo, self._upload([of_shard(self.folder, entry) for entry in entries]), repo_type="dataset",
            revision=self.staging, commit_message=f"{len(entries)} shards of a dataset that is being built")
        self._staged.oids.update((entry["file"], entry["sha256"]) for entry in entries)

    def finish(self) -> Published:
        """Publishes the finished folder. Raises UserError when it could not be done; doing it again
        goes on."""
        made = manifest(self.folder)
        self.files = files_of(self.folder, made["shards"], self.repo)
        if not all(f.here for f in self.files.values()):
            self.look(staging_branch(made["fingerprint"], made["versions"]))
        tagged = self._again(self._tagged)
        published = self._again(self._round)
        if (tag := self.tag) and not tagged:
            self._again(lambda: self._put_tag(tag, published.commit))
        if self._staged:
            self._again(self._unstage)
        return published

    def _again(self, step: Callable[[], Any]) -> Any:
        """The result of `step`, tried again after errors that may pass."""
        return hub_client.again(step, self.repo, tries=TRIES, first=FIRST_WAIT,
                                progress=lambda: len(self._uploaded), remedy=hub_client.TO_WRITE)

    def _state(self, revision: str) -> _State:
        from huggingface_hub.hf_api import RepoFile
        commit = self.api.repo_info(self.repo, repo_type="dataset", revision=revision).sha or revision
        tree = self.api.list_repo_tree(self.repo, recursive=True, repo_type="dataset", revision=commit)
        return _State(commit, {f.path: f.lfs.sha256 if f.lfs else f.blob_id for f in tree if isinstance(f, RepoFile)})

    def _state_or_none(self, revision: str) -> _State | None:
        from huggingface_hub.errors import RevisionNotFoundError
        try:
            return self._state(revision)
        except RevisionNotFoundError:
            return None

    def _unstage(self) -> None:
        from huggingface_hub.errors import RevisionNotFoundError
        with suppress(RevisionNotFoundError):       # an earlier try, or another build of the same, was here
            self.api.delete_branch(self.repo, branch=self.staging, repo_type="dataset")

    def _difference(self, state: _State) -> tuple[list[File], list[str]]:
        """The files that the revision lacks, and its shards and pictures of an earlier dataset."""
        missing = [f for f in self.files.values() if not f.is_at(state.oids.get(f.name))]
        stale = [name for name in state.oids if (is_data_file(name) or name in PICTURES) and name not in self.files]
        return missing, stale

    def _upload(self, files: list[File]) -> list[Any]:
        """The files as additions of a commit, uploaded; some are hashed while others are on their
        way. They serve one round only: they remember what the repository held, and a commit leaves
        out what it holds already."""
        groups = [files[i:i + TOGETHER] for i in range(0, len(files), TOGETHER)]
        additions: list[Any] = []
        with ThreadPoolExecutor(1) as hashing:
            for group in hashing.map(operations, groups):
                additions += group
                if wanted := [a for a in group if a.path_in_repo not in self._uploaded]:
                    self.api.preupload_lfs_files(self.repo, wanted, repo_type="dataset", revision=self.branch,
                                                 create_pr=self.create_pr, free_memory=False)
                    self._uploaded.update(a.path_in_repo for a in wanted)
                self.progress(len(additions), len(files))
        return additions

    def _round(self) -> Published:
        """Does what is missing. Raises the client's errors."""
        from huggingface_hub import CommitOperationDelete
        if self.create_pr:
            self._adopt()
        state = self._state(self.branch)
        self._check_same(state)         # again: somebody may have published meanwhile
        missing, stale = self._difference(state)
        if not missing and not stale:
            return self._published(state.commit, self._tried, 0)
        copies = self._copies([f for f in missing if not f.here])
        additions = self._upload([f for f in missing if f.here])
        self._tried, names = True, {f.name for f in missing}
        edited = "README.md" in names and "README.md" in state.oids and MANIFEST not in names
        info = self.api.create_commit(
            self.repo, [*additions, *copies, *map(CommitOperationDelete, stale)], repo_type="dataset",
            revision=self.branch, parent_commit=state.commit, create_pr=self.create_pr,
            commit_message=f"{self.name}: {len(missing)} files of the dataset, by arcgen")
        if info.pr_revision:
            self.branch, self.create_pr = info.pr_revision, False
        if any(self._difference(self._state(info.oid))):
            raise RuntimeError("the commit does not hold the dataset")      # another round
        return self._published(info.oid, True, len(missing), edited)

    def _copies(self, files: list[File]) -> list[Any]:
        """What brings staged files over. Raises UserError for a file that is lost."""
        from huggingface_hub import CommitOperationCopy
        if not files:
            return []
        staged = self._state_or_none(self.staging) or _State("", {})
        for f in files:
            if not f.is_at(staged.oids.get(f.name)):
                raise UserError(f"{f.called}: cannot read it, and the Hub does not have it either; run the build "
                                "again, which makes it anew")
        return [CommitOperationCopy(f.name, f.name, src_revision=staged.commit) for f in files]

    def _published(self, commit: str, changed: bool, sent: int, edited: bool = False) -> Published:
        url = f"{self.api.endpoint}/datasets/{self.repo}"
        return Published(self.repo, url, commit, self.branch, changed, sent, edited)

    def _pull_requests(self) -> set[str]:
        refs = self.api.list_repo_refs(self.repo, repo_type="dataset", include_pull_requests=True)
        return {ref.ref for ref in refs.pull_requests or ()}

    def _adopt(self) -> None:
        """Finds the pull request of an earlier round whose answer was lost."""
        for ref in sorted(self._pull_requests() - self._known):
            if not any(self._difference(self._state(ref))):
                self.branch, self.create_pr = ref, False

    def _tags(self) -> dict[str, str]:
        return {ref.name: ref.target_commit for ref in self.api.list_repo_refs(self.repo, repo_type="dataset").tags}

    def _tagged(self) -> bool:
        """Whether the tag is there, on this very dataset. Raises UserError when it is on another."""
        if not self.tag or self.tag not in (tags := self._tags()):
            return False
        if any(self._difference(self._state(tags[self.tag]))):
            raise UserError(f"--tag {self.tag}: exists in {self.repo} for another dataset; choose another name")
        return True

    def _put_tag(self, tag: str, commit: str) -> None:
        if not self._tagged():      # again: an earlier try may have succeeded although its answer was lost
            self.api.create_tag(self.repo, tag=tag, revision=commit, repo_type="dataset")


def push(folder: Path | str, repo: str | None = None, **options) -> Published:
    """Publishes the dataset in `folder`, by default as the repository USER/{name of its recipe}.
    For the options see Push. Raises UserError when it cannot be done."""
    folder = Path(folder)
    name = manifest(folder).get("recipe", {}).get("name", folder.resolve().name)
    pushing = Push(folder, repo or name, **options)
    pushing.begin()
    return pushing.finish()
