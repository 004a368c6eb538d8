"""Only one row or column stays."""
from ...scenes.fields import scattered
from ..base import Concept

CONCEPT = Concept(
    name="keep-a-line",
    sketch="keep(input, where(lines(input, vertical), ?which), ?bg)",
    scene=scattered(density=(0.3, 0.7), least=3, most=9, odd=True),
    holes={
        "which": ("middle(?place) | middle(?place) | most(count_of(?dot)) | least(?place) | "
                  "most(?place) | least(count_of(?bg)) | symmetric(flip_up_down)"),
        "place": "edge(right)",
    },
    evidence={
        "d23f8c26": {"which": "middle(?place)", "place": "edge(right)", "bg": "black"},
    },
    weight=0.5,
)
