"""Publishing dataset folders on the Hugging Face Hub.

Offers: publish (Push), uploads (while a build runs); files is what of a folder is published.
May import: core, language, scenes, concepts, tasks, synthesis, measure, view, dataset.
"""
