"""A picture at one border is repeated like a wallpaper strip up to the opposite border."""
from ...scenes.ground import on_any_ground
from ...scenes.landscape import band_at_one_side
from ..base import Concept

CONCEPT = Concept(
    name="stack-to-the-border",
    sketch="repeat(input, everything(input, commonest(input)), ?step)",
    scene=on_any_ground(band_at_one_side()),
    holes={"step": "by_its(extent(vertical), up) | by_its(extent(vertical), down) | "
                   "by_its(extent(horizontal), left) | by_its(extent(horizontal), right)"},
    evidence={"9b30e358": {"step": "by_its(extent(vertical), up)"}},
)
