"""The register of questions: a folder a module, a file a question."""

from classroom.checks import Question
from classroom.questions.capability.change_per_bed import QUESTION as CHANGE_PER_BED
from classroom.questions.capability.littles_law import QUESTION as LITTLES_LAW
from classroom.questions.capability.overtime_success import QUESTION as OVERTIME_SUCCESS
from classroom.questions.capability.own_test import QUESTION as OWN_TEST
from classroom.questions.capability.surviving_plan import QUESTION as SURVIVING_PLAN
from classroom.questions.capability.three_noon_wards import QUESTION as THREE_NOON_WARDS
from classroom.questions.capability.two_hours_earlier import QUESTION as TWO_HOURS_EARLIER
from classroom.questions.capability.widest_gap import QUESTION as WIDEST_GAP
from classroom.questions.leadership.copied_week import QUESTION as COPIED_WEEK
from classroom.questions.leadership.first_response import QUESTION as FIRST_RESPONSE
from classroom.questions.leadership.last_ten_minutes import QUESTION as LAST_TEN_MINUTES
from classroom.questions.leadership.moving_ranges import QUESTION as MOVING_RANGES
from classroom.questions.leadership.natural_limits import QUESTION as NATURAL_LIMITS
from classroom.questions.leadership.readable_chart import QUESTION as READABLE_CHART
from classroom.questions.leadership.two_icons import QUESTION as TWO_ICONS
from classroom.questions.leadership.which_points import QUESTION as WHICH_POINTS
from classroom.questions.management_systems.escalation_rule import QUESTION as ESCALATION_RULE
from classroom.questions.management_systems.four_assurances import QUESTION as FOUR_ASSURANCES
from classroom.questions.management_systems.net_benefit import QUESTION as NET_BENEFIT
from classroom.questions.management_systems.ninety_days import QUESTION as NINETY_DAYS
from classroom.questions.management_systems.recording_change import QUESTION as RECORDING_CHANGE
from classroom.questions.management_systems.report_table import QUESTION as REPORT_TABLE
from classroom.questions.management_systems.sdec_effect import QUESTION as SDEC_EFFECT
from classroom.questions.management_systems.what_leads import QUESTION as WHAT_LEADS
from classroom.questions.people_and_culture.bed_days_by_reason import QUESTION as BED_DAYS_BY_REASON
from classroom.questions.people_and_culture.limits_of_one_ward import QUESTION as LIMITS_OF_ONE_WARD
from classroom.questions.people_and_culture.outside_their_type import QUESTION as OUTSIDE_THEIR_TYPE
from classroom.questions.people_and_culture.pareto_table import QUESTION as PARETO_TABLE
from classroom.questions.people_and_culture.safe_to_share import QUESTION as SAFE_TO_SHARE
from classroom.questions.people_and_culture.six_wards import QUESTION as SIX_WARDS
from classroom.questions.people_and_culture.top_three import QUESTION as TOP_THREE
from classroom.questions.people_and_culture.two_first_responses import QUESTION as TWO_FIRST_RESPONSES
from classroom.questions.shared_purpose.aim_that_data_answer import QUESTION as AIM_THAT_DATA_ANSWER
from classroom.questions.shared_purpose.attendances_in_july import QUESTION as ATTENDANCES_IN_JULY
from classroom.questions.shared_purpose.balanced_family import QUESTION as BALANCED_FAMILY
from classroom.questions.shared_purpose.deprivation_gap import QUESTION as DEPRIVATION_GAP
from classroom.questions.shared_purpose.four_hour_by_month import QUESTION as FOUR_HOUR_BY_MONTH
from classroom.questions.shared_purpose.four_hour_share import QUESTION as FOUR_HOUR_SHARE
from classroom.questions.shared_purpose.like_for_like_gap import QUESTION as LIKE_FOR_LIKE_GAP
from classroom.questions.shared_purpose.twelve_hour_waits import QUESTION as TWELVE_HOUR_WAITS
from classroom.questions.start_here.chart_supports import QUESTION as CHART_SUPPORTS
from classroom.questions.start_here.fair_figure import QUESTION as FAIR_FIGURE
from classroom.questions.start_here.four_hour_by_type import QUESTION as FOUR_HOUR_BY_TYPE
from classroom.questions.start_here.four_hour_january import QUESTION as FOUR_HOUR_JANUARY

_QUESTIONS = (
    FOUR_HOUR_JANUARY, CHART_SUPPORTS, FOUR_HOUR_BY_TYPE, FAIR_FIGURE,
    ATTENDANCES_IN_JULY, FOUR_HOUR_SHARE, FOUR_HOUR_BY_MONTH, TWELVE_HOUR_WAITS,
    DEPRIVATION_GAP, LIKE_FOR_LIKE_GAP, BALANCED_FAMILY, AIM_THAT_DATA_ANSWER,
    BED_DAYS_BY_REASON, TOP_THREE, PARETO_TABLE, LIMITS_OF_ONE_WARD,
    OUTSIDE_THEIR_TYPE, SIX_WARDS, SAFE_TO_SHARE, TWO_FIRST_RESPONSES,
    MOVING_RANGES, NATURAL_LIMITS, WHICH_POINTS, TWO_ICONS,
    COPIED_WEEK, LAST_TEN_MINUTES, READABLE_CHART, FIRST_RESPONSE,
    LITTLES_LAW, WIDEST_GAP, OWN_TEST, TWO_HOURS_EARLIER,
    CHANGE_PER_BED, OVERTIME_SUCCESS, THREE_NOON_WARDS, SURVIVING_PLAN,
    WHAT_LEADS, REPORT_TABLE, FOUR_ASSURANCES, SDEC_EFFECT,
    RECORDING_CHANGE, NET_BENEFIT, ESCALATION_RULE, NINETY_DAYS,
)  # fmt: skip


def all_questions() -> tuple[Question, ...]:
    """List every question of the course, in the order learners meet them."""
    return _QUESTIONS


def find(name: str) -> Question | None:
    """Return the question with this number ("0.1") or id ("four-hour-january"), or ``None``."""
    wanted = str(name).strip()
    return next((q for q in _QUESTIONS if wanted in (q.number, q.id)), None)
