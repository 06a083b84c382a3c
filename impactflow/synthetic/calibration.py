"""How a made-up hospital lies beside published figures: each with its source and a band."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd

from impactflow import measures
from impactflow.synthetic.hospitals import Hospital

Tables = Mapping[str, pd.DataFrame]

MONTHLY = "NHS England, monthly A&E returns, type 1, 2016/17 to 2018/19"
SCOTLAND = "Public Health Scotland, A&E by age, 2023 to 2025"
BEDS = "NHS England, monthly beds, 2022 to 2025"
SITREP = "NHS England, daily discharges, 2021 to 2024"
READY = "Health Foundation, discharge-ready dates of seven trusts"
STAYS = "Health Foundation, length of stay, 2019 and 2022"
NONE = "no published figure that we could verify; the band is ours"
WEEK = (0.87, 1.10, 1.15, 1.17, 1.24, 0.86, 0.61)
AGES = {"0-17": 22, "18-24": 8, "25-39": 17, "40-64": 27, "65-74": 10, "75+": 14}


@dataclass(frozen=True)
class Figure:
    """One figure: what it is, what is published, the band it must lie in, and how it is worked out."""

    name: str
    published: str
    low: float
    high: float
    source: str
    work: Callable[[Tables, Hospital], float]


def _attendances(tables: Tables, of: Hospital) -> float:
    return len(tables["ed_attendances"]) / of.days


def _share(column: str, value: str) -> Callable[[Tables, Hospital], float]:
    return lambda tables, of: 100 * float((tables["ed_attendances"][column] == value).mean())


def _conversion(tables: Tables, of: Hospital) -> float:
    needs = tables["ed_attendances"]["disposal"].isin(["admitted", "same-day emergency care"])
    return 100 * float(needs.mean())


def _within(tables: Tables, of: Hospital) -> float:
    return measures.share_within(tables["ed_attendances"])["within_percent"].iloc[0]


def _over_twelve(tables: Tables, of: Hospital) -> float:
    return measures.share_within(tables["ed_attendances"], hours=12)["over_percent"].iloc[0]


def _cells(tables: Tables) -> pd.Series:
    at = tables["ed_attendances"]["arrival_time"]
    return at.groupby([at.dt.day_of_week.rename("day"), at.dt.hour.rename("hour")]).size()


def _busiest_beside_quietest(tables: Tables, of: Hospital) -> float:
    return _cells(tables).max() / _cells(tables).min()


def _busiest_hour(tables: Tables, of: Hospital) -> float:
    return _cells(tables).groupby("hour").sum().idxmax()


def _quietest_hour(tables: Tables, of: Hospital) -> float:
    return _cells(tables).groupby("hour").sum().idxmin()


def _mondays(tables: Tables, of: Hospital) -> float:
    days = _cells(tables).groupby("day").sum()
    return 100 * days[0] / days.sum()


def _emergency_nights(tables: Tables) -> pd.Series:
    spells = tables["inpatient_spells"]
    return measures.nights(spells[spells["admission_method"] == "emergency"]).dropna()


def _mean_stay(tables: Tables, of: Hospital) -> float:
    nights = _emergency_nights(tables)
    return nights[nights > 0].mean()


def _median_stay(tables: Tables, of: Hospital) -> float:
    nights = _emergency_nights(tables)
    return nights[nights > 0].median()


def _stays_of(days: int) -> Callable[[Tables, Hospital], float]:
    def work(tables: Tables, of: Hospital) -> float:
        nights = _emergency_nights(tables)
        return 100 * (nights[nights > 0] >= days).mean()

    return work


def _zero_day(tables: Tables, of: Hospital) -> float:
    """Until the change of recording, when same-day emergency care counted as a stay."""
    spells = tables["inpatient_spells"]
    day = of.recording_change.day if of.recording_change else of.end
    early = spells[(spells["admission_time"] < pd.Timestamp(day)) & (spells["admission_method"] == "emergency")]
    return 100 * (measures.nights(early).dropna() == 0).mean()


def _occupancy(tables: Tables, of: Hospital) -> float:
    return measures.occupancy(tables["bed_state_hourly"])["percent"].iloc[0]


def _left(tables: Tables) -> pd.DataFrame:
    """Stays in ward beds: patients of same-day emergency care are not in the published return."""
    spells = tables["inpatient_spells"]
    return spells[spells["specialty"] != "same-day emergency care"]


def _weekday(day: int) -> Callable[[Tables, Hospital], float]:
    return lambda tables, of: measures.discharges_by_weekday(
        _left(tables), first=of.first_day, until=of.end
    )["index"].iloc[day]


def _by_five(tables: Tables, of: Hospital) -> float:
    return measures.discharged_by(_left(tables))["by_17_percent"].iloc[0]


def _before_noon(tables: Tables, of: Hospital) -> float:
    return measures.discharged_by(_left(tables))["before_noon_percent"].iloc[0]


def _delayed(tables: Tables, of: Hospital) -> float:
    return measures.delay_counts(_left(tables))["delayed_percent"].iloc[0]


def _delay(tables: Tables, of: Hospital) -> float:
    days = measures.delay_days(_left(tables)).dropna()
    return days[days > 0].mean()


DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FIGURES = (
    Figure("attendances a day", "median trust 281, middle half 214 to 372", 200, 372, MONTHLY, _attendances),
    Figure("busiest hour of arrival", "11", 10, 12, "NHS Digital, 2021/22", _busiest_hour),
    Figure("quietest hour of arrival", "4", 3, 5, "NHS Digital, 2021/22", _quietest_hour),
    Figure("busiest hour of the week beside the quietest", "9 to 1", 7, 13, "NHS Digital, 2021/22",
           _busiest_beside_quietest),
    Figure("Mondays, % of the week", "16", 15, 17, "NHS Digital, 2019/20 (provisional)", _mondays),
    Figure("by ambulance, %", "27", 25, 29, "NHS England, August 2024", _share("arrival_mode", "ambulance")),
    Figure("admitted, same-day care included, %", "26.3 to 29.9", 26, 30.5, f"RCEM, December 2022; {MONTHLY}",
           _conversion),
    Figure("within four hours, %", "72.1 (all types; type 1 is lower)", 66, 78, "RCEM, 2023/24", _within),
    Figure("over 12 hours from arrival, %", "2.3 in 2019/20, more than 10 in 2023/24", 3, 12,
           "NHS England", _over_twelve),
    *(Figure(f"aged {band}, % of attendances", str(share), share - 1.5, share + 1.5, SCOTLAND,
             _share("age_band", band)) for band, share in AGES.items()),
    Figure("nights, mean of emergencies that stay overnight", "7.9 and 9.1", 7.6, 9.3, STAYS, _mean_stay),
    Figure("nights, median of the same", "—", 3, 7, NONE, _median_stay),
    Figure("of these 7 nights or more, %", "—", 30, 50, NONE, _stays_of(7)),
    Figure("of these 14 nights or more, %", "—", 12, 25, NONE, _stays_of(14)),
    Figure("of these 21 nights or more, %", "—", 5, 15, NONE, _stays_of(21)),
    Figure("emergencies without a night, %", "about a third", 24, 36, "Health Foundation, emergency admissions",
           _zero_day),
    Figure("beds occupied, %", "94.8, standard deviation between trusts 3", 90, 96.5, BEDS, _occupancy),
    *(Figure(f"discharges on a {day}, beside the mean day", f"{index:.2f}", index - 0.12, index + 0.12, SITREP,
             _weekday(place)) for place, (day, index) in enumerate(zip(DAYS, WEEK, strict=True))),
    Figure("discharged by 17:00, %", "60", 55, 65, SITREP, _by_five),
    Figure("discharged before noon, %", "17.6, trusts from 10.4", 9, 20, "HSJ, 88 trusts, 2014/15", _before_noon),
    Figure("left on a later day than ready, %", "13 to 14.5", 12, 16.5, READY, _delayed),
    Figure("days late, mean of those delayed", "6.1", 5.2, 6.8, READY, _delay),
)  # fmt: skip


def table(tables: Tables, hospital: Hospital) -> pd.DataFrame:
    """Return a row a figure: published, ours, the band, whether ours lies in it, and the source."""
    rows = [
        (each.name, each.published, float(each.work(tables, hospital)), each.low, each.high, each.source)
        for each in FIGURES
    ]
    found = pd.DataFrame(rows, columns=["figure", "published", "ours", "low", "high", "source"])
    return found.assign(within=found["ours"].between(found["low"], found["high"]))
