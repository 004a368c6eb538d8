"""How many alternatives of a program are looked at: numbers of the policy (arcgen.synthesis.policy) that lie here,
where they are used."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Bounds:
    """What bounds alternatives.py and lookalikes.py."""
    alternatives: int = 160
    """Alternatives of a program, at most; one program in four has more (benchmarks/ambiguity.py)."""
    siblings: int = 12
    """Words of the same type signature that are tried in the place of one, at most."""
    places: int = 6
    """Places of a program in which lookalikes are tried, inner ones last."""
    telling: int = 3
    """Things that show well enough what is said of them: with more it takes longer to see."""


BOUNDS = Bounds()
"""The ones that are used."""
