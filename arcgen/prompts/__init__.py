"""Grids and tasks as text: what language models are asked, without any tokenizer.

Offers: encode (grids as text and back), questions (a task as a prompt and its answer), length (how many tokens that is,
about). arcft makes tokens of them, arcgen.export files for other trainers: both ask in the same words.
May import: core.
"""
