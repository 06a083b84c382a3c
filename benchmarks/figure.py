"""One measured figure, and the clock that takes it."""

import subprocess
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Figure:
    """One line of the table: seconds, and what they are compared with."""

    name: str
    seconds: float
    beside: str
    ratio: float

    def row(self) -> str:
        """Write the figure as a row of a Markdown table."""
        return f"| {self.name} | {self.seconds:.2f} | {self.ratio:.2f} × {self.beside} |"


def timed(command: list, folder: Path, **options) -> float:
    """Run a command that must succeed, and return its seconds."""
    started = time.perf_counter()
    words = [str(part) for part in command]
    subprocess.run(words, cwd=folder, check=True, capture_output=True, **options)
    return time.perf_counter() - started
