"""A question for the tests of marking, with what differs from it."""

from classroom.checks import Misconception, Number, Question


def question(**changed) -> Question:
    """Ask for twice a number, with the parts that a test changes."""
    parts = {
        "id": "twice",
        "number": "9.1",
        "answer": "twice",
        "kind": Number(unit="patients", decimals=1),
        "inputs": lambda: {"n": 10},
        "reference": lambda inputs: 2 * inputs["n"],
        "misconceptions": (
            Misconception("half", "You halved it.", lambda inputs: inputs["n"] / 2),
            Misconception("right-too", "Never said.", lambda inputs: 2 * inputs["n"]),
        ),
        "near_misses": {},
        "hints": ("Double it.", "Add it to itself."),
        "minutes": 1,
        "praise": "Yes.",
    }
    return Question(**parts | changed)
