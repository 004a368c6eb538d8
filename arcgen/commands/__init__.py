"""The command line of `arcgen`: its modules parse, call and print; they decide nothing.

Offers: arcgen, the group of all commands, one module a group of them; doctor, which looks at a machine.
May import: core, language, scenes, concepts, tasks, synthesis, measure, view, traces, dataset, hub, api, prompts,
export, envs. Whatever is heavy (pyarrow, matplotlib ...) is imported inside the command that needs it, so that `--help`
is quick.
"""
from . import building, exporting, looking, machine, publishing, tracing  # noqa: F401 - each adds its commands to the group
from .group import arcgen

__all__ = ["arcgen"]
