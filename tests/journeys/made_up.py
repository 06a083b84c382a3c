"""Made-up questions of every kind, for the page's marking."""

import pandas as pd

from classroom.checks import (
    Amount, Chart, Choice, Choices, Day, Form, Label, Misconception, Number, Option, Question, Series, Table, Words,
)  # fmt: skip

WARDS = pd.DataFrame({"ward": ["Ash", "Elm", "Oak"], "beds": [24.0, 31.0, 18.0], "free": [3.0, 1.0, 6.0]})
MONTHS = pd.to_datetime(["2018-01-01", "2018-02-01", "2018-03-01"])
DAYS = Choice((Option("a", "Mondays"), Option("b", "Sundays", "Fewer people come then."), Option("c", "None", "Look.")))


def made(name: str, number: str, kind, reference, **parts) -> Question:
    """Make a question with the parts that matter to its marking."""
    parts = {"near_misses": {}, "hints": ("One.", "Two."), "minutes": 1, "praise": f"Yes: {name}."} | parts
    inputs = parts.pop("inputs", lambda: {"wards": WARDS})
    answer = name.replace("-", "_")
    return Question(id=name, number=number, answer=answer, kind=kind, inputs=inputs, reference=reference, **parts)


def mistake(code: str, example, message: str = "", detect=None) -> Misconception:
    """Make a mistake with words of its own."""
    return Misconception(code, message or f"This is “{code}”, <b>&</b> more.", example, detect)


def values(**given):
    """Turn values into functions of the data."""
    return {name.replace("_", " "): lambda inputs, value=value: value for name, value in given.items()}


PEOPLE = made(
    "people", "8.1", Number("people", 0), lambda inputs: 1_234_567,
    misconceptions=(mistake("thousand", lambda inputs: 1234.567),),
    near_misses=values(one_more=1_234_568, coarse=1_234_600, turned=-1_234_567, point=123456.7, comma=(1, 5)),
)  # fmt: skip
SHARE = made(
    "share", "8.2", Number("share of one", 2), lambda inputs: 0.0853,
    misconceptions=(mistake("percent", lambda inputs: 8.53), mistake("many", lambda inputs: 0.5, "", lambda v, i: v == 0.5)),
    near_misses=values(coarse=0.1, endless=float("1e308"), tiny=5e-324, nought=0.0),
    validate=lambda value, inputs: "A share is never more than one." if value > 1 else "",
)  # fmt: skip
LARGE = made(
    "large", "8.3", Number("pence", 0), lambda inputs: 3.5e16, near_misses=values(next=3.5e16 + 8), misconceptions=()
)
DAY = made("day", "8.4", DAYS, lambda inputs: "a", near_misses=values(none=...))
SEVERAL = made(
    "several", "8.5",
    Choices((Option("a", "Beds"), Option("b", "Doctors", "Not that."), Option("c", "Porters"), Option("d", "Rain", "No."))),
    lambda inputs: {"a", "c"},
    misconceptions=(mistake("all", lambda inputs: {"a", "b", "c", "d"}),),
    near_misses=values(part=["a"], mixed=["a", "d"], both=["d", "b"], nothing=...),
    alternatives=values(turned=["c", "a"], one_text="a, c"),
)  # fmt: skip
BY_MONTH = made(
    "by-month", "8.6", Series("days", 1, ordered=True), lambda inputs: pd.Series([3.25, 1.5, 2.0], index=MONTHS),
    misconceptions=(
        mistake("sorted", lambda inputs: [1.5, 2.0, 3.25]), mistake("short", lambda inputs: {"2018-01": 3.25, "2018-02": 1.5}),
        mistake("other", lambda inputs: {"Ash": 1, "Elm": 2, "Oak": 3}),
    ),
    near_misses=values(
        turned=[2.0, 1.5, 3.25], coarse=[3, 2, 2], tens=[32.5, 15.0, 20.0], signs=[-3.25, -1.5, -2.0], one_off=[3.25, 1.5, 9],
        last_left_out={"2018-01": 3.25, "2018-02": 9.0},
    ),
    alternatives=values(rounded=[3.3, 1.5, 2], rounded_down=[3.2, 1.5, 2.0]),
)  # fmt: skip
AIM = {
    "who": DAYS, "by": Day(after="2020-12-31"), "target": Amount("minutes", 0, 240), "why": Words(3), "now": Number("minutes", 1),
    "for whom": Choices((Option("x", "Adults"), Option("y", "Children"), Option("z", "Staff"))),
}  # fmt: skip
RIGHT_AIM = {"who": "a", "by": "2027-03-31", "target": 60, "why": "so that nobody waits", "now": 214.5, "for whom": ["x", "y"]}
PLAN = made(
    "plan", "8.7", Form(AIM), lambda inputs: RIGHT_AIM,
    misconceptions=(mistake("guess", lambda inputs: RIGHT_AIM | {"now": 200}),),
    alternatives=values(
        **{f"by_{i}": RIGHT_AIM | {"by": by} for i, by in enumerate(["March 2027", "mar 2027", "2024-02-29", "2027-03", "1 March 2027", "09 Apr 2027", "31st March 2027", "2nd of may 2027"])},
        least=RIGHT_AIM | {"target": 0}, most=RIGHT_AIM | {"target": 240},
    ),
    near_misses=values(
        **{f"by_{i}": RIGHT_AIM | {"by": by} for i, by in enumerate(["2027-02-29", "soon", "March", "27-03-31", "2027-13", "2020-12-31", "May 2020", "31 June 2027", "0 May 2027", "331 May 2027", "31st 2027", "31st June 2027", "1st of", "March 31st 2027"])},
        above=RIGHT_AIM | {"target": 240.5}, short=RIGHT_AIM | {"why": "too short"}, unfilled=RIGHT_AIM | {"now": ...},
        who=RIGHT_AIM | {"who": "b"}, part=RIGHT_AIM | {"for whom": ["x"]}, too_many=RIGHT_AIM | {"for whom": ["x", "z"]},
        tens=RIGHT_AIM | {"now": 2145}, coarse=RIGHT_AIM | {"now": 215}, all_blank=dict.fromkeys(AIM, ...),
    ),
)  # fmt: skip
TABLE = made(
    "table", "8.8", Table({"ward": Label(), "beds": Number("beds", 0)}), lambda inputs: inputs["wards"][["ward", "beds"]],
    on_page=made(
        "table-on-page", "8.8", Choice((Option("Ash", "Ash"), Option("Elm", "Elm"), Option("Oak", "Oak", "Fewest."))),
        lambda inputs: "Elm", asks="Which row stands first when the wards are sorted by beds?",
        misconceptions=(mistake("by-name", lambda inputs: "Ash"),),
    ),
)  # fmt: skip
CHART = made(
    "chart", "8.9", Chart(0), lambda inputs: {"mark": "bar"},
    on_page=made("chart-on-page", "8.9", Number("beds", 0), lambda inputs: 31.0, asks="How high is the highest bar?"),
)  # fmt: skip
THIRD = made("third", "8.10", Number("beds", 1), lambda inputs: inputs["wards"]["beds"].sum() / 7)
LATER = made(
    "later", "8.11", Number("beds", 0), lambda inputs: inputs["third"] * 1000, uses=(THIRD,),
    misconceptions=(mistake("hundred", lambda inputs: inputs["third"] * 100),),
    alternatives=values(from_rounded=10_400), near_misses=values(off=10_500, hundred_from_rounded=1_040),
)  # fmt: skip
MADE_UP = (PEOPLE, SHARE, LARGE, DAY, SEVERAL, BY_MONTH, PLAN, TABLE, CHART, THIRD, LATER)
