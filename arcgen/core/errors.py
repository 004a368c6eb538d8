"""The two ways in which things go wrong.

A *user error* is somebody's bad input: the command line prints its message as one line and
exits with code 2. A *rule error* is normal life of a rule: it says that a program has no
answer on a grid (a tie for the largest, no such object, an output beyond 30 x 30).
"""


class UserError(Exception):
    """Bad input from outside; the message names the option or file and the remedy."""


class RuleError(Exception):
    """A program is undefined on this grid; the message says why."""

    def bare(self) -> "RuleError":
        """The same error without its traceback. What is remembered must be bare: a traceback holds
        its frames, they hold what remembers the error, and such rings fill the memory until the
        collector stops everything to find them."""
        return RuleError(*self.args)
