"""A dataset from recipe to folder: plan, shards, card, manifest, each resumable; and reading it again.

Offers: recipe, build, parts (of a build by several machines), verify, estimate, sources (opening and loading by spec),
selection, augmented; plan, epochs, identity, rules, engines, cluster, choice, shards, rows, disk, storage, folder,
progress, card, portrait are what a build is made of.
May import: core, language, code, scenes, concepts, tasks, synthesis, measure, view, traces.
"""
