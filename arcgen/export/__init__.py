"""Tasks in the layouts that other programs read: each format in a file of its own, the writing done once.

settings (what an export is asked to do) < place (the folder: parts, each whole or not at all) < base (what a format is)
< arc, kaggle, rearc, trm, chat, verl, barc (the formats) < formats (their registry) < export (the whole of it).
verl_reward is written beside the format verl and imports nothing.

Offers: settings (ExportSettings), export (export).
May import: core, prompts, concepts, tasks, dataset, code, language.
"""
