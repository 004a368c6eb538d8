"""How large grids are and how many colours they have: numbers that options know too, whose help does without NumPy."""

MAX_SIDE = 30
COLOURS = 10
