"""What is said to those who made another table than a Pareto table, in a notebook and on the page."""

from classroom.questions.people_and_culture import pareto_rows as rows
from classroom.questions.people_and_culture.pareto_rows import Rows

SAID: dict[str, tuple[str, Rows]] = {
    "ascending": (
        "You put the fewest first. Begin with the most: the top of the list is where to look.",
        rows.ascending,
    ),
    "alphabet-kept": (
        "You kept the order of the alphabet. Put the reason with the most bed days first, then add up.",
        rows.alphabetical,
    ),
    "patients": (
        "Your table is of patients. The question asks for bed days, and their order is another.",
        rows.of_patients,
    ),
    "ordered-by-patients": (
        "You put the reasons in the order of patients. Order them by bed days.",
        rows.ordered_by_patients,
    ),
    "wrong-total": (
        "You divided by all bed days of these wards. The table is about four reasons, so its last row must come "
        "to a hundred.",
        rows.of_all_reasons,
    ),
    "not-cumulative": (
        "These are each reason's own shares. Keep adding: each row has all those above it too.",
        rows.not_cumulative,
    ),
    "running-days": (
        "You added up bed days, and that is the first half. Now divide each by the sum of all four.",
        rows.running_days,
    ),
    "proportion": (
        "You are close: these are shares of one. The question asks for shares of a hundred.",
        rows.proportions,
    ),
}
