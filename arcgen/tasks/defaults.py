"""Defaults that the command line says as well, free of heavy libraries, so that `--help` is quick."""

MOVE_BLACK = 0.1
"""How often colour 0 takes part in a recolouring (arc24, data_augmentation.py)."""

PROFILES = ("arc-1", "arc-2")
"""What synthesized tasks may be made for (arcgen.synthesis.profiles)."""
