"""The library of concepts, one file each; see arcgen/concepts/library/base.py for what a concept is."""
