"""Concepts: families of rules with scenes that suit them, and the ARC-1 training tasks behind them.

Offers: base (Concept), catalogue (library, chosen), choices (lists that many concepts share), replay (their
evidence, run), inputs (input_generation: the scene of a rule as Python); library/ holds one file a concept.
May import: core, language, scenes.
"""
