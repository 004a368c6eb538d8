"""Making tasks: concept -> rule -> scenes -> demonstrations -> checks -> task.

Offers: source (SynthSource), rule and extending (drawing rules, extensions, additions), trial, disambiguation
(demonstrations that pin a rule down), example, checks, salience, signature (what a rule does), capacity,
difficulty.
May import: core, language, scenes, concepts, tasks.
"""
