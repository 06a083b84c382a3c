import datetime

import pytest

from classroom.checks import Amount, Choice, Day, Form, Misconception, Number, Option, Question, Words, WrongForm, grade

AIM = Form(
    {
        "measure": Choice((Option("median", "Median wait"), Option("mean", "Mean wait"))),
        "baseline": Number("minutes", 0),
        "target": Amount("minutes", 0, 1440),
        "by": Day(),
        "for whom": Words(least=3),
    },
    titles={"by": "by when"},
)
RIGHT = {
    "measure": "median", "baseline": 214, "target": 180, "by": "March 2027", "for whom": "people over 80, frail",
}  # fmt: skip


def _agrees(aim, inputs):
    baseline = AIM.fields["baseline"]
    return baseline.same(aim["baseline"], inputs["baseline"]) and aim["target"] < aim["baseline"]


QUESTION = Question(
    id="one-aim", number="9.2", answer="aim", kind=AIM, inputs=lambda: {"baseline": 213.6},
    reference=lambda inputs: RIGHT | {"baseline": inputs["baseline"]},
    same=_agrees, near_misses={}, hints=("One.", "Two."), minutes=5, praise="A clear aim.",
    misconceptions=(
        Misconception("upward", "A wait gets better when it falls.",
                      lambda inputs: RIGHT | {"target": 300},
                      lambda aim, inputs: aim["target"] >= aim["baseline"]),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [{}, {"target": 30.5}, {"target": 0}, {"by": "2027-03-31"}, {"BY ": "2027-03"}, {"for whom": "everyone who comes"},
     {"measure": "Mean wait"}, {"baseline": 213.6}],
)  # fmt: skip
def test_any_form_that_agrees_passes(change):
    form = {name: value for name, value in RIGHT.items() if not (name == "by" and "BY " in change)}
    assert grade(QUESTION, form | change).status == "pass"


@pytest.mark.parametrize(
    ("change", "code", "said"),
    [
        ({"baseline": 240}, "unrecognised", "Look again"),
        ({"target": 214}, "upward", "gets better when it falls"),
        ({"target": -1}, "form", "“Target”: This should be a number from 0 to 1440, in minutes."),
        ({"target": 1441}, "form", "“Target”"),
        ({"target": "fewer"}, "form", "“Target”"),
        ({"by": "soon"}, "form", "“By when”: Write a month or a date"),
        ({"by": "2027-02-30"}, "form", "“By when”"),
        ({"by": 2027}, "form", "“By when”"),
        ({"by": object()}, "form", "“By when”"),
        ({"for whom": "all"}, "form", "“For whom”: Write it in your own words, 3 or more"),
        ({"for whom": 7}, "form", "“For whom”"),
        ({"for whom": ...}, "form", "“For whom” is still to be filled in."),
        ({"measure": "mode"}, "form", "“Measure”"),
        ({"owner": "me"}, "form", "One field is not asked for."),
        ({"owner": "me", "team": "us"}, "form", "2 fields are not asked for."),
    ],
)
def test_a_field_that_does_not_agree_is_named(change, code, said):
    outcome = grade(QUESTION, RIGHT | change)
    assert (outcome.status, outcome.code) == ("not_yet", code)
    assert said in outcome.message


def test_a_field_left_out_is_named():
    assert "“By when” is still" in grade(QUESTION, {k: v for k, v in RIGHT.items() if k != "by"}).message


@pytest.mark.parametrize("value", ["aim", [1], 3, [("measure", "median")]])
def test_what_is_no_form_is_told_the_fields(value):
    assert "measure, baseline, target, by, for whom" in grade(QUESTION, value).message


@pytest.mark.parametrize("stub", [dict.fromkeys(AIM.fields, ...), dict.fromkeys(AIM.fields, ""), None])
def test_a_form_with_nothing_in_it_is_blank(stub):
    assert grade(QUESTION, stub).status == "blank"


@pytest.mark.parametrize("by", ["March 2027", "2027-03-01", "2027-03", "mar 2027", datetime.date(2027, 3, 1)])
def test_a_day_is_read_as_one_text(by):
    assert AIM.fields["by"].read(by) == "2027-03-01"


@pytest.mark.parametrize(("amount", "readable"), [(0, True), (1440, True), (-0.1, False), (1440.1, False)])
def test_both_ends_of_a_range_belong_to_it(amount, readable):
    try:
        assert AIM.fields["target"].read(amount) == amount and readable
    except WrongForm:
        assert not readable


def test_without_a_rule_of_its_own_fixed_fields_must_be_the_references():
    target = AIM.read(RIGHT)
    assert AIM.same(AIM.read(RIGHT | {"target": 5, "by": "2030-01"}), target)
    wrong = AIM.read(RIGHT | {"baseline": 2140})
    assert not AIM.same(wrong, target)
    assert AIM.remark(wrong, target) == (
        "Look again at “Baseline”. Your digits look right. Look at where the decimal point stands."
    )
    assert AIM.remark(AIM.read(RIGHT | {"baseline": 1}), target) == "Look again at “Baseline”."


@pytest.mark.parametrize("day", ["31st March 2027", "31st of march 2027", "31 March 2027", "31/03/2027"])
def test_a_day_is_read_as_people_say_it(day):
    assert Day().read(day) == "2027-03-31"


@pytest.mark.parametrize("day", ["1st", "1st of", "March 31st 27"])
def test_what_is_no_day_is_not_read_as_one(day):
    with pytest.raises(WrongForm, match="Write a month or a date"):
        Day().read(day)


@pytest.mark.parametrize(("day", "taken"), [("2026-03-31", False), ("March 2026", False), ("2026-04-01", True), ("May 2026", True)])
def test_a_day_may_have_to_lie_after_another(day, taken):
    kind = Day(after="2026-03-31")
    if taken:
        assert kind.read(day) > kind.after
    else:
        with pytest.raises(WrongForm, match="a date after March 2026"):
            kind.read(day)
