import os
import re
from pathlib import Path

import pandas as pd
import pytest

from impactflow.datasets.dictionary.voices import PATIENT_COMMENTS, THEMES
from impactflow.hospital.streams import Streams
from impactflow.synthetic import comments
from impactflow.synthetic.hospitals import FAIRBECK, HOSPITALS
from impactflow.synthetic.texts import fits, places, read_comments

TEXTS = read_comments()
WORDS = TEXTS["comment"]
# All that has a capital within a sentence. So no name of a person or a place can slip in.
CAPITALS = {"I", "Mum", "Mum's", "Dad", "Dad's", "English", "Tuesday", "Thursday", "Saturday", "Sunday"}
REAL = Path(os.environ.get("IMPACT_REAL_DATA", Path(__file__).resolve().parents[4] / "shared" / "real-data"))


def table(hospital=FAIRBECK):
    return comments.table(hospital, Streams(hospital.voices))


@pytest.fixture(scope="module")
def found():
    return table()


def test_comments_are_as_the_dictionary_says(found):
    assert list(found.columns) == PATIENT_COMMENTS.names
    assert found["comment_id"].tolist() == list(range(1, len(found) + 1))
    assert found["date"].is_monotonic_increasing
    assert found["date"].between(str(FAIRBECK.first_day), str(FAIRBECK.last_day)).all()
    assert set(found["place"]) <= set(places(FAIRBECK))


def test_comments_are_the_same_twice(found):
    pd.testing.assert_frame_equal(found, table())


def test_every_text_is_used_once_at_a_place_that_it_fits(found):
    assert sorted(found["comment"]) == sorted(WORDS)
    kinds, where = places(FAIRBECK), TEXTS.set_index("comment")["where"]
    rows = zip(found["comment"], found["place"], strict=True)
    assert all(fits(where[words], kinds[place]) for words, place in rows)


@pytest.mark.parametrize("hospital", HOSPITALS, ids=lambda hospital: hospital.name)
def test_no_comment_stands_twice_in_a_hospital(hospital):
    assert not table(hospital)["comment"].duplicated().any()


def test_half_are_read_and_every_theme_is_among_them(found):
    assert 0.4 < found["theme"].isna().mean() < 0.6
    assert set(found["theme"].dropna()) == set(THEMES) == set(TEXTS["theme"])
    assert found["theme"].value_counts().min() >= 4


def test_comments_on_the_corridor_come_in_winter(found):
    theme = TEXTS.set_index("comment")["theme"].reindex(found["comment"]).to_numpy()
    winter = found["date"].dt.month.isin(comments.WINTER)
    assert winter[theme == "corridor"].mean() > winter[theme != "corridor"].mean() + 0.15


def test_there_is_praise_and_blame_and_both_and_some_have_two_themes():
    assert TEXTS["tone"].value_counts().loc[["good", "poor", "mixed"]].min() >= 30
    assert set(TEXTS["tone"]) == {"good", "poor", "mixed"}
    assert 0.2 < (TEXTS["also"] != "").mean() < 0.5
    assert set(TEXTS["also"]) <= {"", *THEMES} and (TEXTS["also"] != TEXTS["theme"]).all()


def test_comments_are_short_and_of_many_lengths():
    length = WORDS.str.split().str.len()
    assert length.between(4, 40).all() and (length < 8).sum() > 10 and (length > 30).sum() > 5


def test_comments_name_nobody_and_no_place():
    for words in WORDS:
        for sentence in re.split(r"(?<=[.?])\s+", words):
            inside = [re.sub(r"[^\w']", "", word) for word in sentence.split()[1:]]
            assert {word for word in inside if word[:1].isupper()} <= CAPITALS, words
    titles = re.compile(r"\b(Mr|Mrs|Ms|Miss|Dr|Sister|Nurse|Doctor) [A-Z]|[0-9@]|NHS|!")
    assert not [words for words in WORDS if titles.search(words)]
    named = re.compile("|".join(rf"\b{ward.name}\b" for each in HOSPITALS for ward in each.usual.wards))
    assert not [words for words in WORDS if named.search(words)]


def test_no_real_trust_is_named():
    file = REAL / "england_delayed_discharge_reasons.csv.gz"
    if not file.is_file():
        pytest.skip("the published tables are not here: set IMPACT_REAL_DATA to their folder")
    names = pd.read_csv(file, usecols=["nhs_trust22_name"])["nhs_trust22_name"].dropna().unique()
    kind = re.compile(r" (NHS|Hospitals?|University|Teaching|Foundation|Trust)\b.*")
    short = {kind.sub("", name) for name in names}
    assert len(short) > 80
    assert not [words for words in WORDS for name in short if re.search(rf"\b{re.escape(name)}\b", words)]
