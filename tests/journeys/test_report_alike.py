"""The page makes the same report as a notebook, from the same boxes: each word, each mark, each byte."""

import json
import random
from dataclasses import asdict, replace

import pytest

from classroom.explorers.report_builder.fairbeck import measures
from classroom.explorers.report_builder.lines import MOST
from classroom.explorers.report_builder.making import Entry, make
from classroom.explorers.report_builder.words import LINES, PROBLEMS
from classroom.folders import BOOK
from classroom.site.report_page import SCRIPTS, told

pytestmark = pytest.mark.browser

MAKE = """([told, tries, whole]) => tries.map(([title, entries, own]) => {
  const made = impact.report.make(told, title, entries, own);
  return made.problems.length ? made.problems : [impact.report.body(told, made, 3), impact.report.page(told, made)].slice(0, whole.includes(title) ? 2 : 1);
})"""
WHOLE = ("Fairbeck", "<b>%BODY% & $&", "Report 1", "Report 2")  # of which the file is compared too
TWELVE = "\n".join(f"2025-{month:02} {40 + month * 7 % 5}" for month in range(1, 13))
FORMS = (
    "2025-04 5", "2025-04-01,12\n2025/5/1,13", "2025-04-30T00:00:00 9\n2025-05-31 8", "01/04/2025\t1,204\t1388\n1/5/25 1200 of 1204",
    "04/2025 7;8\n05-2025 6/7", "Apr 25 71.4%\nMay 2025 72 %", "1 April 2025: 12\nSept '25 13", "Apr-25 £1,204.50\nMay-25 £999",
    "Month,Figure\n2025-04,12.5\n2025-05,-3\n2025-06,−4.25", "4.25 30\n5.25 31", "2025-04 12\n\n2025-07 14\n2025-05 13",
    "2025-04 120,138\n2025-05 9", "2025-04,120,138", "2025-04,12,13,14", "2025-04 1 2 3", "foo 12", "2025-13 5", "1899-01 5",
    "2025-04 12a\n", "2025-04 1\nApril 2025 2", "2025-04 5 of 4", "2025-04 -5 of 4", "2025-04 5% of 9%", "2025-04 5\n2025-05 5 of 9",
    "2025-04 5 of 9\n2025-05 5", "2025-04 -\n2025-05 …", "2025-04\n2025-05 <5\n2025-06 12\n2025-07 14", "2025-04 * of 9\n2025-05 7 of 19",
    "2025-04 n/a\n2025-05 12\n2025-06 12\n2025-07 12", "2025-04 3\n2025-05 2", "2025-04 0 of 0\n2025-05 6 of 20\n2025-06 8 of 22",
    "2020-01 5\n2025-01 5", "x", "Month", "\u00a02025-04\u00a05\r\n2025-05 7\r2025-06 9", "2025-04 0.00001\n2025-05 0.00002",
    "2025-04 999999999999\n2025-05 7", "2025-04 <script>\n", "🏥🏥 5", "2025-04 " + "9" * 30, "2025-04 5\n2025-05 5\n2025-06 5\n2025-07 9",
    "Marchx 25 5", "2025-04 7 out of 19\n2025-05 18 of 19", "01.04.2025 9\n01.05.2025 8", "2025-04|9|12\n2025-05|8|14",
    f"{TWELVE}\n2026-01 95\n2026-02 -\n2026-03 42", f"{TWELVE}\n2026-01 42\n2026-02 -\n2026-03 42", f"{TWELVE}\n2026-01 95\n2026-02 41",
    "2025-04 5\n2025-06 9\n2025-08 7\n2025-10 8", f"{TWELVE}\n2026-01 95\n2026-02", "2025-04 -\n2025-05 -\n2025-06 9\n2025-07 8\n2025-08 -",
)  # fmt: skip
ENDS = (
    "2026-01 42", "2026-01 42\n2026-02 -", "2026-01 42\n2026-02 -\n2026-03 45", "2026-01 42\n2026-02 45\n2026-03 -", "2026-01 <5\n2026-02 45",
    "2026-01 95\n2026-02 <5", "2026-01 0\n2026-02 9\n2026-03 1", "2026-01 42\n2026-02 95\n2026-03 42", "2026-01 95\n2026-02",
)  # fmt: skip
OTHERS = (
    {"name": " "}, {"name": "A\n  b"}, {"figures": " "}, {"name": "", "figures": " "}, {"target": "abc"}, {"target": "£1,000"},
    {"target": "78 %"}, {"target": "-1"}, {"unit": "%", "target": "120"}, {"unit": "%", "target": "100"}, {"unit": "%", "target": "−5%"}, {"target": "-"}, {"rebase": "soon"}, {"rebase": "2020-01"}, {"rebase": "2025-07 x"}, {"unit": "%"}, {"unit": "x" * 40},
    {"rebase": "2025-01"}, {"rebase": "2025-12"}, {"rebase": "Jul 2025; 2025-09 and 2025-07, "}, {"name": "é" * 80 + "<b>&'\""},
    {"unit": "é"}, {"unit": "°"}, {"unit": "%", "target": "0.43"}, {"unit": "%", "target": "0.43%"}, {"unit": "%", "target": "0.1"},
    {"unit": "%", "figures": "2025-01 0.7\n2025-02 -\n2025-03 0.74"}, {"unit": "%", "figures": "2025-01 0.7%\n2025-03 0.74"},
    {"unit": "%", "figures": "2025-01 0\n2025-03 1"}, {"unit": "%", "figures": "2025-01 0.5\n2025-03 1.1"}, {"unit": "£"}, {"unit": "£k", "figures": TWELVE.replace(" ", " -")}, {"better": "neutral", "target": "43"}, {"better": "decrease", "target": "-7"}, {"target": "0"},
)  # fmt: skip
WAYS = ("increase", "decrease", "neutral")
KINDS = ("chance", "memory", "drift", "trend", "season", "jumps", "ties", "outside", "near", "side")


