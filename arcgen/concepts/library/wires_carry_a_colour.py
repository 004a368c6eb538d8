"""A wire leads from a coloured plug across the grid: its colour runs along it, comes out at the end, or goes there."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.priors import Roles, sizes
from ...scenes.wires import across, lay
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Wires of one colour that lead from the upper to the lower border, with a step aside now and then; most begin with
    a plug in another colour, and at least one with none."""
    size, spare = sizes(rng, 9, 13), roles.need(rng, 4)
    wire = roles.holes.get("wire", spare[0])
    fixed, vary = [c for c in roles.free(rng, 6) if c != wire], rng.random() < 0.7

    def draw(rng: np.random.Generator) -> np.ndarray:
        grid = np.full(size(rng), roles.background, np.uint8)
        view = grid.T
        near, found = np.zeros(view.shape, bool), [0, 0]
        inks = [int(c) for c in rng.permutation(fixed)] if vary else fixed
        for _ in range(200):
            path = across(rng, view.shape[0], near, 0, view.shape[1] - 1, 0.25)
            if path is None:
                continue
            lay(view, near, path, wire)
            plugged = sum(found) != 1 and (sum(found) < 1 or rng.random() < 0.75)
            if plugged:
                view[path[0]] = inks[found[1] % len(inks)]
            found[plugged] += 1
            if sum(found) > view.shape[0] // 3:
                break
        if found[0] < 1 or found[1] < 2:
            raise RuleError("too few wires")
        return grid
    return draw


_WITH, _WITHOUT = (f"where(blobs(input, ?bg, by_side), {kind})" for kind in ("at_least(colour_count, 2)", "is_plain"))
_RUN = f"paint(input, {_WITH}, minor_colour, itself)"
_END = f"paint(input, {_WITH}, minor_colour, overlap(itself, border_line(down)))"

CONCEPT = Concept(
    name="wires-carry-a-colour",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"{_RUN} | {_END} | paint({_RUN}, {_WITHOUT}, ?colour, itself) | erase({_RUN}, {_WITHOUT}, ?bg) | "
                  f"paint({_END}, cells_of({_END}, ?wire), ?bg, itself) | "
                  f"crop_at({_RUN}, region_of(whole(input), border_line(down))) | "
                  f"paint({_END}, {_WITH}, ?wire, without(itself, coloured(?wire))) | "
                  f"erase(input, {_WITHOUT}, ?bg) | erase(input, {_WITH}, ?bg) | "
                  f"paint(input, {_WITHOUT}, ?colour, itself) | paint(input, {_WITH}, ?colour, coloured(?wire)) | "
                  f"erase({_END}, {_WITHOUT}, ?bg) | "
                  f"paint(blanked(input, ?bg), {_WITH}, minor_colour, overlap(itself, border_line(down)))",
    },
    not_framed=("bar-says-the-colour", "bar-says-the-way"),
)
