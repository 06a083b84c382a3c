from classroom.desk import check, checking, hint, overview, progress
from classroom.questions import all_questions

MODULES = {question.module for question in all_questions()}


def test_nothing_tried_is_said(desk):
    first, second = (sum(q.minutes for q in all_questions() if q.module == module) for module in "01")
    head, *rows, following = repr(progress()).splitlines()
    assert (head, following) == ("Where you are", "Next: question 0.1, about 5 minutes.")
    assert len(rows) == len(MODULES)
    assert rows[:2] == [
        f"0 Start here: 0 done, 0 not yet, 4 not tried, {first} minutes left",
        f"1 Shared purpose: 0 done, 0 not yet, 8 not tried, {second} minutes left",
    ]


def test_each_way_of_standing_is_counted(desk, monkeypatch):
    monkeypatch.setattr(checking, "display", lambda card: None)
    check("0.1", 85.3)
    check("0.2", "a")
    hint("0.3")
    assert str(progress().rows[0]) == "0 Start here: 1 done, 1 not yet, 2 not tried, 12 minutes left"
    desk.restart()
    assert progress().following == "Next: question 0.2, about 3 minutes."


def test_the_table_has_heads_for_rows_and_columns(desk):
    html = progress()._repr_mimebundle_()["text/html"]
    assert html.count('scope="col"') == 5 and html.count('scope="row"') == len(MODULES) and "<caption>" in html


def test_a_program_sees_its_own_run_alone(desk, monkeypatch):
    monkeypatch.setattr(checking, "display", lambda card: None)
    check("0.1", 85.3)
    desk.sit(desk.mine, None)
    assert progress().rows[0].done == 0
    check("0.2", "c")
    assert progress().rows[0].done == 1


def test_a_damaged_record_is_said(desk):
    desk.path.write_text("{")
    assert "damaged" in progress().note and "damaged" in progress().html()


def test_all_done_is_said(desk, monkeypatch):
    desk.sit(desk.mine, None)
    monkeypatch.setattr(checking, "display", lambda card: None)
    monkeypatch.setattr(overview, "all_questions", lambda: [q for q in all_questions() if q.module == "0"])
    for number, value in (("0.1", 85.3), ("0.2", "c"), ("0.3", [77.2, 99.0, 99.1])):
        check(number, value)
    form = {"people": "all departments", "month": "2018-01", "counted": "within four hours", "in_every_100": 85.3}
    check("0.4", form)
    assert progress().following == "You have done every question so far."
