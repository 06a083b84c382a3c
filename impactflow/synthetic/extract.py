"""A hospital's extract: every table, as one would get it from its records."""

from functools import cached_property

import pandas as pd

from impactflow.hospital import Run, simulate
from impactflow.hospital.streams import Streams
from impactflow.synthetic import (
    attendances,
    board_return,
    comments,
    improvement_log,
    spells,
    staff_survey,
    wards,
)
from impactflow.synthetic.hospitals import WARM_UP, Hospital
from impactflow.synthetic.persons import persons


class Extract:
    """The tables of one made-up hospital; each is made when first asked for."""

    def __init__(self, hospital: Hospital, seed: int | None = None) -> None:
        self.hospital = hospital
        self.streams = Streams(hospital.seed if seed is None else seed)

    @cached_property
    def run(self) -> Run:
        """What happened in the model."""
        of = self.hospital
        return simulate(of.parameters, self.streams.seed, of.days, start=of.first_day, warm_up=WARM_UP)

    def tables(self) -> dict[str, pd.DataFrame]:
        """Return every table by its name in the data dictionary."""
        of, luck, voices = self.hospital, self.streams, Streams(self.hospital.voices)
        who = persons(self.run, of, luck)
        came = attendances.table(self.run, who, of, luck)
        stays = spells.table(self.run, who, of, luck)
        beds = wards.bed_state(self.run, of)
        return {
            "ed_attendances": came,
            "inpatient_spells": stays.drop(columns="patient"),
            "ward_stays": wards.stays(self.run, stays.set_index("patient")["spell_id"]),
            "bed_state_hourly": beds,
            "wards": wards.table(of),
            "staff_survey": staff_survey.table(of, voices),
            "patient_comments": comments.table(of, voices),
            "improvement_log": improvement_log.table(of, voices),
            "weekly_board_return": board_return.table(came, stays, beds, of),
        }
