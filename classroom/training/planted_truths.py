"""The trainer's page of what was planted in the data of the made-up hospitals."""

from classroom.folders import ROOT
from impactflow.synthetic import HOSPITALS, Hospital

PAGE = ROOT / "book" / "for-trainers" / "planted-truths.md"
HEAD = """# Planted truths

**For trainers. If you are learning, stop here: this page gives away what there is to find.**

Fairbeck and Holmbrook are made up. What lessons ask people to find was put there on purpose.
Each line below is a constant in the program, and a test finds it again in the published files.
So you can say with certainty what is signal, and what is noise.

Three things to know before you teach.

- Truths act inside the model. A closed ward fills others, as it would in life.
- Only faults of the records were put on afterwards.
- Each seed was chosen: of sixty for Fairbeck and forty for Holmbrook. The truths are easy to see, and chance
  alone makes no very bad season. Real data are seldom so kind.

Tests also count what charts point out elsewhere. It is about as much as chance alone gives.
Waits are the exception. They have memory: a bad week makes the next one worse. Teach rules on other series.
The practice row of module 3's page is of waits all the same: none of its 24 months is a signal, and that is its lesson.
"""


def text() -> str:
    """Return the page: a section a hospital, a row a truth."""
    return "\n".join([HEAD, *[_section(hospital) for hospital in HOSPITALS]])


def _section(hospital: Hospital) -> str:
    days = f"{hospital.first_day.day} {hospital.first_day:%B %Y} to {hospital.last_day.day} {hospital.last_day:%B %Y}"
    rows = [
        f"| {truth.name} | {truth.says} | {truth.shows} | {', '.join(map(str, truth.modules))} |"
        for truth in hospital.truths
    ]
    return "\n".join(
        [
            f"## {hospital.title}",
            "",
            f"{days}, from seed {hospital.seed}.",
            "",
            "| Truth | What was planted | Where it shows | Modules |",
            "|---|---|---|---|",
            *rows,
            "",
        ]
    )
