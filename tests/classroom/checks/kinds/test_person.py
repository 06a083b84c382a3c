import pytest

from classroom.checks import Person, WrongForm

WHO = Person(team="A team is many.", who_else="Who?", also=("owner",))
TEAMS = (
    "the discharge team", "pharmacy team", "QI team", "ED team", "multidisciplinary team", "the MDT", "steering group",
    "working group", "task and finish group", "senior leadership team", "senior management", "the discharge hub", "site office",
    "pharmacy department", "medical division", "ambulance crews", "site managers", "ward sisters", "senior nurses",
    "pharmacists and nurses", "nurses on Juniper", "all ward clerks", "the whole team", "Juniper ward", "team of nurses",
    "WhatsApp group", "comms team", "discharge team Elm", "The ward team, on Elm", "all of us",
    "Dr Obi's team", "Dr Obi’s ward", "Dr Obi & team", "Prof Obi group", "Nursing", "the pharmacy", "team ED", "site managers ED",
    "Jane Ward", "Peter Staff", "clinical governance", "control room", "the bronze cell", "the task force",
    "the taskforce", "the stroke network", "same-day care", "adult social care", "NHS England", "Fairbeck General", "band 7s",
    "ward manager of each ward", "the sister on every ward", "people on Juniper", "the person in charge of each ward", "One person, Juniper ward",
)  # fmt: skip
NOBODY = (
    "two nurses", "some nurse", "any nurse", "nobody yet", "To be decided.", "not known", "(everyone) here", "a nurse",
    "Ada Obi and Ben Cole", "the ward manager and the site manager", "the site meeting", "the huddle", "monthly report",
    "a poster on the wall", "by letter", "Teams message", "the person who raised it", "a report by e-mail", "everyone together",
    "at the huddle", "no ward manager", "one of the nurses", "the", "everyone on the board", "n/a",
    "the ward manager of Juniper and the site manager", "the ward manager for Juniper, and the site manager",
    "the matron of Elm and the matron of Rowan", "ward manager, site manager", "the ward sister (Elm) and the site manager",
    "the matron of Elm or Dr Obi", "Ada Obi, ward manager, Ben Cole, site manager", "the matron at Elm & Sister Ward",
    "Dr Obi and Dr Cole", "Dr Obi and Sister Ward", "Dr Obi, Dr Cole", "Ada Obi and Sister Ward", "Dr Obi and", "Dr Obi's form",
    "the ward round", "ward rounds", "the board-round", "a spreadsheet", "feedback form", "one person", "one person: nobody",
    "one person on the ward", "the person in charge",
)  # fmt: skip
SOMEBODY = (
    "Matron", "COO", "SRO", "All Saints ward manager", "No 4 ward manager", "No. 4 ward manager", "Nursing executive",
    "the discharge team lead", "head of pharmacy", "lead of the discharge team", "site manager on duty", "panel chair",
    "The ward sister, at the huddle", "the ward pharmacist", "Sister Obi", "Ada Obi", "Dr Ward", "the matron of Elm",
    "nurse in charge", "on-call manager", "On call consultant", "Health and safety lead", "theatre and endoscopy manager",
    "site manager", "Sister Alleyne", "by the ward sister", "At the huddle, the ward sister", "A. Obi", "A&E consultant",
    "the ward manager's deputy Jo", "the matron, to all porters", "the board secretary", "staff nurse Jones",
    "Sister Obi tells them", "Lead for health and safety", "Ada Obi, ward manager", "Ward manager, Ada Obi", "Sister Obi, ward manager", "Ada Obi, Ben Cole",
    "the matron of Elm and Rowan", "the ward sister tells the patient and the porter", "the sister, at the nurse and doctor meeting",
    "The matron goes to the site manager and the porter", "Ada Obi, ward manager, Juniper", "head of nursing and midwifery",
    "Dr Jane Ward", "Ms Ward", "Mr Staff", "Dr Person", "Dr Obi's secretary", "Will Smith", "Will Person", "matron ED", "Bed manager ED",
    "site manager ED", "Consultant ED", "Lead pharmacist ED", "Matron Medicine", "matron surgery", "ward manager Juniper ward",
    "ward sister Elm ward", "Sister Ward", "clinical governance lead", "care coordinator", "control room manager",
    "matron intensive care", "care of the elderly matron", "general manager", "the ward sister, each morning",
    "one person: the ward sister", "One person, the ward manager", "Lead: ward manager", "The person in charge of pharmacy",
    "people lead", "Who tells them: the matron", "ward housekeeper", "The matron", "discharge planner", "sister-in-charge", "Anne-Marie O’Neil", "the owner", "Owner",
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