def values_of(rng: random.Random, kind: str) -> list[float]:
    """Return figures of one kind, none of them below 0."""
    base = rng.choice((0.3, 6, 50, 900, 12000))
    spread, way, before, values = base * rng.choice((0.02, 0.05, 0.2, 0.4)), rng.choice((-1, 1)), 0.0, []
    for month in range(rng.randint(2, MOST)):
        before = 0.7 * before * (kind == "memory") + rng.gauss(0, spread)
        extra = {
            "drift": 0.2 * way * spread * month, "season": 1.5 * spread * (month % 12 < 3),
            "jumps": 6 * spread * (rng.random() < 0.05),
        }.get(kind, 0)  # fmt: skip
        value = max(0.0, base + before + extra)
        values.append(round(value / spread) * spread if kind == "ties" else value)
    if kind == "trend":
        values[-7:] = [base + way * spread * step / 3 for step in range(-3, 4)]
    if kind == "side":
        values[-9:] = [max(0.0, base + way * spread * (0.3 + 0.2 * (step % 3))) for step in range(len(values[-9:]))]
    if kind in ("outside", "near"):
        values[-1] = max(0.0, base + way * spread * {"outside": 6, "near": 2}[kind])
        values[-2] = max(0.0, base + way * spread * 2)
    return values


def entry(rng: random.Random, name: str, kind: str, since: int) -> Entry:
    """Return a measure of one kind, with gaps, small counts, a target and new limits here and there."""
    values, places, whole = values_of(rng, kind), rng.choice((0, 0, 1, 2)), rng.choice((0, 0, 1))
    rows = []
    for month, value in enumerate(values, since):
        when, figure = f"{month // 12}-{month % 12 + 1:02}", f"{value:.{places}f}"
        if rng.random() < 0.04:
            rows += [] if rng.random() < 0.5 else [f"{when} -"]
        elif whole:
            top = round(value)
            rows.append(f"{when} {top} of {top + rng.randint(0, 3 * top + 9)}")
        else:
            rows.append(f"{when} {figure}{'%' if places == 2 and name == 'A' else ''}")
    news = [f"{(since + at) // 12}-{(since + at) % 12 + 1:02}" for at in rng.sample(range(len(values)), min(rng.choice((0, 0, 1, 2)), len(values)))]
    better, target = rng.choice(("increase", "decrease", "neutral")), rng.choice(("", f"{rng.choice(values):.1f}"))
    return Entry(name, "\n".join(rows), rng.choice(("", "hours", "£")), better, target, ", ".join(news))


