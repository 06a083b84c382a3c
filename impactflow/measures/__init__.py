"""The words in which patient flow is read: a table in, a series or a table out."""

from impactflow.measures.arrivals import arrivals_by_hour_and_weekday
from impactflow.measures.bed_days import bed_days
from impactflow.measures.bed_gap import bed_gap, bed_requests
from impactflow.measures.clock import elapsed_minutes, impossible_times
from impactflow.measures.corridor import corridor_hours
from impactflow.measures.delays import delay_counts, delay_days, delay_pareto
from impactflow.measures.discharges import discharged_by, discharges_by_hour, discharges_by_weekday
from impactflow.measures.effect import Effect, effect
from impactflow.measures.staff import ideas_shared, staff_engagement, staff_survey_shared
from impactflow.measures.errors import MeasureError
from impactflow.measures.four_hour import NotTotals, all_types, four_hour_percent, four_hour_table
from impactflow.measures.gap import gap, gap_by_stratum
from impactflow.measures.inside import patients_inside
from impactflow.measures.length_of_stay import length_of_stay, long_stay_patients, nights
from impactflow.measures.monthly_figures import monthly_figures
from impactflow.measures.occupancy import free_beds, midnight_and_midday, occupancy
from impactflow.measures.placebo import Placebo, placebo
from impactflow.measures.waits import decisions_to_admit, time_to_bed, waits
from impactflow.measures.within import breach, over_twelve_hours, share_within

__all__ = [
    "Effect", "MeasureError", "NotTotals", "Placebo", "all_types", "arrivals_by_hour_and_weekday", "bed_days",
    "bed_gap", "bed_requests", "breach", "corridor_hours", "decisions_to_admit", "delay_counts", "delay_days",
    "delay_pareto", "discharged_by", "discharges_by_hour", "discharges_by_weekday", "effect", "elapsed_minutes",
    "four_hour_percent", "four_hour_table", "free_beds", "gap", "gap_by_stratum", "ideas_shared",
    "impossible_times", "length_of_stay", "long_stay_patients", "midnight_and_midday", "monthly_figures", "nights", "occupancy",
    "over_twelve_hours", "patients_inside", "placebo", "share_within", "staff_engagement",
    "staff_survey_shared", "time_to_bed", "waits",
]  # fmt: skip
