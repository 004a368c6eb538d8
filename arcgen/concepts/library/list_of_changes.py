"""A list of colour pairs is carried out on the picture, one after the other, so that some things change twice."""
import numpy as np

from ...core.errors import RuleError
from ...scenes import shapes
from ...scenes.patience import patient
from ...scenes.place import Board
from ...scenes.priors import Roles, sizes
from ..base import Concept


def _scene(rng: np.random.Generator, roles: Roles):
    """A list of three to five pairs of colours, in which a pair begins with the colour with which an earlier one
    ended, and things in the colours of the list and in others; a line parts the list from the things."""
    size = sizes(rng, 13, 20)
    family = shapes.dot() if rng.random() < 0.3 else shapes.one_of(shapes.rectangle(1, 3), shapes.blob(2, 6),
                                                                   shapes.box(3, 4))
    low, backwards = int(rng.integers(3, 5)), roles.uses("flip_left_right", at="list")

    def draw(rng: np.random.Generator) -> np.ndarray:
        board, n = Board(*size(rng), roles.background), int(rng.integers(low, low + 2))
        line, *inks = roles.need(rng, 8)
        pairs: list[tuple[int, int]] = []
        for _ in range(n):
            ends = [b for _, b in pairs if b not in {a for a, _ in pairs}]
            starts = [c for c in inks if c not in {a for a, _ in pairs}]
            old = ends[rng.integers(len(ends))] if ends and rng.random() < 0.5 else starts[rng.integers(len(starts))]
            new = [c for c in inks if c != old and c not in {a for a, _ in pairs}]
            pairs.append((old, new[rng.integers(len(new))]))
        if not {b for _, b in pairs[:-1]} & {a for a, _ in pairs[1:]}:
            raise RuleError("a list in which nothing follows from another")
        margin = np.full((len(board.grid), 5), roles.background, np.uint8)
        margin[1:1 + n, 1:3], margin[:, 4] = np.array(pairs)[:, ::-1 if backwards else 1], line
        board.put(np.ones(margin.shape, bool), (0, 0), margin)
        masks = [family(rng) for _ in range(int(rng.integers(6, 10)))]
        olds = [a for a, _ in pairs]
        board.scatter(rng, masks, [olds[k] if k < len(olds) else inks[rng.integers(len(inks))]
                                   for k in rng.permutation(len(masks))], 1, least=len(masks) - 2)
        return board.grid
    return draw


_KEY = "the(blobs(input, {bg}, by_side), most(colour_count))"

CONCEPT = Concept(
    name="list-of-changes",
    sketch="?result",
    scene=patient(_scene),
    not_framed=("in-each-panel", "in-blocks"),
    holes={"result": "paste(changed_in_turn(input, ?list), ?key, crop(?key)) | "
                     "changed_in_turn(erase(input, ?key, ?bg), ?list) | "
                     "crop(the(panels(changed_in_turn(input, ?list), line_colour(input)), most(size)))",
           "list": "crop(?key) | crop(?key) | turn(crop(?key), flip_left_right)",
           "key": _KEY.format(bg="?bg")},
    evidence={"e4888269": {"result": "paste(changed_in_turn(input, crop(?key)), ?key, crop(?key))",
                           "key": _KEY.format(bg="commonest(input)")}},
)
