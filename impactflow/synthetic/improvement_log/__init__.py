"""The improvement log: ideas, their tests, predictions written before and what happened."""

import pandas as pd

from impactflow.hospital.streams import Streams
from impactflow.synthetic.hospitals import Hospital
from impactflow.synthetic.improvement_log.raising import raised
from impactflow.synthetic.improvement_log.stories import stories
from impactflow.synthetic.improvement_log.testing import cycles

OF_IDEA = ["idea_id", "place", "raised_date", "raised_by", "idea"]
OF_TEST = [
    "cycle", "tested_date", "prediction", "measure", "unit", "better", "before", "predicted", "result",
    "observed", "outcome",
]  # fmt: skip
COUNTS = ["cycle", "before", "predicted", "observed"]
DATES = ["raised_date", "tested_date"]


def table(hospital: Hospital, streams: Streams) -> pd.DataFrame:
    """Return a row a test of an idea, and one for each idea that was not tested.

    Ideas are numbered in the order in which they were raised.
    """
    found = [(idea.row, cycles(idea, hospital, streams)) for idea in raised(hospital, streams)]
    found = sorted([*found, *stories(hospital)], key=lambda each: list(each[0].values()))
    rows = [
        {"idea_id": number, **idea, **test}
        for number, (idea, tests) in enumerate(found, start=1)
        for test in tests or [{}]
    ]
    log = pd.DataFrame(rows, columns=[*OF_IDEA, *OF_TEST])
    return log.astype(dict.fromkeys(COUNTS, "Int64") | dict.fromkeys(DATES, "datetime64[s]"))
