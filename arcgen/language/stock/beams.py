"""Stock phrases for rules of beams: what shoots, is thrown back, walks a path or goes through a portal."""
from __future__ import annotations

BEAMS = {
}
"""Templates by the shape of an expression."""
