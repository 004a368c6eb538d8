"""Names and defaults that options say, free of heavy libraries, so that `--help` is quick."""
from arcgen.prompts.questions import OUTPUT, TRACED

__all__ = ["ALL_LINEAR", "BLOCK", "OUTPUT", "TINY", "TRACED"]

TINY = "tiny-phi3"
"""The embedded model that is trained when no other is named."""
ALL_LINEAR = "all-linear"
"""Stands for every linear module of a model but its head."""
BLOCK = 1024
"""Rows that are shuffled together, drawn from several shards side by side: tasks whose variants stand next to
each other in a shard get mixed with others."""
