"""An explorer's chart: of one choice with its words, or of all, for a page that has no Python."""

import pandas as pd

from classroom.explorers.base import Answer, Explorer
from impactflow.charts.figures import attach
from impactflow.charts.rendering import enable
from impactflow.charts.titles import titled

KEY = "explorer"  # in a chart's usermeta: the explorer that it belongs to
PARAM = "shown"


def chart(explorer: Explorer, chosen: dict[str, str], answer: Answer):
    """Return the chart of one choice, with its finding as title and its words."""
    enable()
    drawn = explorer.draw(answer.rows.assign(choice=explorer.case(chosen)))
    return drawn.properties(
        title=titled(answer.headline, explorer.says),
        description=f"{explorer.title}. {answer.words}",
        usermeta=attach(answer.figures) | {KEY: explorer.id},
    )


def every_case(explorer: Explorer) -> tuple[dict, dict[str, Answer]]:
    """Return the chart of all choices as Vega-Lite, and each choice's answer by its case.

    The chart shows the case that its parameter names, first the one that the explorer opens on.
    """
    import altair as alt

    enable()
    answers = {explorer.case(chosen): explorer.answer(**chosen) for chosen in explorer.cases()}
    opening = explorer.case(explorer.opening)
    shown = alt.param(name=PARAM, value=opening)
    rows = pd.concat([found.rows.assign(choice=case) for case, found in answers.items()], ignore_index=True)
    drawn = explorer.draw(rows, shown).add_params(shown)
    return drawn.properties(description=f"{explorer.title}. {answers[opening].words}").to_dict(), answers
