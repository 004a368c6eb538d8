"""Talking to the Hugging Face Hub: names, the token, and what goes wrong, as one line.

Nothing here prints or stores the token; what a server says is shown only with the token cut out. What is waited for
goes to the log "arcgen", which the commands show.
"""
from __future__ import annotations

import logging
import os
import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from .errors import UserError
from .places import on_hub, path_of

if TYPE_CHECKING:
    from huggingface_hub import HfApi

TRANSIENT = frozenset({408, 409, 412, 422, 425, 429, 500, 502, 503, 504})
"""Answers after which another try may do: busy, changed by somebody else meanwhile, or damaged on the way."""
LONGEST_WAIT = 300.0
"""Seconds to wait before another try, at most, whatever Retry-After says."""
FIRST_WAIT = 1.0
"""Seconds before the second try; doubled each time, unless the Hub says how long."""
READ_TRIES = 5
"""Failures in a row after which reading gives up: a quarter of a minute, as somebody is waiting."""
SILENCE = 2.5
"""Seconds after which a person is told what is waited for."""
ASKING = "asking the Hugging Face Hub; it has not answered yet"
TO_WRITE = "use one with the right to write there"
TO_READ = "use one that may read it (a gated dataset gives access on its page)"

_REVISION = re.compile(r"(?!.*(\.\.|//|\.lock$|[./]$))(?![0-9a-f]{40}$)(?!refs/(?!pr/\d+$))\w[\w./-]{0,199}")
"""Not what the Hub takes for something else: a commit's hash, or the full name of another kind of ref."""
_NO_TAG = re.compile(r"main|HEAD|refs/.*")
_RETRY = re.compile(r"(?:Retrying in|Waiting) (\d+(?:\.\d+)?)s")
"""What the Hub's client logs before it waits for another try of its own."""
T = TypeVar("T")
log = logging.getLogger("arcgen")


def client() -> HfApi:
    """The Hub's client, with the user's token if there is one. Its log and bars are silent: the log
    would show signed addresses. Only how long it waits for another try of its own is passed on."""
    from huggingface_hub import HfApi
    from huggingface_hub.utils import disable_progress_bars
    from huggingface_hub.utils import logging as its_logging
    disable_progress_bars()
    its_logging.set_verbosity(logging.CRITICAL)
    http = logging.getLogger("huggingface_hub.utils._http")
    if not any(isinstance(handler, _Waits) for handler in http.handlers):
        http.addHandler(_Waits())
        http.setLevel(logging.WARNING)
        http.propagate = False
    return HfApi()


class _Waits(logging.Handler):
    """Tells how long the Hub's client waits, and nothing else of what it logs."""

    def emit(self, record: logging.LogRecord) -> None:
        if found := _RETRY.search(record.getMessage()):
            log.warning("the Hub is busy or does not answer: trying again in %.0f s", float(found[1]))


def token() -> str | None:
    from huggingface_hub import get_token
    return get_token()


def user(api: HfApi) -> str:
    """The name of the token's user. Raises UserError when there is no token."""
    if not token():
        raise UserError("no Hugging Face token; run `hf auth login`, or set HF_TOKEN (it needs the right to write)")
    return api.whoami()["name"]


def repo_id(name: str, namespace: Callable[[], str]) -> str:
    """USER/NAME of what `--repo` says; without a slash `namespace` tells USER. Raises UserError
    when it is no name of a repository."""
    from huggingface_hub.errors import HFValidationError
    from huggingface_hub.utils import validate_repo_id
    whole = name if "/" in name else f"user/{name}"
    try:
        validate_repo_id(whole)
    except HFValidationError as error:
        raise UserError(f"--repo {name[:100]!r}: not a name on the Hub; give NAME or USER/NAME of letters, digits, "
                        "'.', '_' and '-' (no '..' or '--', at most 96 characters)") from error
    return name if "/" in name else f"{namespace()}/{name}"


def revision(name: str, option: str) -> str:
    """A name of a branch or tag. Raises UserError when it is none."""
    if not _REVISION.fullmatch(name) or (option == "--tag" and _NO_TAG.fullmatch(name)):
        raise UserError(f"{option} {name[:100]!r}: not a name of a branch or tag")
    return name


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        seen = seen.__cause__       # the context may be an answer that was dealt with


