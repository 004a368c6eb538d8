"""One cell of a lattice is a map of the whole: its colours tell how to paint the cells."""
from ...scenes.lattice import lattice, one_marked, one_other_number, speckled
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng, roles: Roles):
    """Cells as large as the lattice has cells, one of them marked, or poorer or richer in colours where
    the rule counts these, or all speckled."""
    if roles.uses("colour_count", at="which"):
        contents = one_other_number(roles.uses("most", at="which"), (3, 5))
    else:
        contents = one_marked((0.1, 0.5)) if rng.random() < 0.6 else speckled((2, 4), (0.3, 0.8))
    return lattice(contents, (3, 4), as_cells=True, uneven=0)(rng, roles)


CONCEPT = Concept(
    name="lattice-map",
    sketch="paint(input, ?panels, as_in(?picture), itself)",
    scene=_scene,
    holes={"panels": "panels(input, ?separator)",
           "picture": "crop(the(?panels, ?which))",
           "which": "least(colour_count) | most(filled(?bg)) | most(filled(?bg)) | most(colour_count) | "
                    "has(?colour) | "
                    "most(filled(?bg))"},
    evidence={
        "09629e4f": {"panels": "panels(input, grey)", "picture": "crop(the(?panels, ?which))",
                     "which": "least(colour_count)"},
    },
)
