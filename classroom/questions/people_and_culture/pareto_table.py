"""2.3 Put four reasons into a Pareto table: the most bed days first, with the share so far."""

from classroom.checks import Label, Misconception, Number, Question, Table
from classroom.questions.people_and_culture import loading
from classroom.questions.people_and_culture import pareto_rows as rows
from classroom.questions.people_and_culture.pareto_on_page import ON_PAGE
from classroom.questions.people_and_culture.pareto_words import SAID

QUESTION = Question(
    id="pareto-table",
    number="2.3",
    answer="pareto_table",
    kind=Table(
        {"reason": Label(), "bed_days": Number("bed days", 0), "cumulative_percent": Number("percent", 1)},
        ordered=True,
    ),
    inputs=loading.delays,
    reference=rows.right,
    on_page=ON_PAGE,
    misconceptions=tuple(Misconception(code, message, make) for code, (message, make) in SAID.items()),
    alternatives={
        "the reasons as its index": lambda inputs: rows.right(inputs).set_index("reason"),
        "rounded": lambda inputs: rows.right(inputs).round(1),
        "columns in another order": lambda inputs: rows.right(inputs).iloc[:, ::-1],
        "a dict of columns": lambda inputs: rows.right(inputs).to_dict("list"),
    },
    near_misses={
        "two rows exchanged": lambda inputs: rows.right(inputs).iloc[[1, 0, 2, 3]],
        "a row left out": lambda inputs: rows.right(inputs).iloc[:3],
        "a tenth off": lambda inputs: rows.right(inputs).round(1) + ["", 0, 0.1],
        "a bed day more": lambda inputs: rows.right(inputs) + ["", 1, 0],
        "whole percent": lambda inputs: rows.right(inputs).round({"cumulative_percent": 0}),
        "the column of shares missing": lambda inputs: rows.right(inputs).iloc[:, :2],
    },
    hints=(
        "Put the reasons in order first. Which has the most bed days?",
        "Go down the list and keep adding. Divide each sum so far by the sum of all four. In code, "
        "pareto() does both.",
    ),
    minutes=8,
    praise="Yes. Two reasons make up most of what the hospital could change by itself here. Begin where days and "
    "will come together.",
)
