from classroom.__main__ import main
from classroom.training import planted_truths
from impactflow.synthetic import HOSPITALS


def test_the_page_is_what_the_constants_say():
    assert planted_truths.PAGE.read_text(encoding="utf-8") == planted_truths.text()


def test_every_truth_of_every_hospital_is_on_it():
    page = planted_truths.text()
    for hospital in HOSPITALS:
        assert hospital.truths
        for truth in hospital.truths:
            assert truth.says in page and truth.modules


def test_an_old_page_is_found_out_and_then_made_anew(tmp_path, monkeypatch, capsys):
    page = tmp_path / "planted-truths.md"
    page.write_text("old", encoding="utf-8")
    monkeypatch.setattr(planted_truths, "PAGE", page)
    assert main(["trainer", "truths", "--check"]) == 1
    assert "differs" in capsys.readouterr().err
    assert main(["trainer", "truths"]) == 0
    assert page.read_text(encoding="utf-8") == planted_truths.text()
