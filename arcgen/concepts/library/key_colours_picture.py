"""A small key of colours is enlarged and shows through the picture in the other panel."""
from ...scenes.windows import key_panel
from ..base import Concept

_KEY, _PICTURE = "the(?panels, least(box_area))", "the(?panels, most(box_area))"
_FACTOR = f"divided(measure({_PICTURE}, extent(horizontal)), measure({_KEY}, extent(horizontal)))"
_HERE = "paste(input, where(?panels, most(box_area)), masked(upscale(?key, ?n), ?picture, ?bg))"

CONCEPT = Concept(
    name="key-colours-picture",
    sketch="?result",
    scene=key_panel(),
    holes={"panels": "panels(input, ?separator)",
           "key": f"crop({_KEY})", "picture": f"crop({_PICTURE})", "n": _FACTOR,
           "result": "masked(upscale(?key, ?n), ?picture, ?bg) | masked(upscale(?key, ?n), ?picture, ?bg) | "
                     f"over(upscale(?key, ?n), ?picture, ?bg) | {_HERE} | {_HERE.replace('masked', 'over')}"},
    evidence={
        "7c008303": {"result": "masked(upscale(?key, ?n), ?picture, ?bg)",
                     "panels": "panels(input, ?separator)", "separator": "cyan", "key": f"crop({_KEY})",
                     "picture": f"crop({_PICTURE})", "n": _FACTOR, "bg": "black"},
    },
)
