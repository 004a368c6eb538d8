"""How collections of tasks differ: distances from ARC, a classifier, counts of defects.

Offers: axes, stats (compare), samples, c2st, quality.
May import: core.
"""