def made_up(seed: int) -> tuple[str, list[Entry], bool]:
    """Return a report of one to four measures; kinds take turns."""
    rng = random.Random(seed)
    since = rng.randint(12 * 2019, 12 * 2021)
    kinds = [KINDS[(seed + at) % len(KINDS)] for at in range(rng.randint(1, 4))]
    return f"Report {seed}", [entry(rng, "ABCD"[at], kind, since + rng.randint(0, 3)) for at, kind in enumerate(kinds)], True


def tries() -> list[tuple[str, list[Entry], bool]]:
    fairbeck, plain = list(measures()), Entry("Falls", TWELVE)
    task = [replace(each, rebase="2025-07, 2025-09") if each.name == "Mean stay" else each for each in fairbeck]
    young = [(begin, [replace(each, rebase=begin) for each in fairbeck]) for begin in ("2026-03", "2026-02", "2026-01, 2026-03", "2025-12", "2025-11", "2025-08", "2025-04")]
    moved = [replace(each, rebase="2025-07", target="") for each in fairbeck]
    return [
        ("Fairbeck", fairbeck, False), ("Fairbeck as in the task", task, False), (WHOLE[1], moved, True), ("None", [], False), ("None", [], True),
        ("Twice", [plain, plain, replace(plain, name="B")], True),
        *((f"Limits from {begin}", every, False) for begin, every in young),
        *((f"One young from {begin}", [*fairbeck[:4], every[4], fairbeck[5]], False) for begin, every in young),
        *((f"Alone from {begin}", [every[0]], False) for begin, every in young),
        *(("Young with gaps", [replace(plain, figures=f"{TWELVE}\n{end}", rebase="2026-01", target="70", better=better)], True) for end in ENDS for better in WAYS),
        *(("Forms", [plain, Entry("Form", form)], True) for form in FORMS),
        *((f"  Other\t{at} ", [replace(plain, **other), Entry("B", TWELVE)], True) for at, other in enumerate(OTHERS)),
        *map(made_up, range(70)),
    ]


def as_made(title: str, entries: list[Entry], own: bool) -> list[str]:
    made = make(title, entries, own)
    return list(made.problems) or [made.body(), *([made.page()] if title in WHOLE else [])]


@pytest.fixture(scope="module")
def expected():
    return [as_made(*each) for each in tries()]


def test_odd_boxes_and_hundreds_of_made_up_measures(browser, expected):
    page = browser.new_page()
    for script in SCRIPTS:
        page.add_script_tag(content=(BOOK / "_static" / script).read_text(encoding="utf-8"))
    asked = [[title, [asdict(each) for each in entries], own] for title, entries, own in tries()]
    found = page.evaluate(MAKE, [json.loads(json.dumps(told(), sort_keys=True)), asked, WHOLE])
    page.close()
    for each, words, want in zip(tries(), found, expected, strict=True):
        assert words == want, each


def test_they_hold_every_problem_every_ending_and_every_caution(expected):
    words = "\n".join("\n".join(each) for each in expected)
    for sentence in (*LINES.values(), *PROBLEMS.values()):
        assert max(sentence.replace("}", "{").split("{"), key=len) in words, sentence
    for ending in (
        "point lies above the limits", "point lies below the limits", "points rise", "points fall", "lie above the mean",
        "lie below the mean", "near the upper limit", "near the lower limit", "hide signals behind wide limits",
        "be what the signals show", "memory or season", "first try", "no limits yet", "alone has no limits.", "There are no limits since ", " rest on ",
        "come from a count under 5", "rest of it, under 5", "months are missing", "without their counts", "lower limit below 0",
        "The signal of", "No signal, as in", "No signal, as last month.", "Last month&#x27;s signal has ended.", "Still: ", "New: ",
        "No figure for", "will be met", "will be missed", "sometimes be met and sometimes missed", "the process is changing",
        "Gaps leave too few neighbours", "after new limits from ", "Earlier signals", "Before you hand this page round", "e+1",
        "New limits begin in March 2026: 1 month is too few to say.", "months are too few to say.", "No signal on the limits since ", "on the new limits of ", "No signal. The limits are new.", "has too few points to say", "have too few points to say", "Variation: Too few months to say", "whether it will be met",
        "on a first try of 8 months", "Hit or miss, <br>a first try of", "Hit or miss, a first try of", "Variation: No limits yet", "<td>No limits</td>",
    ):  # fmt: skip
        assert ending in words, ending
