"""A take-away of three fields, and a learner's folder of its own."""

import pytest

from classroom.desk.record import form, store
from classroom.takeaway import Ask, Awaited, Days, Example, Field, Part, Source, Takeaway

HOSTILE = "<script>alert('a')</script> & more"


@pytest.fixture
def small() -> Takeaway:
    aim = Field("aim", "Our aim", "In one sentence", 30, (Source("q", "{what} by {by}."), Source("p", "see {what}")))
    pair = (Field("driver", "What must change"), Field("idea", "What we could try", longest=10))
    return Takeaway("small", "9", "A small page", (Part("aim", "The aim", (aim,)), Part("drivers", "To try", pair, pairs=True, recalls="aim")))


@pytest.fixture
def measured() -> Takeaway:
    """A take-away with a row of figures, what they say, and an example."""
    fields = (Field("what", "What is counted"), Field("row", "The figures", "Oldest first"), Field("says", "They say", reads="row"))
    example = Example("Use ours", (("what", "Ours"), ("row", "1.5 2.5 3.5")))
    return Takeaway("measured", "8", "A measured page", (Part("one", "One measure", fields, example=example),))


@pytest.fixture
def awaited() -> Takeaway:
    """A take-away with a prediction that waits for its result."""
    now = Field("now", "It is now", sources=(Source("q", "{before} of 10"),))
    then = Field("then", "We predict", sources=(Source("q", "{predicted} of 10"),))
    day = Field("day", "On", sources=(Source("q", "{by}"),))
    test = Part("test", "The test", (now, then, day, Field("line", "Our prediction", weighs="prediction")))
    result = Part("result", "The result", (Field("was", "It was"), Field("true", "Did it?", weighs="result")), recalls="test")
    return Takeaway("awaited", "7", "A page to return to", (test, result), Awaited("now", "then", "day", "was", ("now", "then", "day"), (("was", "now"),), ("then", "day", "was")))


@pytest.fixture
def dated() -> Takeaway:
    """A take-away with the days of a plan, of which one asks what was seen."""
    days = tuple(Field(name, label) for name, label in (("begins", "Start"), ("look", "Check"), ("half", "Again"), ("told", "Told")))
    plan = Part("plan", "The plan", (*days, Field("line", "Our days", weighs="days")))
    seen = Part("seen", "Then", (Field("saw", "We saw"),), recalls="plan")
    asks = (Ask("saw", "What did you see?", of="check"),)
    return Takeaway("dated", "6", "A plan", (plan, seen), days=Days("begins", "look", "half", "told", asks))


@pytest.fixture
def mine(tmp_path, monkeypatch):
    """The learner's folder, with nothing in it yet."""
    monkeypatch.setattr(store, "MY_WORK", tmp_path)
    monkeypatch.setattr(store, "_watching", [])
    return tmp_path / form.NAME
