"""One cell of a lattice is a map of the whole: its colours tell how to paint the cells."""
from ...scenes.lattice import lattice, one_marked, one_other_number
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng, roles: Roles):
    """Cells as large as the lattice has cells, one of them marked, or poorer in colours where the rule counts these;
    the others then hold a dot or none, for the key is to be seen at once."""
    contents = one_other_number(colours=(3, 5)) if roles.uses("colour_count", at="which") else one_marked((0.0, 0.1))
    return lattice(contents, (3, 4), as_cells=True, uneven=0)(rng, roles)


CONCEPT = Concept(
    name="lattice-map",
    sketch="paint(input, ?panels, as_in(?picture), itself)",
    scene=_scene,
    holes={"panels": "panels(input, ?separator)",
           "picture": "crop(the(?panels, ?which))",
           "which": "least(colour_count) | most(filled(?bg)) | most(filled(?bg)) | most(filled(?bg)) | "
                    "has(?colour)"},
    evidence={
        "09629e4f": {"panels": "panels(input, grey)", "picture": "crop(the(?panels, ?which))",
                     "which": "least(colour_count)"},
    },
)
