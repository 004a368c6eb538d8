"""The two ways in which things go wrong.

A *user error* is somebody's bad input: the command line prints its message as one line and
exits with code 2. A *rule error* is normal life of a rule: it says that a program has no
answer on a grid (a tie for the largest, no such object, an output beyond 30 x 30).
"""


class UserError(Exception):
    """Bad input from outside; the message names the option or file and the remedy."""


class Malformed(UserError):
    """Data from outside that is not what it should be.

    where: the place, such as a file and what is in it. kind: what is wrong, in words that are the same wherever
    it happens, so that a thousand of one kind are told as one. what: the same with particulars (None: `kind`).
    """

    def __init__(self, where: str, kind: str, what: str | None = None):
        super().__init__(f"{where}: {what or kind}")
        self.where, self.kind, self.what = where, kind, what or kind

    def __reduce__(self):
        return Malformed, (self.where, self.kind, self.what)


class RuleError(Exception):
    """A program is undefined on this grid; the message says why."""

    def bare(self) -> "RuleError":
        """The same error without its traceback. What is remembered must be bare: a traceback holds
        its frames, they hold what remembers the error, and such rings fill the memory until the
        collector stops everything to find them."""
        return RuleError(*self.args)
