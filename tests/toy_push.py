"""A build of the toy source that keeps no shard, as a process of its own: OUT WORKERS REPO RECIPE-JSON"""
from __future__ import annotations

import json
import sys
from pathlib import Path

from toy import open_toy

from arcgen.core.errors import UserError
from arcgen.dataset import build, folder
from arcgen.dataset.identity import identity
from arcgen.dataset.recipe import recipe
from arcgen.hub import publish, uploads

if __name__ == "__main__":
    # the versions hold a digest of the code, which may change under a test that takes a while
    folder.versions = build.versions = uploads.versions = lambda: {"arcgen": "test"}
    publish.FIRST_WAIT = 0.02
    out, workers, repo, made = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3], recipe(json.loads(sys.argv[4]))
    try:
        which = identity(made, open_toy)
        push = publish.Push(out, repo, identity=which)
        push.begin()
        with uploads.PushOnly(push, which) as staged:
            build.build(made, out, workers, open_toy, finished=staged.shard, elsewhere=staged.elsewhere)
        push.finish()
    except UserError as error:
        sys.exit(f"error: {error}")
