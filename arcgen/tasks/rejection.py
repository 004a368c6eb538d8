"""Why a task, a pair or a row of one, is not kept: a closed list, counted wherever something is left out."""
from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """The reasons for which draws, pairs and attempts are rejected. The value is what a person reads in
    progress lines, in the manifest and on the card."""
    # of a pair
    UNDEFINED = "the rule has no answer"
    IDENTITY = "input equals output"
    BLANK = "the grid becomes one colour"
    RARE = "scenes seldom fit"
    # of demonstrations and test together
    SAME_INPUT = "an input twice"
    SAME_OUTPUTS = "outputs all the same"
    COLOUR = "a colour that cannot be inferred"
    AMBIGUOUS = "ambiguous"
    NOT_EXERCISED = "the test does not exercise the rule"
    # of a rule
    IDLE_PART = "a part does not matter"
    ELUSIVE = "hard to pin down"
    HIDDEN = "what the rule chooses among does not stand out"
    TOO_LARGE = "program too large"
    # of a draw
    DUPLICATE = "duplicate"
    HELD_OUT = "held-out task"
    FEW_PAIRS = "too few pairs"
    FEW_ROWS = "fewer instances than asked for"
    # of a row
    NO_INSTANCE = "no instance found"
    NO_DISGUISE = "no further disguise that differs"
    # of a further step on a given task (arcgen.tasks.compose)
    COMPOSED_TOO_LARGE = "composition beyond 30 x 30"
    COMPOSED_UNCHANGED = "composition gives the input back"
    # of an example of RE-ARC (arcgen.tasks.rearc)
    GENERATOR_FAILED = "the generator failed"
    GENERATOR_LOOPS = "the generator does not end"
    GENERATOR_SLOW = "an example takes too long"
    MALFORMED = "not a grid"
    UNVERIFIED = "the verifier disagrees"


class Rejected(Exception):
    """An attempt to make a task, or a row of one, came to nothing."""

    def __init__(self, reason: Reason):
        super().__init__(reason)
        self.reason = reason
