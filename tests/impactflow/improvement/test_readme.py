"""The example that an analyst pastes runs, and each name of the room is explained."""

from pathlib import Path

from impactflow import improvement

README = (Path(improvement.__file__).parent / "README.md").read_text(encoding="utf-8")


def test_the_example_runs_and_says_what_it_promises(capsys):
    names = {}
    exec(README.split("```python\n")[1].split("```")[0], names)
    said = capsys.readouterr().out
    assert said.startswith(
        "Lower the share of people we admit who spend over 12 hours in the department, from 11.1% to 6%, "
        "by 31 December 2027. Shaped by two patients and a porter."
    )
    assert names["reach"].points == 12 and names["reach"].beyond and names["reach"].sentence in said
    assert "- Beds are free sooner\n  - Medicines are ready\n    - Idea: Order" in said
    assert "Balancing (what might get worse elsewhere): people who come back within 30 days." in said


def test_the_example_of_a_log_and_a_plan_runs(capsys):
    exec(README.split("```python\n")[2].split("```")[0], {})
    said = capsys.readouterr().out
    assert said.startswith("0 of 1 predictions came true: 0%.")
    assert "It has no number, so no result can show it wrong." in said
    assert said.count("This is our assumption.") == 5 and "trained_here" in said


def test_the_examples_of_a_rule_a_return_and_a_rubric_run(capsys):
    for example in README.split("```python\n")[3:]:
        exec(example.split("```")[0], {})
    said = capsys.readouterr().out
    assert "It gave notice of 1, 1 day before in the middle case" in said
    assert "These are the days on which it was tuned" in said
    assert "is cash and" in said and "not in pounds" in said and said.count("This is our assumption.") == 2
    assert "a nurse gives 0 (not yet), a director gives 3 (how we work)." in said


def test_every_name_of_the_room_is_in_it():
    assert [name for name in improvement.__all__ if name not in README] == []
