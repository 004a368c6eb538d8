"""A dataset from recipe to folder: plan, shards, card, manifest, each resumable; and reading it again.

Offers: recipe, build, verify, estimate, sources (opening and loading by spec), selection, augmented; plan, identity,
rules, engines, shards, rows, disk, folder, progress, card, portrait are the parts of a build.
May import: core, language, code, scenes, concepts, tasks, synthesis, measure, view, traces.
"""
