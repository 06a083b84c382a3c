"""Fairbeck run again by its model: with other luck, and with a change."""

from impactflow.datasets.dictionary.entries import Column, Table

NOW, EARLIER, WEEKEND, BEDS = "now", "two hours earlier", "weekend discharge", "sixteen beds"
SCENARIOS = (NOW, EARLIER, WEEKEND, BEDS)

WHAT_IF_RUNS = Table(
    name="what_if_runs",
    file="reruns/what_if_runs.csv",
    row="a run of six weeks of the what-if hospital, as it is now or with one change",
    made="the model, from a seed for each run",
    columns=(
        Column("scenario", "category", "What is changed; in each run all have the same patients", values=SCENARIOS),
        Column("run", "count", "Which run, from 1"),
        Column("hours_to_bed", "number", "Mean time from the decision to admit to a bed", "hours"),
        Column("corridor_hours", "number", "Time that patients spend in places not meant for care", "hours a day"),
        Column("within_four_hours_percent", "number", "Share who left within four hours", "percent"),
        Column("over_twelve_hours_percent", "number", "Share who stayed over twelve hours", "percent"),
        Column("before_noon_percent", "number", "Share of those leaving a ward who leave before noon", "percent"),
        Column("occupancy_percent", "number", "Share of open beds with a patient, mean of all hours", "percent"),
    ),
)

SUMMERS_WITHOUT_OVERTIME = Table(
    name="summers_without_overtime",
    file="reruns/summers_without_overtime.csv",
    row="a week of April to July 2024, run again with other luck and without overtime",
    month_of="week_start",
    made="the model, from a seed for each run",
    columns=(
        Column("run", "count", "Which run, from 1"),
        Column("week_start", "date", "Monday of the week"),
        Column("within_four_hours_percent", "number", "Share who left within four hours, of those who came", "percent"),
    ),
)

RERUNS = (WHAT_IF_RUNS, SUMMERS_WITHOUT_OVERTIME)
