"""Scenes: distributions over input grids.

A scene is a function `scene(rng, roles) -> draw`: called once per task it fixes what stays the
same within the task (the size of the grids in about half of them, the palette, how many objects
there are about), and returns `draw(rng) -> grid`, called once per pair. Both raise RuleError
where a draw comes to nothing; the caller counts it and tries again.

priors < shapes < place < the scene families (objects, lines, panels ...), one file each.

May import: core, language.
"""
