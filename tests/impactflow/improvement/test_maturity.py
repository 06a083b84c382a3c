import ast
import builtins
import socket
from dataclasses import replace
from pathlib import Path

import pytest
from impactflow.improvement import RUBRIC, ImprovementError, Maturity, View, maturity
from impactflow.improvement.rubric import SCORES

PURPOSE, PEOPLE, LEADERS, CAPABILITY, SYSTEMS = RUBRIC


def view(who, *scores, on="2027-01-11"):
    given = dict(zip(RUBRIC, scores, strict=True))
    return View(who, on, given, {name: f"what {who} saw" for name in RUBRIC})


NURSE = view("a nurse", 1, 0, 1, 2, 0)
MANAGER = view("a ward manager", 1, 1, 1, 2, 1)
DIRECTOR = view("a director", 2, 3, 2, 2, 1)
NOW = Maturity((NURSE, MANAGER, DIRECTOR))


def test_the_rubric_has_five_components_and_evidence_for_each_score():
    assert len(RUBRIC) == 5 and all(len(levels) == len(SCORES) == 4 for levels in RUBRIC.values())
    sentences = [level for levels in RUBRIC.values() for level in levels]
    assert len(set(sentences)) == 20 and all(one.endswith(".") for one in sentences)


def test_the_official_names_of_levels_are_not_used():
    said = " ".join([*SCORES, *(level for levels in RUBRIC.values() for level in levels)]).lower()
    official = ("starting", "developing", "progressing", "spreading", "sustaining")
    assert not any(name in said.split() for name in official)


def test_views_stand_side_by_side():
    table = NOW.table
    assert table.loc[PEOPLE].tolist() == [0, 1, 3, 0, 3, 3]
    assert list(table.columns) == ["a nurse", "a ward manager", "a director", "lowest", "highest", "apart"]
    assert not any("mean" in name for name in table.columns)


def test_words_say_where_they_differ_most_and_who_sees_what():
    assert NOW.furthest_apart == (PEOPLE,)
    assert f"{PEOPLE}: a nurse gives 0 (not yet), a director gives 3 (how we work)." in NOW.sentence
    assert "Ask first what each of them saw." in NOW.sentence and maturity.OWN in NOW.sentence


def test_ties_are_all_named_and_two_who_agree_are_named_together():
    two = Maturity((NURSE, MANAGER))
    assert two.furthest_apart == (PEOPLE, SYSTEMS)
    three = Maturity((NURSE, replace(NURSE, who="a porter"), MANAGER))
    assert "a nurse and a porter give 0 (not yet), a ward manager gives 1 (begun)." in three.sentence


def test_one_view_and_the_same_view_are_no_agreement():
    assert Maturity(NURSE).sentence.startswith("One view, a nurse's. Ask somebody who does another job.")
    same = Maturity((NURSE, replace(NURSE, who="a porter")))
    assert same.furthest_apart == () and "Ask whether they saw the same things" in same.sentence


def test_a_view_says_what_each_score_means_and_what_was_seen():
    assert f"{PURPOSE}: 1, begun. {RUBRIC[PURPOSE][1]} Seen: what a nurse saw." in NURSE.lines
    assert NURSE.lines.count("\n") == 4


def test_six_months_on_the_same_people_are_compared():
    porter = view("a porter", 0, 0, 0, 0, 0, on="2027-07-12")
    later = Maturity((view("A nurse", 1, 1, 0, 2, 1, on="2027-07-12"), porter))
    found = later.since(NOW)
    assert found.table["change"].tolist() == [0, 1, -1, 0, 1] and not found.soon
    assert found.sentence.startswith("Of 5 scores by 1 person, 2 rose, 1 fell and 2 stayed. A fall may mean that")
    assert "at one time alone: a ward manager, a director and a porter." in found.sentence


def test_too_soon_is_said():
    found = Maturity(replace(NURSE, on="2027-07-10")).since(Maturity(NURSE))
    assert found.soon and "Fewer than 6 months lie between" in found.sentence and "A fall" not in found.sentence
    assert not Maturity(replace(NURSE, on="2027-07-11")).since(Maturity(NURSE)).soon


SEEN = dict.fromkeys(RUBRIC, "a huddle")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (lambda: view("", 1, 1, 1, 1, 1), "Who scores is empty"),
        (lambda: View("a nurse", "2027-01-11", {PURPOSE: 1}, SEEN), f"not yet scored “{PEOPLE}”"),
        (lambda: View("a nurse", "2027-01-11", {"Purpose": 1}, SEEN), "no component “Purpose”"),
        (lambda: View("a nurse", "2027-01-11", dict.fromkeys(RUBRIC, 4), SEEN), "Give it 0 to 3"),
        (lambda: View("a nurse", "2027-01-11", dict.fromkeys(RUBRIC, 1.5), SEEN), "Give it 0 to 3"),
        (lambda: View("a nurse", "2027-01-11", dict.fromkeys(RUBRIC, True), SEEN), "Give it 0 to 3"),
        (lambda: View("a nurse", "2027-01-11", dict.fromkeys(RUBRIC, 1), {}), "says nothing that shows it"),
        (lambda: View("a nurse", "2027-01-11", [1] * 5, SEEN), "a dictionary"),
        (lambda: View("a nurse", "January", dict.fromkeys(RUBRIC, 1), SEEN), "Write a date like"),
        (lambda: Maturity(None), "at least one view"),
        (lambda: Maturity(()), "at least one view"),
        (lambda: Maturity((NURSE, replace(NURSE, who="A Nurse"))), "is there twice"),
        (lambda: NOW.since(NOW), "share a day.*Give the later ones a later day"),
        (lambda: NOW.since(Maturity(replace(NURSE, on="2028-01-01"))), "Give the earlier ones first"),
        (lambda: Maturity(view("a porter", 0, 0, 0, 0, 0, on="2027-09-01")).since(NOW), "Nobody gave a view at both"),
    ],
)
def test_what_cannot_be_is_said(asked, said):
    with pytest.raises(ImprovementError, match=said):
        asked()


def test_nought_needs_no_evidence():
    assert View("a nurse", "2027-01-11", dict.fromkeys(RUBRIC, 0), {}).lines.startswith(f"{PURPOSE}: 0, not yet.")


def test_nothing_leaves_the_machine(monkeypatch):
    tree = ast.parse(Path(maturity.__file__).read_text(encoding="utf-8"))
    used = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    used |= {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    assert {name for name in used if not name.startswith("impactflow.improvement.")} == {
        "collections.abc", "dataclasses", "datetime", "typing", "pandas", "impactflow.measures.columns",
    }  # fmt: skip

    def refused(*_, **__):
        raise AssertionError("something was opened")

    monkeypatch.setattr(builtins, "open", refused)
    monkeypatch.setattr(socket, "socket", refused)
    later = Maturity(replace(NURSE, on="2027-09-01"))
    assert NOW.sentence and NURSE.lines and later.since(NOW).sentence and not later.since(NOW).table.empty
