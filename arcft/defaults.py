"""Names and defaults that options say, free of heavy libraries, so that `--help` is quick."""

TINY = "tiny-phi3"
"""The embedded model that is trained when no other is named."""
OUTPUT = "output-from-examples"
"""The task kind that everything else is about: the answer to a test."""
TRACED = "output-with-trace"
"""The task kind whose answer is the reasoning that leads to it, and then the same."""
ALL_LINEAR = "all-linear"
"""Stands for every linear module of a model but its head."""
BLOCK = 1024
"""Rows that are shuffled together, drawn from several shards side by side: tasks whose variants stand next to
each other in a shard get mixed with others."""
