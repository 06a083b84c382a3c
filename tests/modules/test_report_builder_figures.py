"""What the report builder's task says of Fairbeck is true of the report that it makes."""

import re
from dataclasses import replace

import pytest

from classroom.explorers.report_builder.fairbeck import measures
from classroom.explorers.report_builder.making import make
from classroom.site import report_page
from tests.modules.conftest import cells, words


@pytest.fixture(scope="module")
def said():
    path = "modules/5_management_systems/explore.ipynb"
    return words([cell for cell in cells(path) if cell["cell_type"] == "markdown" and cell["id"].startswith("report-")])


def report_with(**rebase):
    entries = [replace(entry, rebase=rebase.get(entry.name.split()[0], "")) for entry in measures()]
    return make("Fairbeck", entries, own=False).report


def signals(report) -> dict[str, str]:
    return {name: chart.variation for name, chart in report.charts.items() if chart.variation != "common_cause"}


def test_six_measures_of_two_years(said):
    assert "You have six measures" in said and "They run from April 2024 to March 2026." in said
    [dates] = {(str(c.series.dates[0])[:7], str(c.series.dates[-1])[:7]) for c in report_with().charts.values()}
    assert dates == ("2024-04", "2026-03") and len(report_with().charts) == 6


def test_mean_stay_was_under_six_nights_for_a_year_and_is_about_eight(said):
    assert "Mean stay was under six nights for a year. Now it is about eight." in said
    values = report_with().charts["Mean stay"].series.values
    assert max(values[:12]) < 6 and round(values[-1]) == 8


def test_three_concerns_and_an_improvement_as_in_the_lesson():
    assert signals(report_with()) == {
        "Over twelve hours": "concern_high", "Corridor hours a day": "concern_high", "Mean stay": "concern_high", "Overnight admissions": "improvement_low",
    }


def test_the_new_limits_of_the_task_do_what_the_answer_says(said):
    assert "write “2025-07, 2025-09” under New limits from" in said and "“2025-09” only" in said
    assert "Mean stay" not in signals(report_with(Mean="2025-07, 2025-09"))
    assert "Overnight admissions" not in signals(report_with(Overnight="2025-09"))
    assert "Corridor hours a day" not in signals(report_with(Corridor="2026-01"))


def test_limits_over_the_step_call_each_month_since_a_concern(said):
    assert "Limits over the step would call each month since then a concern." in said
    points = report_with().charts["Mean stay"].points
    assert (points[points["date"] >= "2025-07-01"]["meaning"] == "concern").all()


def test_the_corridor_is_as_full_as_before_and_was_full_in_the_three_months(said):
    assert "as high in January as a year before. In February and March they were twice last year's." in said
    values = report_with().charts["Corridor hours a day"].series.values
    assert [round(now / then, 1) for now, then in zip(values[-3:], values[-15:-12], strict=True)] == [1.0, 2.1, 2.2]
    assert min(values[-3:]) > 1.5 * values.mean() and max(values[:-3]) < max(values[-3:])


def test_the_recording_change_moved_no_overnight_stay(said):
    assert "The recording change moved no overnight stay." in said
    values = report_with().charts["Overnight admissions"].series.values
    assert min(values[15:17]) > min(values[:15])  # July and August 2025, before same-day care was widened


def mean_stay_in(path: str, cell: str) -> str:
    """Return the mean and the limits that a stored table shows beside mean stay."""
    [found] = [each for each in cells(path) if each["id"] == cell]
    [table] = [shown for out in found["outputs"] if "Mean stay" in (shown := "".join(out["data"].get("text/html", "")))]
    return re.search(r"Mean stay</th>.*?<td>([^<]*\([^<]*\))", table)[1]


def test_the_limits_of_mean_stay_are_those_of_the_lesson():
    lesson = mean_stay_in("modules/5_management_systems/lesson.ipynb", "report-call")
    assert lesson == "6.46 nights (5.90 nights to 7.01 nights)"
    assert lesson == mean_stay_in("modules/5_management_systems/explore.ipynb", "report-builder")
    page = report_page.html()
    assert "Mean 6.46 nights, limits 5.90 nights to 7.01 nights." in page and "6.46 nights (5.90 to 7.01)" in page
