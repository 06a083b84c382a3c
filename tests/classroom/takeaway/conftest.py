"""A take-away of three fields, and a learner's folder of its own."""

import pytest

from classroom.desk.record import form, store
from classroom.takeaway import Example, Field, Part, Source, Takeaway

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
def mine(tmp_path, monkeypatch):
    """The learner's folder, with nothing in it yet."""
    monkeypatch.setattr(store, "MY_WORK", tmp_path)
    monkeypatch.setattr(store, "_watching", [])
    return tmp_path / form.NAME
