"""All coloured cells fall to one side and keep their order."""
from ..concept import Concept
from ..scenes.tiny import tiny

CONCEPT = Concept(
    name="cells-fall",
    sketch="?result",
    scene=tiny(3, 10, colours=(1, 4), dense=0, density=(0.15, 0.45)),
    holes={"result": "?fallen | ?fallen | ?fallen | fall(fall(input, ?way, ?bg), ?other, ?bg) | "
                     "recolour(?fallen, ?colour, ?ink) | "
                     "fall(erase(input, cells_of(input, ?colour), ?bg), ?way, ?bg)",
           "fallen": "fall(input, ?way, ?bg)", "way": "down | down | up | left | right", "other": "left | right | up"},
    evidence={
        "1e0a9b12": {"result": "fall(input, down, black)"},
        "3906de3d": {"result": "fall(input, up, black)"},
    },
)
