"""The group that all commands of `arcgen` belong to."""
from __future__ import annotations

import click

from ..core.console import HELP, Commands


@click.group(cls=Commands, context_settings=HELP)
@click.version_option(package_name="arcgen", message="%(version)s")
def arcgen() -> None:
    """Synthesize ARC tasks whose every row is proven by a program of a small rule language."""
