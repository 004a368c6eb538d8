"""Programs as Python: a function `transform(grid)` over arcgen.dsl, as a person would write it.

Offers: source (to_python, code_of), names (what a value is called).
May import: core, language, dsl.
"""
