"""Reasoning traces: what a careful solver would write on a task's very grids, and the proof that all of it is true.

A trace tells what is seen in the demonstrations, tempting readings and where they fail, the rule, and its way through
a test, value by value, to the answer. All of it comes from running programs on the grids, nothing from a template of a
concept. Lower files never import higher ones: facts (a value as something that can be said and looked up again) <
seen (what is true of grids, things and functions of things) < steps (a program as named steps), readings < telling
(what is said line by line) < writing and checking.

Offers: write, NoTrace, tokens (writing); DETAILS (levels); fault (checking); split and ANSWER (facts).
May import: core, language, prompts.
"""
