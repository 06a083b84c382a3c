"""What the person sees: lines that stay, and one line that moves."""

import shutil
import sys
import time

SECONDS_BETWEEN_PLAIN_LINES = 2


class Screen:
    """Write to a terminal with one moving line, or plainly to a file with a line now and then."""

    def __init__(self, out=None, clock=time.monotonic):
        self.out = out or sys.stdout
        self.clock = clock
        self.moving = ""
        self.last = clock()

    def say(self, text):
        """Write a line that stays."""
        self.clear()
        self._write(text + "\n")

    def update(self, text):
        """Show how far the work has come."""
        if self.out.isatty():
            self._move(text)
        elif self.clock() - self.last >= SECONDS_BETWEEN_PLAIN_LINES:
            self._write(text + "\n")

    def clear(self):
        """Take the moving line away."""
        if self.moving:
            self._write("\r" + " " * len(self.moving) + "\r")
            self.moving = ""

    def _move(self, text):
        text = text[: shutil.get_terminal_size().columns - 1]
        # Spaces rather than escape codes: older Windows consoles print the codes.
        self._write("\r" + text.ljust(len(self.moving)))
        self.moving = text

    def _write(self, text):
        self.out.write(text)
        self.out.flush()
        self.last = self.clock()


def never_fail_on_letters(*streams):
    """Let a console that lacks a letter show `?` instead of failing."""
    for stream in streams:
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
