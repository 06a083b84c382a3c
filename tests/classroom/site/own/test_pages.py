import yaml

from classroom.site.own.pages import pages, plan
from classroom.site.own.settings import Own

BOOK = "format: jb-book\nroot: book/welcome\nparts:\n- caption: Start\n  chapters:\n  - file: a\n"


def test_a_folder_without_pages_changes_nothing(tmp_path):
    assert plan(tmp_path, Own()) == ""
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "README.md").write_text("# What goes here")
    (tmp_path / "own" / "falls.csv").write_text("a,b")
    assert plan(tmp_path, Own()) == ""


def test_own_pages_stand_last_under_the_organisations_name(tmp_path):
    (tmp_path / "own").mkdir()
    (tmp_path / "_toc.yml").write_text(BOOK)
    for name in ("2-figures.md", "1-team.md", "3-more.ipynb", "logo.svg"):
        (tmp_path / "own" / name).write_text("# A")
    assert pages(tmp_path) == ["own/1-team", "own/2-figures", "own/3-more"]
    made = yaml.safe_load(plan(tmp_path, Own(organisation="Ærø & Sons: 1")))
    assert made["parts"][0] == {"caption": "Start", "chapters": [{"file": "a"}]}
    assert made["parts"][1]["caption"] == "Ærø & Sons: 1"
    assert [chapter["file"] for chapter in made["parts"][1]["chapters"]] == pages(tmp_path)
