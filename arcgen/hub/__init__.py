"""Publishing dataset folders on the Hugging Face Hub.

Offers: publish (Push), uploads (while a build runs).
May import: core, language, scenes, concepts, tasks, synthesis, measure, view, dataset.
"""
