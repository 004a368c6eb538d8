"""Whether the compiled core (arcgen/native) is in use: where it was built of these sources, unless the variable
ARCGEN_ENGINE asks for `numpy`; `native` asks for it.

What it does is written in numpy too, the reference, and both give the same, so rows do not depend on it. Imports
nothing of the language: the lowest files ask it.
"""
from __future__ import annotations

import os

from ..core.errors import UserError
from ..core.seeds import quicken
from .native_sources import digest


def check() -> None:
    """Raises ImportError where the compiled core was not built, was built of other sources, or draws other random
    numbers than numpy. From here on streams draw by its methods."""
    from .. import _native
    if getattr(_native, "SOURCES", None) != digest():
        raise ImportError("the compiled core was built of other sources")
    if not quicken(_native.draws):
        raise ImportError("the compiled core draws other random numbers than the numpy that is installed")


def _chosen() -> str:
    """The name of the engine. Raises UserError where what was asked for is not there."""
    wanted = os.environ.get("ARCGEN_ENGINE", "")
    if wanted not in ("", "numpy", "native"):
        raise UserError(f"ARCGEN_ENGINE={wanted}: no such evaluator (numpy, native)")
    if wanted != "numpy":
        try:
            check()
            return "native"
        except ImportError:
            if wanted:
                raise UserError("ARCGEN_ENGINE=native: the compiled evaluator was not built, or of other sources "
                                "(install a C++ compiler and run `pip install -e .` again)") from None
    return "numpy"


ENGINE = _chosen()
"""The name of the engine in use: `native` or `numpy`."""
