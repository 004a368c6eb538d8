"""Bombs go off: what their blast reaches, next to them or along their lines, goes, burns, or is left alone."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.patience import patient
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _blast(roles: Roles, shape: tuple[int, int], at: tuple[int, int]) -> np.ndarray:
    """The cells that the rule's blast reaches from one bomb."""
    rows, columns = np.indices(shape)
    down, right = abs(rows - at[0]), abs(columns - at[1])
    if roles.uses("cross", at="blast"):
        return (down == 0) | (right == 0)
    if roles.uses("ray", at="blast"):
        return down == right
    return np.maximum(down, right) <= (2 if roles.uses("grown", at="blast") else 1)


def _scene(rng: np.random.Generator, roles: Roles):
    """One to three bombs amid small things; about half of these are reached by a blast, and each bomb reaches some."""
    near = roles.uses("halo", "grown", at="blast")
    size, bomb, inks = sizes(rng, 8, 13), roles.holes["bomb"], roles.several(rng, 3, one=0.5)
    family = shapes.one_of(shapes.rectangle(1, 2), shapes.rectangle(1, 3), shapes.blob(2, 4))
    most = 3 if near else 2

    def draw(rng: np.random.Generator) -> np.ndarray:
        board = Board(*size(rng), roles.background)
        height, width = board.grid.shape
        bombs = np.zeros((height, width), bool)
        blasts: list[np.ndarray] = []
        for _ in range(int(rng.integers(1, most + 1))):
            bomb_at = int(rng.integers(1, height - 1)), int(rng.integers(1, width - 1))
            blast = _blast(roles, (height, width), bomb_at)
            if not bombs[blast].any() and not (near and any((blast & other).any() for other in blasts)):
                bombs[bomb_at] = True
                blasts.append(blast)
        hit, spared = [0] * len(blasts), 0
        for k in range(4 + height * width // 16):
            for _ in range(12):
                mask = family(rng)
                if (at := board.spot(rng, mask, 1)) is None:
                    break
                here = np.zeros((height, width), bool)
                here[at[0]:at[0] + mask.shape[0], at[1]:at[1] + mask.shape[1]] = mask
                reached = [bool((here & blast).any()) for blast in blasts]
                if (here & bombs).any() or any(reached) != bool(k % 2):
                    continue
                board.put(mask, at, inks[rng.integers(len(inks))])
                hit, spared = [h + r for h, r in zip(hit, reached)], spared + (not any(reached))
                break
        if min(hit) < 1 or sum(hit) < 2 or spared < 2:
            raise RuleError("a blast that reaches nothing, or everything")
        board.grid[bombs] = bomb
        return board.grid
    return draw


_BOMBS = "cells_of(input, ?bomb)"
_THINGS = "where(objects(input, ?bg, by_side), not(is_colour(?bomb)))"
_HIT = f"where({_THINGS}, overlaps(regions_of({_BOMBS}, ?blast)))"
_SPARED = f"where({_THINGS}, not(overlaps(regions_of({_BOMBS}, ?blast))))"

CONCEPT = Concept(
    name="bombs-go-off",
    sketch="?result",
    scene=patient(_scene),
    holes={
        "result": f"erase(input, {_HIT}, ?bg) | erase(erase(input, {_HIT}, ?bg), {_BOMBS}, ?bg) | "
                  f"paint(input, {_HIT}, ?colour, itself) | paint(input, {_HIT}, ?bomb, itself) | "
                  f"paint(input, {_SPARED}, ?colour, itself) | "
                  f"paint(input, {_THINGS}, ?colour, hit_by({_BOMBS}, ?blast)) | "
                  f"paint(input, {_THINGS}, ?bg, hit_by({_BOMBS}, ?blast)) | "
                  f"paint(erase(input, {_HIT}, ?bg), {_BOMBS}, ?bomb, ?blast) | "
                  f"paint(erase(input, {_HIT}, ?bg), {_BOMBS}, ?colour, without(?blast, itself))",
        "blast": "cross | halo(by_corner) | grown(2) | ray(diagonally)",
    },
    not_framed=("in-each-panel",),
)
