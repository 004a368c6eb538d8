"""Where a thing meets its own colour again."""
from __future__ import annotations

from .registry import word


@word("the part of {region} that is already of its colour", weight=0.5)
def of_its_colour(objs, region: Region) -> Region:
    """The cells of an object's region that have the object's most frequent colour."""
    return region(objs) & (objs.grid == objs.colours[:, None, None])
