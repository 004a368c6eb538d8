"""The library of concepts, one file each; see arcgen/concept.py for what a concept is."""
