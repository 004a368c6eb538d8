"""Cells, or posts of a lattice: each four that make a square are alike or not; a small map tells it, or they change."""
import numpy as np

from ...core.errors import RuleError
from ...scenes.patience import patient
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """Posts at the crossings of a lattice, or cell beside cell, in two or three colours; in a lattice some crossings
    have no post, in some tasks all of those around the others. Some of the fours are alike, others are not."""
    cropped, lattice = roles.uses("crop", at="result"), roles.uses("closed_up", at="result")
    high, wide = (int(rng.integers(3, 5 if lattice else 7)) for _ in range(2))
    room, vary, fixed, n = int(rng.integers(1, 3)), rng.random() < 0.5, roles.free(rng, 4), int(rng.integers(2, 4))

    def draw(rng: np.random.Generator) -> np.ndarray:
        line, *inks = roles.free(rng, 4) if vary else fixed
        height, width = high + int(rng.integers(0, 2)), wide + int(rng.integers(0, 2))
        pool = np.array(inks[:n], np.uint8)
        posts = pool[rng.integers(n, size=(height, width))]
        if lattice and not cropped:
            posts[rng.random(posts.shape) < 0.35] = line
        for _ in range(int(rng.integers(1, 4))):
            y, x = int(rng.integers(height - 1)), int(rng.integers(width - 1))
            posts[y:y + 2, x:x + 2] = pool[int(rng.integers(n))]
        fours = np.array([posts[:-1, :-1], posts[:-1, 1:], posts[1:, :-1], posts[1:, 1:]])
        alike = (fours == fours[0]).all(0) & (fours[0] != line)
        if not 1 <= alike.sum() <= alike.size // 2:
            raise RuleError("all alike, or none")
        if not lattice:
            return posts
        posts = np.pad(posts, 1, constant_values=line) if cropped else posts
        counts = np.sort(np.bincount(posts[posts != line], minlength=10))
        if (posts == line).sum() <= counts[-1]:
            raise RuleError("more posts of a colour than crossings without one")
        side = room + 1
        grid = np.full((side * len(posts) + room, side * len(posts[0]) + room), roles.background, np.uint8)
        if max(grid.shape) > 14:
            raise RuleError("too large a lattice")
        grid[room::side] = line
        grid[:, room::side] = line
        grid[room::side, room::side] = posts
        return grid
    return draw


_LINES = ("closed_up(input, together(where(lines(input, horizontal), has(?bg)), "
          "where(lines(input, vertical), has(?bg))))")

_SQUARES = "where(windows(input, 2), is_plain)"
_ALIKE = f"both(is_plain, not(is_colour(commonest({_LINES}))))"
_CROPPED = f"crop(everything({_LINES}, commonest({_LINES})))"

CONCEPT = Concept(
    name="rooms-between-alike-posts",
    sketch="?result",
    scene=patient(_scene, 60),
    holes={
        "result": f"summary(windows(input, 2), ?tells) | summary(windows(input, 2), ?tells) | "
                  f"summary(windows({_LINES}, 2), ?of_posts) | summary(windows({_CROPPED}, 2), ?of_posts) | "
                  f"paint(input, {_SQUARES}, ?ink, itself) | keep(input, {_SQUARES}, ?bg) | "
                  f"erase(input, {_SQUARES}, ?bg)",
        "tells": "choose(is_plain, own_colour, ?bg) | choose(is_plain, ?ink, ?bg) | choose(is_plain, ?bg, ?ink)",
        "of_posts": f"choose({_ALIKE}, own_colour, ?bg) | choose({_ALIKE}, ?ink, ?bg)",
        "ink": "?colour",
    },
    evidence={"7837ac64": {"result": f"summary(windows({_CROPPED}, 2), ?of_posts)", "bg": "black",
                           "of_posts": f"choose({_ALIKE}, own_colour, ?bg)"}},
)
