"""What holds for each explorer of the course."""

import numpy as np
import pytest

from classroom.explorers import explore, find
from classroom.explorers.picture import chart, every_case
from classroom.explorers.showing import NoSuchExplorer, every
from impactflow.charts.rendering import MIME_TYPE, bundle

EXPLORERS = list(every().values())
each = pytest.mark.parametrize("explorer", EXPLORERS, ids=lambda one: one.id)


@each
def test_every_choice_has_an_answer_in_words_and_figures(explorer):
    for chosen in explorer.cases():
        answer = explorer.answer(**chosen)
        assert answer.headline and not answer.headline.endswith(".")
        assert len(answer.words) > len(answer.headline)
        assert "nan" not in (answer.words + answer.headline).lower()
        assert len(answer.figures) and answer.figures.notna().all(axis=None)
        numbers = answer.rows.select_dtypes("number").to_numpy()
        assert np.isfinite(numbers).all()


@each
def test_the_same_choice_has_the_same_picture_and_words(explorer):
    one, other = (chart(explorer, explorer.opening, explorer.answer()).to_dict() for _ in range(2))
    assert one == other


@each
def test_its_picture_has_words_and_can_be_shown(explorer):
    data, _ = bundle(chart(explorer, explorer.opening, explorer.answer()).to_dict())
    assert explorer.answer().words in data["text/plain"]


@each
def test_the_pages_chart_holds_every_choice(explorer):
    spec, answers = every_case(explorer)
    assert list(answers) == [explorer.case(chosen) for chosen in explorer.cases()]
    held = {row["choice"] for rows in spec["datasets"].values() for row in rows}
    assert held == set(answers)
    assert [param["value"] for param in spec["params"]] == [explorer.case(explorer.opening)]


@each
def test_in_a_notebook_it_shows_its_form_and_keeps_its_picture(explorer):
    data, _ = explore(explorer.id)._repr_mimebundle_()
    assert {MIME_TYPE, "text/plain", "application/vnd.jupyter.widget-view+json"} <= set(data)
    assert data["text/plain"] == data[MIME_TYPE]["description"]


@each
def test_labels_are_there_and_different(explorer):
    for pick in explorer.picks:
        labels = [label for _, label in pick.options]
        assert pick.label and len(set(labels)) == len(labels) == len(set(pick.keys))
        assert not any("|" in key for key in pick.keys)


def test_an_unknown_name_is_said_with_those_there_are():
    with pytest.raises(NoSuchExplorer, match="pathway, aim-builder, pareto, funnel, league, tampering, what-if-hospital, dosing-planner, erlang, kingman, report-builder, return-on-improvement, maturity-rubric"):
        find("what-if")
