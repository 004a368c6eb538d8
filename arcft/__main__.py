"""`python -m arcft`: the command where it is not installed, as in a bundle."""
from .commands import arcft

if __name__ == "__main__":
    arcft()
