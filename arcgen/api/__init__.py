"""What `import arcgen` offers beyond the packages' own classes: tasks with programs and pictures, collections.

Offers: task (Task), program (Program), collection (load, Tasks), making (synthesize), vocabulary (words).
`arcgen/__init__.py` lists the public names and loads them when they are asked for.
May import: core, language, code, dsl, scenes, concepts, tasks, synthesis, measure, view, traces, dataset, hub.
"""
