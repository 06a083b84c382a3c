"""Views from a form and from a text: what is written comes back, and what cannot be is told."""

from datetime import date

import pytest

from classroom.explorers.maturity_rubric import views
from classroom.explorers.maturity_rubric.views import COMPONENTS, Unreadable
from classroom.explorers.maturity_rubric.words import HEAD, MOST

SEEN = ["the board"] * 5


def nurse(who="a nurse", on="2027-01-11", scores="12030", seen=SEEN):
    return views.view(who, on, scores, seen)


def test_a_view_comes_back_from_its_text():
    kept = [nurse(), nurse("a director", scores="33333")]
    assert views.read(views.text(kept)) == kept and views.text(kept).startswith(f"{HEAD}\na nurse | 2027-01-11\n{COMPONENTS[0]} | 1 | the board\n")
    assert kept[0].on == date(2027, 1, 11) and views.text([]) == ""


def test_a_score_of_nought_needs_nothing_seen():
    assert views.read(views.text([nurse(scores="00000", seen=[""] * 5)]))[0].scores == dict.fromkeys(COMPONENTS, 0)


@pytest.mark.parametrize(("changed", "said", "component"), [
    ({"who": " . "}, "a role is enough", None),
    ({"who": "n" * 41}, "41 letters", None),
    ({"on": "11.1.2027"}, "is no day", None),
    ({"on": "2027-02-30"}, "is no day", None),
    ({"scores": ["1", "", "1", "1", "1"]}, f"“{COMPONENTS[1]}” has no score yet", 1),
    ({"scores": ["1", "4", "1", "1", "1"]}, f"“{COMPONENTS[1]}” has no score yet", 1),
    ({"seen": ["x", "x", "", "  ", "x"]}, f"“{COMPONENTS[3]}” has 3, and nothing that shows it", 3),
    ({"seen": ["x" * 301, *SEEN[1:]]}, "301 letters", 0),
])  # fmt: skip
def test_what_cannot_be_is_told_with_the_component_that_it_is_about(changed, said, component):
    with pytest.raises(Unreadable, match=said) as trouble:
        nurse(**changed)
    assert trouble.value.component == component


def test_what_parts_a_line_is_left_out_of_words():
    made = nurse("a | nurse\n", seen=["one | two\nthree", *SEEN[1:]])
    assert made.who == "a nurse" and made.seen[COMPONENTS[0]] == "one two three" and views.read(views.text([made])) == [made]


def test_a_text_is_told_at_the_line_that_is_wrong():
    good = views.text([nurse()])
    for bad, said in (
        ("", "There is no text yet"), (HEAD, "No view follows"), (good.replace(HEAD, "Views"), "The first line should be"),
        (good.replace("a nurse |", "a nurse"), "Line 2: “a nurse 2027-01-11” should be a name and a day"),
        (good.replace(COMPONENTS[2], "Leaders"), "Line 5: “Leaders"), (good.replace("| 2 |", "| 9 |"), "Line 4: “Investing"),
        (good.rsplit("\n", 1)[0], "Line 2: The view of a nurse ends too soon"),
        (f"{good}\n{good.partition(chr(10))[2].replace('a nurse', 'A NURSE')}", "Line 8: “A NURSE” is there twice"),
    ):  # fmt: skip
        with pytest.raises(Unreadable) as trouble:
            views.read(bad)
        assert str(trouble.value).startswith(said), trouble.value


def test_more_than_a_room_holds_is_refused():
    many = "\n".join([HEAD, *[views.text([nurse(f"nurse {place}")]).partition("\n")[2] for place in range(MOST + 1)]])
    with pytest.raises(Unreadable, match=f"The text holds {MOST + 1} views"):
        views.read(many)
    assert views.stored(many) == []


@pytest.mark.parametrize("words", ["good", "Good.", " OK!", "very good", "nothing", "Yes"])
def test_an_opinion_is_nothing_seen_where_a_view_is_given_now(words):
    seen = [*SEEN[:3], words, SEEN[4]]
    with pytest.raises(Unreadable, match=f"is an opinion of “{COMPONENTS[3]}”. What did you see") as trouble:
        views.from_form("a nurse", "2027-01-11", "12030", seen)
    assert trouble.value.component == 3
    assert views.from_form("a nurse", "2027-01-11", "12000", seen).seen[COMPONENTS[3]]  # 0 needs nothing seen
    assert views.read(views.text([nurse(seen=seen)])) == [nurse(seen=seen)]  # what was kept before stays


@pytest.mark.parametrize("words", ["huddles", "the good book of ideas", "no board in May", "whiteboard"])
def test_a_word_that_names_what_was_seen_will_do(words):
    assert views.from_form("a nurse", "2027-01-11", "12030", [words] * 5).seen[COMPONENTS[0]] == words
