import pytest

from classroom.site.not_found import NAME, page, write


@pytest.mark.parametrize(
    ("base", "home"),
    [("/", "/"), ("", "/"), ("/impact/", "/impact/"), ("impact", "/impact/"), ("/a/b", "/a/b/")],
)
def test_links_lead_home_from_any_depth(base, home):
    assert f'href="{home}"' in page(base)
    assert f'href="{home}search.html"' in page(base)


def test_it_needs_no_other_file():
    alone = page("/").replace('<link rel="icon" href="data:,">', "")  # this asks for none
    assert "src=" not in alone and "<link" not in alone and "url(" not in alone


def test_a_base_cannot_become_markup():
    assert '"><script' not in page('/"><script>')


def test_it_stands_at_the_sites_root(tmp_path):
    write(tmp_path, "/")
    assert "This page is not here" in (tmp_path / NAME).read_text(encoding="utf-8")