def answer(error: Exception):
    """The response (an httpx response) behind an error of the client, or None when none came."""
    return next((found for e in _causes(error) if (found := getattr(e, "response", None)) is not None), None)


def passing(error: Exception) -> bool:
    """Whether another try may succeed: no answer came (though it was asked for), or one of TRANSIENT."""
    from huggingface_hub.constants import HF_HUB_OFFLINE
    response = answer(error)
    if response is None:
        *_, root = _causes(error)
        return not HF_HUB_OFFLINE and not isinstance(root, (ValueError, FileNotFoundError, PermissionError))
    return response.status_code in TRANSIENT


def wait_for(error: Exception, tries: int, first: float) -> float:
    """Seconds to wait after so many failed tries: what Retry-After says, or `first` doubled each time."""
    response = answer(error)
    asked = response.headers.get("retry-after", "") if response is not None else ""
    seconds = float(asked) if re.fullmatch(r"\d{1,6}", asked) else first * 2 ** (tries - 1)
    return min(seconds, LONGEST_WAIT)


def again(step: Callable[[], T], where: str, *, tries: int = READ_TRIES, first: float | None = None,
          progress: Callable[[], int] = lambda: 0, remedy: str = TO_READ, doing: str = "") -> T:
    """The result of `step`, tried again after errors that may pass. Raises UserError after so many
    `tries` in a row without any `progress` (a number that grows) between them.

    first: seconds before the second try. remedy: what to do about a token without the right. doing: what a person is
    told that is done, when it takes more than SILENCE; "" where the caller shows how far it is."""
    from huggingface_hub.errors import HTTPError
    failures, before = 0, progress()
    while True:
        try:
            with _told(where, doing):
                return step()
        except (HTTPError, OSError, RuntimeError, ValueError) as error:
            failures, before = (failures + 1 if progress() == before else 1), progress()
            if failures >= tries or not passing(error):
                raise explained(error, where, remedy) from error
            wait = wait_for(error, failures, FIRST_WAIT if first is None else first)
            log.warning("%s: %s; trying again in %.0f s (try %d of %d)", where, _trouble(error), wait, failures + 1,
                        tries)
        time.sleep(wait)


@contextmanager
def _told(where: str, doing: str) -> Iterator[None]:
    """Says what is waited for when it takes more than SILENCE."""
    if not doing:
        yield
        return
    timer = threading.Timer(SILENCE, log.info, ("%s: %s", where, doing))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _trouble(error: Exception) -> str:
    """What went wrong, in a few words."""
    response = answer(error)
    if response is not None:
        return f"the Hub answers {response.status_code}"
    why = next((str(e) for e in _causes(error) if str(e)), "") or type(error).__name__
    return f"the Hub does not answer ({quoted(why)})"


def explained(error: Exception, where: str, remedy: str = TO_WRITE) -> UserError:
    """An error of the Hub's client in one line that says what to do; `remedy` is for a token
    without the right."""
    from huggingface_hub.errors import OfflineModeIsEnabled
    response = answer(error)
    if any(isinstance(e, OfflineModeIsEnabled) for e in _causes(error)):
        return UserError(f"{where}: not in the cache, and the network is switched off (HF_HUB_OFFLINE)")
    if response is None and not passing(error):
        return UserError(f"{where}: {quoted(str(error))}")
    if response is None:
        return UserError(f"{where}: {_trouble(error)}; is the network there? Nothing is lost: run the same command "
                         "again")
    status = response.status_code
    words = quoted(getattr(error, "server_message", None) or response.headers.get("x-error-message", ""))
    because = f" ({words})" if words else ""
    if status == 401 and not token():
        return UserError(f"{where}: not there, or private{because}; run `hf auth login`, or set HF_TOKEN")
    if status == 401:
        return UserError(f"{where}: the Hub does not accept the token{because}; run `hf auth login`, or set HF_TOKEN")
    if status == 403:
        return UserError(f"{where}: the token has no right to do this{because}; {remedy}")
    if status == 404:
        return UserError(f"{where}: there is no such repository or revision{because}, or the token may not see it")
    if status in TRANSIENT:
        return UserError(f"{where}: the Hub answers {status}{because}, again and again; nothing is lost: run the same "
                         "command again later")
    return UserError(f"{where}: the Hub refuses with {status}{because}")


