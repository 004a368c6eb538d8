"""Tasks as people see them: terminal, PNG, self-contained HTML pages, plots.

Offers: draw, gallery, guide, notebook, statsplot.
May import: core, language, scenes, concepts, tasks, synthesis, measure.
"""
