"""Which evaluator runs programs: the compiled one where it was built, else the reference (see built.py)."""
from __future__ import annotations

from typing import TYPE_CHECKING

from .built import ENGINE
from .run import NumpyContext

if TYPE_CHECKING:
    Context = NumpyContext
elif ENGINE == "native":
    from .compiled import CompiledContext as Context
else:
    Context = NumpyContext
"""What runs programs on one grid."""
SLOWER = "" if ENGINE == "native" else (
    "programs are run by numpy, which takes longer: to have them compiled, install a C++ compiler and run "
    "`pip install` again, without ARCGEN_ENGINE=numpy")
"""What to do where the compiled evaluator is not in use; "" where it is."""

__all__ = ["ENGINE", "SLOWER", "Context"]
