"""5.2 Put four measures into a report table: exceptions first, each with limits of its own time."""

from classroom.checks import Label, Misconception, Number, Question, Table
from classroom.questions.management_systems import report_rows as rows
from classroom.questions.management_systems.months_data import months
from classroom.questions.management_systems.report_on_page import ON_PAGE
from classroom.questions.management_systems.report_words import SAID

ONE = Number("the unit of the measure", 1)
KIND = Table(
    {"measure": Label(), "latest": ONE, "lower_limit": ONE, "upper_limit": ONE, "variation": Label()}
)


def _right(inputs):
    return rows.right(inputs)


def _plain(inputs) -> tuple:
    return KIND.read(inputs["report"])


def _same(answer, inputs) -> bool:
    """Take the rows in any order that has the exception first: the others are equals."""
    return KIND.same(answer, _plain(inputs)) and answer[0][0] == _plain(inputs)[0][0]


def _in_another_order(answer, inputs) -> bool:
    return KIND.same(answer, _plain(inputs))


QUESTION = Question(
    id="report-table",
    number="5.2",
    answer="report_table",
    kind=KIND,
    inputs=months,
    reference=_right,
    same=_same,
    validate=lambda answer, inputs: KIND.remark(answer, _plain(inputs)),
    on_page=ON_PAGE,
    misconceptions=(
        *(Misconception(code, message, make) for code, (message, make) in SAID.items()),
        Misconception(
            code="more-is-better",
            message="One of your measures takes more for better where fewer is. Then a rise of long waits is praised. "
            "Say of each measure which way is better.",
            example=rows.more_is_better,
        ),
        Misconception(
            code="new-limits-a-month-late",
            message="Your limits for home by noon begin in March. The day of the change lies in February, and a "
            "month's figure stands on its first day. Give rebase that month's first day: 2025-02-01.",
            example=rows.from_the_day,
        ),
        Misconception(
            code="new-limits-everywhere",
            message="You started new limits for all four measures. The work was changed for one. New limits "
            "without a reason hide signals.",
            example=rows.everywhere,
        ),
        Misconception(
            code="order-as-asked",
            message="Your figures are right. The rows stand in the order in which you asked. Put exceptions first.",
            example=rows.as_asked,
            detect=_in_another_order,
        ),
    ),
    alternatives={
        "the measures as its index": lambda inputs: _right(inputs).set_index("measure"),
        "rounded": lambda inputs: _right(inputs).round(1),
        "columns in another order": lambda inputs: _right(inputs).iloc[:, ::-1],
        "a dict of columns": lambda inputs: _right(inputs).to_dict("list"),
        "the equals in another order": lambda inputs: _right(inputs).iloc[[0, 3, 1, 2]],
    },
    near_misses={
        "the exception last": lambda inputs: _right(inputs).iloc[::-1],
        "a row left out": lambda inputs: _right(inputs).iloc[:3],
        "whole numbers": lambda inputs: _right(inputs).round(0),
        "the limits exchanged": lambda inputs: _right(inputs).rename(
            columns={"lower_limit": "upper_limit", "upper_limit": "lower_limit"}
        ),
        "a column left out": lambda inputs: _right(inputs).drop(columns="variation"),
    },
    hints=(
        "report() charts all four at once. It needs to know of each measure which way is better.",
        "Give home by noon a rebase from the month in which the work was changed. Then keep five columns of the "
        "rows, as they stand.",
    ),
    minutes=9,
    praise="Yes. One row worries, so it stands first. Home by noon lies higher than before, and its last months "
    "are ordinary: new limits say both. Whether that is better, this row cannot say.",
)
