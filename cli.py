"""The commands `arcgen` and `arcft`, as they are installed."""
from arcft.commands import arcft
from arcgen.commands import arcgen

__all__ = ["arcft", "arcgen"]

if __name__ == "__main__":
    arcgen()
