"""Colours are exchanged all over the grid."""
from ...scenes.tiny import tiny
from ..base import Concept

CONCEPT = Concept(
    name="change-colours",
    sketch="?change",
    scene=tiny(3, 7, colours=(1, 3), dense=0.8, pair="other"),
    holes={"change": "recolour(input, ?old, ?ink) | swap(input, ?old, ?new) | "
                     "swap(input, commonest(input), rarest(input)) | "
                     "recolour(input, rarest(input), ?ink) | recolour(input, commonest(input), ?ink) | "
                     "swap(swap(input, ?old, ?new), ?third, ?fourth) | "
                     "recolour(input, rarest(input), commonest(input)) | "
                     "recolour(input, commonest(input), rarest(input)) | "
                     "paint(input, cells(input, commonest(input)), ?ink, itself) | "
                     "recolour(input, ?old, ?new) | recolour(recolour(input, ?other, ?bg), ?colour, ?other)",
           "other": "other_colour(input, ?colour, ?bg)"},
    evidence={
        "9565186b": {"change": "paint(input, cells(input, commonest(input)), grey, itself)"},
        "f76d97a5": {"change": "recolour(recolour(input, ?other, ?bg), ?colour, ?other)",
                     "other": "other_colour(input, ?colour, ?bg)", "colour": "grey", "bg": "black"},
        "b1948b0a": {"change": "recolour(input, magenta, red)"},
        "c8f0f002": {"change": "recolour(input, orange, grey)"},
        "d511f180": {"change": "swap(input, grey, cyan)"},
        "0d3d703e": {"change": "swap(swap(swap(swap(input, green, yellow), cyan, maroon), red, magenta), blue, grey)"},
    },
)
