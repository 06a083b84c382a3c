"""A progress bar, on a terminal alone: in a log it would be thousands of lines."""

import sys
import time

WIDTH = 30
SECONDS_BETWEEN = 0.1


class Bar:
    """Draw how many are done, on the error stream, so that the result can be piped on."""

    def __init__(self, what: str, out=None, clock=time.monotonic):
        self.what, self.out, self.clock = what, out or sys.stderr, clock
        self.last = float("-inf")

    def step(self, done: int, of: int) -> None:
        """Draw anew, ten times a second at most, and at the end."""
        if not self.out.isatty() or (done < of and self.clock() - self.last < SECONDS_BETWEEN):
            return
        self.last = self.clock()
        full = WIDTH * done // of
        end = "\n" if done == of else ""
        self.out.write(f"\r{self.what} [{'#' * full}{' ' * (WIDTH - full)}] {done:,} of {of:,}{end}")
        self.out.flush()
