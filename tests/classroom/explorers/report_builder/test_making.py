"""From boxes to a report: each own span, targets and new limits, or sentences that name the measure."""

from dataclasses import replace

import numpy as np
import pytest

from classroom.explorers.report_builder.fairbeck import measures
from classroom.explorers.report_builder.making import Entry, make
from classroom.explorers.report_builder.words import PROBLEMS, UNKNOWN_PARTS

LINES = "\n".join(f"2025-{month:02} {40 + month * 7 % 5}" for month in range(1, 13))
PLAIN = Entry("Falls", LINES, "people", "decrease", "30", "2025-07")


def problems(*entries: Entry) -> tuple[str, ...]:
    return make("T", list(entries)).problems


def test_a_measure_has_what_was_written_beside_it():
    made = make(" Ward  A ", [PLAIN])
    [chart] = made.report.charts.values()
    assert made.title == "Ward A" and made.first == "Falls" and chart.target == 30 and chart.improvement_direction == "decrease"
    assert [part.start for part in chart.parts] == [0, 6] and made.report.measures[0].unit == "people"
    assert "Ward A" in made.page() and made.page().startswith("<!DOCTYPE html>") and made.body().startswith("<div")


def test_a_part_and_its_whole_is_a_percentage_and_its_rest_counts_too():
    made = make("T", [Entry("Seen", "2025-01 60 of 90\n2025-02 86 of 90\n2025-03 50 of 90", "people")])
    assert made.report.measures[0].unit == "%" and made.asides["Seen"].proportion
    assert np.isnan(made.report.charts["Seen"].series.values).tolist() == [False, True, False]


def test_a_measure_that_ends_earlier_has_no_figure_for_the_last_month():
    made = make("T", [PLAIN, Entry("Late", "2025-10 9\n2026-01 8")])
    assert made.report.changes["Falls"].startswith("No figure for January 2026. December 2025:")
    assert len(made.report.charts["Late"].series.values) == 4 and len(made.asides["Falls"].hidden) == 13
    assert "These months are missing: November 2025, December 2025." in made.asides["Late"].notes


def test_percentages_without_counts_are_warned_of_in_ones_own_report_alone():
    entry = replace(PLAIN, unit="%")
    assert make("T", [entry]).asides["Falls"].notes == (UNKNOWN_PARTS,)
    assert make("T", [entry], own=False).asides["Falls"].notes == ()


@pytest.mark.parametrize(("entry", "problem", "word"), [
    (replace(PLAIN, name=" "), "name", ""), (replace(PLAIN, figures=" "), "figures", ""), (replace(PLAIN, target="soon"), "target", "soon"),
    (replace(PLAIN, target="2%"), "percent", "2%"),
    (replace(PLAIN, rebase="soon"), "month", "soon"), (replace(PLAIN, rebase="2025-07 x"), "month", "2025-07 x"),
    (replace(PLAIN, rebase="2024-12"), "outside", "December 2024"), (replace(PLAIN, rebase="2026-01"), "outside", "January 2026"),
    (replace(PLAIN, figures="2025-01 9", rebase=""), "few", "one figure"), (replace(PLAIN, figures="2025-01 3\n2025-02 4", rebase=""), "few", "no figure"),
])  # fmt: skip
def test_what_is_not_yet_right_is_said_with_its_measure(entry, problem, word):
    assert problems(entry) == (PROBLEMS[problem].format(name=entry.name.strip() or 1, word=word),)


SHARES = "2025-01 0.70\n2025-02 0.74\n2025-03 0.72"
PERCENTS = "2025-01 70\n2025-02 74\n2025-03 72"


@pytest.mark.parametrize(("unit", "figures", "asked"), [
    ("%", SHARES, True), ("%", "2025-01 0\n2025-02 0.5\n2025-03 1\n2025-04 -", True),
    ("%", SHARES.replace("0.74", "1.2"), False), ("%", "2025-01 0\n2025-02 1\n2025-03 0", False), ("%", SHARES.replace("0.74", "-0.74"), False),
    ("%", f"Month,in %\n{SHARES}", True), ("", SHARES, False), ("%", SHARES.replace("\n", "%\n"), False),
    ("%", "2025-01 7 of 700\n2025-02 6 of 1000", False),
])  # fmt: skip
def test_figures_that_look_like_shares_are_asked_about(unit, figures, asked):
    found = problems(Entry("Seen", figures, unit))
    assert found == ((PROBLEMS["shares"].format(name="Seen"),) if asked else ())


@pytest.mark.parametrize(("figures", "target", "asked"), [
    (PERCENTS, "0.78", True), (PERCENTS, "0.78%", False), (PERCENTS, "78", False), (PERCENTS, "0", False),
    ("2025-01 70 of 100\n2025-02 74 of 100", "0.78", True),
    ("2025-01 6\n2025-02 8\n2025-03 7", "0.5", False),  # from 7% to below 1%: far, and no slip
])  # fmt: skip
def test_a_target_that_looks_like_a_share_is_asked_about(figures, target, asked):
    found = problems(Entry("Seen", figures, "%", target=target))
    assert found == ((PROBLEMS["share"].format(name="Seen", word=target),) if asked else ())


@pytest.mark.parametrize(("figures", "unit", "target", "problem"), [
    (PERCENTS, "%", "120", "beyond"), (PERCENTS, "%", "100.1%", "beyond"), (PERCENTS, "%", "100", ""), (PERCENTS.replace("74", "104"), "%", "110", ""),
    (PERCENTS, "", "120", ""), (PERCENTS, "%", "−5", "below"), (PERCENTS, "", "-1", "below"), (PERCENTS.replace("74", "-4"), "", "-1", ""),
])  # fmt: skip
def test_a_target_that_no_month_can_reach_is_asked_about(figures, unit, target, problem):
    found = problems(Entry("Seen", figures, unit, target=target))
    assert found == ((PROBLEMS[problem].format(name="Seen", word=target),) if problem else ())


def test_all_that_is_not_yet_right_is_said_at_once():
    found = problems(PLAIN, PLAIN, replace(PLAIN, name="B", target="x"), Entry("", ""), replace(PLAIN, name="C", figures="x"))
    assert [sentence[:12] for sentence in found] == ["Two measures", "“B”: the tar", "“C”: Line 1:"]


def test_nothing_is_said_to_be_nothing():
    assert problems() == (PROBLEMS["own"],) and make("T", [], own=False).problems == (PROBLEMS["none"],)


def test_a_gap_at_the_end_takes_no_new_limits():
    assert problems(replace(PLAIN, figures=f"{LINES}\n2026-01 -", rebase="2026-01")) == (
        PROBLEMS["outside"].format(name="Falls", word="January 2026"),
    )


def test_fairbecks_measures_are_as_they_would_be_written():
    made = make("Fairbeck", list(measures()), own=False)
    assert [entry.name for entry in measures()] == [measure.name for measure in made.report.measures]
    assert all(len(chart.series.values) == 24 for chart in made.report.charts.values())
    assert not any(aside.hidden.any() or aside.notes for aside in made.asides.values())
