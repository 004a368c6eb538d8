"""Each cell of a lattice becomes one cell of the answer."""
from ...scenes.lattice import lattice, plain, speckled
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng, roles: Roles):
    """Plain cells, or speckled ones where the rule counts."""
    if not roles.uses("count_of", "filled", "has", at="ink"):
        return lattice(plain(), (2, 5), (2, 5))(rng, roles)
    own = 0 if roles.uses("count_of", at="ink") else 1       # what is counted is mostly alone
    return lattice(speckled((own, own + 1), (0.2, 0.5)), (2, 4), (2, 3), uneven=0)(rng, roles)


CONCEPT = Concept(
    name="summarise-lattice",
    sketch="?result",
    scene=_scene,
    holes={"result": "summary(?panels, ?ink)",
           "panels": "panels(input, ?separator) | panels(input, ?separator) | panels(input, line_colour(input))",
           "ink": "main_colour(?bg) | main_colour(?bg) | choose(?which, ?yes, ?bg) | choose(?which, ?yes, ?bg)",
           "which": "most(?key) | most(?key) | least(filled(?bg)) | has(?colour) | has(?colour)",
           "key": "filled(?bg) | count_of(?colour)"},
    evidence={
        "780d0b14": {"result": "summary(?panels, ?ink)", "panels": "panels(input, black)", "ink": "own_colour"},
        "9f236235": {"result": "turn(summary(?panels, ?ink), ?sym)", "sym": "flip_left_right",
                     "panels": "panels(input, line_colour(input))", "ink": "own_colour"},
        "6773b310": {"result": "summary(?panels, ?ink)", "panels": "panels(input, cyan)",
                     "ink": "choose(equals(count_of(magenta), 2), blue, black)"},
        "1190e5a7": {"result": "summary(?panels, ?ink)", "panels": "panels(input, line_colour(input))",
                     "ink": "commonest(input)"},
    },
)
