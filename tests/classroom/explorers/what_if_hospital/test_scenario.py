"""The tray's text: what is written comes back, and what cannot be read is said in a sentence."""

import pytest

from classroom.explorers.what_if_hospital import scenario as scenarios
from classroom.explorers.what_if_hospital.scenario import OPTIONS, Scenario, Unreadable, read, stored, text
from classroom.explorers.what_if_hospital.words import HEAD

TWO = [Scenario("Ward 7 opens", "beds", "a lot", "now", 25_050), Scenario("£ & <b>", "sdec", "some", "more")]


def test_what_is_written_comes_back_without_costs_unless_they_are_kept():
    assert text(TWO) == f"{HEAD}\nWard 7 opens | beds | a lot | now\n£ & <b> | sdec | some | more"
    assert [each.pence for each in read(text(TWO))] == [None, None]
    assert read(text(TWO, costs=True), costs=True) == TWO == stored(text(TWO, costs=True))


def test_every_choice_can_be_given_to_others():
    for change in OPTIONS["change"]:
        for amount in OPTIONS["amount"]:
            one = Scenario("x", change, amount, "most")
            assert read(text([one])) == [one]


def test_a_text_that_went_through_a_mail_is_read():
    mailed = f"\ufeff  {HEAD} \r\n\r\n Ward 7\u00a0 opens |Beds|  A LOT |now\r\n\r\n"
    assert read(mailed) == [Scenario("Ward 7 opens", "beds", "a lot", "now")]


LINE = "x | beds | some | now"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "There is no text yet."),
        (" \n\t\n", "There is no text yet."),
        (LINE, f"The first line should be “{HEAD}”. Here it is “{LINE}”."),
        ("y" * 99, f"Here it is “{'y' * 40}…”."),
        (HEAD, "No scenario follows the first line."),
        ("\n".join([HEAD, *[f"{n} | beds | some | now" for n in range(5)]]), "The text holds 5 scenarios. The tray has room for 4."),
        (f"{HEAD}\nx | beds | some", "Line 2 has the wrong number of parts: 3."),
        (f"{HEAD}\n\nx | beds | some | now | 250", "Line 3 has the wrong number of parts: 5."),
        (f"{HEAD}\n| beds | some | now", "Line 2 has no name"),
        (f"{HEAD}\n{'n' * 31} | beds | some | now", "The name in line 2 has 31 letters. 30 is the most."),
        (f"{HEAD}\nx | bed | some | now", "Line 2: “bed” cannot be chosen for “What you try”. These can: beds, noon, weekend,"),
        (f"{HEAD}\nx | beds | lots | now", "“lots” cannot be chosen for “How much of it”. These can: some, a little, a lot."),
        (f"{HEAD}\nx | beds | some | later", "“later” cannot be chosen for “Demand”. These can: now, more, most."),
        (f"{HEAD}\n{LINE}\nx | noon | some | now", "Line 3: the name “x” stands there twice."),
        (f"{HEAD}\n{LINE}\ny | beds | some | now", "Line 3 is the same scenario as “x”."),
    ],
)
def test_a_text_that_cannot_be_read_is_told_why(words, said):
    with pytest.raises(Unreadable) as trouble:
        read(words)
    assert said in str(trouble.value) and "{" not in str(trouble.value)


def test_a_record_that_cannot_be_read_is_an_empty_tray():
    assert stored("") == stored("anything") == stored(f"{HEAD}\nx | beds") == []


def test_the_labels_are_those_of_the_lists():
    from classroom.explorers.what_if_hospital import EXPLORER
    from classroom.explorers.what_if_hospital.words import LABELS

    assert {pick.name: pick.label for pick in EXPLORER.picks} == LABELS and list(LABELS) == list(OPTIONS)


def test_a_name_cannot_part_a_line():
    assert scenarios.tidy("  a | b\r\nc\u00a0 d ") == "a b c d"
