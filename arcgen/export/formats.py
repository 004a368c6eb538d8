"""The formats by name."""
from __future__ import annotations

from .arc import Arc
from .barc import Barc
from .base import Format
from .chat import Messages, PromptCompletion
from .kaggle import Kaggle
from .rearc import ReArc
from .settings import ExportSettings
from .trm import Trm
from .verl import Verl

REGISTRY: dict[str, type[Format]] = {kind.name: kind for kind in (
    Arc, Kaggle, ReArc, Trm, Messages, PromptCompletion, Verl, Barc)}


def format_of(settings: ExportSettings) -> Format:
    """The format that the settings name."""
    return REGISTRY[settings.to](settings)
