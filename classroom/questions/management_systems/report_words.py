"""What is said to the slips of 5.2, in a notebook and on the page."""

from classroom.questions.management_systems import report_rows as rows

SAID = {
    "limits-over-the-step": (
        "Your limits of home by noon go across the change in February 2025. They describe neither the time before "
        "nor the time since. Start new limits where the work was changed.",
        rows.over_the_step,
    ),
    "limits-before-the-step": (
        "Your limits of home by noon are those of the months before February 2025. The question asks about now.",
        rows.before_the_step,
    ),
}
