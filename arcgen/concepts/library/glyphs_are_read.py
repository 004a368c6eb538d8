"""Above a line stands a key of coloured glyphs, below it a message of plain ones: it is read, or what it uses told."""
import numpy as np

from ...scenes import kinds, shapes
from ...scenes.priors import Roles
from ..base import Concept


def _forms(rng: np.random.Generator, n: int) -> list[np.ndarray]:
    """n glyphs of at most three by three cells."""
    return kinds.different(rng, n, shapes.blob(2, 5))


def _in_a_row(masks: list[np.ndarray], inks: list[int], background: int) -> np.ndarray:
    """Glyphs side by side, a blank column between them, all standing on the same row of three."""
    columns: list[np.ndarray] = []
    for mask, ink in zip(masks, inks):
        tile = np.full((3, mask.shape[1]), background, np.uint8)
        tile[3 - len(mask):][mask] = ink
        columns += [tile, np.full((3, 1), background, np.uint8)]
    return np.hstack(columns[:-1])


def _scene(rng: np.random.Generator, roles: Roles):
    """A key of two to four glyphs, each in a colour of its own, and as long a message or a longer one. Where the rule
    tells what the key has and the message lacks, some glyphs are not in it."""
    roles = kinds.named(roles, "line", "body")
    line, body = roles.holes["line"], roles.holes["body"]
    turn = roles.uses("shape_any_way", at="key")
    one, lacks = bool(roles.find("cut_out", "square", at="result")), roles.uses("not", at="which")
    n, fixed, vary, forms_vary = int(rng.integers(3, 5)), roles.free(rng, 4), rng.random() < 0.3, rng.random() < 0.5
    first = _forms(rng, n)

    def draw(rng: np.random.Generator) -> np.ndarray:
        inks = roles.need(rng, n) if vary else rng.permutation(fixed)[:n].tolist()
        forms = _forms(rng, n) if forms_vary else first
        if one:
            used = rng.permutation(n)[:n - 1 if lacks else 1].tolist()
        elif lacks or roles.uses("shares", at="which"):
            used = rng.permutation(n)[:int(rng.integers(1, n))].tolist()
        else:
            used = [*range(n)]
        more = rng.choice(used, int(rng.integers(0, 3))).tolist()
        read = rng.permutation([*rng.permutation(used)[:3 if len(used) == n else n], *more][:4]).tolist()
        message = [kinds.turned(rng, forms[k]) if turn and rng.random() < 0.8 and len(kinds.views(forms[k])) > 1
                   else forms[k] for k in read]
        key = _in_a_row(forms, inks, roles.background)
        told = _in_a_row(message, [body] * len(message), roles.background)
        wide = max(key.shape[1], told.shape[1])
        full = [np.pad(part, ((0, 0), (0, wide - part.shape[1])), constant_values=roles.background)
                for part in (key, told)]
        blank = np.full((1, wide), roles.background, np.uint8)
        grid = np.vstack([full[0], blank, np.full((1, wide), line, np.uint8), blank, full[1]])
        return grid
    return draw


def _below(grid: str) -> str:
    return f"where(objects({grid}, ?bg, by_side), beyond(down, only(pieces({grid}, ?line, by_side))))"


_MESSAGE = "pieces(input, ?body, by_side)"
_KEY = "where(objects(input, ?bg, by_side), beyond(up, only(pieces(input, ?line, by_side))))"
_READ = f"paint(input, {_MESSAGE}, of_alike({_KEY}, ?key), itself)"
_USED = f"where({_KEY}, ?which)"

CONCEPT = Concept(
    name="glyphs-are-read",
    sketch="?result",
    scene=_scene,
    holes={
        "result": f"colour_list({_below(_READ)}, edge(right), right) | "
                  f"colour_list({_below(_READ)}, edge(right), right) | "
                  f"{_READ} | colour_list({_USED}, edge(right), right) | square(1, colour_of(only({_USED}))) | "
                  f"cut_out(only({_USED}), ?bg) | keep(input, {_USED}, ?bg)",
        "which": f"shares(?key, {_MESSAGE}) | not(shares(?key, {_MESSAGE}))",
        "key": "shape | shape | shape_any_way",
    },
)