def quoted(text: str) -> str:
    """A server's words, short, on one line, printable, and without the token."""
    secret = token()
    return " ".join(printable(text.replace(secret, "***") if secret else text).split())[:160]


def printable(text: str, but: str = "") -> str:
    """A text from outside with a blank for whatever steers a terminal or turns the writing round."""
    return "".join(c if c.isprintable() or c in but else " " for c in text)


def _where(name: str, revision: str | None) -> str:
    return f"{name}@{revision}" if revision else name


def _info(name: str, revision: str | None, repo_type: str = "dataset") -> Any:
    """What the Hub says of a repository. Raises UserError."""
    return again(lambda: client().repo_info(name, repo_type=repo_type, revision=revision), _where(name, revision),
                 doing=ASKING)


def ask(name: str, revision: str | None = None, repo_type: str = "dataset") -> UserError | None:
    """Asks the Hub whether it has a repository: None when it has. What it answers is hidden by the libraries that read
    from it, and they log every try. Raises UserError when the answer is no, and returns it when no answer comes: a
    cache may have the repository."""
    try:
        _info(name, revision, repo_type)
    except UserError as error:
        if answer(error) is not None:
            raise
        return error
    return None


def fetched(name: str, revision: str | None, get: Callable[[], T]) -> T:
    """What `get` reads of a dataset at the Hub, tried again after errors that may pass. The Hub is
    asked first; where no answer comes, `get` may still know the dataset from its cache. Raises UserError."""
    silent = ask(name, revision)
    if silent is not None:
        try:
            return get()
        except Exception:
            raise silent from None
    return again(get, _where(name, revision), doing="reading from the Hugging Face Hub; much takes a while")


def at_the_hub(name: str, revision: str | None = None) -> str:
    """The commit of a dataset at the Hub that a branch, a tag or (None) its main branch is at; where no answer comes,
    the one in the cache. Raises UserError."""
    try:
        return _info(name, revision).sha or ""
    except UserError as error:
        commit = None if answer(error) is not None else _cached(name, revision or "main")
        if commit is None:
            raise
        return commit


def _cached(name: str, revision: str) -> str | None:
    """The commit that a revision had when something of it was last put into the Hub's cache."""
    from huggingface_hub import scan_cache_dir
    from huggingface_hub.errors import CacheNotFound
    try:
        repos = [repo for repo in scan_cache_dir().repos if (repo.repo_id, repo.repo_type) == (name, "dataset")]
    except CacheNotFound:
        return None
    return next((repo.refs[revision].commit_hash for repo in repos if revision in repo.refs), None)


def snapshot(spec: str) -> Path:
    """The folder of a dataset: `spec` itself when it is one, else USER/NAME[@REVISION] downloaded
    into the Hub's cache. Raises UserError when it cannot be had."""
    if "#" in spec:
        return Path(spec)
    if not on_hub(spec):
        return path_of(spec)
    name, _, at = spec.partition("@")
    return fetched(repo_id(name, str), at or None, lambda: Path(client().snapshot_download(
        name, repo_type="dataset", revision=at or None, allow_patterns=["data/*", "manifest.json", "README.md"])))


def cache_trouble() -> str:
    """What is wrong with the folders that downloads are kept in, in one line that names the folder and the variable
    that moves it; "" when all is well."""
    from huggingface_hub.constants import HF_HOME, HF_HUB_CACHE
    folders = [(HF_HUB_CACHE, "HF_HUB_CACHE" if os.environ.get("HF_HUB_CACHE") else "HF_HOME"),
               (os.environ.get("HF_DATASETS_CACHE") or str(Path(HF_HOME) / "datasets"),
                "HF_DATASETS_CACHE" if os.environ.get("HF_DATASETS_CACHE") else "HF_HOME")]
    for folder, variable in folders:
        there = next(p for p in (Path(folder).absolute(), *Path(folder).absolute().parents) if p.exists())
        if not there.is_dir() or not os.access(there, os.W_OK) or _refuses(there):
            return (f"the folder {folder}, where downloads are kept, cannot be written to; set {variable} to a folder "
                    "that can")
    return ""


def _refuses(folder: Path) -> bool:
    """Whether no file can be made in a folder, though its rights would let one (/proc; a full disk)."""
    import tempfile
    try:
        with tempfile.TemporaryFile(dir=folder):
            return False
    except OSError:
        return True
