"""What holds for each measure, on tables as the data dictionary describes them."""

from functools import cache

import pandas as pd
import pytest

from impactflow import measures
from impactflow.datasets.dictionary import fairbeck, voices
from impactflow.measures import MeasureError

# Each measure, with the tables that it takes.
MEASURES = {
    "elapsed_minutes": (lambda ed: measures.elapsed_minutes(ed, "arrival_time", "departure_time"), "ED"),
    "impossible_times": (lambda ed: measures.impossible_times(ed, "arrival_time", "departure_time"), "ED"),
    "share_within": (lambda ed: measures.share_within(ed, 4, ["deprivation_fifth", "day"]), "ED"),
    "over_twelve_hours": (lambda ed: measures.over_twelve_hours(ed, "age_band"), "ED"),
    "breach": (measures.breach, "ED"),
    "waits": (lambda ed: measures.waits(ed, "arrival_time", "seen_for_treatment_time", "acuity"), "ED"),
    "decisions_to_admit": (measures.decisions_to_admit, "ED SPELLS"),
    "time_to_bed": (lambda ed, spells: measures.time_to_bed(ed, spells, "hour"), "ED SPELLS"),
    "corridor_hours": (lambda ed: measures.corridor_hours(ed, "week"), "ED"),
    "arrivals_by_hour_and_weekday": (measures.arrivals_by_hour_and_weekday, "ED"),
    "patients_inside": (lambda ed: measures.patients_inside(ed, "2025-01-13", "2025-01-14"), "ED"),
    "gap": (
        lambda ed: measures.gap(ed.assign(breach=measures.breach(ed)), "breach", "deprivation_fifth", 1, 5, "hour"),
        "ED",
    ),
    "bed_requests": (measures.bed_requests, "ED SPELLS"),
    "bed_gap": (lambda ed, spells: measures.bed_gap(ed, spells, "2025-01-13"), "ED SPELLS"),
    "nights": (measures.nights, "SPELLS"),
    "length_of_stay": (lambda spells: measures.length_of_stay(spells, ["specialty", "ward_code"]), "SPELLS"),
    "long_stay_patients": (lambda spells: measures.long_stay_patients(spells, "2025-01-19", "pathway"), "SPELLS"),
    "discharges_by_hour": (measures.discharges_by_hour, "SPELLS"),
    "discharges_by_weekday": (measures.discharges_by_weekday, "SPELLS"),
    "discharged_by": (lambda spells: measures.discharged_by(spells, "weekday"), "SPELLS"),
    "delay_days": (lambda spells: measures.delay_days(spells, "2026-04-01"), "SPELLS"),
    "delay_counts": (lambda spells: measures.delay_counts(spells, "admission_method"), "SPELLS"),
    "delay_pareto": (lambda spells: measures.delay_pareto(spells, ["delay_reason", "pathway"]), "SPELLS"),
    "bed_days": (lambda stays: measures.bed_days(stays, "2025-01-01", "2026-01-01"), "STAYS"),
    "occupancy": (lambda beds: measures.occupancy(beds, ["ward_code", "hour"]), "BEDS"),
    "midnight_and_midday": (measures.midnight_and_midday, "BEDS"),
    "free_beds": (measures.free_beds, "BEDS"),
    "staff_engagement": (measures.staff_engagement, "SURVEY WARDS"),
    "staff_survey_shared": (measures.staff_survey_shared, "SURVEY WARDS"),
    "monthly_figures": (measures.monthly_figures, "ED SPELLS"),
    "ideas_shared": (lambda log: measures.ideas_shared(log, ["place", "raised_by"]), "LOG"),
}
TABLES = {
    "ED": fairbeck.ED_ATTENDANCES,
    "SPELLS": fairbeck.INPATIENT_SPELLS,
    "STAYS": fairbeck.WARD_STAYS,
    "BEDS": fairbeck.BED_STATE_HOURLY,
    "SURVEY": fairbeck.STAFF_SURVEY,
    "WARDS": fairbeck.WARDS,
    "LOG": voices.IMPROVEMENT_LOG,
}
PLAIN = {"count": 1, "number": 5.0, "flag": True}
every = pytest.mark.parametrize("name", MEASURES)


def value(column, place, row):
    """Make something that the column may hold; the times of a row are half a day apart."""
    if column.is_time:
        return pd.Timestamp("2025-01-13 09:00") + pd.Timedelta(hours=13 * place + row)
    if column.values:
        return column.values[-(row % 2)]
    return f"W{row}" if column.kind == "text" else PLAIN[column.kind]


