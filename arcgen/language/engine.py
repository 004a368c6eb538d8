"""Which evaluator runs programs: the compiled one where it was built, else the reference.

Both give the same outputs, so rows do not depend on it. The variable ARCGEN_ENGINE asks for one: `numpy` or `native`.
"""
from __future__ import annotations

import os
from typing import TYPE_CHECKING

from ..core.errors import UserError
from .run import NumpyContext


def _chosen() -> tuple[str, type]:
    """The name of the evaluator and its Context. Raises UserError where what was asked for is not there."""
    wanted = os.environ.get("ARCGEN_ENGINE", "")
    if wanted not in ("", "numpy", "native"):
        raise UserError(f"ARCGEN_ENGINE={wanted}: no such evaluator (numpy, native)")
    if wanted != "numpy":
        try:
            from .compiled import CompiledContext
            return "native", CompiledContext
        except ImportError:
            if wanted:
                raise UserError("ARCGEN_ENGINE=native: the compiled evaluator was not built, or of other sources "
                                "(install a C++ compiler and run `pip install -e .` again)") from None
    return "numpy", NumpyContext


if TYPE_CHECKING:
    Context = NumpyContext
    ENGINE: str
else:
    ENGINE, Context = _chosen()
"""The name of the evaluator in use, and what runs programs on one grid with it."""
SLOWER = "" if ENGINE == "native" else (
    "programs are run by numpy, which takes longer: to have them compiled, install a C++ compiler and run "
    "`pip install` again, without ARCGEN_ENGINE=numpy")
"""What to do where the compiled evaluator is not in use; "" where it is."""
