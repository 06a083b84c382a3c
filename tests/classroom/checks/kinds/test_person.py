import pytest

from classroom.checks import Person, WrongForm

WHO = Person(team="A team is many.", who_else="Who?", also=("owner",))
TEAMS = (
    "the discharge team", "pharmacy team", "QI team", "ED team", "multidisciplinary team", "the MDT", "steering group",
    "working group", "task and finish group", "senior leadership team", "senior management", "the discharge hub", "site office",
    "pharmacy department", "medical division", "ambulance crews", "site managers", "ward sisters", "senior nurses",
    "pharmacists and nurses", "nurses on Juniper", "all ward clerks", "the whole team", "Juniper ward", "team of nurses",
    "WhatsApp group", "comms team", "discharge team Elm", "The ward team, on Elm", "all of us",
)  # fmt: skip
NOBODY = (
    "two nurses", "some nurse", "any nurse", "nobody yet", "To be decided.", "not known", "(everyone) here", "a nurse",
    "Ada Obi and Ben Cole", "the ward manager and the site manager", "the site meeting", "the huddle", "monthly report",
    "a poster on the wall", "by letter", "Teams message", "the person who raised it", "a report by e-mail", "everyone together",
    "at the huddle", "no ward manager", "one of the nurses", "the", "everyone on the board", "n/a",
)  # fmt: skip
SOMEBODY = (
    "Matron", "COO", "SRO", "All Saints ward manager", "No 4 ward manager", "No. 4 ward manager", "Nursing executive",
    "the discharge team lead", "head of pharmacy", "lead of the discharge team", "site manager on duty", "panel chair",
    "The ward sister, at the huddle", "the ward pharmacist", "Sister Obi", "Ada Obi", "Dr Ward", "the matron of Elm",
    "nurse in charge", "on-call manager", "On call consultant", "Health and safety lead", "theatre and endoscopy manager",
    "site manager", "Sister Alleyne", "by the ward sister", "At the huddle, the ward sister", "A. Obi", "A&E consultant",
    "the ward manager's deputy Jo", "the matron, to all porters", "the board secretary", "staff nurse Jones",
    "Sister Obi tells them", "The matron", "discharge planner", "sister-in-charge", "Anne-Marie O’Neil", "the owner", "Owner",
)  # fmt: skip


@pytest.mark.parametrize("typed", TEAMS)
def test_a_team_or_a_place_is_many(typed):
    with pytest.raises(WrongForm, match="A team is many"):
        WHO.read(typed)


@pytest.mark.parametrize("typed", NOBODY)
def test_things_and_anybody_are_nobody(typed):
    with pytest.raises(WrongForm, match="Who"):
        WHO.read(typed)


@pytest.mark.parametrize("typed", ["nurse", "Obi", "the nurse", "me"])
def test_a_word_alone_is_no_whole_name(typed):
    with pytest.raises(WrongForm, match="a role and its ward"):
        WHO.read(typed)


@pytest.mark.parametrize("typed", SOMEBODY)
def test_one_person_or_one_role_will_do(typed):
    assert WHO.read(typed) == typed


@pytest.mark.parametrize("typed", [7, None, ["Ada Obi"]])
def test_what_is_no_text_names_nobody(typed):
    with pytest.raises(WrongForm, match="a role and its ward"):
        WHO.read(typed)


def test_the_owner_names_nobody_until_a_plan_has_one():
    with pytest.raises(WrongForm, match="Who"):
        Person(who_else="Who?").read("the owner")
