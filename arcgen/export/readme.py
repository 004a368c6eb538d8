"""The README beside an export: what it is and how its consumer is started. It names no place of this machine."""
from __future__ import annotations

import jinja2

from ..core.figures import counted
from ..dataset.choosing import Chosen
from ..tasks.filters import Filters
from .base import Format


def readme(form: Format, chosen: Chosen, filters: Filters, counts: dict[str, int], remarks: list[str]) -> str:
    """Markdown."""
    environment = jinja2.Environment(loader=jinja2.PackageLoader(__package__), trim_blocks=True, lstrip_blocks=True,
                                     undefined=jinja2.StrictUndefined, keep_trailing_newline=True)
    options = [f"`{flag} {value}`" for flag, value in filters.said().items()]
    return environment.get_template("readme.md.j2").render(
        form=form, chosen=chosen, counts=counts, options=options, remarks=remarks, figure=counted)
