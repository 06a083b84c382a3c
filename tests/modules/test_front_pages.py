"""The pages before the modules lead to what they name, and say no more than is there."""

import re

import pytest

from classroom.folders import BOOK, MODULES, ROOT
from classroom.takeaway.register import find
from impactflow.charts.icons import CHANGING
from impactflow.datasets import ReadError, read_monthly_ae
from launcher.lab import WELCOME
from tests.modules.conftest import cells, words

EXPLORE = sorted(MODULES.glob("[1-9]*/explore.ipynb"))
TRAINERS = BOOK / "for-trainers"
NUMBERS = ("xmr", "run_chart", "funnel", "report", "p", "u", "c")  # what impactflow.spc charts; of the last three p′, u′ too


def explorers(page: str) -> list[str]:
    return re.findall(r'explore\("([a-z-]+)"\)', words(cells(page)))


@pytest.fixture(scope="module")
def taste():
    return words(cells("book/explorers.ipynb"))


def test_the_first_taste_says_where_its_two_come_back(taste):
    back = re.search(r"The first comes back in module (\d), the second in module (\d), with tasks", taste).groups()
    shown = explorers("book/explorers.ipynb")
    assert len(shown) == len(back) == 2
    for name, module in zip(shown, back, strict=True):
        [page] = MODULES.glob(f"{module}_*/explore.ipynb")
        assert name in explorers(page.relative_to(ROOT).as_posix())


def test_the_first_taste_leads_to_each_modules_explorers(taste):
    links = re.findall(r"^- \[Module (\d)\]\(\.\./modules/([^)]+)\): \S", taste, flags=re.MULTILINE)
    assert links == [(page.parent.name[0], page.relative_to(MODULES).as_posix()) for page in EXPLORE]
    assert f"Each of modules 1 to {len(EXPLORE)} has explorers of its own" in taste


def test_the_first_taste_is_extra(taste):
    start = (MODULES / "0_start_here" / "index.md").read_text(encoding="utf-8")
    assert "extra: no path counts them" in taste and "book/explorers" not in start


def test_the_screen_readers_script_opens_the_page_by_its_title(taste):
    script = (TRAINERS / "screen-reader-script.md").read_text(encoding="utf-8")
    assert f"| open “{taste.splitlines()[0].removeprefix('# ')}” | the title of the page |" in script


def test_home_leads_to_a_chart_of_ones_own_figures_without_code():
    home = (BOOK / "welcome.md").read_text(encoding="utf-8")
    assert "[a signal from chance](plot-the-dots.ipynb), on a chart of [your own figures](../modules/3_leadership/take_to_work.md)" in home
    fields = {field.name: field for field in find("3").fields}
    assert fields[fields["reading"].reads].label == "A figure for each month"
    assert "```{takeaway} 3\n" in (MODULES / "3_leadership" / "take_to_work.md").read_text(encoding="utf-8")


def test_plot_the_dots_makes_every_chart_of_signal_and_noise():
    page = cells("book/plot-the-dots.ipynb")
    code = words([cell for cell in page if cell["cell_type"] == "code"])
    assert "Every chart of signal and noise that `impactflow.spc` works out is here" in words(page)
    for name in NUMBERS:
        assert re.search(rf"\b{name}(_prime)?\(", code), name


def test_assurance_has_a_fourth_answer_in_the_glossary_too():
    [said] = re.findall(r"^assurance\n  (.+)$", (BOOK / "glossary.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert "After a change in the series, its limits foretell nothing yet." in said and "no forecast" in CHANGING.words


def test_the_readmes_folder_lies_beside_it_from_where_jupyterlab_opens():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = re.search(r'read_monthly_ae\("([^"]+)"\)', readme)[1]
    opens = ROOT / WELCOME.removeprefix("/lab/tree/")
    assert (opens.parent / named).resolve().parent == ROOT and "Put them in a folder beside `README.md`" in readme
    with pytest.raises(ReadError, match="there is no such file or folder"):
        read_monthly_ae(ROOT / "nowhere" / named)
    assert "If it says that there is no such folder, give its whole path." in readme


def test_the_shape_of_a_session_names_each_that_has_no_explorer():
    shape = (TRAINERS / "sessions.md").read_text(encoding="utf-8")
    others = {}
    for plan in sorted(TRAINERS.glob("module-*.md")):
        [what] = re.findall(r"^\| 15 \| (The [^|]+) \|", plan.read_text(encoding="utf-8"), flags=re.MULTILINE)
        if what != "The explorer, in pairs":
            others[plan.stem[-1]] = what
    assert others == {"3": "The game, in pairs", "5": "The rubric, in threes"}
    assert "15 in pairs with the explorer (session 3 has the game, session 5 the rubric in threes)" in shape
