"""Votes over candidates: which two attempts are chosen."""
from __future__ import annotations

from arcft_support import grid

from arcft import candidates, kaggle
from arcft.candidates import Candidate

A, B, C = grid([1]), grid([2]), grid([1, 1])


def candidate(grid, scores=(), **found):
    return Candidate(grid, dict(found), list(scores))


def test_attempts_are_the_two_best():
    assert kaggle.attempts(C, [B, A, C]) == {"attempt_1": [[2]], "attempt_2": [[1]]}
    assert kaggle.attempts(C, []) == {"attempt_1": [[1, 1]], "attempt_2": kaggle.NOTHING}


def test_the_product_of_experts_decides():
    often = candidate(A, [-1.0, -30.0], identity=-1.0, rotate_90=-1.0)
    steady = candidate(B, [-5.0, -4.0], rotate_90=-5.0)
    assert candidates.product([often, steady]) == [steady, often]
    often.scores[1] = float("nan")                  # no time for the second view: the first is what all have
    assert candidates.product([steady, often]) == [often, steady]
    often.scores, steady.scores = [], []
    assert candidates.product([steady, often]) == [often, steady]
    assert candidates.product([]) == []


def test_hierarchical_voting_counts_within_orientations_first():
    once_each = candidate(A, [-9.0], **{"identity:1": -1, "rotate_90:1": -1, "rotate_180:1": -1})
    likely = candidate(B, [-1.0], **{"identity:1": -1, "identity:2": -1})
    crowd = [candidate(grid([c, c]), [-2.0 - c], **{"rotate_90:2": -1, "rotate_90:3": -1}) for c in range(4)]
    assert candidates.hierarchical([likely, once_each])[0] is once_each
    assert candidates.product([likely, once_each])[0] is likely
    order = candidates.hierarchical([once_each, *crowd])
    assert order[-1] is crowd[3] or order[-1] is once_each      # an orientation sends three at most
    assert candidates.hierarchical([]) == []


def test_two_attempts_leave_no_model_without_its_own():
    """Two models say A or B, a third says C: what the mean over models has second is not what is attempted."""
    twins = [candidate(A, [-0.4]), candidate(B, [-0.6])]
    other = [candidate(C, [-0.1]), candidate(A, [-9.0])]
    pair = candidates.complementary([twins, twins, other])
    assert [g.tolist() for g in pair] == [A.tolist(), C.tolist()]
    means = candidates.complementary([twins, twins])
    assert [g.tolist() for g in means] == [A.tolist(), B.tolist()]
    assert [g.tolist() for g in candidates.complementary([[candidate(A, [-1.0])], []])] == [A.tolist()]
    assert candidates.complementary([]) == []
