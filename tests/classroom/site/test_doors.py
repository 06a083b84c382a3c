"""The home page's doors: every module that there is, in order, with what its page says."""

from docutils import nodes
from docutils.utils import new_document

from classroom.folders import BOOK, MODULES
from classroom.site import doors
from classroom.site.doors import PLACE, TIME, modules, what_it_says


def test_modules_stand_in_the_courses_order():
    pages = {"modules/10_z/index", "modules/2_b/index", "modules/2_b/lesson", "book/index", "modules/0_a/index"}
    assert modules(pages) == ["modules/0_a/index", "modules/2_b/index", "modules/10_z/index"]


def test_a_door_says_the_title_the_minutes_and_the_first_outcome():
    page = new_document("page")
    items = nodes.bullet_list("", *[nodes.list_item("", nodes.paragraph("", words)) for words in ("read;", "ask.")])
    words = nodes.paragraph("", "About 70 minutes, in two sittings.")
    page += nodes.section("", nodes.title("", "1. Start here"), words, items)
    assert what_it_says(page) == ("Start here", "70 minutes", "read")


def test_hours_are_said_as_people_say_them():
    assert TIME.search("About two and a half hours, in several sittings.")[1] == "two and a half hours"


def test_every_module_says_what_its_door_needs():
    for index in MODULES.glob("*/index.md"):
        text = index.read_text(encoding="utf-8")
        assert TIME.search(text.split("\n\n")[1]) and "\n- " in text, index


def test_the_home_page_has_the_place():
    assert PLACE in (BOOK / "welcome.md").read_text(encoding="utf-8")
    assert doors.STYLES in {path.name for path in (BOOK / "_static").iterdir()}
