"""What is in a folder."""
import hashlib
from pathlib import Path


def content(out: Path) -> dict[str, str]:
    """Every file of a folder and its sha256."""
    return {str(p.relative_to(out)): hashlib.sha256(p.read_bytes()).hexdigest()
            for p in sorted(out.rglob("*")) if p.is_file()}
