"""Hidden patches of a texture that repeats are restored, or what one of them hides is the answer."""
from ...scenes.mosaic import diagonals, either, texture
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng, roles: Roles):
    """A texture with hidden patches, one where what it hides is asked for, several where that of one of them is; or
    parallel diagonals alone."""
    if roles.uses("most", "least"):
        return texture((2, 4), least=12)(rng, roles)
    if roles.uses("crop_at"):
        return texture((1, 1))(rng, roles)
    return either(texture(), texture(least=15), texture(least=15), diagonals())(rng, roles)


CONCEPT = Concept(
    name="restore-texture",
    sketch="?result",
    scene=_scene,
    holes={"result": "restore_period(input, ?hidden) | restore_period(input, ?hidden) | "
                     "crop_at(restore_period(input, ?hidden), all_of_colour(input, ?hidden)) | "
                     "crop_at(restore_period(input, ?hidden), the(pieces(input, ?hidden, by_corner), ?which))",
           "which": "most(size) | least(size)",
           "hidden": "black | ?other"},
    not_framed=("in-each-panel",),
    evidence={
        "05269061": {"result": "restore_period(input, ?hidden)", "hidden": "black"},
        "0dfd9992": {"result": "restore_period(input, ?hidden)", "hidden": "black"},
        "29ec7d0e": {"result": "restore_period(input, ?hidden)", "hidden": "black"},
        "484b58aa": {"result": "restore_period(input, ?hidden)", "hidden": "black"},
        "c3f564a4": {"result": "restore_period(input, ?hidden)", "hidden": "black"},
    },
)
