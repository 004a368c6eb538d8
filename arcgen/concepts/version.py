"""The library's version: one number for all that decides which rows synthesis gives."""

LIBRARY = 12
"""Of the concepts, and of the scenes, words and policy behind them. Rows of another version are other rows, so a
recipe names it and a manifest holds it. tests/test_golden.py tells when it must go up. Version 1 is what 0.1.0 was
before recipes named it."""
