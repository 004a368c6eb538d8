"""A small figure is enlarged until it fills a frame, which is the answer."""
from ...scenes.fitting import frame_and_figure
from ..base import Concept

CONCEPT = Concept(
    name="figure-into-frame",
    sketch="f = all_of_colour(input, ?frame); t = the(objects(input, ?bg, by_corner), not(is_colour(?frame))); "
           "stamp(crop(f), whole(crop(f)), "
           "upscale(crop(t), divided(minus(measure(f, extent(horizontal)), 2), 3)), ?bg)",
    scene=frame_and_figure(),
    evidence={
        "6b9890af": {"frame": "red", "bg": "black"},
    },
)
