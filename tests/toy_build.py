"""A build of the toy source as a process of its own: python toy_build.py OUT WORKERS RECIPE-JSON [plan | I/N]"""
from __future__ import annotations

import json
import sys

from toy import open_toy

from arcgen.core.errors import UserError
from arcgen.dataset import build, folder, parts
from arcgen.dataset.recipe import recipe

if __name__ == "__main__":
    # the versions hold a digest of the code, which may change under a test that takes a while
    folder.versions = build.versions = lambda: {"arcgen": "test"}
    made, out, workers = recipe(json.loads(sys.argv[3])), sys.argv[1], int(sys.argv[2])
    try:
        match sys.argv[4:]:
            case []:
                build.build(made, out, workers, open_toy)
            case ["plan"]:
                parts.plan_only(made, out, workers, open_toy)
            case [which]:
                parts.build_part(made, out, parts.part(which), workers, open_toy)
    except UserError as error:
        sys.exit(f"error: {error}")
