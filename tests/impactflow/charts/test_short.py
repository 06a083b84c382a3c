import pytest

from impactflow.charts.short import capital, short


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [(2.5, "", "2.5"), (2.04, "", "2"), (9.949, "", "9.9"), (9.96, "", "10"), (12.6, "%", "13%"),
     (1580, "patients", "1,580 patients"), (0, "", "0"), (1, "hours", "1 hour"), (703_000, "£", "£703,000"), (-3.2, "£k", "−\u2060£3.2k"), (-4, "", "−4")],
)
def test_figures_are_short(value, unit, words):
    assert short(value, unit) == words


def test_a_label_keeps_its_other_capitals():
    assert [capital(label) for label in ("care at home", "A&E", "", 75)] == ["Care at home", "A&E", "", "75"]
