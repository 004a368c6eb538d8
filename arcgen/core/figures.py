"""How numbers are said to a person."""
from __future__ import annotations


def size(n_bytes: float) -> str:
    """340 kB, 12.3 MB, 1.23 GB"""
    return (f"{n_bytes / 1e3:,.0f} kB" if n_bytes < 1e6 else f"{n_bytes / 1e6:,.1f} MB" if n_bytes < 1e9
            else f"{n_bytes / 1e9:,.2f} GB")


def counted(n: int, what: str) -> str:
    """1 row, 2 rows, 40,000 rows"""
    return f"{n:,} {what}{'s' * (n != 1)}"


def duration(seconds: float) -> str:
    """40 s, 3.5 min, 2.1 h"""
    return (f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:.1f} min" if seconds < 5400
            else f"{seconds / 3600:.1f} h")
