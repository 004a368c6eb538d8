"""Tasks that are there already, and what can be done to any task without knowing its rule.

Offers: source (what a source of tasks is), tasksets (collections, files, Hub datasets), given and rearc (two
sources), augment and compose (disguises, further steps), decontaminate and invariants (what is held out), known
(keys of a plan), rejection (why something is not kept), defaults (of options).
May import: core, language, scenes, prompts, concepts.
"""
