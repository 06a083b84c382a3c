"""The kept runs are what the model gives, for those that are few enough to run again here."""

import pandas as pd
import pytest
from impactflow.datasets import load
from impactflow.datasets.dictionary.reruns import BEDS, EARLIER, NOW, SCENARIOS, WEEKEND
from impactflow.synthetic import reruns


def test_the_first_runs_with_and_without_a_change_are_kept_as_they_come_out(monkeypatch):
    monkeypatch.setattr(reruns, "RUNS", 2)
    kept = load("what_if_runs")
    made = reruns.what_if_runs()
    pd.testing.assert_frame_equal(made, kept[kept["run"] <= 2].reset_index(drop=True), check_dtype=False)


def test_the_first_summer_is_kept_as_it_comes_out(monkeypatch):
    monkeypatch.setattr(reruns, "SUMMERS", 1)
    kept = load("summers_without_overtime")
    first = kept[kept["run"] == 1].reset_index(drop=True)
    pd.testing.assert_frame_equal(reruns.summers_without_overtime(), first, check_dtype=False)


def test_each_run_is_there_once_for_each_scenario():
    runs = load("what_if_runs")
    assert runs.groupby("scenario", observed=False)["run"].agg(list).to_dict() == {
        name: list(range(1, 11)) for name in SCENARIOS
    }


def test_each_summer_has_every_week():
    weeks = load("summers_without_overtime")
    assert weeks.groupby("run").size().eq(18).all() and weeks["run"].nunique() == 40
    assert weeks["week_start"].dt.day_name().eq("Monday").all()


@pytest.mark.parametrize("scenario", [EARLIER, WEEKEND, BEDS])
def test_each_change_shortens_the_wait_for_a_bed(scenario):
    wait = load("what_if_runs").pivot(index="run", columns="scenario", values="hours_to_bed")
    assert (wait[scenario] < wait[NOW]).all()


def test_the_command_says_what_differs(monkeypatch, tmp_path, capsys):
    from impactflow.__main__ import main

    out = tmp_path / "few.csv"
    monkeypatch.setattr(reruns, "texts", lambda folder: {out: "run\n1\n"})
    assert main(["data", "reruns"]) == 0 and out.read_text() == "run\n1\n"
    assert main(["data", "reruns", "--check"]) == 0
    out.write_text("run\n2\n")
    assert main(["data", "reruns", "--check"]) == 1
    assert "differs" in capsys.readouterr().err