@cache
def made(name, rows, missing=False):
    """Make rows of a table of the dictionary, with its types."""
    frame = pd.DataFrame(
        {
            one.name: pd.Series(
                [None if missing and one.missing else value(one, place, row) for row in range(rows)]
            ).astype("datetime64[us]" if one.is_time else one.dtype)
            for place, one in enumerate(TABLES[name].columns)
        }
    )
    for key in ("attendance_id", "spell_id"):
        if key in frame and not (missing and frame[key].isna().all()):
            frame[key] = pd.Series(range(rows)).astype(frame[key].dtype)
    return frame


def run(name, change=lambda frame: frame, rows=2, missing=False):
    work, tables = MEASURES[name]
    return work(*[change(made(table, rows, missing).copy()) for table in tables.split()])


def test_every_measure_is_here():
    of_series = {"Effect", "Placebo", "effect", "placebo"}
    of_four_hour = {"all_types", "four_hour_percent", "four_hour_table", "MeasureError", "NotTotals"}
    assert set(MEASURES) == set(measures.__all__) - of_four_hour - of_series - {"gap_by_stratum"}
    assert measures.__all__ == sorted(measures.__all__)


@every
def test_it_takes_the_tables_of_the_dictionary(name):
    found = run(name)
    assert len(found) > 0


@every
def test_what_may_be_missing_may_all_be_missing(name):
    run(name, rows=2, missing=True)


@every
def test_an_empty_table_is_no_error_of_pandas(name):
    try:
        run(name, lambda frame: frame.iloc[:0])
    except MeasureError as error:
        assert name == "gap" and "has no “1”" in str(error)


@every
def test_the_row_index_plays_no_part(name):
    def strange(frame):
        return frame.set_axis([5] * len(frame))

    plain, odd = run(name), run(name, strange)
    if not odd.index.equals(pd.Index([5] * len(odd))):
        pd.testing.assert_index_equal(plain.index, odd.index)
    assert plain.reset_index(drop=True).equals(odd.reset_index(drop=True))


@every
def test_the_tables_are_left_as_they_were(name):
    kept = []

    def keep(frame):
        kept.append((frame, frame.copy(deep=True)))
        return frame

    run(name, keep)
    for frame, before in kept:
        pd.testing.assert_frame_equal(frame, before)


def times_as_text(frame):
    times = frame.select_dtypes("datetime").columns
    return frame.astype(dict.fromkeys(times, "str"))


def numbers_as_text(frame):
    return frame.astype({name: "str" for name in frame if frame[name].dtype.kind in "if" and not name.endswith("_id")})


@every
def test_text_for_times_or_numbers_is_said_in_a_sentence(name):
    spoilt = numbers_as_text if name.startswith("staff_") else times_as_text
    with pytest.raises(MeasureError, match=r"The column “\w+” holds text, not (times|numbers)\. Turn it into"):
        run(name, spoilt)


@every
def test_a_table_without_its_columns_is_said_in_a_sentence(name):
    with pytest.raises(MeasureError, match=r"The table has no column “\w+”\. Its columns: row\."):
        run(name, lambda frame: pd.DataFrame({"row": range(len(frame))}))


@every
def test_what_is_no_table_is_said_in_a_sentence(name):
    work, tables = MEASURES[name]
    if name == "gap":
        return  # the call above makes a column first
    with pytest.raises(MeasureError, match="A table .* was expected, not list"):
        work(*[[1, 2] for _ in tables.split()])


@every
def test_times_with_a_zone_give_the_same(name):
    def zoned(frame):
        times = [one for one in frame.select_dtypes("datetime").columns if one != "wave"]
        return frame.assign(**{one: frame[one].dt.tz_localize("Europe/London").dt.tz_convert("UTC") for one in times})

    found, plain = run(name, zoned), run(name)
    if name in ("decisions_to_admit", "bed_requests"):
        return  # these hand times on, in the zone in which they came
    assert found.equals(plain) or found.astype(object).equals(plain.astype(object))


def test_a_docstring_names_its_source_or_where_it_stands():
    for name in MEASURES:
        words = getattr(measures, name).__doc__
        assert "ource" in words or name in ("impossible_times", "decisions_to_admit"), name
