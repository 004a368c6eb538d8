"""A Hugging Face Hub on loopback: the HTTP protocol that huggingface_hub and datasets speak, for tests.

Content-addressed store, commits that name whole trees, branches, tags, pull requests, private
repositories, rights, LFS (batch, PUT, verify), Range. `fault` is asked for each request and
makes it fail: a status, (429, seconds), "cut" (the connection ends in the middle of a body),
"lost" (done, but the answer never arrives), "slow", or "damaged" (another sha256 than announced).
"""
from __future__ import annotations

import base64
import hashlib
import json
import re
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote

from hub_repo import Repo, git_hash

REPO = r"(?P<repo>[\w.-]+/[\w.-]+)"
LARGE = (".arrow", ".parquet", ".png")


class Hub:
    """`users`: token -> (name, may write). `requests`: (method, path, bytes of the body received)."""

    def __init__(self):
        self.users = {"hf_secretsecretsecret": ("ann", True), "hf_readonlyreadonly": ("ann", False),
                      "hf_otherotherother": ("bob", True)}
        self.repos: dict[str, Repo] = {}
        self.blobs: dict[str, bytes] = {}
        self.requests: list[tuple[str, str, int]] = []
        self.fault: Callable[[str, str], object] = lambda method, path: None
        self.delay = 0.0
        self.busy = 0
        self.lock = threading.RLock()
        handler = type("Bound", (Handler,), {"hub": self})
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def rest(self) -> None:
        """Waits until no request is being answered."""
        while self.busy:
            time.sleep(0.005)

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    def data_bytes(self) -> int:
        """Bytes received by PUT."""
        return sum(n for method, _, n in self.requests if method == "PUT")

    def files(self, repo: str, revision: str = "main") -> dict[str, bytes]:
        """What a reader of a revision sees."""
        found = self.repos[repo]
        tree = found.commits[found.find(revision)]
        return {path: self.blobs[oid] for path, (oid, _) in tree.items() if path != ".gitattributes"}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True      # head and body of an answer are two writes, 40 ms apart otherwise
    hub: Hub

    def log_message(self, *_):
        pass

    def handle_one_request(self):
        try:
            super().handle_one_request()
        except (ConnectionError, TimeoutError):
            self.close_connection = True

    def _all(self):
        with self.hub.lock:
            self.hub.busy += 1
        try:
            self._answer()
        finally:
            with self.hub.lock:
                self.hub.busy -= 1

    def _answer(self):
        self.path_, _, query = self.path.partition("?")
        self.query = parse_qs(query)
        length = int(self.headers.get("Content-Length") or 0)
        fault = self.hub.fault(self.command, self.path_)
        time.sleep(self.hub.delay)
        self.cut = fault == "cut"
        self.lost = fault == "lost"
        self.damaged = fault == "damaged"
        if fault == "slow":
            time.sleep(1.0)
        if self.cut and length:
            self._note(len(self.rfile.read(length // 2)))
            return self._hang_up()
        body = self._body(length)
        self._note(len(body))
        if isinstance(fault, tuple):
            return self._fail(fault[0], "busy", {"Retry-After": str(fault[1])})
        if isinstance(fault, int):
            # a server may well repeat what it was sent
            return self._fail(fault, f"told to fail\n\x1b[31m{self.headers.get('Authorization', '')}")
        for method, pattern, action in ROUTES:
            match = re.fullmatch(pattern, self.path_)
            if method == self.command and match:
                with self.hub.lock:
                    return action(self, body, **{k: unquote(v) for k, v in match.groupdict("").items()})
        return self._fail(404, f"no such address {self.path_}")

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = _all

    def _body(self, length: int) -> bytes:
        if self.headers.get("Transfer-Encoding", "") != "chunked":
            body = self.rfile.read(length)
            if len(body) < length:
                raise ConnectionError("the client is gone")
            return body
        parts = []
        while size := int(self.rfile.readline(), 16):
            parts.append(self.rfile.read(size))
            self.rfile.readline()
        self.rfile.readline()
        return b"".join(parts)

    def _note(self, received: int) -> None:
        with self.hub.lock:
            self.hub.requests.append((self.command, self.path_, received))

    def _hang_up(self) -> None:
        self.close_connection = True
        self.connection.close()

    def _send(self, status: int, body: bytes, headers: dict) -> None:
        if self.lost:
            return self._hang_up()
        self.send_response(status)
        for key, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(key, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body[:len(body) // 2] if self.cut else body)
        if self.cut:
            self.wfile.flush()
            self._hang_up()
        return None

    def _json(self, value, status: int = 200, headers: dict | None = None) -> None:
        self._send(status, json.dumps(value).encode(), {"Content-Type": "application/json", **(headers or {})})

    def _fail(self, status: int, message: str, headers: dict | None = None) -> None:
        self._json({"error": message}, status, headers)

    # ------------------------------------------------ who and what

    def _user(self) -> tuple[str, bool] | None:
        return self.hub.users.get(self.headers.get("Authorization", "").removeprefix("Bearer "))

    def _open(self, repo: str, write: bool = False) -> Repo | None:
        """The repository, or None after the answer that there is none for this user."""
        found, user = self.hub.repos.get(repo), self._user()
        mine = user is not None and repo.startswith(user[0] + "/")
        if self.headers.get("Authorization") and user is None:
            self._fail(401, "Invalid credentials in Authorization header")
        elif found is None or (found.private and not mine):
            self._json({"error": "Repository not found"}, 404, {"X-Error-Code": "RepoNotFound"})
        elif write and not (mine and user[1]):
            self._fail(403 if user else 401, "You have no right to write here")
        else:
            return found
        return None

    def _commit(self, repo: str, revision: str, write: bool = False) -> tuple[Repo, str] | None:
        found = self._open(repo, write)
        commit = found and found.find(revision)
        if found and not commit:
            self._json({"error": f"Invalid rev id: {revision}"}, 404, {"X-Error-Code": "RevisionNotFound"})
        return (found, commit) if commit else None

    def _entry(self, path: str, oid: str, large: bool) -> dict:
        size = len(self.hub.blobs[oid])
        if not large:
            return {"type": "file", "path": path, "size": size, "oid": oid}
        return {"type": "file", "path": path, "size": size, "oid": git_hash(oid.encode()),
                "lfs": {"oid": oid, "size": size, "pointerSize": 130}}

    # ------------------------------------------------ the addresses

    def whoami(self, body):
        user = self._user()
        if not user:
            return self._fail(401, "Invalid username or password.")
        role = "write" if user[1] else "read"
        return self._json({"type": "user", "name": user[0], "orgs": [],
                           "auth": {"accessToken": {"displayName": "test", "role": role}}})

    def create(self, body):
        value, user = json.loads(body), self._user()
        if not user:
            return self._fail(401, "Invalid username or password.")
        owner = value.get("organization") or user[0]
        if owner != user[0] or not user[1]:
            return self._fail(403, f"You have no right to create a dataset under {owner}")
        name = f"{owner}/{value['name']}"
        answer = {"url": f"{self.hub.url}/datasets/{name}", "name": name}
        if name in self.hub.repos:
            return self._json({"error": "You already created this dataset repo", **answer}, 409)
        repo = self.hub.repos[name] = Repo(value.get("private", value.get("visibility") == "private"))
        attributes = b"*.arrow filter=lfs\n"
        self.hub.blobs[git_hash(attributes)] = attributes
        repo.branches["main"] = repo.add({".gitattributes": (git_hash(attributes), False)}, "initial commit")
        return self._json(answer)

    def info(self, body, repo, revision="main"):
        found = self._commit(repo, revision or "main")
        if found:
            owner = found[0]
            self._json({"id": repo, "sha": found[1], "private": owner.private, "tags": [], "downloads": 0, "likes": 0,
                        "gated": False, "disabled": False, "author": repo.partition("/")[0],
                        "siblings": [{"rfilename": path} for path in owner.commits[found[1]]]})

    def tree(self, body, repo, revision, folder):
        found = self._commit(repo, revision)
        if not found:
            return None
        files = found[0].commits[found[1]]
        inside = {p: e for p, e in files.items() if not folder or p.startswith(folder + "/")}
        if folder and not inside:
            return self._json({"error": "no such path"}, 404, {"X-Error-Code": "EntryNotFound"})
        entries, folders, deep = [], set(), self.query.get("recursive", [""])[0].lower() in ("true", "1")
        for path, (oid, large) in sorted(inside.items()):
            rest = path.removeprefix(folder + "/" if folder else "")
            if "/" in rest:
                folders.add(path[:len(path) - len(rest)] + rest.partition("/")[0])
            if deep or "/" not in rest:
                entries.append(self._entry(path, oid, large))
        entries += [{"type": "directory", "path": p, "oid": git_hash(p.encode()), "size": 0} for p in sorted(folders)]
        start, headers = int(self.query.get("cursor", ["0"])[0]), {}        # pages of 50
        if start + 50 < len(entries):
            headers["Link"] = f'<{self.hub.url}{self.path_}?recursive={deep}&cursor={start + 50}>; rel="next"'
        return self._json(entries[start:start + 50], headers=headers)

    def refs(self, body, repo):
        found = self._open(repo)
        if not found:
            return
        def listed(refs, prefix):
            return [{"name": n, "ref": prefix + n, "targetCommit": c} for n, c in refs.items()]
        self._json({"branches": listed(found.branches, "refs/heads/"), "converts": [],
                    "tags": listed(found.tags, "refs/tags/"), "pullRequests": listed(found.pull_requests, "")})

    def preupload(self, body, repo, revision):
        found = self._commit(repo, revision, write="create_pr" not in self.query)
        if found:
            files = found[0].commits[found[1]]
            self._json({"files": [{"path": f["path"], "shouldIgnore": False, "oid": files.get(f["path"], [None])[0],
                                   "uploadMode": "lfs" if f["path"].endswith(LARGE) else "regular"}
                                  for f in json.loads(body)["files"]]})

    def batch(self, body, repo):
        if not self._open(repo):
            return
        objects = []
        for o in json.loads(body)["objects"]:
            if o["oid"] not in self.hub.blobs:
                href = f"{self.hub.url}/lfs/{o['oid']}"
                o = {**o, "actions": {"upload": {"href": href, "header": {}},
                                      "verify": {"href": f"{self.hub.url}/{repo}/verify", "header": {}}}}
            objects.append(o)
        self._json({"transfer": "basic", "objects": objects})

    def put(self, body, oid):
        if hashlib.sha256(b"?" + body if self.damaged else body).hexdigest() != oid:
            return self._fail(422, "the sha256 of what arrived is another one")
        self.hub.blobs[oid] = body
        return self._send(200, b"", {"ETag": oid})

    def verify(self, body, repo):
        known = self.hub.blobs.get(json.loads(body)["oid"])
        self._json({} if known is not None else {"error": "not here"}, 200 if known is not None else 404)

    def commit(self, body, repo, revision):
        wanted = "create_pr" in self.query
        found = self._commit(repo, revision, write=not wanted)
        if not found:
            return None
        owner, head = found
        lines = [json.loads(line) for line in body.splitlines()]
        header = lines[0]["value"]
        if header.get("parentCommit", head) != head:
            return self._fail(412, "A commit has happened since. Please refresh and try again.")
        tree = dict(owner.commits[head])
        for line in lines[1:]:
            value, path = line["value"], line["value"]["path"]
            if line["key"] == "lfsFile":
                if value["oid"] not in self.hub.blobs:
                    return self._fail(400, f"LFS pointer pointed to a file that does not exist: {path}")
                tree[path] = (value["oid"], True)
            elif line["key"] == "file":
                content = base64.b64decode(value["content"])
                self.hub.blobs[git_hash(content)] = content
                tree[path] = (git_hash(content), False)
            elif line["key"] == "deletedFile":
                del tree[path]
            elif line["key"] == "deletedFolder":
                tree = {p: e for p, e in tree.items() if not p.startswith(path.rstrip("/") + "/")}
        made = owner.add(tree, header["summary"])
        answer = {"commitUrl": f"{self.hub.url}/datasets/{repo}/commit/{made}", "commitOid": made}
        if wanted:
            number = len(owner.pull_requests) + 1
            owner.pull_requests[f"refs/pr/{number}"] = made
            answer["pullRequestUrl"] = f"{self.hub.url}/datasets/{repo}/discussions/{number}"
        elif revision in owner.pull_requests:
            owner.pull_requests[revision] = made
        else:
            owner.branches[revision] = made
            owner.moves.append(revision)
        return self._json({"success": True, **answer})

    def tag(self, body, repo, revision):
        found = self._commit(repo, revision, write=True)
        name = json.loads(body)["tag"]
        if found and name in found[0].tags:
            self._fail(409, "Tag already exists")
        elif found:
            found[0].tags[name] = found[1]
            self._json({})

    def branch(self, body, repo, name):
        found = self._open(repo, write=True)
        if found and name in found.branches:
            self._fail(409, "Branch already exists")
        elif found:
            start = found.find(json.loads(body or b"{}").get("startingPoint", "main"))
            if start is None:
                return self._json({"error": "Invalid rev id"}, 404, {"X-Error-Code": "RevisionNotFound"})
            found.branches[name] = start
            self._json({})

    def unbranch(self, body, repo, name):
        found = self._open(repo, write=True)
        if found and name == "main":
            self._fail(403, "The main branch stays")
        elif found and found.branches.pop(name, None) is None:
            self._json({"error": f"Invalid rev id: {name}"}, 404, {"X-Error-Code": "RevisionNotFound"})
        elif found:
            self._json({})

    def paths(self, body, repo, revision):
        found = self._commit(repo, revision)
        if found:
            files = found[0].commits[found[1]]
            self._json([self._entry(path, *files[path]) for path in parse_qs(body.decode())["paths"] if path in files])

    def yaml(self, body):
        self._json({"errors": [], "warnings": []})

    def resolve(self, body, repo, revision, path):
        found = self._commit(repo, revision)
        if not found:
            return None
        entry = found[0].commits[found[1]].get(path)
        if not entry:
            return self._json({"error": "Entry not found"}, 404,
                              {"X-Error-Code": "EntryNotFound", "X-Repo-Commit": found[1]})
        content, status = self.hub.blobs[entry[0]], 200
        headers = {"X-Repo-Commit": found[1], "ETag": f'"{entry[0]}"', "Accept-Ranges": "bytes"}
        if asked := re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", "")):
            first, total = int(asked[1]), len(content)
            content = content[first:int(asked[2]) + 1 if asked[2] else total]
            if not content:
                return self._send(416, b"", {"Content-Range": f"bytes */{total}"})
            status, headers["Content-Range"] = 206, f"bytes {first}-{first + len(content) - 1}/{total}"
        return self._send(status, content, headers)


ROUTES = [
    ("GET", "/api/whoami-v2", Handler.whoami), ("POST", "/api/repos/create", Handler.create),
    ("POST", "/api/validate-yaml", Handler.yaml),
    ("GET", f"/api/datasets/{REPO}", Handler.info),
    ("GET", f"/api/datasets/{REPO}/revision/(?P<revision>[^/]+)", Handler.info),
    ("GET", f"/api/datasets/{REPO}/refs", Handler.refs),
    ("GET", f"/api/datasets/{REPO}/tree/(?P<revision>[^/]+)/?(?P<folder>.*)", Handler.tree),
    ("POST", f"/api/datasets/{REPO}/preupload/(?P<revision>[^/]+)", Handler.preupload),
    ("POST", rf"/datasets/{REPO}\.git/info/lfs/objects/batch", Handler.batch),
    ("PUT", "/lfs/(?P<oid>[0-9a-f]{64})", Handler.put), ("POST", f"/{REPO}/verify", Handler.verify),
    ("POST", f"/api/datasets/{REPO}/commit/(?P<revision>[^/]+)", Handler.commit),
    ("POST", f"/api/datasets/{REPO}/tag/(?P<revision>[^/]+)", Handler.tag),
    ("POST", f"/api/datasets/{REPO}/branch/(?P<name>[^/]+)", Handler.branch),
    ("DELETE", f"/api/datasets/{REPO}/branch/(?P<name>[^/]+)", Handler.unbranch),
    ("POST", f"/api/datasets/{REPO}/paths-info/(?P<revision>[^/]+)", Handler.paths),
    ("GET", f"/datasets/{REPO}/resolve/(?P<revision>[^/]+)/(?P<path>.+)", Handler.resolve),
    ("HEAD", f"/datasets/{REPO}/resolve/(?P<revision>[^/]+)/(?P<path>.+)", Handler.resolve),
]
