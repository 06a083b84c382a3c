import subprocess
import sys

import pytest

from impactflow import datasets
from impactflow.charts import four_hour_performance
from impactflow.charts.rendering import MIME_TYPE


@pytest.fixture(scope="module")
def england():
    return datasets.load("england_ae_monthly")


@pytest.fixture(scope="module")
def bundle(england):
    return four_hour_performance(england)._repr_mimebundle_()[0]


def test_the_words_say_what_the_picture_shows(bundle):
    words = bundle["text/plain"]
    assert "April 2016 to March 2019" in words and "95% standard" in words
    assert "All departments: 90.0% in the first month, lowest 84.2% in February 2019" in words
    assert "Type 1 (major): 85.0% in the first month, lowest 75.8% in February 2019" in words


def test_it_opens_on_all_departments_and_offers_each_type(bundle):
    [chosen] = bundle[MIME_TYPE]["params"]
    assert chosen["value"] == chosen["bind"]["options"][0] == "All departments"
    assert len(chosen["bind"]["options"]) == 4


def test_the_title_says_the_finding_of_the_department_that_is_chosen(bundle):
    title = bundle[MIME_TYPE]["title"]["text"]["expr"]
    assert "'Type 1 (major)': 'Type 1 (major): lowest in February 2019, at 75.8%'" in title
    assert title.endswith("[department]")


def test_every_month_of_every_line_is_plotted(bundle):
    rows = max(bundle[MIME_TYPE]["datasets"].values(), key=len)
    assert len(rows) == 36 * 4


def test_a_month_without_figures_is_left_out(england):
    blank = england.astype({"breaches": float})
    blank.loc[blank["month"] == "2018-01-01", "breaches"] = None
    data = four_hour_performance(blank)._repr_mimebundle_()[0][MIME_TYPE]["datasets"]
    assert len(max(data.values(), key=len)) == 35 * 4


def test_importing_the_charts_does_not_load_altair():
    script = "import sys, impactflow.charts; print('altair' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


def test_the_first_chart_waits_for_no_grammar_of_addresses_and_is_checked_as_before():
    script = (
        "import sys, impactflow.charts, altair as alt, jsonschema; print('lark' in sys.modules)\n"
        "try: alt.Chart('x.csv').mark_bar(size='big')\n"
        "except jsonschema.ValidationError as error: print('invalid value' in str(error))"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["False", "True"]
